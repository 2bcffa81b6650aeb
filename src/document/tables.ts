import type { Draft } from "./assemble.ts";
import type { Span } from "./span.ts";
import type { Writer } from "./writer.ts";

/** Follows rows and cells, so that a cell knows the words above it and at the beginning of its row. */
export type Tables = Readonly<{
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string, block: Draft | null): void;
}>;

type Table = { headers: (Span | null)[]; isHeading: boolean; column: number; width: number; rowHeader: Span | null };

/** No table is wider; a `colspan` beyond it is a mistake. */
const WIDEST = 200;

export const tablesOf = (writer: Writer): Tables => {
  const tables: Table[] = [];
  const cellEnds = (table: Table, block: Draft | null): void => {
    const place = block && { start: block.start, end: block.end };
    if (table.isHeading) for (let i = 0; i < table.width; i++) table.headers[table.column + i] = place;
    else if (block !== null) writer.amend({ header: table.headers[table.column] ?? null, rowHeader: table.rowHeader });
    if (table.column === 0 && !table.isHeading) table.rowHeader = place;
    table.column = Math.min(WIDEST, table.column + table.width);
  };
  return {
    open: (name, attributes) => {
      if (name === "table") tables.push({ headers: [], isHeading: true, column: 0, width: 1, rowHeader: null });
      const table = tables.at(-1);
      if (table === undefined) return;
      if (name === "tr") Object.assign(table, { column: 0, rowHeader: null, isHeading: table.headers.length === 0 });
      if (name === "td") table.isHeading = table.isHeading && table.column > 0 && table.headers.length > 0;
      if (name === "td" || name === "th")
        table.width = Math.min(WIDEST, Math.max(1, Number.parseInt(attributes.colspan ?? "1", 10) || 1));
    },
    close: (name, block) => {
      const table = tables.at(-1);
      if (table === undefined) return;
      if (name === "td" || name === "th") cellEnds(table, block);
      if (name === "table") tables.pop();
    },
  };
};
