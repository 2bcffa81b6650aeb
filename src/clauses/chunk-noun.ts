import { organisations } from "../lexicon/organisations.ts";
import { type Chunk, factAt, tagAt, type Words } from "./chunk.ts";
import { beforeDates, reckoningDates } from "./dates.ts";
import { HEADS, INSIDE_PHRASE, OPENS_PHRASE } from "./tag-sets.ts";
import { Tag } from "./tokens.ts";
import { Is } from "./word-facts.ts";

/** "the council’s new chief executive", "£3.5 million", "she", "the unemployed"; null where no noun phrase begins. */
export const nounChunk = (tokens: Words, from: number): Chunk | null => {
  const first = tagAt(tokens, from);
  if (OPENS_PHRASE[first] !== 1) {
    const described = first === Tag.Adverb && tagAt(tokens, from + 1) === Tag.Adjective && tokens.words[from] !== "out";
    return described ? nounFrom(tokens, from, from + 1) : null;
  }
  if (first === Tag.Pronoun) return { type: "noun", from, to: from + 1, head: from };
  return nounFrom(tokens, from, from);
};

const nounFrom = (tokens: Words, from: number, start: number): Chunk | null => {
  let at = start;
  let head = -1;
  let determined = false;
  for (; at < tokens.length; at++) {
    const tag = tagAt(tokens, at);
    if (at > start && tagAt(tokens, at - 1) === Tag.Quoted && standsAlone(tokens, at - 1, tag)) break;
    if (tag === Tag.Proper && at > start && isDate(tokens, at - 1, start)) break;
    if (tag === Tag.Mark && at > start) {
      const name = behindNickname(tokens, at);
      if (name < 0) break;
      head = at = name;
      continue;
    }
    if (tag === Tag.Open && at > start) {
      const title = behindBracket(tokens, at);
      if (title < 0) break;
      head = at = title;
      continue;
    }
    if (tag === Tag.Determiner || tag === Tag.Possessive) {
      if (isRate(tokens, at)) {
        at++;
        continue;
      }
      if (at > start && (head < 0 ? !determined : tagAt(tokens, at - 1) !== Tag.Genitive)) break;
      determined = true;
    } else if (tag === Tag.Adverb) {
      const next = tagAt(tokens, at + 1);
      // "a further six islands", "the nearly 52-minute video"
      const leads = next === Tag.Adjective || (determined && (next === Tag.Number || next === Tag.Noun));
      if (!leads || head >= 0) break;
    } else if (tag === Tag.Comma && determined && head < 0 && isListed(tokens, at)) continue;
    else if (tag === Tag.Comma && isBeforeLegalForm(tokens, at)) continue;
    else if (tag === Tag.VerbGerund && determined && head < 0 && HEADS[tagAt(tokens, at + 1)] === 1) continue;
    else if (isAmpersand(tokens, at)) continue;
    else if (INSIDE_PHRASE[tag] !== 1) break;
    else if ((tag === Tag.Quoted || tag === Tag.Money) && head >= 0) break;
    else if (HEADS[tag] === 1) head = tag === Tag.Number && head >= 0 ? head : at;
  }
  // "More recently, …"
  if (head < 0 && at === from + 1 && tagAt(tokens, at) === Tag.Adverb && DEGREES.has(tokens.words[from] ?? ""))
    return null;
  if (head < 0) return determined ? { type: "noun", from, to: at, head: at - 1 } : null;
  // "sources [close] to the talks": what stands behind the head and describes it is no part of the phrase.
  if (at - 1 > head && tagAt(tokens, at - 1) === Tag.Adjective && BEHIND.has(tokens.words[at - 1] ?? "")) at--;
  const named = tagAt(tokens, head) === Tag.Proper && !(factAt(tokens, head) & Is.calendar);
  const isTime =
    !named &&
    ((factAt(tokens, head) & Is.timeNoun && !onlyDetermined(tokens, from, at)) ||
      (UNITS.has(tokens.words[head] ?? "") && isReckoned(tokens, at)));
  return { type: isTime ? "time" : "noun", from, to: at, head };
};

/** "On [Friday] Ann Lee", "last [May] Oxfam": a day or month behind a preposition or "last" ends before a name; not "the Sunday Times". */
const isDate = (tokens: Words, at: number, start: number): boolean => {
  if (!(factAt(tokens, at) & Is.calendar)) return false;
  if (at === start) return beforeDates.has(tokens.words[at - 1] ?? "");
  return at === start + 1 && reckoningDates.has(tokens.words[start] ?? "");
};

