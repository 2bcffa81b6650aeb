import type { Block, Document, Span } from "../document/index.ts";
import type { Creditor } from "./credit.ts";
import { trailingCue } from "./cue-after.ts";
import { drafted } from "./draft.ts";
import type { Frame } from "./frames.ts";
import { introductionsOf } from "./inherit.ts";
import type { Ledger } from "./ledger.ts";
import type { Quoted } from "./marks.ts";
import type { Scene } from "./scene.ts";
import { nameAlone, signatureAt } from "./signatures.ts";

/** What those who wait are settled by: the document, who has spoken, and how a phrase is credited. */
type Around = Readonly<{
  document: Document;
  ledger: Ledger;
  credit: Creditor["credit"];
  sceneOf(frame: Frame): Scene;
  quotedBy: readonly (readonly Quoted[])[];
  lastFrame(block: number): Frame | null;
  speaksIn(block: number): boolean;
  /** Keeps words with the name that signs them. */
  signed(rule: string, part: Span, name: Span, block: number): void;
  /** Whether an interviewer’s question is that block, and keeps words for an answer. */
  isQuestion(block: number): boolean;
  answerTo(quoted: Quoted, block: number): boolean;
}>;

/** Quotations with nothing beside them, which what follows may credit. */
export const createWaiting = ({ document, ledger, credit, sceneOf, ...around }: Around) => {
  const { text, blocks } = document;
  const { quotedBy, lastFrame, speaksIn, signed, isQuestion, answerTo } = around;
  let waiting: Quoted[] = [];
  /** The sentence before the first. */
  let leading: Frame | null = null;

  const wait = (quoted: Quoted, before: Frame | null): void => {
    if (waiting.length === 0) leading = before;
    waiting.push(quoted);
  };
  /** All that wait, which wait no longer. */
  const taken = (): readonly Quoted[] => {
    const all = waiting;
    waiting = [];
    return all;
  };
  /** Credits what waits by a first draft that is made of it; the rest goes on with that. */
  const resolve = (block: number, make: (first: Quoted) => void): void => {
    const [first, ...rest] = taken();
    if (first === undefined) return;
    make(first);
    for (const one of rest) ledger.goOn(one, block);
  };
  const sign = (name: Span, block: number): void =>
    resolve(block, ({ inner }) => signed("quotes/signature", inner, name, block));

  /** "It is late.” Lee said to cheers: a full stop where a comma should be. */
  const answeredBy = (frame: Frame): boolean => {
    if (waiting.length === 0) return false;
    const end = waiting.at(-1)?.inner.end ?? 0;
    const way = trailingCue(sceneOf(frame), /[!?]\s?$/.test(text.slice(end - 2, end)));
    const own = way === null ? null : credit([way]);
    if (own === null) return false;
    resolve(frame.block, ({ inner }) => ledger.keep(drafted("direct", inner, frame.block, own)));
    return true;
  };

  /** The end of a block: a signature below credits what waits, else the sentence or paragraph before. */
  const settle = (index: number): void => {
    if (waiting.length === 0) return;
    const name = signatureBelow(text, blocks, index);
    if (name !== null) {
      sign(name, index);
      return;
    }
    if (isQuestion(index - 1) && waiting.every((one) => answerTo(one, index))) {
      waiting = [];
      leading = null;
      return;
    }
    const before = previous(blocks, index);
    const intro =
      leading === null ? (before === null ? null : introduced(lastFrame(before), before)) : introduced(leading, index);
    leading = null;
    if (intro !== null) resolve(index, ({ inner }) => ledger.keep(drafted("direct", inner, index, intro)));
    else if (before !== null && speaksIn(answered(before))) resolve(index, (first) => ledger.goOn(first, index));
    else for (const one of taken()) ledger.unattributed(one, index);
  };

  const introduced = (frame: Frame | null, index: number) => {
    const block = blocks[index];
    return frame === null || block === undefined || frame.holes.length > 0
      ? null
      : credit(introductionsOf(sceneOf(frame), block));
  };

  /** An interviewer’s question between two answers is passed over: the block that it follows. */
  const answered = (index: number): number => {
    const block = blocks[index];
    const asks = block !== undefined && block.end - block.start < 200 && text.charAt(block.end - 1) === "?";
    return asks && (quotedBy[index] ?? []).length === 0 ? (previous(blocks, index) ?? index) : index;
  };

  return { any: () => waiting.length > 0, wait, taken, sign, answeredBy, settle };
};

const signatureBelow = (text: string, blocks: readonly Block[], index: number): Span | null => {
  const next = blocks[index + 1];
  if (next === undefined) return null;
  const listed = next.kind === "item" && blocks[index]?.kind !== "item" && blocks[index + 2]?.kind !== "item";
  return signatureAt(text, next.start, next.end) ?? (listed ? nameAlone(text, next) : null);
};

const previous = (blocks: readonly Block[], index: number): number | null => {
  for (let at = index - 1; at >= Math.max(0, index - 3); at--)
    if (blocks[at]?.boilerplate === null && blocks[at]?.kind !== "caption") return at;
  return null;
};
