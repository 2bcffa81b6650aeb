import { type KeyLine, stages } from "../../src/index.ts";

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
  extract: () => [what, field("id")],
  keys: () => [field("key"), createPlaces(), address],
  compare: () => [field("kind"), field("a"), field("b"), field("same")],
  cluster: () => [field("kind"), field("cluster"), field("member")],
  merge: () => [field("kind"), ({ record }) => field("id")(record as Row)],
};

const columnsOf = (stage: string): readonly Cell[] => columns[stage]?.() ?? [];

/** Writes a stage's row as a line, behind its columns and tabs. JSON holds no tab and no line feed; nor do the columns. */
export const withColumns = (stage: string) => {
  const cells = columnsOf(stage);
  return (row: unknown, line: string): string => [...cells.map((cell) => cell(row as Row)), line].join("\t");
};

/** So many columns stand before the last line, all empty. */
export const emptyColumns = (stage: string): string => "\t".repeat(columnsOf(stage).length);
