import type { Span } from "../document/index.ts";
import type { Draft } from "./draft.ts";
import { plainWords } from "./plain-words.ts";
import { wordCountsOf } from "./word-counts.ts";

/** Drafts without what is said again in full elsewhere, and the parts that were left out. */
export type Unrepeated = Readonly<{ drafts: readonly Draft[]; repeated: readonly Span[] }>;

/** How many words of a quotation are compared. */
const COMPARED = 400;
/** A document with more quoted parts is a book: it has no pull quotes, and comparing all would take too long. */
const MOST_PARTS = 600;

/** Takes pull quotes and headlines out: parts without a cue of their own whose words a longer or credited quotation holds. */
export const withoutRepeats = (
  text: string,
  drafts: readonly Draft[],
  isLabel: (block: number) => boolean,
): Unrepeated => {
  /** How many parts of a draft, the first ones, have a cue of their own. */
  const credited = ({ cue, rule, block }: Draft): number =>
    cue === null || rule === "quotes/introduced-by-paragraph" || isLabel(block) ? 0 : 1;
  // Where no part could be left out, nothing is compared.
  if (drafts.every((draft) => draft.kind === "indirect" || draft.parts.length <= credited(draft)))
    return { drafts: drafts.filter(({ parts }) => parts.length > 0), repeated: [] };
  const parts = drafts.reduce((sum, draft) => (draft.kind === "indirect" ? sum : sum + draft.parts.length), 0);
  if (parts > MOST_PARTS) return { drafts, repeated: [] };
  if (!mayRepeat(text, drafts, credited))
    return { drafts: drafts.filter(({ parts }) => parts.length > 0), repeated: [] };
  const spoken = drafts
    .filter(({ kind }) => kind !== "indirect")
    .flatMap((draft) => draft.parts.map((part) => ({ draft, part, words: plain(text, part) })));

  const all = spoken.map(({ words }) => words).join("\n");
  const wordsOf = new Map(spoken.map(({ part, words }) => [part, words]));
  const isSaidElsewhere = (draft: Draft, part: Span): boolean => {
    const words = wordsOf.get(part) ?? "";
    if (words === "" || all.indexOf(words) === all.lastIndexOf(words)) return false;
    return spoken.some((other) => {
      const longer = words.length < other.words.length;
      return (
        other.part !== part &&
        wordsOf.has(other.part) &&
        (longer || (other.draft !== draft && other.draft.cue !== null)) &&
        other.words.includes(words)
      );
    });
  };
  const repeated: Span[] = [];
  for (const draft of drafts)
    if (draft.rule === "quotes/pasted-post" && isQuotedElsewhere(draft, drafts, wordsOf)) {
      repeated.push(...draft.parts);
      for (const part of draft.parts) wordsOf.delete(part);
      draft.parts = [];
    }
  for (const draft of drafts) {
    if (draft.kind === "indirect") continue;
    const own = credited(draft);
    const found = draft.parts.filter((part, at) => at >= own && isSaidElsewhere(draft, part));
    if (found.length === 0) continue;
    repeated.push(...found);
    draft.parts = draft.parts.filter((part) => !found.includes(part));
  }
  return { drafts: drafts.filter(({ parts }) => parts.length > 0), repeated };
};

/** “It is late,” Lee tweeted. “We will not wait.” – and the same post below: nearly all its words stand in one credited quotation. */
const isQuotedElsewhere = (post: Draft, drafts: readonly Draft[], wordsOf: ReadonlyMap<Span, string>): boolean => {
  const words = post.parts.map((part) => wordsOf.get(part) ?? "").join(" ");
  return drafts.some((draft) => {
    if (draft === post || draft.kind === "indirect" || draft.cue === null || draft.parts.length < 2) return false;
    const said = draft.parts.map((part) => wordsOf.get(part) ?? "").join(" ");
    return said.length > words.length * 0.8 && words.includes(said);
  });
};

/** Whether some part that could be left out has no word that only it has: a look that spares most documents the comparison. */
const mayRepeat = (text: string, drafts: readonly Draft[], credited: (draft: Draft) => number): boolean => {
  const counts = wordCountsOf(text);
  for (const { kind, parts } of drafts) if (kind !== "indirect") for (const part of parts) counts.add(compared(part));
  return drafts.some(
    (draft) =>
      draft.kind !== "indirect" &&
      draft.parts.some((part, at) => at >= credited(draft) && counts.areShared(compared(part))),
  );
};

const compared = ({ start, end }: Span): Span => ({ start, end: Math.min(end, start + COMPARED) });

/** Words without marks, stops and capitals, to be found again. */
const plain = (text: string, part: Span): string => plainWords(text, compared(part)) ?? folded(text, compared(part));
const folded = (text: string, { start, end }: Span): string =>
  text
    .slice(start, end)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
