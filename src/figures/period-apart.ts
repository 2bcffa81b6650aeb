import type { Span } from "../document/index.ts";

/** "£3m, the largest grant since 2010": how it compares, no time that it is for. */
const COMPARES =
  /, (?:the|its|his|her|their|our|an?|one of (?:the|its)) (?:[\p{L}’'-]+ ){0,3}?(?:first|second|third|fourth|fifth|sixth|[a-z]{3,12}est|most|only|record|worst|best|biggest|latest)\b[^£$€;]{0,60}$/u;
/** "£3m on repairs to [roads damaged] in 2021": the time is that of the noun's own participle. */
const DONE =
  /^ (?:[\p{L}’'-]+ ){0,4}?(?:on|for|from|to|by|over|after) (?:[\p{L}\d’'-]+ ){1,4}(?:[a-z]{2,}[^e ]ed|built|made|held|bought|sold|sent|lost|hit|struck|born|begun|taken) $/u;
/** "a £3m terminal, the first gates [to open] in 2029" */
const TO_BE =
  / (?:to|due to|set to|expected to) (?:open|reopen|start|begin|finish|close|launch|arrive|retire|expire|be (?:opened|completed|built|finished|delivered|ready|launched|held|introduced|published|decided)) $/;
const PENALTY = /\b(?:fine|fines|fined|penalt(?:y|ies)|sanction|sanctioned|levied)\b/i;

/** Whether a time behind a sum belongs to something that stands between. */
export const isApart = (text: string, { start, end }: Span, span: Span): boolean => {
  const between = text.slice(end, span.start);
  // "released after [last year]’s cyclone"
  if (
    /^[’']s /.test(text.slice(span.end, span.end + 3)) &&
    / (?:of|after|since|from|before|in|by|for|on) $/.test(between)
  )
    return true;
  if (between.length < 8) return false;
  if (COMPARES.test(between) || DONE.test(between) || TO_BE.test(between)) return true;
  // "fined £3m for spills at two plants between 2019 and 2021": when the offence was
  return / (?:for|over|after) [a-z]/.test(between) && PENALTY.test(text.slice(Math.max(0, start - 60), start));
};