/** "Marks [&] Spencer": a sign that joins names. */
const isAmpersand = (tokens: Words, at: number): boolean =>
  tokens.words[at] === "&" && tagAt(tokens, at - 1) === Tag.Proper && tagAt(tokens, at + 1) === Tag.Proper;

/** "Corran Robotics[,] Inc.": a comma inside a company's name. */
const isBeforeLegalForm = (tokens: Words, at: number): boolean =>
  tagAt(tokens, at - 1) === Tag.Proper &&
  tagAt(tokens, at + 1) === Tag.Proper &&
  organisations.legalForms.has((tokens.words[at + 1] ?? "").replace(/\.$/, ""));

/** "a small[,] rural school": a comma between adjectives. */
const isListed = (tokens: Words, at: number): boolean =>
  tagAt(tokens, at - 1) === Tag.Adjective && tagAt(tokens, at + 1) === Tag.Adjective;

/** Robert “Bob” Hall: over a word or two in marks between two names, to the second; -1 where none stands there. */
const behindNickname = (tokens: Words, at: number): number => {
  if (tagAt(tokens, at - 1) !== Tag.Proper || tagAt(tokens, at + 1) !== Tag.Proper) return -1;
  const closes = tagAt(tokens, at + 2) === Tag.Mark ? at + 2 : at + 3;
  return tagAt(tokens, closes) === Tag.Mark && tagAt(tokens, closes + 1) === Tag.Proper ? closes + 1 : -1;
};

/** "the Harbours (Fees) (Amendment) [Bill]": over what a title has in brackets, to its last word; -1 where none stands there. */
const behindBracket = (tokens: Words, at: number): number => {
  const before = tagAt(tokens, at - 1);
  if ((before !== Tag.Proper && before !== Tag.Close) || tokens.capital[at + 1] !== 1) return -1;
  let to = at + 1;
  while (to < at + 5 && tagAt(tokens, to) !== Tag.Close) to++;
  if (tagAt(tokens, to) !== Tag.Close) return -1;
  if (tagAt(tokens, to + 1) === Tag.Open) return behindBracket(tokens, to + 1);
  return tokens.capital[to + 1] === 1 && TITLES.has(tokens.words[to + 1] ?? "") ? to + 1 : -1;
};
const TITLES: ReadonlySet<string> = new Set(
  "act bill order regulations rules law code amendment scheme measure".split(" "),
);

/** Adjectives that stand behind their noun with what they take: "close to", "familiar with". */
const BEHIND: ReadonlySet<string> = new Set(
  "close familiar responsible likely able available eligible opposed loyal critical accountable similar".split(" "),
);
const DEGREES: ReadonlySet<string> = new Set(["more", "most", "less", "least"]);

const UNITS: ReadonlySet<string> = new Set(
  "minute minutes hour hours day days night nights week weeks fortnight month months year years decade decades century centuries moment moments while generation generations".split(
    " ",
  ),
);
/** "two years [on], …", "a decade [ago]" */
const isReckoned = (tokens: Words, at: number): boolean => {
  const word = tokens.words[at] ?? "";
  return word === "on" ? tagAt(tokens, at + 1) === Tag.Comma : /^(?:ago|later|earlier|hence|back)$/.test(word);
};

/** "a $14 million a year subsidy": the rate stands inside the phrase. */
const isRate = (tokens: Words, at: number): boolean =>
  tagAt(tokens, at - 1) === Tag.Number &&
  (factAt(tokens, at) & Is.article) !== 0 &&
  (factAt(tokens, at + 1) & Is.timeNoun) !== 0 &&
  HEADS[tagAt(tokens, at + 2)] === 1;

/** “We must act,” ministers said · “fat cat” bankers: only a fragment goes on with a noun after it, and never with a name. */
const standsAlone = (tokens: Words, quoted: number, next: number): boolean =>
  tokens.words[quoted] === "," || next === Tag.Proper;

/** "the year", "a decade" may be a subject; "Tuesday", "last week", "this month" stand for a time. */
const onlyDetermined = (tokens: Words, from: number, to: number): boolean =>
  to - from > 1 && (factAt(tokens, from) & Is.thing) !== 0 && !(factAt(tokens, from + 1) & Is.period);
