import { blockAt, type Document, firstWhere, overlaps, type Span } from "../document/index.ts";
import { Can, wordClasses } from "../lexicon/english.ts";
import { isGivenName } from "../lexicon/given-names.ts";
import { organisations } from "../lexicon/organisations.ts";
import { matchesAt } from "../lexicon/word-finder.ts";
import type { Judged } from "./judged.ts";
import type { MeasureType } from "./measure.ts";
import { type Group, headOf, placeOf } from "./namesakes.ts";

/** How far before "the strategy" its title may stand. */
const REACH = 900;

const WORD = "[A-Z][\\w’'-]{1,24}";
const INNER = `(?:of|for|to|the|and|in|on|our|a|${WORD}|20\\d\\d(?:[–-]\\d{2,4})?)`;
const TITLE = `${WORD}(?:\\s${INNER}){0,8}\\s(?:${WORD}|20\\d\\d(?:[–-]\\d{2,4})?)`;
/** A title without a head noun, right behind the verb that brings it in, or before the one that says so. */
const BROUGHT_IN = new RegExp(
  `\\b(?:publish(?:ed|es)?|launch(?:ed|es)?|unveil(?:ed|s)?|agreed|adopt(?:ed|s)?|approved?|introduced?)\\s(${TITLE})(?=[\\s,.;])|\\b(?:under|through|by)\\s(${TITLE})(?=,\\s(?:launched|introduced|announced|published|unveiled)\\s)`,
  "g",
);

const WHEN = /\s(?:on|in)\s(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z][a-z]+|20\d\d)(?:\s20\d\d)?$/;

/** A title that no head noun stands beside, with the short form that says what it is: "published Rooms to Grow … The strategy". */
export type Headless = Readonly<{
  title: Span;
  shorts: readonly Judged[];
  /** What it most likely is where no short form says so. */
  type?: MeasureType;
  rule?: string;
}>;

/** What a phrase of `PUT` begins with. */
export const puttingWords: readonly string[] = ["vote", "votes", "consultation", "under", "through"];
/** A title that is put to the vote or to the public, or launched, whatever it is called for short: "the vote on Libraries Forward". */
const PUT = new RegExp(
  `\\b(?:votes?|consultation) on (?:the )?(${TITLE})(?=[,.;]|\\s(?:by|at|after|was|is|will|would|has|had|comes|came)\\b)|\\b(?:under|through) (${TITLE})(?=,\\s(?:launched|introduced|announced|published|unveiled)\\s)`,
  "y",
);

/** A document, and where words stand that `puttingWords` are among. */
type Opened = Readonly<{ document: Document; openings: readonly number[] }>;

/** Titles that the text itself says are measures, without a short form for them. */
const putForward = (
  { document: { text }, openings }: Opened,
  judged: readonly Judged[],
  found: readonly Headless[],
): readonly Headless[] => {
  const titles: Headless[] = [];
  for (const match of matchesAt(text, openings, PUT)) {
    const title = (match[1] ?? match[2] ?? "").replace(WHEN, "");
    const start = match.index + match[0].lastIndexOf(title);
    const span = { start, end: start + title.length };
    const words = title.toLowerCase().split(/\s/);
    const known = [...found, ...titles].some((one) => overlaps(one.title, span)) || judged.some(holds(span));
    const named = isGivenName(words[0] ?? "") || words.some((word) => organisations.nouns.has(word));
    if (title.includes(" ") && !known && !named && !words.every(isPlaceWord))
      // What is voted on without saying what it is, is a paper; what is launched so, pays somebody.
      titles.push({ title: span, shorts: [], type: match[1] === undefined ? "scheme" : "strategy" });
  }
  return titles.slice(0, MOST_PUT);
};
const MOST_PUT = 20;
/** "Northern Ireland", "Upper Volta" */
const isPlaceWord = (word: string): boolean =>
  ((wordClasses.get(word) ?? 0) & Can.place) !== 0 ||
  /^(?:north|south|east|west|(?:north|south|east|west)ern|new|great|greater|upper|lower|central|united|saint|st)$/.test(
    word,
  );
const holds =
  (span: Span) =>
  (one: Judged): boolean => {
    const { phrase, first, last } = one;
    // "Libraries Forward": the noun of a body that another noun follows is no body.
    if (one.verdict === "dropped" && one.reason === "part-of-compound" && phrase.head.grade === "body") return false;
    return overlaps({ start: phrase.tokens.start[first] ?? 0, end: phrase.tokens.end[last] ?? 0 }, span);
  };

/** "the strategy" without a strategy before it: the title that a verb brought in, or that stands in italics, is its name. */
export const headlessTitles = (
  opened: Opened,
  judged: readonly Judged[],
  groups: readonly Group[],
): readonly Headless[] => {
  const { document } = opened;
  const known = new Set(groups.map(({ key }) => key));
  const waiting = new Map<string, Judged[]>();
  for (const one of judged) {
    const head = headOf(one);
    if (!isBareDefinite(one) || known.has(head)) continue;
    const before = waiting.get(head);
    if (before) before.push(one);
    else waiting.set(head, [one]);
  }
  const found: Headless[] = [];
  for (const shorts of waiting.values()) {
    const [first] = shorts;
    const title = first ? titleBefore(document, placeOf(first)) : null;
    const taken = title !== null && judged.some((one) => one.title !== undefined && overlaps(one.title, title));
    if (title && !taken && !found.some((one) => one.title.start === title.start)) found.push({ title, shorts });
  }
  return [...found, ...putForward(opened, judged, found)];
};

const HEADS = new Set(["sure", "capital"]);
const isBareDefinite = ({ phrase, last, verdict }: Judged): boolean =>
  (verdict === "short" || verdict === "ignored") &&
  phrase.determiner === "definite" &&
  phrase.content.length === 0 &&
  last === phrase.headLast &&
  phrase.first === phrase.headFirst &&
  HEADS.has(phrase.head.grade);

const titleBefore = (document: Document, at: number): Span | null => {
  const { text, styles, sentences } = document;
  const from = Math.max(0, at - REACH);
  const window = text.slice(from, at);
  let best: Span | null = null;
  for (const match of window.matchAll(BROUGHT_IN)) {
    const title = (match[1] ?? match[2] ?? "").replace(WHEN, "");
    const start = from + match.index + match[0].lastIndexOf(title);
    if (!title.includes(" ")) continue;
    best = { start, end: start + title.length };
  }
  for (const style of stylesIn(styles, from, at))
    if (
      (style.style === "emphasis" || style.style === "cite") &&
      isTitle(text.slice(style.start, style.end)) &&
      !isWholeBlock(document, style)
    )
      best = { start: style.start, end: style.end };
  return best !== null && sentences.length > 0 ? best : null;
};

/** A standfirst in italics is no title. */
const isWholeBlock = (document: Document, { start, end }: Span): boolean => {
  const block = document.blocks[blockAt(document, start)];
  return block !== undefined && block.start === start && block.end <= end;
};

const stylesIn = (styles: Document["styles"], from: number, to: number) => {
  const low = firstWhere(styles.length, (at) => (styles[at]?.start ?? 0) >= from);
  const found: Document["styles"][number][] = [];
  for (let at = low; at < styles.length && found.length < 20; at++) {
    const style = styles[at];
    if (style === undefined || style.end > to) break;
    found.push(style);
  }
  return found;
};

const isTitle = (words: string): boolean =>
  words.length < 90 && /^[A-Z]\S+(?:\s\S+){1,10}$/.test(words) && (words.match(/(?:^|\s)[A-Z]/g)?.length ?? 0) > 1;
