import type { Block, Document } from "../document/index.ts";
import type { Quoted } from "./marks.ts";

/** The blocks of an interview in which somebody is asked; empty where the article is none. */
export type Interview = Readonly<{ questions: ReadonlySet<number> }>;

/** Fewest questions that are answered right below, and fewest of them that end in a question mark, and that say "you". */
const FEWEST = 3;
const FEWEST_ASKED = 2;
const FEWEST_ADDRESSED = 2;
/** A question has no more letters. */
const LONGEST = 420;

/**
 * “What have you found?” without marks, and below it an answer in marks: an interview in which nobody’s name stands before the turns.
 * A question speaks to somebody, or asks; where there are several of the kind, what is quoted below them is whom they are put to.
 */
export const interviewOf = ({ text, blocks }: Document, quotedBy: readonly (readonly Quoted[])[]): Interview | null => {
  const asks = (index: number): boolean => {
    const block = blocks[index];
    return block !== undefined && (quotedBy[index] ?? []).length === 0 && isQuestion(text, block);
  };
  const answers = (index: number): boolean => {
    const block = blocks[index];
    const first = quotedBy[index]?.[0];
    return block !== undefined && first !== undefined && first.outer.start - block.start < LEAD;
  };
  const questions = new Set<number>();
  let asked = 0;
  let addressed = 0;
  blocks.forEach((block, index) => {
    if (block.boilerplate !== null || !asks(index) || !answers(index + 1)) return;
    questions.add(index);
    if (text.charAt(block.end - 1) === "?") asked++;
    if (ADDRESSES.test(text.slice(block.start, block.end))) addressed++;
  });
  return questions.size < FEWEST || asked < FEWEST_ASKED || addressed < FEWEST_ADDRESSED ? null : { questions };
};
/** "She winces. “…”": what a reporter tells before an answer. */
const LEAD = 40;

const isQuestion = (text: string, { start, end, kind }: Block): boolean => {
  if (end - start > LONGEST || !(kind === "paragraph" || kind === "heading")) return false;
  const words = text.slice(start, end);
  return words.endsWith("?") || ADDRESSES.test(words) || (words.length < 60 && REMARK.test(words));
};
/** "That sounds expensive." */
const REMARK = /^(?:That|This|These|It|And|But|So|Then|Which|Still)\b[^.]*\.$/;
const ADDRESSES = /(?:^|[\s,])(?:you|your|yours|you[’'](?:ve|re|d|ll))\b/i;
