import { createHash } from "node:crypto";
import {
  type Article,
  type DocumentRecord,
  documentId,
  type Extraction,
  type MediaType,
  type Quarantined,
} from "../../src/index.ts";
import type { Problem } from "./problems.ts";

/** One source as it was read: an article and what is published of it, or a document in quarantine. */
export type Source = ReadSource | QuarantinedSource;
/** `bytes` are kept where they are not UTF-8, so that places can be counted in them. */
export type ReadSource = Readonly<{ document: DocumentRecord; article: Article; bytes: Uint8Array | null }>;
export type QuarantinedSource = Readonly<{ document: DocumentRecord; quarantined: Quarantined }>;

/** What is known of a source before anybody looked for an article in it. */
export type Facts = Readonly<{
  uri: string;
  bytes: Uint8Array | null;
  /** By the web platform's name; null while nobody knows. */
  encoding: string | null;
  mediaType: MediaType | null;
  url: string | null;
  locator: DocumentRecord["locator"];
}>;

export const readSource = (facts: Facts, article: Article): ReadSource => ({
  article: { ...article, id: facts.uri, uri: facts.uri },
  bytes: facts.encoding === "utf-8" ? null : facts.bytes,
  document: {
    ...documentOf(facts),
    encoding: facts.encoding,
    bom: article.text.startsWith("\uFEFF"),
    language: article.language ?? null,
    title: article.title ?? null,
    publisher: article.publisher ?? null,
    author: article.author ?? null,
    published: article.published ?? null,
    retrieved: article.retrieved ?? null,
  },
});

/** `row` is the line itself where the source is one line of a file. */
export const quarantinedSource = (facts: Facts, { code, message }: Problem, row: string | null): QuarantinedSource =>
  quarantinedDocument(documentOf(facts), { code, message }, row);

/** The same source after all in quarantine. */
export const withProblem = ({ document }: ReadSource, problem: Problem): QuarantinedSource =>
  quarantinedDocument(document, problem, null);

/** The document with what the article itself says: title, author, dates. */
export const completed = (source: ReadSource, line: Extraction): ReadSource => {
  const { title, publisher, author, published, retrieved, language } = line;
  return { ...source, document: { ...source.document, title, publisher, author, published, retrieved, language } };
};

/** A document whose facts are known, in quarantine. `code` is one of the problems. */
export const quarantinedDocument = (
  known: DocumentRecord,
  { code, message }: Readonly<{ code: string; message: string }>,
  row: string | null,
): QuarantinedSource => {
  const document: DocumentRecord = { ...known, status: "quarantined", errorCode: code, error: message };
  const { id, uri, locator } = document;
  const reference = locator?.file ?? uri;
  const text = row === null || row === "" ? null : row.slice(0, MOST_KEPT);
  return { document, quarantined: { id, uri, code, reason: message, reference, line: locator?.line ?? null, text } };
};

const MOST_KEPT = 65_536;

const documentOf = ({ uri, bytes, mediaType, url, locator }: Facts): DocumentRecord => ({
  ...{ id: documentId(uri), uri, url, locator },
  ...{
    sha256: bytes && createHash("sha256").update(bytes).digest("hex"),
    bytes: bytes?.length ?? null,
    encoding: null,
    bom: null,
    mediaType,
  },
  ...{ language: null, title: null, publisher: null, author: null, published: null, retrieved: null },
  ...{ status: "ok", duplicateOf: null, family: null, errorCode: null, error: null },
});
