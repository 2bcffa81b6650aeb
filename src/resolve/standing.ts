import { byCodePoint } from "../records/index.ts";

/** What merging knows of a document: its uri, and the family of near-duplicates that it belongs to. */
export type Origin = Readonly<{ document: string; uri: string; family: string; published: string | null }>;

/** Any mention of a record: where it is from, how sure it is. */
type Attested = Readonly<{ document: string; confidence: number }>;

/** How well a record is attested: ten copies of one release are ten documents and one source. */
export const standingOf = (mentions: readonly Attested[], origins: ReadonlyMap<string, Origin>) => {
  const surest = new Map<string, number>();
  for (const { document, confidence } of mentions) {
    const family = origins.get(document)?.family ?? document;
    surest.set(family, Math.max(surest.get(family) ?? 0, confidence));
  }
  return {
    documents: new Set(mentions.map(({ document }) => document)).size,
    independentSources: surest.size,
    confidence: together([...surest.values()].sort((a, b) => a - b)),
  };
};

/** Independent sources are wrong together only when each is; nothing read by rule is certain. */
const together = (confidences: readonly number[]): number => {
  const wrong = confidences.reduce((product, confidence) => product * (1 - confidence), 1);
  return thousandths(Math.min(MOST_CERTAIN, 1 - wrong));
};
const MOST_CERTAIN = 0.995;

export const thousandths = (share: number): number => Math.round(share * 1000) / 1000;

/** What each document states, once: a document that repeats itself does not outvote another. Nulls are no statements. */
export const statements = <Mention extends Readonly<{ document: string }>, Value extends string>(
  mentions: readonly Mention[],
  value: (mention: Mention) => Value | null,
): readonly Value[] => {
  const seen = new Map<string, Value>();
  for (const mention of mentions) {
    const stated = value(mention);
    if (stated !== null) seen.set(`${mention.document} ${stated}`, stated);
  }
  return [...seen.values()];
};

/** The value that most documents state; of two stated as often the longer, then the first in code-point order. Null where none is stated. */
export const mostStated = <Mention extends Readonly<{ document: string }>, Value extends string>(
  mentions: readonly Mention[],
  value: (mention: Mention) => Value | null,
): Value | null => {
  const counts = new Map<Value, number>();
  for (const stated of statements(mentions, value)) counts.set(stated, (counts.get(stated) ?? 0) + 1);
  const [first] = [...counts].sort(([a, one], [b, other]) => other - one || b.length - a.length || byCodePoint(a, b));
  return first?.[0] ?? null;
};

/** Each stated value once, in code-point order. */
export const allStated = (values: readonly (string | null)[]): readonly string[] =>
  [...new Set(values.filter((value) => value !== null))].sort(byCodePoint);
