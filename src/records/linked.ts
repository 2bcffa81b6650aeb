import { byCodePoint } from "./flatten.ts";
import { addressOf, documentId } from "./identity.ts";
import type { Extraction, LinkLine } from "./line.ts";
import type { LinkRow } from "./links.ts";
import type { Resolution } from "./resolution.ts";

type EndKind = LinkRow["fromKind"];
type Records = Pick<Resolution, EndKind>;

/** Leads quotes to their speakers and figures to their measures, through the addresses of the mentions. */
export const linked = (resolution: Resolution, lines: readonly Extraction[]): Resolution => {
  const speakers = idsByAddress(resolution.speakers);
  const measures = idsByAddress(resolution.measures);
  const measureOf = measureAddresses(lines);
  return {
    ...resolution,
    quotes: resolution.quotes.map((quote) => ({
      ...quote,
      speakerId: quote.speakerId ?? firstOf(quote.mentions, ({ address }) => speakers.get(asSpeaker(address))),
    })),
    figures: resolution.figures.map((figure) => ({
      ...figure,
      measureId:
        figure.measureId ?? firstOf(figure.mentions, ({ address }) => measures.get(measureOf.get(address) ?? "")),
    })),
  };
};

/** Rows of `links.csv`: what the documents' lines relate, said of the records. */
export const linkRowsOf = (records: Records, lines: readonly Extraction[]): readonly LinkRow[] => {
  const ids: Readonly<Record<EndKind, ReadonlyMap<string, string>>> = {
    quotes: idsByAddress(records.quotes),
    figures: idsByAddress(records.figures),
    measures: idsByAddress(records.measures),
  };
  const idOf = (kind: EndKind, address: string): string | undefined => ids[kind].get(address);
  return sortedLinks(lines.flatMap((line) => lineLinks(documentId(line.uri ?? line.id), line.links, idOf)));
};

/** Each relation once, in the order of the dataset. */
export const sortedLinks = (rows: readonly LinkRow[]): readonly LinkRow[] => {
  const unique = new Map(rows.map((row) => [linkOrder(row), row]));
  return [...unique].sort(([a], [b]) => byCodePoint(a, b)).map(([, row]) => row);
};

/** What one document relates, said of the records that its mentions became part of. */
export const lineLinks = (
  document: string,
  links: readonly LinkLine[],
  idOf: (kind: EndKind, address: string) => string | undefined,
): readonly LinkRow[] =>
  links.flatMap(({ from, relation, to, rule, evidence }) => {
    const fromId = idOf(from[0], addressOf(document, ...from));
    const toId = idOf(to[0], addressOf(document, ...to));
    if (fromId === undefined || toId === undefined) return [];
    const { start = null, end = null, exact = null } = evidence[0] ?? {};
    return [
      { fromKind: from[0], fromId, relation, toKind: to[0], toId, documentId: document, start, end, exact, rule },
    ];
  });

/** What a link is sorted by. */
export const linkOrder = ({ fromId, relation, toId, documentId: document, start, end, rule }: LinkRow): string =>
  [
    fromId,
    relation,
    toId,
    document,
    String(start ?? "").padStart(10, "0"),
    String(end ?? "").padStart(10, "0"),
    rule,
  ].join(" ");

type Found = Readonly<{ id: string; mentions: readonly Readonly<{ address: string }>[] }>;

const idsByAddress = (records: readonly Found[]): ReadonlyMap<string, string> =>
  new Map(records.flatMap(({ id, mentions }) => mentions.map(({ address }) => [address, id] as const)));

/** The speaker of `d-…#quotes/3` stands at `d-…#speakers/3`. */
const asSpeaker = (address: string): string => address.replace("#quotes/", "#speakers/");

/** Of each figure that its line leads to a measure, the addresses of both. */
const measureAddresses = (lines: readonly Extraction[]): ReadonlyMap<string, string> =>
  new Map(
    lines.flatMap(({ id, uri, figures }) => {
      const document = documentId(uri ?? id);
      return figures.flatMap(({ measure }, index) =>
        measure === null
          ? []
          : [[addressOf(document, "figures", index), addressOf(document, "measures", measure)] as const],
      );
    }),
  );

const firstOf = <Item>(items: readonly Item[], find: (item: Item) => string | undefined): string | null => {
  for (const item of items) {
    const value = find(item);
    if (value !== undefined) return value;
  }
  return null;
};
