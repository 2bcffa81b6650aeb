import { hashOf, type WordSet } from "./hash.ts";
import { isAcronym, type MeasureName, NAMING } from "./measure-name.ts";
import type { MeasureFacts } from "./measures.ts";
import { type Part, type Screen, setBits } from "./screen.ts";
import { mayBeOneStory } from "./screen-topic.ts";

/** Where what stands in a measure's numbers; behind the size of a set its words, ascending. */
const DOCUMENT = 0;
/** Whether the name can be told by what stands here: one form, no acronym, of few words. */
const PLAIN = 1;
const WORDS = 2;
const PROPER = 9;
const MOST = 6;
const TOPIC: Part = { size: 16, bits: 17, width: 15 };
const WIDTH = 32;

/** Of two stories, one name has all words of the other, or each has words of its own with a capital; else nothing is told. */
export const measureScreen: Screen<MeasureFacts> = {
  width: WIDTH,
  sign: ({ document, forms, topic }, table, at) => {
    const [form, another] = forms;
    const plain = form !== undefined && another === undefined && isPlain(form);
    table[at + DOCUMENT] = hashOf(document);
    table[at + PLAIN] = plain ? 1 : 0;
    if (plain) {
      write(form.words, table, at + WORDS);
      write(form.proper, table, at + PROPER);
    }
    table[at + TOPIC.size] = topic.length;
    setBits(topic, table, at + TOPIC.bits, TOPIC.width);
  },
  passes: (table, a, b) => {
    if (table[a + PLAIN] === 0 || table[b + PLAIN] === 0 || table[a + DOCUMENT] === table[b + DOCUMENT]) return true;
    if (shared(table, a + WORDS, b + WORDS) >= Math.min(table[a + WORDS] ?? 0, table[b + WORDS] ?? 0)) return true;
    return (saysMore(table, a, b) && saysMore(table, b, a)) || mayBeOneStory(table, a, b, TOPIC);
  },
};

const isPlain = ({ text, words, proper }: MeasureName): boolean =>
  words.length <= MOST && proper.length <= MOST && !isAcronym(text);

const write = (words: WordSet, table: Int32Array, at: number): void => {
  table[at] = words.length;
  for (const [index, word] of words.entries()) table[at + 1 + index] = word;
};

/** How many words two sets have in common, which are a handful. */
const shared = (table: Int32Array, one: number, other: number): number => {
  const of = table[one] ?? 0;
  const and = table[other] ?? 0;
  let count = 0;
  for (let i = 1; i <= of; i++) for (let j = 1; j <= and; j++) if (table[one + i] === table[other + j]) count++;
  return count;
};

const saysMore = (table: Int32Array, one: number, other: number): boolean =>
  (table[one + PROPER] ?? 0) - shared(table, one + PROPER, other + WORDS) >= NAMING;
