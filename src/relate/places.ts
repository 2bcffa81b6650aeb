import { type Document, firstWhere, type Mention, type Sentence, type Span, sentenceAt } from "../document/index.ts";
import type { Measure } from "../measures/index.ts";

/** One place where a measure is spoken of. */
export type Place = Span & Readonly<{ measure: number }>;

/** All mentions of all measures in order of reading, to be asked by offset. */
export type Places = Readonly<{
  /** The mentions that lie in a span, at most the first twelve. */
  within(span: Span): readonly Place[];
  /** The last mention that ends at or before an offset; null before the first. */
  before(offset: number): Place | null;
}>;

const MOST = 12;

export const placesOf = (measures: readonly Mention<Measure>[]): Places => {
  const all: readonly Place[] = measures
    .flatMap(({ spans }, measure) => spans.map(({ start, end }) => ({ start, end, measure })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const firstAt = (offset: number): number => firstWhere(all.length, (at) => (all[at]?.start ?? 0) >= offset);
  return {
    within: ({ start, end }) => {
      const from = firstAt(start);
      return all.slice(from, Math.min(from + MOST, firstAt(end)));
    },
    before: (offset) => {
      const place = all[firstAt(offset) - 1];
      return place === undefined ? null : place;
    },
  };
};

/** The sentence around an offset; null between sentences. */
export const sentenceOf = ({ sentences, ...rest }: Document, offset: number): Sentence | null => {
  const sentence = sentences[sentenceAt({ sentences, ...rest }, offset)];
  return sentence !== undefined && offset < sentence.end ? sentence : null;
};
