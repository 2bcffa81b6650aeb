import { onceEach } from "../document/index.ts";
import { anew, functionWords, honorifics, newsWords } from "../lexicon/sameness.ts";
import { addressOf, type Extraction, type MeasureLine, type QuoteLine } from "../records/index.ts";
import { aimOf, partyOf } from "./figure-aims.ts";
import { MOST_NAMES, MOST_SLOTS } from "./figure-bearings.ts";
import type { FigureFacts } from "./figure-facts.ts";
import { hashOf, type WordSet, wordSet, wordSetOf } from "./hash.ts";
import { type MeasureName, measureName } from "./measure-name.ts";
import type { MeasureFacts } from "./measures.ts";
import { namesSaid } from "./names-said.ts";
import { type QuoteFacts, quoteWords } from "./quotes.ts";
import type { Member } from "./sameness.ts";
import { type SpeakerMemberFacts, speakerFacts } from "./speakers.ts";
import { contentWords, singular, type Topic } from "./topic.ts";
import { comparableWords } from "./words.ts";

/** One document's line with the document's id. */
export type ResolveLine = Readonly<{ document: string; line: Extraction }>;

/** The mentions of one document as they are compared, by kind. */
export const quoteMembers = ({ document, line }: ResolveLine): readonly Member<QuoteFacts>[] => {
  const topic = topicIn(line);
  return line.quotes.map((quote, index) => ({
    address: addressOf(document, "quotes", index),
    facts: {
      words: quoteWords(contentOf(quote)),
      names: namesSaid(contentOf(quote)),
      kind: quote.kind,
      speaker: quote.speaker && {
        name: quote.speaker.name,
        honorific: quote.speaker.honorific,
        role: quote.speaker.role,
        organisation: quote.speaker.organisation,
        type: quote.speaker.type,
      },
      day: dayOf(line.published),
      occasion: line.sketch?.occasions[index] ?? null,
      topic,
    },
  }));
};

/** The wording of a quote: its parts, white space folded. */
export const contentOf = ({ parts }: Pick<QuoteLine, "parts">): string =>
  parts.map(({ exact }) => exact.replace(/\s+/g, " ").trim()).join(" ");

/** Days since 1970 of an ISO 8601 date or date-time; null where it is none. */
export const dayOf = (date: string | null): number | null => {
  const time = date === null ? Number.NaN : Date.parse(date.slice(0, 10));
  return Number.isNaN(time) ? null : Math.floor(time / 86_400_000);
};

export const figureMembers = ({ document, line }: ResolveLine): readonly Member<FigureFacts>[] => {
  const topic = topicIn(line);
  const names = wordSetOf(line.sketch?.details.names.map(([, name]) => name).filter((name) => !titles.has(name)) ?? []);
  const article = {
    topic,
    names: names.slice(0, MOST_NAMES),
    slots: line.sketch?.details.figures.slice(0, MOST_SLOTS) ?? [],
    day: dayOf(line.published),
  };
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
        again: /\b(?:the|this|its|their|his|her)\s$/i.test(figure.prefix ?? ""),
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

/** "will go to parks and another ", "a further " before the sum. */
const isAnew = (prefix: string | null): boolean =>
  comparableWords(prefix ?? "")
    .slice(-2)
    .some((word) => anew.has(word));

/** One list for all mentions of a document. */
const topicIn = ({ sketch }: Extraction): Topic => wordSet(sketch?.topic ?? []);

/** "1250000.00" → "1250000": equal sums are equal strings. */
const plain = (amount: string): string => (amount.includes(".") ? amount.replace(/\.?0+$/, "") : amount);

export const measureMembers = ({ document, line }: ResolveLine): readonly Member<MeasureFacts>[] => {
  const topic = topicIn(line);
  const types = new Map<string, number>();
  for (const { type } of line.measures) types.set(type, (types.get(type) ?? 0) + 1);
  return line.measures.map((measure, index) => ({
    address: addressOf(document, "measures", index),
    facts: {
      document,
      forms: namesOf(measure),
      tier: measure.tier,
      type: measure.type,
      owner: measure.owner && comparableWords(measure.owner).join(" "),
      since: sinceOf(measure),
      alone: types.get(measure.type) === 1,
      quantity: measure.quantity,
      topic,
    },
  }));
};

/** Only what has happened has a year that no report changes; deadlines move. */
const sinceOf = ({ type, status, date }: MeasureLine): number | null =>
  (type === "act" || type === "bill") && status === "passed" && date?.from ? Number(date.from.slice(0, 4)) : null;

/** A measure's name and its other forms that name something: "the strategy" does not. */
export const formsOf = ({ name, mentions }: Pick<MeasureLine, "name" | "mentions">): readonly string[] => {
  const written = new Set(mentions.map(({ exact }) => exact.replace(/\s+/g, " ")));
  const others = [...written].filter(isName).sort();
  const acronyms = [name, ...others].flatMap((form) => /\(([A-Z][A-Z&]{1,7}s?)\)/.exec(form)?.[1] ?? []);
  return [...new Set([name, ...acronyms, ...others])];
};

/** The same, taken apart. */
const namesOf = (measure: MeasureLine | undefined): readonly MeasureName[] =>
  measure === undefined ? [] : formsOf(measure).map(measureName);

const isName = (form: string): boolean => measureName(form).own.length > 0;

/** Speakers are listed with their quotes: `d-…#speakers/3` is the speaker of quote 3. */
export const speakerMembers = ({ document, line }: ResolveLine): readonly Member<SpeakerMemberFacts>[] => {
  const topic = topicIn(line);
  const day = dayOf(line.published);
  return line.quotes.flatMap(({ speaker }, index) =>
    speaker === null
      ? []
      : {
          address: addressOf(document, "speakers", index),
          facts: speakerFacts(speaker, { document, topic, day }, speaker.mention.exact),
        },
  );
};
