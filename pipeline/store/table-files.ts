import { join } from "node:path";
import type { Dataset } from "../../src/index.ts";
import type { Effects, Scratch } from "../effects.ts";
import { rowAgainst } from "../publish/gate.ts";
import { createChecksum } from "../write/checksum.ts";
import { withoutContext } from "../write/context.ts";
import { csvWriter } from "../write/csv.ts";
import type { Written } from "../write/files.ts";

/** Where a table's files go, and what is asked of them. */
export type TablePlan = Readonly<{
  folder: string;
  /** For rows that are known before those that come first. */
  aside: string;
  excel: boolean;
  /** Leave out the words around places. */
  bare: boolean;
  /** Look at every row with its schema. */
  schema: boolean;
}>;

/** The files of one dataset, row after row. */
export type TableFiles = Readonly<{
  /** Rows in the order of the dataset. */
  add(rows: readonly unknown[]): void;
  size(): number;
  /** The first row that is not as its schema says. */
  against(): string | null;
  /** Ends the files. `before`: rows that come before all others, where the table was opened for them. */
  end(before?: readonly unknown[]): readonly Written[];
}>;

const BATCH = 500;

/** `late`: its first rows come last, so that all others wait aside. */
export const createTableFiles = (
  dataset: Dataset,
  { folder, aside, excel, bare, schema }: TablePlan,
  effects: Effects,
  late = false,
): TableFiles => {
  const forms = dataset.formats.flatMap((format) => formsOf(dataset, format, excel));
  const files = forms.map(({ path, head, text }) => {
    const kept = createFile(join(folder, path), effects);
    kept.write(head);
    return { path, text, kept, waiting: late ? effects.scratch(join(aside, path)) : null };
  });
  let held: unknown[] = [];
  let [size, against] = [0, null as string | null];
  const flush = (): void => {
    for (const { text, kept, waiting } of files)
      if (waiting === null) kept.write(text(held));
      else waiting.append(text(held));
    held = [];
  };
  return {
    add(rows) {
      for (const row of rows) {
        if (schema) against ??= rowAgainst(dataset, row);
        held.push(bare ? withoutContext(row) : row);
        size++;
      }
      if (held.length >= BATCH) flush();
    },
    size: () => size,
    against: () => against,
    end(before = []) {
      flush();
      size += before.length;
      return files.map(({ path, text, kept, waiting }) => {
        kept.write(text(before));
        if (waiting !== null) for (const bytes of piecesOf(waiting)) kept.write(bytes);
        waiting?.close();
        return { path, ...kept.end() };
      });
    },
  };
};

type Form = Readonly<{ path: string; head: string; text: (rows: readonly unknown[]) => string }>;

const formsOf = (dataset: Dataset, format: "jsonl" | "csv", excel: boolean): readonly Form[] => {
  const { name } = dataset;
  if (format === "jsonl")
    return [
      { path: `${name}.jsonl`, head: "", text: (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join("") },
    ];
  const { header, lines } = csvWriter(dataset, false);
  const csv: Form = { path: `${name}.csv`, head: header, text: lines };
  if (!excel) return [csv];
  const safe = csvWriter(dataset, true);
  return [csv, { path: `${name}.excel.csv`, head: `\uFEFF${safe.header}`, text: safe.lines }];
};

const utf8 = new TextEncoder();

/** A file whose checksum grows with it. */
const createFile = (path: string, effects: Effects) => {
  const file = effects.scratch(path);
  const sum = createChecksum();
  return {
    write(data: string | Uint8Array): void {
      const bytes = typeof data === "string" ? utf8.encode(data) : data;
      sum.add(bytes);
      file.append(bytes);
    },
    end() {
      file.close(true);
      return sum.end();
    },
  };
};

const PIECE = 1 << 20;

function* piecesOf(file: Scratch): Generator<Uint8Array> {
  for (let at = 0; at < file.size(); at += PIECE) yield file.read(at, PIECE);
}
