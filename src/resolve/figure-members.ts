import { firstWhere, onceEach } from "../document/index.ts";
import { anew, functionWords, honorifics, newsWords } from "../lexicon/sameness.ts";
import { addressOf, type Extraction } from "../records/index.ts";
import { aimOf, partyOf } from "./figure-aims.ts";
import { MOST_NAMES, MOST_SLOTS } from "./figure-bearings.ts";
import type { FigureFacts } from "./figure-facts.ts";
import { hashOf, type WordSet, wordSet, wordSetOf } from "./hash.ts";
import { dayOf, namesOf, type ResolveLine, topicIn } from "./members.ts";
import type { Member } from "./sameness.ts";
import { contentWords, singular } from "./topic.ts";
import { comparableWords } from "./words.ts";

/** The sums of an article, with what tells whether one is another's. */
export const figureMembers = ({ document, line }: ResolveLine): readonly Member<FigureFacts>[] => {
  const topic = topicIn(line);
  const names = wordSetOf(line.sketch?.details.names.map(([, name]) => name).filter((name) => !titles.has(name)) ?? []);
  const article = {
    topic,
    names: names.slice(0, MOST_NAMES),
    slots: line.sketch?.details.figures.slice(0, MOST_SLOTS) ?? [],
    day: dayOf(line.published),
  };
  const saidAt = quotationsOf(line);
  const formsAt = onceEach((at: number) => namesOf(line.measures[at]));
  return line.figures.map((figure, index) => {
    const own = new Set(contentWords(figure.exact));
    const context = wordSet((line.sketch?.contexts[index] ?? []).filter((word) => !own.has(word)));
    return {
      address: addressOf(document, "figures", index),
      facts: {
        document,
        at: figure.start,
        anew: isAnew(figure.prefix),
        again: isAgain(figure.prefix),
        said: saidAt(figure),
        added: ADDING_BEFORE.test(figure.prefix ?? "") || ADDING_BEHIND.test(figure.suffix ?? ""),
        headed: /^[^.!?\n]*\n/.test(figure.suffix ?? ""),
        currency: figure.currency,
        amount: plain(figure.amount),
        amountMax: figure.amountMax === null ? null : plain(figure.amountMax),
        role: figure.role,
        period: figure.period,
        measure: figure.measure === null ? [] : formsAt(figure.measure),
        purpose: wordSet(contentWords(figure.purpose?.exact ?? "")),
        parties: wordSet(contentWords(`${figure.payer?.exact ?? ""} ${figure.recipient?.exact ?? ""}`)),
        payer: partyOf(figure.payer?.exact ?? null),
        recipient: partyOf(figure.recipient?.exact ?? null),
        aim: aimOf(figure.purpose?.exact ?? null),
        bracket: figure.amountMax !== null || figure.qualifier === "atLeast" || figure.qualifier === "atMost",
        sized: sizedBy(figure.suffix),
        context,
        named: context.filter((word) => names.includes(word)),
        ...article,
      },
    };
  });
};

/** In the sentence of the sum: "will also give £2m", "£2m for parks, too". */
const ADDING_BEFORE = /\b(?:also|likewise|as well as|in addition to|the same (?:amount|sum))\b[^.!?\n]*$/i;
const ADDING_BEHIND = /^[^.!?\n]*\b(?:as well|too|likewise)(?=[.,;!?])/i;

/** Words with a capital that name nobody: "Senator", "Monday". */
const titles: ReadonlySet<number> = new Set([...honorifics, ...newsWords].map(hashOf));

/** " prize for young bakers. The" → {prize}: what follows a sum before a word of grammar or a mark. */
const sizedBy = (suffix: string | null): WordSet => {
  const [phrase = ""] = (suffix ?? "").split(/[^\p{L}\s’'-]/u);
  const words = comparableWords(phrase).slice(0, SIZED);
  const end = words.findIndex((word) => functionWords.has(word));
  return wordSet(words.slice(0, end < 0 ? words.length : end).map(singular));
};
const SIZED = 3;

/** Which quotation a span stands in; reported words are the article's own. */
const quotationsOf = ({ quotes }: Extraction): ((span: Readonly<{ start: number; end: number }>) => number | null) => {
  const parts = quotes
    .flatMap(({ parts, kind }, quote) =>
      kind === "indirect" ? [] : parts.map(({ start, end }) => ({ start, end, quote })),
    )
    .sort((a, b) => a.start - b.start);
  return ({ start, end }) => {
    const part = parts[firstWhere(parts.length, (at) => (parts[at]?.start ?? 0) > start) - 1];
    return part !== undefined && end <= part.end ? part.quote : null;
  };
};

/** "will go to parks and another ", "a further " before the sum; "the additional " is one that was spoken of. */
const isAnew = (prefix: string | null): boolean => {
  const words = comparableWords(prefix ?? "").slice(-3);
  const at = words.findLastIndex((word) => anew.has(word));
  return at >= 0 && at >= words.length - 2 && !POINTING.has(words[at - 1] ?? "");
};

/** "the ", "its initial " before the sum. */
const isAgain = (prefix: string | null): boolean => {
  const [before = "", last = ""] = comparableWords(prefix ?? "").slice(-2);
  return (
    /\s$/.test(prefix ?? "") && (POINTING.has(last) || (POINTING.has(before) && (anew.has(last) || SIZING.has(last))))
  );
};

const POINTING: ReadonlySet<string> = new Set(["the", "this", "its", "their", "his", "her"]);
/** What may stand between. */
const SIZING: ReadonlySet<string> = new Set([
  ...[
    "initial",
    "full",
    "whole",
    "entire",
    "roughly",
    "about",
    "approximately",
    "nearly",
    "almost",
    "estimated",
    "new",
  ],
  ...["proposed", "promised", "planned"],
]);

/** "1250000.00" → "1250000": equal sums are equal strings. */
const plain = (amount: string): string => (amount.includes(".") ? amount.replace(/\.?0+$/, "") : amount);
