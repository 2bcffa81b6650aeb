import Papa from "papaparse";
import { decode } from "./decode.ts";
import { type Problem, problem } from "./problems.ts";

/** What an article's fields are called in other people's dumps; the first that is there is taken. Compared without case and punctuation. */
const names: Readonly<Record<string, readonly string[]>> = {
  text: [
    "text",
    "content",
    "body",
    "articletext",
    "articlebody",
    "article",
    "fulltext",
    "maintext",
    "plaintext",
    "story",
    "html",
  ],
  id: ["id", "articleid", "docid", "documentid", "uid", "uuid", "guid"],
  uri: ["uri", "url", "link", "sourceurl", "articleurl"],
  title: ["title", "headline"],
  publisher: ["publisher", "sourcename", "source", "outlet", "publication", "newspaper", "domain"],
  author: ["author", "authors", "byline", "creator"],
  published: ["published", "publishedat", "datepublished", "publishdate", "pubdate", "publicationdate", "date"],
  retrieved: ["retrieved", "retrievedat", "dateretrieved", "crawled", "fetched"],
  language: ["language", "lang"],
  mediaType: ["mediatype", "contenttype", "mimetype"],
};

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, "");

/** Of each field of an article, which of these columns has it. */
export const columnsFor = (columns: readonly string[], textColumn: string | null): ReadonlyMap<string, string> => {
  const byPlain = new Map([...columns].reverse().map((column) => [plain(column), column]));
  const found = Object.entries(names).flatMap(([field, known]) => {
    if (field === "text" && textColumn !== null)
      return columns.includes(textColumn) ? [[field, textColumn] as const] : [];
    const column = known.flatMap((name) => byPlain.get(name) ?? []).at(0);
    return column === undefined ? [] : [[field, column] as const];
  });
  return new Map(found);
};

/** A row of named values as the fields of an article; empty values are none. Null when no column has the text. */
export const fieldsFrom = (
  row: Readonly<Record<string, unknown>>,
  textColumn: string | null,
): Readonly<Record<string, unknown>> | null => {
  const columns = columnsFor(Object.keys(row), textColumn);
  const text = columns.get("text");
  if (text === undefined) return null;
  const fields = [...columns].map(([field, column]) => [field, told(row[column])] as const);
  const isHtml = plain(text) === "html" && !columns.has("mediaType");
  return { ...Object.fromEntries(fields), text: row[text], ...(isHtml && { mediaType: "text/html" }) };
};

const told = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.filter((item) => typeof item === "string").join(", ") || null;
  if (typeof value === "number") return String(value);
  return value === "" || typeof value === "object" ? null : value;
};

/** The header of a CSV file: what every row is read with. */
export type Header = Readonly<{ delimiter: string; names: readonly string[] }>;

const delimiters = [",", ";", "\t", "|"];

/** The separator that a line before the header tells, as spreadsheets write and read it: `sep=;`. */
export const separatorTold = (bytes: Uint8Array | null): string | null => {
  if (bytes === null || bytes.length > LONGEST_TOLD) return null;
  return (
    /^\uFEFF?"?sep=([,;\t|])"?[ ,;\t|]*$/i.exec(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes))?.[1] ??
    null
  );
};

const LONGEST_TOLD = 64;

/** Reads the first row: the separator that cuts it most often, where none is told, and the columns' names. */
export const headerOf = (
  bytes: Uint8Array,
  separator: string | null = null,
): Header | Readonly<{ problem: Problem; place?: string }> => {
  const decoded = decode(bytes);
  if ("problem" in decoded) return decoded;
  const text = decoded.text.replace(/^\uFEFF/, "");
  const [best = { delimiter: ",", names: [], isOpen: false }] = (separator === null ? delimiters : [separator])
    .map((delimiter) => ({ delimiter, ...cellsIn(text, delimiter) }))
    .map(({ delimiter, cells, isOpen }) => ({ delimiter, names: cells, isOpen }))
    .sort((a, b) => b.names.length - a.names.length);
  const place = `the header: ${OPEN}`;
  return best.isOpen ? { problem: problem("wrong-columns", place), place } : best;
};

/** A row by the names of its columns, or what is wrong with it. */
export const csvRow = (
  bytes: Uint8Array,
  { delimiter, names }: Header,
): Readonly<{ row: Readonly<Record<string, string>> } | { problem: Problem }> => {
  const decoded = decode(bytes);
  if ("problem" in decoded) return decoded;
  const { cells, isOpen } = cellsIn(decoded.text, delimiter);
  if (isOpen) return { problem: problem("wrong-columns", OPEN) };
  if (cells.length !== names.length)
    return { problem: problem("wrong-columns", `${cells.length} cells, ${names.length} columns`) };
  return { row: Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ""])) };
};

const OPEN = "a quotation mark that opens a cell is not closed";

/** The cells of one row. Blanks behind the last mark are no part of it. */
const cellsIn = (text: string, delimiter: string): Readonly<{ cells: readonly string[]; isOpen: boolean }> => {
  const { data, errors } = Papa.parse<string[]>(text.replace(/" +$/, '"'), { delimiter, newline: "\n", header: false });
  return { cells: data[0] ?? [], isOpen: data.length > 1 || errors.some(({ code }) => code === "MissingQuotes") };
};
