import { type Document, firstWhere, type Span } from "../document/index.ts";
import type { Group } from "./group.ts";
import { headOf, placeOf } from "./group.ts";
import type { Judged } from "./judged.ts";

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
export type Headless = Readonly<{ title: Span; shorts: readonly Judged[] }>;

/** "the strategy" without a strategy before it: the title that a verb brought in, or that stands in italics, is its name. */
export const headlessTitles = (
  document: Document,
  judged: readonly Judged[],
  groups: readonly Group[],
): readonly Headless[] => {
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
    if (title && !found.some((one) => one.title.start === title.start)) found.push({ title, shorts });
  }
  return found;
};

const HEADS = new Set(["sure", "capital"]);
const isBareDefinite = ({ phrase, last, verdict }: Judged): boolean =>
  (verdict === "short" || verdict === "ignored") &&
  phrase.determiner === "definite" &&
  phrase.content.length === 0 &&
  last === phrase.headLast &&
  phrase.first === phrase.headFirst &&
  HEADS.has(phrase.head.grade);

const titleBefore = ({ text, styles, sentences }: Document, at: number): Span | null => {
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
    if ((style.style === "emphasis" || style.style === "cite") && isTitle(text.slice(style.start, style.end)))
      best = { start: style.start, end: style.end };
  return best !== null && sentences.length > 0 ? best : null;
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
