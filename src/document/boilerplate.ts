import { articleHeadings, tailHeadings, tailOpenings } from "../lexicon/boilerplate.ts";
import type { Draft } from "./assemble.ts";
import type { BoilerplateReason } from "./document.ts";
import { furniture } from "./furniture.ts";
import { insideReasons } from "./inside-words.ts";
import { isQuoting, keyOf, type Passage, passageOf, wordsOfPassage } from "./passage.ts";

/**
 * Tells the article from what stands around it on its page. Three looks, each with a reason that is printed:
 * at every line by itself, at the lines above the article, and at its tail, which begins with a heading such as `More articles`.
 * When in doubt a block is article: a record that is lost cannot be seen by anybody.
 */
export const markBoilerplate = (text: string, drafts: readonly Draft[]): readonly Draft[] => {
  const passages = drafts.map((draft) => passageOf(text, draft));
  const head = passages.findIndex(({ isProse }) => isProse);
  const inside = insideReasons(text, drafts);
  const reasons = passages.map((passage, index) => {
    const place = { next: passages[index + 1], isAbove: index < head, isFirst: index === 0 };
    return passage.draft.boilerplate ?? furniture({ passage, ...place, inside: inside.get(index) ?? null });
  });
  const marked = markTail(passages, reasons);
  return drafts.map((draft, index) => {
    const reason = marked[index] ?? null;
    return reason === draft.boilerplate ? draft : { ...draft, boilerplate: reason };
  });
};

type Reasons = readonly (BoilerplateReason | null)[];

/** How many short lines directly above a tail's heading may belong to it. */
const LEAD = 6;
const SHORT = 100;
/** How many lines a list of links inside an article may have. */
const LINKS = 6;
/** The share of the article's prose that a page may still hold when its tail begins; links to other articles also stand in its middle. */
const HALF = 0.5;
const REST: Readonly<Record<string, number>> = { related: 0.25, share: 0.25, "inline-related": -1 };

const markTail = (passages: readonly Passage[], reasons: Reasons): Reasons => {
  const marked = [...reasons];
  const prose = runningProse(passages, reasons);
  const total = prose.at(-1) ?? 0;
  let tail: BoilerplateReason | null = null;
  let whole = false;
  let left = 0;
  for (const [index, passage] of passages.entries()) {
    const opened = tailReason(passage);
    if (opened !== null && tail === null) {
      tail = opened;
      whole = total - (prose[index] ?? 0) <= total * (REST[opened] ?? HALF);
      left = LINKS;
      if (whole) markLead(passages, marked, index);
    } else if (tail !== null && (resumes(passage, whole) || (!whole && left-- === 0))) tail = null;
    if (tail !== null) marked[index] ??= tail;
  }
  return marked;
};

/** Characters of article text before each passage, and after the last one. */
const runningProse = (passages: readonly Passage[], reasons: Reasons): readonly number[] => {
  const sums = [0];
  for (const [index, { isProse, length }] of passages.entries())
    sums.push((sums.at(-1) ?? 0) + (isProse && reasons[index] === null ? length : 0));
  return sums;
};

const tailReason = (passage: Passage): BoilerplateReason | null => {
  if (passage.length > SHORT || passage.draft.kind === "item") return null;
  const key = keyOf(passage);
  const opening = tailOpenings.some((phrase) => key.startsWith(phrase)) ? "related" : null;
  return (
    tailHeadings.get(key) ??
    opening ??
    (/^About \p{Lu}[^.:;!?]{1,60}$/u.test(wordsOfPassage(passage)) ? "standing-text" : null)
  );
};

/**
 * The article goes on with a heading of its own or a quotation that somebody speaks;
 * where most of it is still to come, with the next paragraph.
 */
const resumes = (passage: Passage, whole: boolean): boolean =>
  (passage.isProse && !whole) ||
  (passage.length > SHORT && isQuoting(passage)) ||
  (passage.length <= SHORT && articleHeadings.has(keyOf(passage)));

/** Short lines without a stop directly above the heading of a tail: an author's name, the title of another article. */
const markLead = (passages: readonly Passage[], marked: (BoilerplateReason | null)[], tail: number): void => {
  for (let index = tail - 1; index >= Math.max(1, tail - LEAD); index--) {
    const passage = passages[index];
    if (passage === undefined || marked[index] !== null) {
      if (passage !== undefined) continue;
      return;
    }
    if (passage.isProse || passage.length > SHORT || isQuoting(passage) || passage.draft.kind === "item") return;
    if (/[.:”"]$/.test(wordsOfPassage(passage)) || articleHeadings.has(keyOf(passage))) return;
    marked[index] = "lead-of-tail";
  }
};
