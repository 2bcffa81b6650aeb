import { createHash } from "node:crypto";
import type { Article } from "../../src/index.ts";
import type { Effects } from "../effects.ts";
import { articleFrom, articleOf, type RowArticle } from "./article.ts";
import { csvRow, fieldsFrom } from "./columns.ts";
import { decode, decodeUtf8, encodingOf } from "./decode.ts";
import { isTooDeep } from "./depth.ts";
import { holding } from "./held.ts";
import type { Input } from "./inputs.ts";
import { fileProblem, type Item } from "./items.ts";
import { limitsOf } from "./limits.ts";
import { readWhole } from "./open.ts";
import { HALF_PAIRS, problem } from "./problems.ts";
import type { Reading, Row } from "./rows.ts";
import { type Facts, quarantinedSource, readSource, type Source } from "./source.ts";

const noFacts: Omit<Facts, "uri"> = { bytes: null, encoding: null, mediaType: null, url: null, locator: null };

/** The source that an item is. Never throws: what cannot be read is quarantined. */
export const readItem = async (item: Item, reading: Reading, effects: Effects): Promise<Source> => {
  if (item.kind === "failed") return quarantinedSource({ ...noFacts, uri: item.uri }, item.problem, null);
  if (item.kind === "file") return readFile(item.input, reading, item.bytes ? holding(item.bytes, effects) : effects);
  return item.row.record === null ? rowSource(item, reading) : recordSource(item, reading);
};

const readFile = async (input: Input, reading: Reading, effects: Effects): Promise<Source> => {
  const facts: Facts = { ...noFacts, uri: input.uri, mediaType: input.format === "text/html" ? "text/html" : null };
  try {
    const bytes = await readWhole(input, limitsOf(reading).bytes, effects);
    const mediaType = input.format as Facts["mediaType"];
    return decodedSource({ ...facts, bytes, mediaType }, bytes, {
      ...reading,
      declared: reading.encoding,
      metadata: {},
    });
  } catch (error) {
    return quarantinedSource({ ...noFacts, uri: input.uri }, fileProblem(error, input), null);
  }
};

/** What is said of bytes elsewhere. */
type Said = Readonly<{ declared: string | null; metadata: Partial<Article> }> & Pick<Reading, "limits">;

/** Bytes in any encoding: a file, or a record of a web archive. */
const decodedSource = (facts: Facts, bytes: Uint8Array, { declared, metadata, limits = {} }: Said): Source => {
  const most = limitsOf({ limits });
  const label = declared ?? (facts.mediaType === "text/html" ? declaredIn(bytes) : null);
  const decoded = decode(bytes, label, most.bytes);
  if ("problem" in decoded) return quarantinedSource(facts, decoded.problem, null);
  const { text, encoding } = decoded;
  if (facts.mediaType === "text/html" && isTooDeep(text, most.depth))
    return quarantinedSource(facts, problem("too-deep"), null);
  return readSource({ ...facts, encoding }, { ...metadata, text, mediaType: facts.mediaType });
};

/** The encoding that a page names in its first kilobyte, or as XML. One of sixteen bits cannot be true there, as the name was read. */
const declaredIn = (bytes: Uint8Array): string | null => {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).replace(COMMENTS, "");
  const named = META.exec(start) ?? XML.exec(start);
  const label = named?.[1] ?? null;
  return encodingOf(label)?.startsWith("utf-16") ? "utf-8" : label;
};

const COMMENTS = /<!--[\s\S]*?(?:-->|$)/g;
const META = /<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?([\w:.-]{1,40})/i;
const XML = /^\s{0,9}<\?xml\s[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w:.-]{1,40})["']/;

type RowItem = Extract<Item, { kind: "row" }>;

const rowSource = ({ file, row }: RowItem, reading: Reading): Source => {
  const { line, offset, bytes } = row;
  const locator = { file, line, offset };
  const facts: Facts = { ...noFacts, uri: `${file}#${placeOf(line, bytes)}`, bytes, locator };
  if (bytes === null) return quarantinedSource(facts, problem("line-too-long"), null);
  const read = articleIn(row, bytes, reading.textColumn);
  // What is not UTF-8 has its place in quarantine, but no text: characters would be replaced.
  if ("problem" in read) return quarantinedSource(facts, read.problem, decodeUtf8(bytes));
  return articleSource(facts, read.article, limitsOf(reading).depth);
};

/** A row of a table has no number; it goes by its own id, else by what it says. */
const placeOf = (line: number | null, bytes: Uint8Array | null): string => {
  if (line !== null) return `L${line}`;
  return createHash("sha256")
    .update(bytes ?? new Uint8Array())
    .digest("hex")
    .slice(0, 16);
};

/** The article that a row of JSON Lines or CSV is. */
export const articleIn = (
  { header, encoding = null }: Pick<Row, "header" | "encoding">,
  bytes: Uint8Array,
  textColumn: string | null,
): RowArticle => {
  if (encoding !== null && decodeUtf8(bytes) === null)
    return { problem: problem("wrong-encoding", encoding), id: null };
  if (header === null) return articleOf(bytes, { textColumn, named: true });
  const read = csvRow(bytes, header);
  // What is not UTF-8 has its place in quarantine, but no text: characters would be replaced.
  if ("problem" in read) return { ...read, id: null };
  return articleFrom(fieldsFrom(read.row, textColumn) ?? read.row);
};

const recordSource = ({ file, row }: RowItem, { encoding, limits }: Reading): Source => {
  const { offset, bytes, record } = row;
  const facts: Facts = {
    ...{ uri: `${file}#${record?.id ?? offset}`, bytes, encoding: null, mediaType: record?.mediaType ?? null },
    ...{ url: record?.url ?? null, locator: { file, line: null, offset } },
  };
  if (record?.problem) return quarantinedSource(facts, problem(record.problem.code, record.problem.place), null);
  if (bytes === null) return quarantinedSource(facts, problem("too-large"), null);
  const metadata = { retrieved: record?.retrieved ?? null };
  return decodedSource(facts, bytes, { declared: record?.charset ?? encoding, metadata, ...(limits && { limits }) });
};

/** The row's source is its text: the bytes that offsets count are the UTF-8 of that. */
const articleSource = (facts: Facts, article: Article, mostDepth: number): Source => {
  const file = facts.locator?.file ?? "";
  const zero = fieldWhere((value) => value.includes("\0"), article);
  const whole = fieldWhere((value) => value.search(HALF_PAIRS) >= 0, article) === null && zero === null;
  const known: Facts = {
    ...facts,
    uri: article.id && whole ? `${file}#${article.id}` : facts.uri,
    bytes: new TextEncoder().encode(article.text),
    encoding: "utf-8",
    mediaType: article.mediaType ?? "text/plain",
    url: whole ? (article.uri ?? null) : null,
  };
  // Neither can be in a table that others load.
  if (zero !== null) return quarantinedSource(known, problem("binary", `a zero character in its ${zero}`), null);
  if (!whole) return quarantinedSource(known, problem("not-unicode"), null);
  if (!/\S/.test(article.text)) return quarantinedSource(known, problem("empty-text"), null);
  if (known.mediaType === "text/html" && isTooDeep(article.text, mostDepth))
    return quarantinedSource(known, problem("too-deep"), null);
  return readSource(known, article);
};

/** The first field of an article whose words are so. */
const fieldWhere = (isSo: (value: string) => boolean, article: Article): string | null =>
  Object.entries(article).find(([, value]) => typeof value === "string" && isSo(value))?.[0] ?? null;
