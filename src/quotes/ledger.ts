import type { Drop, Span } from "../document/index.ts";
import { type Draft, uncredited } from "./draft.ts";
import { hasLetters, isTitleCase, isWhole, wordCount } from "./judge.ts";
import type { Quoted } from "./marks.ts";

/** What has been read so far, and who spoke last. */
export type Ledger = Readonly<{
  drafts: readonly Draft[];
  drops: readonly Drop[];
  /** The last quotation that is not indirect, which later sentences and paragraphs may go on with. */
  last(): Draft | null;
  /** The last in a block of whoever is credited, reported speech included. */
  lastIn(block: number): Draft | null;
  keep(draft: Draft): void;
  /** Adds quoted words to the last quotation. */
  goOn(quoted: Quoted, block: number): void;
  drop(span: Span, reason: string): void;
  /** A whole clause that nobody is credited with is kept; a fragment or title is not. */
  unattributed(quoted: Quoted, block: number): void;
}>;

/** Fewest words of a clause that is kept though nobody is credited with it. */
const FEWEST = 5;

export const createLedger = (text: string): Ledger => {
  const drafts: Draft[] = [];
  const drops: Drop[] = [];
  let last: Draft | null = null;
  const drop = (span: Span, reason: string): void => {
    drops.push({ kind: "quotes", rule: `quotes/${reason}`, span, reason });
  };
  return {
    drafts,
    drops,
    last: () => last,
    lastIn: (block) => drafts.findLast((draft) => draft.block === block && draft.speaker !== null) ?? null,
    keep: (draft) => {
      drafts.push(draft);
      if (draft.kind !== "indirect") last = draft;
    },
    goOn: (quoted, block) => {
      if (last === null) return;
      last.parts.push(quoted.inner);
      last.block = block;
      last.inherited++;
    },
    drop,
    unattributed: (quoted, block) => {
      if (isTitleCase(text, quoted)) drop(quoted.inner, "title");
      else if (wordCount(text, quoted.inner) >= FEWEST && isWhole(text, quoted)) drafts.push(uncredited(quoted, block));
      else drop(quoted.inner, hasLetters(text, quoted) ? "scare-quotes" : "no-words");
    },
  };
};
