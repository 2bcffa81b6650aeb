import data from "./boilerplate.json" with { type: "json" };
import { own } from "./own.ts";

type Groups = Readonly<Record<string, Readonly<{ words: readonly string[] }>>>;

const pairs = (groups: Groups): readonly (readonly [string, string])[] =>
  Object.entries(groups).flatMap(([reason, { words }]) => words.map((word) => [word, reason] as const));

/** As a line is looked up: in small letters, without stops at its end. */
const lineKey = (line: string): string =>
  line
    .trim()
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/[\s.…:!?*»>›→]{1,20}$/, "");

/** A whole line in small letters → the name of its group, which is the reason why it is not the article. */
export const wholeLines: ReadonlyMap<string, string> = new Map([
  ...pairs(data.whole),
  ...own.boilerplate.map((line) => [lineKey(line), "own-words"] as const),
]);
/** How a line begins, and its group. */
export const lineOpenings = pairs(data.opening);
/** Words inside a short paragraph, and their group. */
export const insideWords = pairs(data.within);
/** A heading after which a page goes on with other things → its group. */
export const tailHeadings: ReadonlyMap<string, string> = new Map(
  pairs(data.tails).filter(([, reason]) => reason !== "related-opening"),
);
export const tailOpenings: readonly string[] = data.tails["related-opening"].words;
/** Headings below which the article goes on. */
export const articleHeadings: ReadonlySet<string> = new Set(data.article.words);
export const reporterNouns: ReadonlySet<string> = new Set(data.reporters.words);
export const sceneVerbs: ReadonlySet<string> = new Set(data.scenes.words);
export const mastheadNouns: ReadonlySet<string> = new Set(data.mastheads.words);
