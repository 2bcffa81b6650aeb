import { type Article, articleSchema } from "../../src/index.ts";
import { fieldsFrom } from "./columns.ts";
import { decodeUtf8 } from "./decode.ts";
import { brokenAt, numbersWritten } from "./json-place.ts";
import { type Problem, problem } from "./problems.ts";

/** An article as a row of a dump gives it, or what is wrong with the row. */
export type RowArticle = Readonly<{ article: Article } | { problem: Problem; id: string | null }>;

/** `named`: the fields may go by other names, as they do in dumps. */
export type Naming = Readonly<{ textColumn: string | null; named: boolean }>;

const asTheContractHasIt: Naming = { textColumn: null, named: false };

/** Reads one line of JSON. A byte order mark before the first line is no part of it. */
export const articleOf = (bytes: Uint8Array, { textColumn, named }: Naming = asTheContractHasIt): RowArticle => {
  const text = decodeUtf8(bytes);
  if (text === null) return { problem: problem("not-utf-8"), id: null };
  const parsed = parseJson(text.replace(/^\uFEFF/, ""));
  if ("problem" in parsed) return { ...parsed, id: null };
  const { value } = parsed;
  const isRow = typeof value === "object" && value !== null && !Array.isArray(value);
  const isStrange = isRow && (textColumn !== null || !("text" in value));
  if ((!named && textColumn === null) || !isStrange) return articleFrom(value);
  return articleFrom(fieldsFrom(value as Readonly<Record<string, unknown>>, textColumn) ?? value);
};

/** Checks an article's fields. */
export const articleFrom = (given: unknown): RowArticle => {
  const value = relaxed(given);
  const result = articleSchema.safeParse(value);
  if (result.success) return { article: result.data };
  const [issue] = result.error.issues;
  const place = issue === undefined ? undefined : `${issue.path.join(".") || "the line"}: ${issue.message}`;
  return { problem: problem("bad-record", place), id: idOf(value) };
};

const parseJson = (text: string): Readonly<{ value: unknown } | { problem: Problem }> => {
  try {
    return { value: withWholeNumbers(JSON.parse(text), text) };
  } catch {
    const at = [...text.slice(0, brokenAt(text))].length;
    return { problem: problem("bad-json", `it breaks at character ${at + 1}`) };
  }
};

/** A number that JavaScript cannot hold, as an id of 64 bits, becomes the string that it is written as. */
const withWholeNumbers = (value: unknown, text: string): unknown => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const lossy = Object.entries(value).filter(([, one]) => typeof one === "number" && Math.abs(one) > MOST_EXACT);
  if (lossy.length === 0) return value;
  const written = numbersWritten(text);
  return { ...value, ...Object.fromEntries(lossy.map(([key, one]) => [key, written.get(key) ?? one])) };
};

const MOST_EXACT = Number.MAX_SAFE_INTEGER;

/** Numbers serve as ids, and `text/html; charset=utf-8` is HTML. */
const relaxed = (value: unknown): unknown => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const { id, mediaType } = value as Readonly<Record<string, unknown>>;
  return {
    ...value,
    ...(typeof id === "number" && { id: String(id) }),
    ...(typeof mediaType === "string" && { mediaType: mediaType.replace(/;.*/s, "").trim().toLowerCase() }),
  };
};

const idOf = (value: unknown): string | null => {
  const id = typeof value === "object" && value !== null && "id" in value ? value.id : null;
  return typeof id === "string" ? id : null;
};
