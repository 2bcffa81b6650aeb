import { digitsSaid, type FigureFacts, type Period } from "./figure-facts.ts";
import { clash, roles } from "./figure-roles.ts";
import { hashOf, type WordSet } from "./hash.ts";
import { lacking, type Screen, setBits } from "./screen.ts";
import { LEAST, ONE_STORY } from "./topic.ts";

/** Where what stands in a sum's numbers; behind each set its bits. */
const DOCUMENT = 0;
const PERIOD = 1;
const ROLE = 2;
const DIGITS = 3;
const MEASURES = 4;
const CONTEXT = { size: 5, bits: 6, width: 8 };
const PURPOSE = { size: 14, bits: 15, width: 2 };
const PARTIES = { size: 17, bits: 18, width: 1 };
const TOPIC = { size: 19, bits: 20, width: 16 };
const WIDTH = 36;

type Part = typeof CONTEXT;

/** Equal sums that are told apart by their periods, roles or measures leave a trace; others only where their words are alike. */
export const figureScreen: Screen<FigureFacts> = {
  width: WIDTH,
  sign: ({ document, period, role, amount, measure, context, purpose, parties, topic }, table, at) => {
    table[at + DOCUMENT] = hashOf(document);
    table[at + PERIOD] = period === null ? 0 : hashOf(textOf(period)) | 1;
    table[at + ROLE] = roles.indexOf(role);
    table[at + DIGITS] = 100 * digitsSaid(amount);
    table[at + MEASURES] = measure.length;
    const write = (words: WordSet, { size, bits, width }: Part): void => {
      table[at + size] = words.length;
      setBits(words, table, at + bits, width);
    };
    write(context, CONTEXT);
    write(purpose, PURPOSE);
    write(parties, PARTIES);
    write(topic, TOPIC);
  },
  passes: (table, a, b) => {
    const both = (field: number): readonly [number, number] => [table[a + field] ?? 0, table[b + field] ?? 0];
    const [document, otherDocument] = both(DOCUMENT);
    if (document === otherDocument) return true;
    const [period, otherPeriod] = both(PERIOD);
    if (period !== 0 && otherPeriod !== 0 && period !== otherPeriod) return true;
    const [measures, otherMeasures] = both(MEASURES);
    if (measures > 0 && otherMeasures > 0) return true;
    const [role, otherRole] = both(ROLE);
    if (clash(roles[role] ?? "other", roles[otherRole] ?? "other")) return true;
    const most = (part: Part): number => mostShared(table, a, b, part) / Math.max(3, leastOf(both(part.size)));
    const party = mostShared(table, a, b, PARTIES) > 0 ? 0.1 : 0;
    const score = Math.max(most(CONTEXT), most(PURPOSE)) + party + (table[a + DIGITS] ?? 0) / 100;
    return score >= TOLD || (score >= ALIKE && inOneStory(table, a, b));
  },
};

/** A little less than a verdict of `figures` asks for: scores are rounded. */
const TOLD = 0.49;
const ALIKE = 0.24;

const textOf = ({ unit, duration, from, to }: Period): string => `${unit} ${duration} ${from} ${to}`;

/** How many words two sets share at most: those of the smaller that the other surely lacks are none. */
const mostShared = (table: Int32Array, a: number, b: number, { size, bits, width }: Part): number => {
  const [of, and] = [table[a + size] ?? 0, table[b + size] ?? 0];
  const [small, large] = of <= and ? [a, b] : [b, a];
  return Math.min(of, and) - lacking(table, small + bits, large + bits, width);
};

const leastOf = ([a, b]: readonly [number, number]): number => Math.min(a, b);

const inOneStory = (table: Int32Array, a: number, b: number): boolean => {
  const least = Math.min(table[a + TOPIC.size] ?? 0, table[b + TOPIC.size] ?? 0);
  return mostShared(table, a, b, TOPIC) / Math.max(LEAST, least) >= ONE_STORY;
};
