import { CONTRACT_VERSION, type Tables } from "../../src/index.ts";

const BATCH = 1000;

/** One compact JSON value per line. */
export function* jsonLinesOf(rows: readonly unknown[]): Generator<string> {
  for (let at = 0; at < rows.length; at += BATCH)
    yield rows
      .slice(at, at + BATCH)
      .map((row) => `${JSON.stringify(row)}\n`)
      .join("");
}

/** The most records that one document of JSON is written for. */
export const MOST_RECORDS = 100_000;

const parts = ["documents", "quotes", "figures", "measures", "speakers", "links", "conflicts"] as const;

export const recordCount = (tables: Tables): number =>
  tables.quotes.length + tables.figures.length + tables.measures.length + tables.speakers.length;

/** Everything in one JSON document, a row per line; lists and mentions stand inside their records. */
export function* datasetJsonOf(tables: Tables): Generator<string> {
  yield `{"contractVersion":${CONTRACT_VERSION}`;
  for (const part of parts) {
    yield `,\n"${part}":[`;
    const rows = tables[part];
    for (let at = 0; at < rows.length; at += BATCH) {
      const lines = rows.slice(at, at + BATCH).map((row) => `\n${JSON.stringify(row)}`);
      yield `${at === 0 ? "" : ","}${lines.join(",")}`;
    }
    yield "]";
  }
  yield "}\n";
}
