import { type DocumentRecord, type DropRow, type MediaType, type Sheet, sheetOf } from "../../src/index.ts";
import type { Effects } from "../effects.ts";
import { decodeAs } from "../read/decode.ts";
import { createSources, placeOfRow, readingOf, rootsOf, type Sources, sourceFault } from "../verify/sources.ts";
import type { Published } from "./dataset.ts";
import type { ArticleSheet, DropMark, Mark, Range } from "./model.ts";
import { markKey, speakerLine, sumLine } from "./words.ts";

type Place = Readonly<{ start: number; end: number }>;

/** A mention before its places are led to the article's text. */
type Placed = Omit<Mark, "ranges" | "speaker" | "cue" | "evidence"> &
  Readonly<{ parts: readonly Place[]; speakerPlace: Place | null; cuePlace: Place | null; words: readonly Place[] }>;

export type ArticleOptions = Readonly<{ sources: string | null; texts: boolean }>;

/** Re-reads every source where it stood and lays it out with its mentions, in the order of the documents. */
export async function* articlesOf(
  published: Published,
  { sources, texts }: ArticleOptions,
  effects: Effects,
): AsyncGenerator<ArticleSheet> {
  const mentions = mentionsByDocument(published);
  const drops = grouped(published.drops, ({ document }) => document);
  const reader = createSources(
    rootsOf(published.folder, published.manifest, sources),
    readingOf(published.manifest),
    effects,
  );
  const bytesOf = bytesReader(reader);
  for (const document of published.documents) {
    const facts = { document: document.id, language: document.language, url: document.url };
    const empty = { ...facts, text: "", blocks: [], marks: [], drops: [] };
    if (document.status === "quarantined" || document.sha256 === null) yield { ...empty, state: "unread" };
    else if (!texts) yield { ...empty, state: "left-out" };
    else {
      const bytes = await bytesOf(document);
      const text =
        bytes && sourceFault(document, bytes) === null ? decodeAs(bytes, document.encoding ?? "utf-8") : null;
      if (text === null) yield { ...empty, state: bytes === null ? "missing" : "changed" };
      else
        yield laidOut(document, sheetOf({ uri: document.uri, mediaType: mediaTypeOf(document), text }), {
          mentions: mentions.get(document.id) ?? [],
          drops: drops.get(document.id) ?? [],
        });
    }
  }
}

const mediaTypeOf = ({ mediaType }: DocumentRecord): MediaType => mediaType ?? "text/plain";

/** Rows of one file are read together and kept until another file's turn. */
const bytesReader = (sources: Sources): ((document: DocumentRecord) => Promise<Uint8Array | null>) => {
  const held: { file: string; rows: ReadonlyMap<string, Uint8Array> }[] = [];
  return async ({ uri, locator }) => {
    if (locator === null) return sources.bytesOf(uri);
    const known = held.find(({ file }) => file === locator.file);
    const rows = known?.rows ?? (await sources.rowsIn(locator.file));
    if (known === undefined) held.push({ file: locator.file, rows });
    if (held.length > 4) held.shift();
    return rows.get(placeOfRow(locator)) ?? null;
  };
};

type Found = Readonly<{ mentions: readonly Placed[]; drops: readonly DropRow[] }>;

const laidOut = (document: DocumentRecord, sheet: Sheet, { mentions, drops }: Found): ArticleSheet => {
  const range = ({ start, end }: Place): Range | null => {
    const span = sheet.locate(start, end);
    return span && [span.start, span.end];
  };
  const ranges = (places: readonly Place[]): readonly Range[] => places.map(range).filter((one) => one !== null);
  return {
    document: document.id,
    language: document.language,
    url: document.url,
    state: "here",
    text: sheet.text,
    blocks: sheet.blocks.map(({ start, end, kind, depth, boilerplate }) => ({
      ...{ range: [start, end] as const, kind, depth, boilerplate },
    })),
    marks: mentions
      .map(({ parts, speakerPlace, cuePlace, words, ...mark }) => ({
        ...mark,
        ranges: ranges(parts),
        speaker: speakerPlace && range(speakerPlace),
        cue: cuePlace && range(cuePlace),
        evidence: ranges(words),
      }))
      .filter((mark) => mark.ranges.length > 0)
      .sort((a, b) => startOf(a) - startOf(b)),
    drops: drops.flatMap(({ start, end, kind, reason, rule }): readonly DropMark[] => {
      const place = range({ start, end });
      return place === null ? [] : [{ kind, reason, rule, range: place }];
    }),
  };
};

const startOf = ({ ranges }: Mark): number => ranges[0]?.[0] ?? 0;

const mentionsByDocument = ({ quotes, figures, measures }: Published): ReadonlyMap<string, readonly Placed[]> => {
  const all = [
    ...quotes.flatMap(({ id, mentions }) =>
      mentions.map((mention) => ({
        document: mention.document,
        placed: {
          ...common("quotes", id, mention),
          ...{ sort: mention.kind, about: speakerLine(mention.speaker), parts: mention.parts },
          speakerPlace: mention.speaker?.mention ?? null,
          speakerKey: mention.speaker && markKey("speakers", [mention.speaker.mention]),
          key: markKey("quotes", mention.parts),
          cuePlace: mention.cue,
        },
      })),
    ),
    ...figures.flatMap((row) =>
      row.mentions.map((mention) => ({
        document: mention.document,
        placed: {
          ...common("figures", row.id, mention),
          ...alone("figures", mention),
          sort: row.role,
          about: sumLine(row),
        },
      })),
    ),
    ...measures.flatMap((row) =>
      row.mentions.map((mention) => ({
        document: mention.document,
        placed: {
          ...common("measures", row.id, mention),
          ...alone("measures", mention),
          sort: row.type,
          about: row.name,
        },
      })),
    ),
  ];
  const groups = grouped(all, ({ document }) => document);
  return new Map([...groups].map(([id, rows]) => [id, rows.map(({ placed }) => placed)]));
};

type Provenance = Readonly<{ rule: string; confidence: number; evidence: readonly Place[] }>;

const common = (kind: Mark["kind"], record: string, { rule, confidence, evidence }: Provenance) => ({
  ...{ kind, record, rule, confidence, words: evidence },
});

const alone = (kind: Mark["kind"], place: Place) => ({
  ...{ key: markKey(kind, [place]), speakerKey: null, parts: [place], speakerPlace: null, cuePlace: null },
});

const grouped = <Item>(items: readonly Item[], key: (item: Item) => string): ReadonlyMap<string, readonly Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
};
