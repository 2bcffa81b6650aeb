import type { Document, Placer, Selector, Span, Style } from "./document/index.ts";

/** The article as an extractor of your own sees it: what is boilerplate or code is told apart, and passed over for you. */
export type OwnText = Readonly<{
  /** Without markup; the offsets of what you find are those of this string. */
  text: string;
  sentences: readonly Span[];
  blocks: readonly (Span & Readonly<{ kind: string; boilerplate: string | null }>)[];
  styles: readonly Style[];
}>;

/** What an extractor of your own found: where in `text`, by which of its rules, meaning what. */
export type OwnFind<Value> = Readonly<{ start: number; end: number; rule: string; confidence: number; value: Value }>;

/** An extractor of your own: a pure function; what it finds is put back on the source as everything else is. */
export type OwnExtractor<Value> = (article: OwnText) => Iterable<OwnFind<Value>>;
export type OwnExtractors = Readonly<Record<string, OwnExtractor<unknown>>>;

/** A find as it is answered, with its place in code points and bytes of the source. */
export type OwnMention<Value> = Selector & Readonly<{ rule: string; confidence: number; value: Value }>;
export type OwnMentions<Own extends OwnExtractors> = Readonly<{
  [Name in keyof Own]: readonly OwnMention<Own[Name] extends OwnExtractor<infer Value> ? Value : never>[];
}>;

/** Runs extractors of one's own on a document. */
export const ownMentions = <Own extends OwnExtractors>(
  own: Own,
  document: Document,
  { selector }: Placer,
): OwnMentions<Own> => {
  const found = Object.entries(own).map(([name, extractor]) => {
    const finds = [...extractor(document)].map((find) => checked(find, name, document.text.length));
    const inArticle = articleOnly(document);
    const kept = finds.toSorted((a, b) => a.start - b.start || b.end - a.end).filter(inArticle);
    return [name, kept.map(({ start, end, ...rest }) => ({ ...selector({ start, end }), ...rest }))];
  });
  return Object.fromEntries(found) as OwnMentions<Own>;
};

const checked = <Value>(find: OwnFind<Value>, name: string, length: number): OwnFind<Value> => {
  const { start, end } = find;
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start || end > length)
    throw new RangeError(
      `The extractor ${name} found nothing that stands in the text: [${start}, ${end}) of ${length}.`,
    );
  return find;
};

/** Whether a find, given in the order of the text, stands in the article itself. */
const articleOnly = ({ blocks }: Document): ((find: Span) => boolean) => {
  let at = 0;
  return ({ start }) => {
    while (at < blocks.length - 1 && (blocks[at]?.end ?? 0) <= start) at++;
    const block = blocks[at];
    return block !== undefined && block.boilerplate === null && block.kind !== "code";
  };
};

/** A rule: a pattern and what is read from each match; undefined where the match is nothing after all. */
export type OwnRule<Value> = Readonly<{
  id: string;
  pattern: RegExp;
  confidence?: number;
  read(match: RegExpExecArray): Value | undefined;
}>;

/** An extractor of rules; where two find in the same place, the first rule's stands. */
export const ruleExtractor =
  <Value>(rules: readonly OwnRule<Value>[]): OwnExtractor<Value> =>
  ({ text }) =>
    apart(
      rules.flatMap(({ id, pattern, confidence = 1, read }) =>
        [...text.matchAll(globally(pattern))].flatMap((match): OwnFind<Value>[] => {
          const value = match[0] === "" ? undefined : read(match);
          if (value === undefined) return [];
          return [{ start: match.index, end: match.index + match[0].length, rule: id, confidence, value }];
        }),
      ),
    );

const globally = ({ source, flags }: RegExp): RegExp => new RegExp(source, flags.includes("g") ? flags : `${flags}g`);

/** Finds in the order in which they were made have the earlier right; told apart by their places. */
const apart = <Value>(finds: readonly OwnFind<Value>[]): readonly OwnFind<Value>[] => {
  const ranked = finds.map((find, rank) => ({ find, rank }));
  const kept: { find: OwnFind<Value>; rank: number }[] = [];
  for (const next of ranked.toSorted((a, b) => a.find.start - b.find.start || a.rank - b.rank)) {
    const last = kept.at(-1);
    if (last === undefined || last.find.end <= next.find.start) kept.push(next);
    else if (next.rank < last.rank) kept[kept.length - 1] = next;
  }
  return kept.map(({ find }) => find);
};

/** An extractor of words and what they mean: whole words, the longest first, whatever their case where `fold` says so. */
export const lexiconExtractor = <Value>(
  id: string,
  entries: Readonly<Record<string, Value>>,
  { fold = true }: Readonly<{ fold?: boolean }> = {},
): OwnExtractor<Value> => {
  const key = (words: string): string => (fold ? words.toLowerCase() : words).replace(/\s+/g, " ");
  const values = new Map(Object.entries(entries).map(([words, value]) => [key(words), value]));
  if (values.size === 0) return () => [];
  const words = [...values.keys()]
    .sort((a, b) => b.length - a.length)
    .map((entry) => escaped(entry).replaceAll(" ", "\\s+"));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join("|")})(?![\\p{L}\\p{N}])`, fold ? "giu" : "gu");
  return ruleExtractor([{ id, pattern, read: ([match]) => values.get(key(match)) }]);
};

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
