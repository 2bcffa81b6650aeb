import type { Extraction, Tables } from "../../src/index.ts";

/** One kind's account: every candidate ended as a mention or was dropped. */
export type KindCount = Readonly<{ candidates: number; mentions: number; dropped: number; records: number }>;

export type Counts = Readonly<{
  documents: Readonly<{ ok: number; duplicate: number; quarantined: number }>;
  quotes: KindCount;
  figures: KindCount;
  measures: KindCount;
  speakers: Readonly<{ records: number }>;
  /** Over all kinds. */
  candidates: number;
  mentions: number;
  dropped: number;
  droppedBy: Readonly<Record<string, number>>;
  links: number;
  conflicts: number;
  changes: number;
}>;

type CountedKind = "quotes" | "figures" | "measures";
/** What is counted one by one, before it is added up. */
export type Counted = Readonly<{
  documents: Counts["documents"];
  kind: (name: CountedKind) => Pick<KindCount, "mentions" | "dropped" | "records">;
  speakers: number;
  droppedBy: Counts["droppedBy"];
  links: number;
  conflicts: number;
  changes: number;
}>;

export const countsOf = (tables: Tables, lines: readonly Extraction[], changes: number): Counts =>
  added({
    documents: statusesOf(tables.documents),
    kind: (name) => ({
      mentions: lines.reduce((sum, line) => sum + line[name].length, 0),
      dropped: tables.drops.filter((drop) => drop.kind === name).length,
      records: tables[name].length,
    }),
    speakers: tables.speakers.length,
    droppedBy: tally(tables.drops.map(({ reason }) => reason)),
    ...{ links: tables.links.length, conflicts: tables.conflicts.length, changes },
  });

/** How many documents of each status there are. */
export const statusesOf = (documents: Tables["documents"]): Counts["documents"] => {
  const counts = { ok: 0, duplicate: 0, quarantined: 0 };
  for (const { status } of documents) counts[status]++;
  return counts;
};

export const added = ({ documents, speakers, droppedBy, links, conflicts, changes, ...counted }: Counted): Counts => {
  const kind = (name: CountedKind): KindCount => {
    const { mentions, dropped, records } = counted.kind(name);
    return { candidates: mentions + dropped, mentions, dropped, records };
  };
  const kinds = { quotes: kind("quotes"), figures: kind("figures"), measures: kind("measures") };
  const sum = (field: keyof KindCount): number =>
    Object.values(kinds).reduce((total, count) => total + count[field], 0);
  return {
    documents,
    ...kinds,
    speakers: { records: speakers },
    ...{ candidates: sum("candidates"), mentions: sum("mentions"), dropped: sum("dropped") },
    ...{ droppedBy, links, conflicts, changes },
  };
};

/** How often each word occurs, in the order of the alphabet. */
export const tally = (words: readonly string[]): Readonly<Record<string, number>> => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
};
