import { type DocumentRecord, type Founder, type IdRow, type RecordKind, recordId } from "../../../src/index.ts";
import { type FileRow, textAt } from "./file-rows.ts";

type Row = Readonly<Record<string, unknown>>;
/** What a line is, what to group it by, its place in there, and what else it belongs to. */
export type MergeColumns = readonly [is: string, key: string, place: string, of: string];

/** Each told by a field that no row before it in this list has. */
const cells: readonly (readonly [field: string, (row: Row) => MergeColumns])[] = [
  ["file", (row) => [String(row.file), String(row.key), String(textAt(row as FileRow)), ""]],
  ["duplicateOf", (row) => ["document", String(row.id), asAscii((row as DocumentRecord).uri), ""]],
  ["founder", founderCells],
  ["supersedes", ({ cluster, id }) => ["named", String(cluster), String(id), ""]],
  ["sourced", ({ id }) => ["mention", String(id), "", ""]],
  ["sum", ({ sum, place }) => ["sum", String(sum), String(place), ""]],
  ["conflict", ({ conflict, place }) => ["conflict", (conflict as Readonly<{ id: string }>).id, String(place), ""]],
  ["record", ({ record }) => idCells(record as IdRow)],
  ["counted", () => ["counted", "", "", ""]],
  ["diagnostic", () => ["diagnostic", "", "", ""]],
];

export const mergeColumns = (row: Row): MergeColumns => {
  const found = cells.find(([field]) => field in row);
  return found ? found[1](row) : ["", "", "", ""];
};

function founderCells(row: Row): MergeColumns {
  const { kind, member, founder } = row as Readonly<{ kind: RecordKind; member: string; founder: Founder }>;
  return ["founder", member, recordId(kind, founder), member.slice(0, member.indexOf("#"))];
}

/** An id is known by itself, and by the mention that founded it. */
const idCells = ({ id, kind, uri, exact, nth, supersededBy }: IdRow): MergeColumns => {
  if (kind === "conflicts") return ["conflict-id", id, "", ""];
  const founding = uri === null || exact === null || nth === null ? "" : recordId(kind, { uri, exact, nth });
  return ["id", id, founding, supersededBy ?? ""];
};

/**
 * Any text as plain ASCII that sorts as its code points do, for engines that sort bytes. What is no letter, digit or sign of
 * ASCII, and the two signs that say so, are written as `~` or `!` and their number.
 */
export const asAscii = (text: string): string =>
  text.replace(/[^"-}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `${code < 0x22 ? "!" : "~"}${code.toString(16).padStart(6, "0")}`;
  });
