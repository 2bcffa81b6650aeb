import { MOST_NAMES } from "./figure-bearings.ts";
import { digitsSaid, type FigureFacts, ONE_SENTENCE, type Period } from "./figure-facts.ts";
import { clash, roles } from "./figure-roles.ts";
import { hashOf, type WordSet } from "./hash.ts";
import { hasBit, mostShared, type Part, type Screen, setBits } from "./screen.ts";
import { mayBeOneStory } from "./screen-topic.ts";

/** Where what stands in a sum's numbers. The first sixteen, which memory gives in one go, tell most pairs. */
const DOCUMENT = 0;
const PERIOD = 1;
const ROLE = 2;
const DIGITS = 3;
const MEASURES = 4;
const CONTEXT: Part = { size: 5, bits: 8, width: 8 };
const PURPOSE: Part = { size: 6, bits: 16, width: 2 };
const PARTIES: Part = { size: 7, bits: 18, width: 1 };
const TOPIC: Part = { size: 19, bits: 20, width: 16 };
/** The names of its sentence themselves, when they are few. */
const NAMED = 36;
const MOST_NAMED = 4;
/** Bits of its article's names, and the name up to which they are complete. */
const NAMES = { bits: 41, width: 8 };
const COMPLETE = 49;
const WIDTH = 64;

/** Equal sums that are told apart by their periods, roles or measures leave a trace; others only where their words are alike. */
export const figureScreen: Screen<FigureFacts> = {
  width: WIDTH,
  sign: (
    { document, period, role, amount, amountMax, measure, context, purpose, parties, topic, named, names },
    table,
    at,
  ) => {
    table[at + DOCUMENT] = hashOf(document);
    table[at + PERIOD] = period === null ? 0 : hashOf(textOf(period)) | 1;
    table[at + ROLE] = roles.indexOf(role);
    table[at + DIGITS] = 100 * digitsSaid({ amount, amountMax });
    table[at + MEASURES] = measure.length;
    const write = (words: WordSet, { size, bits, width }: Part): void => {
      table[at + size] = words.length;
      setBits(words, table, at + bits, width);
    };
    write(context, CONTEXT);
    write(purpose, PURPOSE);
    write(parties, PARTIES);
    write(topic, TOPIC);
    table[at + NAMED] = named.length;
    for (const [index, name] of named.slice(0, MOST_NAMED).entries()) table[at + NAMED + 1 + index] = name;
    setBits(names, table, at + NAMES.bits, NAMES.width);
    table[at + COMPLETE] = names.length < MOST_NAMES ? LARGEST : (names.at(-1) ?? 0);
  },
  passes: (table, a, b) => {
    if (table[a + DOCUMENT] === table[b + DOCUMENT]) return true;
    if (differ(table, a + PERIOD, b + PERIOD)) return true;
    if ((table[a + MEASURES] ?? 0) > 0 && (table[b + MEASURES] ?? 0) > 0) return true;
    if (clash(roleAt(table, a), roleAt(table, b))) return true;
    const context = mostAlike(table, a, b, CONTEXT);
    const party = mostShared(table, a, b, PARTIES) > 0 ? 0.1 : 0;
    const score = Math.max(context, mostAlike(table, a, b, PURPOSE)) + party + (table[a + DIGITS] ?? 0) / 100;
    if (score < TOLD && (score < ALIKE || !mayBeOneStory(table, a, b, TOPIC))) return false;
    return context >= ONE_SENTENCE || !surelyOfTwoWorlds(table, a, b);
  },
};

/** Whether both are known, and not the same. */
const differ = (table: Int32Array, a: number, b: number): boolean =>
  table[a] !== 0 && table[b] !== 0 && table[a] !== table[b];

const roleAt = (table: Int32Array, at: number): FigureFacts["role"] => roles[table[at + ROLE] ?? 0] ?? "other";

const mostAlike = (table: Int32Array, a: number, b: number, part: Part): number =>
  mostShared(table, a, b, part) / Math.max(3, Math.min(table[a + part.size] ?? 0, table[b + part.size] ?? 0));

/** A little less than a verdict of `figures` asks for: scores are rounded. */
const TOLD = 0.49;
const ALIKE = 0.24;

/** What `ofTwoWorlds` says, where bits can say it. */
const surelyOfTwoWorlds = (table: Int32Array, a: number, b: number): boolean =>
  surelyUnknown(table, a, b) && surelyUnknown(table, b, a);

/** Whether the sentence of the one has names, none of which the other's article can have. */
const surelyUnknown = (table: Int32Array, one: number, other: number): boolean => {
  const count = table[one + NAMED] ?? 0;
  if (count === 0 || count > MOST_NAMED) return false;
  for (let at = 1; at <= count; at++) {
    const name = (table[one + NAMED + at] ?? 0) >>> 0;
    if (name >= (table[other + COMPLETE] ?? 0) >>> 0) return false;
    for (const { bits, width } of KNOWING) if (hasBit(table, other + bits, width, name)) return false;
  }
  return true;
};
const LARGEST = 0xffffffff;
/** Where a name may be known from. */
const KNOWING = [CONTEXT, TOPIC, NAMES];

const textOf = ({ unit, duration, from, to }: Period): string => `${unit} ${duration} ${from} ${to}`;
