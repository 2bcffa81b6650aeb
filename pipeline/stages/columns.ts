import { documentId, type KeyLine, stages } from "../../src/index.ts";
import { asAscii, mergeColumns } from "./merging/columns.ts";

/** The stage `merge` when it does one step of an engine's. */
export const MERGE_STEP = "merge --step";

type Row = Readonly<Record<string, unknown>>;
type Cell = (row: Row) => string;

const field =
  (name: string): Cell =>
  ({ [name]: value }) =>
    typeof value === "string" || typeof value === "boolean" ? String(value) : "";

/** Which of its lines a document's line is. */
const what: Cell = ({ reference, duplicateOf }) => {
  if (reference !== undefined) return "quarantined";
  return duplicateOf === undefined ? "found" : "document";
};

/** The id of a document, whichever of its lines it is. */
const ofDocument: Cell = ({ id, uri, figures }) => (figures === undefined ? String(id) : documentId(String(uri ?? id)));

/** What equal documents share: their bytes. */
const copy: Cell = ({ sha256, duplicateOf, id }) => (duplicateOf === undefined ? "" : String(sha256 ?? id));
const byUri: Cell = ({ uri }) => (typeof uri === "string" ? asAscii(uri) : "");

/** A mention's lines come one after the other, and its place is the same under each of its keys. */
const createPlaces = (): Cell => {
  const last: { facts: unknown; place: string } = { facts: null, place: "" };
  return (row) => {
    const { kind, mention } = row as unknown as KeyLine<unknown>;
    if (last.facts !== mention.facts)
      Object.assign(last, { facts: mention.facts, place: stages[kind].orderOf(mention) });
    return last.place;
  };
};

const address: Cell = ({ mention }) => (mention as KeyLine<unknown>["mention"]).address;

/** What an engine groups, sorts and joins the lines of a stage by, so that it need not look into them. */
const columns: Readonly<Record<string, () => readonly Cell[]>> = {
  extract: () => [what, ofDocument, copy, byUri],
  keys: () => [field("key"), createPlaces(), address],
  compare: () => [field("kind"), field("a"), field("b"), field("same")],
  cluster: () => [clusterCell("kind", 0), clusterCell("cluster", 1), clusterCell("member", 2)],
  merge: () => [field("kind"), ({ record }) => field("id")(record as Row)],
  [MERGE_STEP]: () => [0, 1, 2, 3].map((at) => (row: Row) => mergeColumns(row)[at] ?? ""),
};

/** A membership's fields, or the columns of a row that is to be published. */
const clusterCell =
  (name: string, at: number): Cell =>
  (row) =>
    "file" in row ? (mergeColumns(row)[at] ?? "") : field(name)(row);

const columnsOf = (stage: string): readonly Cell[] => columns[stage]?.() ?? [];

/** Writes a stage's row as a line, behind its columns and tabs. JSON holds no tab and no line feed; nor do the columns. */
export const withColumns = (stage: string) => {
  const cells = columnsOf(stage);
  return (row: unknown, line: string): string => [...cells.map((cell) => cell(row as Row)), line].join("\t");
};

/** So many columns stand before the last line, all empty. */
export const emptyColumns = (stage: string): string => "\t".repeat(columnsOf(stage).length);
