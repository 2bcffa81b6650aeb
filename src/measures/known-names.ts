import { type Document, overlaps, type Span, sentenceAt } from "../document/index.ts";
import { publicNames } from "../lexicon/measures.ts";
import { matchesAt } from "../lexicon/word-finder.ts";
import type { Headless } from "./headless.ts";
import type { Judged } from "./judged.ts";
import type { MeasureType } from "./measure.ts";
import { spanOf } from "./phrase.ts";

/** What programmes and laws are called that say what they are by no head noun. */
export const knownWords: readonly string[] = [...publicNames.keys()];

const NAMES = new RegExp(
  `(?:${[...knownWords]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[+.]/g, "\\$&"))
    .join(
      "|",
    )})(?![\\w])(?! (?:numbers?|cards?|offices?)\\b)(?! (?:[A-Z][a-z]+ )?(?:Act|Bill|Plan|Fund|Trust|Commission|Agency|Authority)\\b)`,
  "y",
);

/** "Medicaid", "the Right to Buy": names that everybody knows, where no phrase with a head noun says them already. `openings`: where they may stand, among other words. */
export const knownNames = (
  document: Document,
  openings: readonly number[],
  judged: readonly Judged[],
): readonly Headless[] => {
  const found = new Map<string, Headless>();
  const tries = new Map<string, number>();
  for (const match of matchesAt(document.text, openings, NAMES)) {
    const [name] = match;
    const tried = tries.get(name) ?? 0;
    if (tried >= MOST_TRIES) continue;
    tries.set(name, tried + 1);
    const title = { start: match.index, end: match.index + name.length };
    const sentence = document.sentences[sentenceAt(document, title.start)];
    if (found.has(name) || sentence === undefined || title.end > sentence.end || judged.some(says(title))) continue;
    found.set(name, { title, shorts: [], type: publicNames.get(name) as MeasureType, rule: "measures/known-name" });
  }
  return [...found.values()];
};

/** Places of one name that are looked at, so that time stays linear. */
const MOST_TRIES = 8;

const says =
  (title: Span) =>
  ({ phrase, first, last, verdict }: Judged): boolean =>
    verdict === "found" && overlaps(spanOf(phrase.tokens, first, last), title);
