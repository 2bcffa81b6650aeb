import type { DocumentSketch, Extraction, QuoteLine } from "../records/index.ts";

type Listed = "quotes" | "figures" | "measures";

/** A line without some of its mentions, which become drops for this reason; what led to them by number leads on or is gone. */
export const withoutMentions = (
  line: Extraction,
  gone: Readonly<Record<Listed, ReadonlySet<number>>>,
  reason: string,
): Extraction => {
  if (gone.quotes.size + gone.figures.size + gone.measures.size === 0) return line;
  const kept = <Mention>(kind: Listed, mentions: readonly Mention[]) => mentions.filter((_, at) => !gone[kind].has(at));
  const moved = (kind: Listed, at: number): number => at - [...gone[kind]].filter((other) => other < at).length;
  const measure = (at: number | null): number | null =>
    at === null || gone.measures.has(at) ? null : moved("measures", at);
  const drops = dropsOf(line, gone, reason);
  return {
    ...line,
    quotes: kept("quotes", line.quotes),
    figures: kept("figures", line.figures).map((figure) => ({ ...figure, measure: measure(figure.measure) })),
    measures: kept("measures", line.measures),
    ...(line.sketch && { sketch: sketchWithout(line.sketch, kept) }),
    links: line.links
      .filter(({ from, to }) => !gone[from[0]].has(from[1]) && !gone[to[0]].has(to[1]))
      .map((link) => ({
        ...link,
        from: [link.from[0], moved(...link.from)] as [Listed, number],
        to: [link.to[0], moved(...link.to)] as [Listed, number],
      })),
    dropped: { ...line.dropped, [reason]: (line.dropped[reason] ?? 0) + drops.length },
    ...(line.drops && { drops: [...line.drops, ...drops] }),
  };
};

/** What a sketch has for each figure and for each quotation. */
const sketchWithout = (
  sketch: DocumentSketch,
  kept: <Item>(kind: Listed, items: readonly Item[]) => Item[],
): DocumentSketch => ({
  ...sketch,
  contexts: kept("figures", sketch.contexts),
  occasions: kept("quotes", sketch.occasions),
});

type Drop = NonNullable<Extraction["drops"]>[number];

const dropsOf = (line: Extraction, gone: Readonly<Record<Listed, ReadonlySet<number>>>, reason: string): Drop[] => [
  ...at(line.quotes, gone.quotes).map((quote) => ({
    ...placeOf(quote),
    kind: "quotes" as const,
    rule: quote.rule,
    reason,
  })),
  ...at(line.figures, gone.figures).map(({ start, end, exact, rule }) => ({
    ...{ start, end, exact, rule, reason },
    kind: "figures" as const,
  })),
  ...at(line.measures, gone.measures).map(({ mentions, rule }) => ({
    ...bare(mentions[0] ?? { start: 0, end: 0, exact: "" }),
    ...{ kind: "measures" as const, rule, reason },
  })),
];

const at = <Mention>(mentions: readonly Mention[], places: ReadonlySet<number>): readonly Mention[] =>
  mentions.filter((_, place) => places.has(place));

type Place = Readonly<{ start: number; end: number; exact: string }>;

const bare = ({ start, end, exact }: Place): Place => ({ start, end, exact });
const placeOf = ({ parts }: QuoteLine): Place => bare(parts[0] ?? { start: 0, end: 0, exact: "" });
