import type { Span } from "../document/index.ts";
import type { Speaker } from "../names/index.ts";

const CUT =
  /,|\s(?:who|that|which|of|for|in|from|at|with|on|by|to|about|whose|familiar|close|(?:\p{Ll}+ing|\p{Ll}+ed))(?=\s)/u;
const ARTICLE = /^(?:the|an?|one|another|its|their|his|her|this)\s/i;

const PRONOUN = /^(?:i|he|she|it|we|they|you|who|one|this|that|these|those|others?|some|many|both|all|there|what)$/i;
const COUNTED =
  /^(?:(?:(?:about|nearly|almost|some|more than|fewer than|over)\s)?(?:two|three|four|five|six|seven|eight|nine|ten|half|\d[\d.]{0,4})(?:\s(?:in|out of)\s(?:ten|five|four|three|\d{1,3})|\s?(?:%|percent|per cent))|(?:both|several|two|three|four|five|six|other|most|many|few)\s[\p{L} -]{3,40})$/iu;
/** "those close to her", "30 percent of those surveyed" */
const THOSE = /(?:^|\sof\s)those\s\p{Ll}{4,}/iu;
const OTHER = /^(?:another|(?:yet )?another|one|others?|a third|a second)$/i;
const NAME = /^\p{Lu}[\p{L}’'.-]*(?:\s\p{Lu}[\p{L}’'.-]*){0,4}$/u;

/** "county delegate Ann Lee", "the trust’s founder, the actress Ann Lee": the name at the end of a phrase, or of a piece of it. */
export const nameWithin = (text: string, subject: Span): Span | null => {
  const words = text.slice(subject.start, Math.min(subject.end, subject.start + 160));
  const found =
    /(?:^|,\s)[^,]{0,80}?\p{Ll}(?<!\b(?:for|of|to|by|with|in|at|from|and|on|about|against|near|under))(?<!\s(?:at|with|from|by|in)\s[^,]{1,24})\s((?:\p{Lu}[\p{L}’'.-]*\s){1,3}\p{Lu}[\p{L}’'-]+)(?=,|$|\s(?:of|who|and)\b)/u.exec(
      words,
    );
  if (found === null) return null;
  const end = subject.start + found.index + found[0].length;
  return { start: end - (found[1] ?? "").length, end };
};

/** "a third source", "the advert": whoever a phrase without a name speaks of, by the words it has; null for pronouns and long phrases. */
export const unnamedBy = (text: string, subject: Span): Speaker | null => {
  const words = text.slice(subject.start, Math.min(subject.end, subject.start + 160));
  const phrase = words.split(CUT)[0]?.trim() ?? "";
  const bare = phrase.replace(ARTICLE, "") || phrase;
  const mention = { start: subject.start, end: subject.start + phrase.length };
  if (THOSE.test(words) && !words.includes(",")) return groupOf(words, subject.start);
  const counted = [words.split(",")[0]?.trim() ?? "", phrase].find((one) => COUNTED.test(one));
  if (counted !== undefined) return groupOf(counted, subject.start);
  if (OTHER.test(bare))
    return { name: null, honorific: null, role: null, organisation: null, type: "unknown", mention };
  if (PRONOUN.test(bare)) return null;
  if (NAME.test(bare)) return { name: bare, honorific: null, role: null, organisation: null, type: "unknown", mention };
  if ((bare === phrase && !/s$/.test(phrase)) || !/^[\p{L}’'& -]{3,60}$/u.test(bare) || bare.split(/\s+/).length > 6)
    return null;
  return { name: null, honorific: null, role: bare, organisation: null, type: "unknown", mention };
};

const groupOf = (name: string, start: number): Speaker => ({
  ...{ name, honorific: null, role: null, organisation: null, type: "group" },
  mention: { start, end: start + name.length },
});
