import {
  type Decision,
  datasets,
  type EdgeTable,
  type Kind,
  type LinkRow,
  lineLinks,
  sortedLinks,
} from "../../src/index.ts";
import type { Effects } from "../effects.ts";
import type { Written } from "../write/files.ts";
import type { Addresses } from "./addresses.ts";
import type { Gathered } from "./gathered.ts";
import type { DocumentOrder, Numbering } from "./numbering.ts";
import { createTableFiles, type TableFiles, type TablePlan } from "./table-files.ts";

/** What was compared of one kind. */
export type Compared = Readonly<{
  kind: Kind;
  numbering: Numbering;
  edges: EdgeTable;
  /** The cluster of each mention. */
  of: ArrayLike<number>;
}>;

/** `decisions.jsonl`, of kinds in the order of their names. */
export const writeDecisions = (compared: readonly Compared[], table: TableFiles): void => {
  const inOrder = [...compared].sort((a, b) => (a.kind < b.kind ? -1 : 1));
  for (const { kind, numbering, edges, of } of inOrder) {
    let before = -1;
    for (const edge of edges.sorted((one, other) => edges.a(one) - edges.a(other) || edges.b(one) - edges.b(other))) {
      if (before >= 0 && edges.a(before) === edges.a(edge) && edges.b(before) === edges.b(edge)) continue;
      before = edge;
      const together = of[edges.a(edge)] === of[edges.b(edge)];
      const same = edges.same(edge);
      const by = edges.by(edge);
      table.add([
        {
          a: numbering.address(edges.a(edge)),
          b: numbering.address(edges.b(edge)),
          kind,
          verdict: same && together ? "same" : "apart",
          reason: same && !together ? `${kind}/held-apart` : edges.reason(edge),
          score: edges.score(edge),
          ...(by && { by }),
        } satisfies Decision,
      ]);
    }
  }
};

/** `links.csv`, and its rows. */
export const linksIn = (gathered: Gathered, idOf: Addresses): readonly LinkRow[] =>
  sortedLinks(
    gathered.read.flatMap((place, read) => {
      const document = gathered.documents[place]?.id ?? "";
      return lineLinks(document, gathered.rest(read).links, idOf);
    }),
  );

/** `drops.jsonl`, document after document. */
export const writeDrops = (
  gathered: Gathered,
  { reads }: DocumentOrder,
  plan: TablePlan,
  effects: Effects,
): readonly Written[] => {
  const table = createTableFiles(datasets.drops, plan, effects);
  for (const read of reads) table.add(gathered.rest(read).drops);
  return table.end();
};
