import {
  type ConflictRecord,
  type DatasetName,
  type DocumentRecord,
  type DropRow,
  datasets,
  type FigureRecord,
  type MeasureRecord,
  type QuoteRecord,
  type SpeakerRecord,
} from "../../src/index.ts";
import { readCsv } from "../publish/previous.ts";
import { type Fault, fault } from "./fault.ts";
import type { Folder } from "./folder.ts";

export type CsvRow = Readonly<Record<string, string | null>>;

/** The datasets as they stand in the folder; lines that are no rows are left out and told of. */
export type Rows = Readonly<{
  documents: readonly DocumentRecord[];
  quotes: readonly QuoteRecord[];
  figures: readonly FigureRecord[];
  measures: readonly MeasureRecord[];
  speakers: readonly SpeakerRecord[];
  conflicts: readonly ConflictRecord[];
  drops: readonly DropRow[];
  ids: readonly CsvRow[];
  links: readonly CsvRow[];
  faults: readonly Fault[];
}>;

export const readRows = (folder: Folder): Rows => {
  const faults: Fault[] = [];
  const lines = <Row>(name: DatasetName): readonly Row[] => {
    const read = jsonRows(folder, name);
    faults.push(...read.faults);
    return read.rows as readonly Row[];
  };
  const table = (name: DatasetName): readonly CsvRow[] => readCsv(textOf(folder, `${name}.csv`));
  const rows = {
    documents: lines<DocumentRecord>("documents"),
    quotes: lines<QuoteRecord>("quotes"),
    figures: lines<FigureRecord>("figures"),
    measures: lines<MeasureRecord>("measures"),
    speakers: lines<SpeakerRecord>("speakers"),
    conflicts: lines<ConflictRecord>("conflicts"),
    drops: lines<DropRow>("drops"),
    ids: table("ids"),
    links: table("links"),
  };
  lines("decisions");
  lines("changes");
  return { ...rows, faults };
};

/** A file's words; none when it is missing. */
export const textOf = ({ files }: Folder, path: string): string => decoder.decode(files.get(path) ?? new Uint8Array());

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

const jsonRows = (
  folder: Folder,
  name: DatasetName,
): Readonly<{ rows: readonly unknown[]; faults: readonly Fault[] }> => {
  const rows: unknown[] = [];
  const faults: Fault[] = [];
  const file = `${name}.jsonl`;
  for (const [index, line] of textOf(folder, file).split("\n").entries()) {
    if (line === "") continue;
    const place = `line ${index + 1}`;
    const row = parsed(line);
    if (row === undefined) {
      faults.push(fault(file, "the line is not JSON", { place }));
      continue;
    }
    const checked = datasets[name].schema.safeParse(row);
    if (checked.success) rows.push(row);
    else
      faults.push(
        ...checked.error.issues
          .slice(0, 3)
          .map(({ path, message }) =>
            fault(file, message, { record: idOf(row), field: path.join(".") || null, place }),
          ),
      );
  }
  return { rows, faults };
};

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
};

const idOf = (row: unknown): string | null =>
  typeof row === "object" && row !== null && "id" in row && typeof row.id === "string" ? row.id : null;
