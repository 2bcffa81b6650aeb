import { Tag, type Tokens } from "../clauses/index.ts";
import { tagOf, wordOf } from "./phrase.ts";

/** What measures are parts of. */
export const WHOLES: ReadonlySet<string> = new Set(
  "restrictions rules incentives powers penalties sanctions savings cuts actions schemes programmes programs projects budgets measures plan plans package packages reforms proposals policies steps changes commitments pledges budget bill bills strategy programme program initiatives recommendations manifesto announcement announcements statement platform blueprint offer deal agreement ideas provisions highlights components elements benefits".split(
    " ",
  ),
);

/** "The main provisions are: a cut in tax; [abolition of the toll]; and [a levy on nets]": behind a colon or a semicolon stands the next of what the beginning of the sentence speaks of. */
export const inSeries = (tokens: Tokens, opens: number, wholes = WHOLES): boolean => {
  let at = opens - 1;
  if (at < 2) return false;
  if (tagOf(tokens, at) === Tag.Conjunction || isAsWell(tokens, at))
    at -= tagOf(tokens, at) === Tag.Conjunction ? 1 : 3;
  const mark = tagOf(tokens, at);
  if (mark !== Tag.Semicolon && mark !== Tag.Colon) return false;
  const end = leadEnd(tokens, at);
  return end > 0 && isLead(tokens, end, wholes);
};

/** Where the words that lead a series end: its colon, or what stands before its first item; 0 without one. */
const leadEnd = (tokens: Tokens, last: number): number => {
  let list = 0;
  for (let at = 1; at <= last; at++) {
    const tag = tagOf(tokens, at);
    if (tag === Tag.Colon) return at;
    if (tag === Tag.Semicolon) break;
    if (list === 0 && at < MOST_LEAD && LISTS.test(wordOf(tokens, at))) list = at + 1;
  }
  return list;
};
const MOST_LEAD = 14;
const LISTS = /^(?:are|were|include|includes|included|including)$/;

const isLead = (tokens: Tokens, end: number, wholes: ReadonlySet<string>): boolean => {
  for (let at = end - 1; at >= Math.max(0, end - MOST_LEAD); at--) if (wholes.has(wordOf(tokens, at))) return true;
  return false;
};

/** "; as well as" */
const isAsWell = (tokens: Tokens, at: number): boolean =>
  wordOf(tokens, at) === "as" && wordOf(tokens, at - 1) === "well" && wordOf(tokens, at - 2) === "as";
