import { addressOf, type Extraction, type MeasureLine, type QuoteLine } from "../records/index.ts";
import { wordSet } from "./hash.ts";
import { type MeasureName, measureName } from "./measure-name.ts";
import type { MeasureFacts } from "./measures.ts";
import { namesSaid } from "./names-said.ts";
import { type QuoteFacts, quoteWords } from "./quotes.ts";
import type { Member } from "./sameness.ts";
import { type SpeakerMemberFacts, speakerFacts } from "./speakers.ts";
import type { Topic } from "./topic.ts";
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

/** One list for all mentions of a document. */
export const topicIn = ({ sketch }: Extraction): Topic => wordSet(sketch?.topic ?? []);

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
export const namesOf = (measure: MeasureLine | undefined): readonly MeasureName[] =>
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
