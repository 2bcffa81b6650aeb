import type { Span } from "../document/index.ts";
import { organisations } from "../lexicon/organisations.ts";
import { lastWordOf } from "./last-word.ts";

/** "The Paths to [Work Trust]", "[The Larne] and Upper Cobh Reading Group": the parser cuts a body’s name at its small words. */
export const nameWhole = (text: string, span: Span): Span => rightwards(text, leftwards(text, span));

const LEFT =
  /(?:^|[^\p{L}’'-])(?<rest>(?:The|the) (?:\p{Lu}[\p{L}’'-]* ){1,4}(?:to|for|and|of|in|from|with) (?:the )?)$/u;
const leftwards = (text: string, { start, end }: Span): Span => {
  if (!/^\p{Lu}/u.test(text.slice(start, start + 1)) || !isBodyNoun(text, { start, end })) return { start, end };
  if (/^(?:The|A|An) /.test(text.slice(start, start + 4))) return { start, end };
  const rest = LEFT.exec(text.slice(Math.max(0, start - 50), start))?.groups?.rest;
  // "the Larne Trust and [Cobh Trust]": two.
  if (rest === undefined || / (?:and|of|in|from|with) (?:the )?$/.test(rest) || hasBodyNoun(rest))
    return { start, end };
  return { start: start - rest.length, end };
};

const RIGHT = /^ and (?<rest>(?:\p{Lu}[\p{L}’'-]* ){1,5}?(?<noun>\p{Lu}[\p{L}’'-]*))(?=[ ,.;:)]|$)(?! \p{Lu})/u;
const rightwards = (text: string, { start, end }: Span): Span => {
  if (!/^The \p{Lu}/u.test(text.slice(start, start + 5)) || isBodyNoun(text, { start, end })) return { start, end };
  if (!/^The (?:\p{Lu}[\p{L}’'-]* ?){1,3}$/u.test(text.slice(start, end))) return { start, end };
  const match = RIGHT.exec(text.slice(end, end + 90));
  const noun = match?.groups?.noun?.toLowerCase();
  return match === null || noun === undefined || !ENDING.has(noun)
    ? { start, end }
    : { start, end: end + match[0].length };
};

const ENDING: ReadonlySet<string> = new Set([
  "foundation",
  "trust",
  "group",
  "society",
  "association",
  "network",
  "alliance",
  "partnership",
  "charity",
  "institute",
  "club",
  "union",
  "centre",
  "center",
  "federation",
  "coalition",
  "collective",
  "service",
  "choir",
]);
const isBodyNoun = (text: string, { start, end }: Span): boolean =>
  ENDING.has(lastWordOf(text.slice(start, end)).toLowerCase());
const hasBodyNoun = (words: string): boolean =>
  words.split(" ").some((word) => /^\p{Lu}/u.test(word) && organisations.nouns.has(word.toLowerCase()));
