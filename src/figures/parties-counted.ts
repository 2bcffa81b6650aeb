import type { Span } from "../document/index.ts";
import type { Around } from "./place.ts";
import { isGroup, isTime } from "./somebody.ts";
import { nobody, type Tail } from "./tail.ts";

/** Farther behind the sum nobody is looked for, in UTF-16 units. */
const REACH = 130;
const LINKS = /\b(?:to|for|among|amongst|between|by) /g;

/** What parts a sum from whoever is counted behind it: another sum, another clause. */
const APART = /[.;:£$€₹“”"()]|\b(?:which|that|who|while|but|because|after|when)\b/;
const GIVEN_TO =
  /\b(?:awarded|given|granted|handed|paid|distributed|allocated|provided|offered|donated|going|goes?|went|grants?|awards?|funding|funds|aid|loans?|money|cash|support|payments?|out)(?: [a-z]+ly)? $|^ $/;
const GIVEN_FOR =
  /^ $|\b(?:grants?|awards?|funding|aid|support|loans?|packages?|funds?|money|cash|assistance|relief|payments?|bonus(?:es)?|compensation)(?: available)? $/;
const SHARED_BY = /\b(?:shared|split|divided|received|won)(?: (?:equally|out))? $/;

/** "has been awarded to [over 5,000 clubs and choirs in Larne]", "£9m in grants for [24 small towns]": several of a kind, counted, get a sum. */
export const partiesCounted = (around: Around): Tail => {
  const { text, after, sentence } = around;
  const behind = text.slice(after, Math.min(sentence.end, after + REACH));
  if (!/\d|\b(?:dozens|hundreds|thousands|scores|two|three|four|five|six|seven|eight|nine|ten|projects)\b/.test(behind))
    return nobody;
  for (const match of behind.matchAll(LINKS)) {
    const between = behind.slice(0, match.index);
    if (APART.test(between)) return nobody;
    const word = match[0].trimEnd();
    const fits =
      word === "to" ? GIVEN_TO : word === "for" ? GIVEN_FOR : word === "by" ? SHARED_BY : /^|\b(?:shared|split)\b/;
    if (!fits.test(between === "" ? " " : between)) continue;
    const who = severalAt(
      text,
      after + match.index + match[0].length,
      sentence.end,
      word === "to" && AWARDED.test(between),
    );
    if (who !== null) return { ...nobody, recipient: who };
  }
  return nobody;
};
const AWARDED = /\b(?:awarded|given|granted|handed) $/;

const COUNT =
  /^(?:(?:over|more than|about|around|some|nearly|almost|up to|at least|just over|just under|as many as|another|a further|a total of|all|the|these) )*(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens of|hundreds of|thousands of|scores of) (?!(?:million|billion|crore|lakh|years?|months?|weeks?|days?|per)\b)/;
const WORKS = /^(?:projects|schemes|programmes|programs|initiatives|sites)$/;
const WORD = /^(?<word>[\p{L}\d][\p{L}\d’'+-]*)(?<tail>,?) ?/u;
const STOPS =
  /^(?:to|for|in|of|on|from|by|with|that|which|who|will|has|have|had|is|are|was|were|at|as|under|over|through|via|across|into)$/;
const JOINED = /^(?:,? and |,? or )/;
const WHERE =
  /^ (?:in|across|throughout|around|from) (?:(?:the )?(?:state|country|county|region|city|province|islands?|district|borough|UK|US|EU|world|nation)\b|(?:the )?\p{Lu}[\p{L}’'-]*(?: (?:and |of |the )?\p{Lu}[\p{L}’'-]*){0,3})/u;

/** The words from a count to the noun that is counted, what is joined to it, and where. */
export const severalAt = (text: string, start: number, limit: number, works: boolean): Span | null => {
  const lead = COUNT.exec(text.slice(start, Math.min(limit, start + 60)))?.[0];
  if (
    lead === undefined &&
    !(works && /^(?:new |local )?(?:projects|schemes|initiatives) /.test(text.slice(start, start + 30)))
  )
    return null;
  let at = start + (lead?.length ?? 0);
  for (let count = 0; count < MOST && at < limit; count++) {
    const match = WORD.exec(text.slice(at, Math.min(limit, at + 40)));
    const word = match?.groups?.word;
    if (match === null || word === undefined || STOPS.test(word)) return null;
    const end = at + word.length;
    const named = isGroup(text, { start: at, end }) || WORKS.test(word);
    if (named && /s$|^(?:people|women|men|children)$/.test(word) && !isTime(text.slice(start, end)))
      return { start, end: withPlace(text, joined(text, end, limit), limit) };
    at += match[0].length;
  }
  return null;
};
const MOST = 6;

const joined = (text: string, end: number, limit: number): number => {
  const lead = JOINED.exec(text.slice(end, Math.min(limit, end + 8)))?.[0];
  if (lead === undefined) return end;
  let last = end;
  for (let at = end + lead.length, count = 0; count < 3 && at < limit; count++) {
    const match = WORD.exec(text.slice(at, Math.min(limit, at + 40)));
    const word = match?.groups?.word;
    if (match === null || word === undefined || STOPS.test(word)) break;
    if (isGroup(text, { start: at, end: at + word.length })) last = at + word.length;
    if (match.groups?.tail === ",") break;
    at += match[0].length;
  }
  return last;
};
const withPlace = (text: string, end: number, limit: number): number =>
  end + (WHERE.exec(text.slice(end, Math.min(limit, end + 60)))?.[0].length ?? 0);
