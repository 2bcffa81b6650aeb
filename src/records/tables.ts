import type { AliasRow } from "./aliases.ts";
import { datasets } from "./datasets.ts";
import { recordKind } from "./fields.ts";
import { aliasesOf, byCodePoint } from "./flatten.ts";
import { documentId } from "./identity.ts";
import type { DropRow } from "./journals.ts";
import type { Extraction, SelectorLine } from "./line.ts";
import { linked, linkRowsOf } from "./linked.ts";
import type { LinkRow } from "./links.ts";
import type { MentionRow } from "./mentions.ts";
import type { Resolution } from "./resolution.ts";

/** Every dataset's rows, in the order in which they are published. */
export type Tables = Resolution &
  Readonly<{
    mentions: readonly MentionRow[];
    aliases: readonly AliasRow[];
    links: readonly LinkRow[];
    drops: readonly DropRow[];
  }>;

/** The datasets that a resolution and the documents' lines come to: records joined by their ids, every list sorted. */
export const tablesOf = (resolution: Resolution, lines: readonly Extraction[]): Tables => {
  const joined = linked(resolution, lines);
  const sorted: Resolution = {
    documents: byId(joined.documents),
    quotes: byId(joined.quotes),
    figures: byId(joined.figures),
    measures: byId(joined.measures),
    speakers: byId(joined.speakers),
    conflicts: byId(joined.conflicts),
    ids: byId(joined.ids),
    decisions: sortedBy(joined.decisions, ({ kind, a, b }) => `${kind} ${a} ${b}`),
  };
  return {
    ...sorted,
    mentions: mentionsOf(sorted),
    aliases: listRowsOf(sorted),
    links: linkRowsOf(sorted, lines),
    drops: dropsOf(lines),
  };
};

const byId = <Row extends Readonly<{ id: string }>>(rows: readonly Row[]): readonly Row[] =>
  sortedBy(rows, ({ id }) => id);

const sortedBy = <Row>(rows: readonly Row[], key: (row: Row) => string): readonly Row[] =>
  rows
    .map((row) => ({ row, key: key(row) }))
    .sort((a, b) => byCodePoint(a.key, b.key))
    .map(({ row }) => row);

/** The kinds of records that mentions are merged to, in the order of the datasets. */
export const recordKinds = recordKind.options;
/** No record of any kind. */
export const noRecords: Pick<Resolution, MentionRow["recordKind"]> = {
  quotes: [],
  figures: [],
  measures: [],
  speakers: [],
};

/** Rows of `mentions.csv`: a quote has one per part, everything else one per mention. */
export const mentionsOf = (resolution: Pick<Resolution, MentionRow["recordKind"]>): readonly MentionRow[] => {
  const rows = recordKinds.flatMap((recordKind) =>
    resolution[recordKind].flatMap(({ id, mentions }) =>
      mentions.flatMap((found, mention) =>
        ("parts" in found ? found.parts : [found]).map((place, part) => ({
          ...{ recordId: id, recordKind, documentId: found.document, mention, part, ...selectorOf(place) },
          ...{ rule: found.rule, confidence: found.confidence },
        })),
      ),
    ),
  );
  return sortedBy(rows, ({ recordId }) => recordId);
};

const selectorOf = ({ start, end, byteStart, byteEnd, exact, prefix, suffix }: SelectorLine): SelectorLine => ({
  ...{ start, end, byteStart, byteEnd, exact, prefix, suffix },
});

/** Rows of `aliases.csv`: every value of every list of every record. */
export const listRowsOf = (
  resolution: Pick<Resolution, "quotes" | "figures" | "measures" | "speakers" | "conflicts">,
): readonly AliasRow[] => {
  const kinds = [...recordKinds, "conflicts"] as const;
  const rows = kinds.flatMap((kind) => resolution[kind].flatMap(aliasesOf(datasets[kind])));
  return sortedBy(rows, ({ recordId }) => recordId);
};

/** Rows of `drops.jsonl`. */
export const dropsOf = (lines: readonly Extraction[]): readonly DropRow[] => {
  const rows = lines.flatMap(({ id, uri, drops = [] }) =>
    drops.map(({ start, end, exact, kind, reason, rule }) => ({
      ...{ document: documentId(uri ?? id), uri: uri ?? id, start, end, exact, kind, reason, rule },
    })),
  );
  const padded = (offset: number): string => String(offset).padStart(10, "0");
  return sortedBy(rows, ({ document, start, end, kind, rule }) =>
    [document, padded(start), padded(end), kind, rule].join(" "),
  );
};
