import { sha256 } from "@noble/hashes/sha2.js";

/** What a published id names: `d-` document, `q-` quote, `f-` figure, `x-` measure, `s-` speaker, `c-` conflict. */
export type IdKind = "documents" | "quotes" | "figures" | "measures" | "speakers" | "conflicts";

const prefixes: Readonly<Record<IdKind, string>> = {
  documents: "d",
  quotes: "q",
  figures: "f",
  measures: "x",
  speakers: "s",
  conflicts: "c",
};

/** The mention that a record is named after: its words, and which of the equal ones of its kind in that document it is. */
export type Founding = Readonly<{
  /** The document's uri. */
  uri: string;
  /** The words as published; the parts of a quote joined by a line feed. */
  exact: string;
  /** 1 for the first mention of this kind with these words in the document: edits elsewhere do not move it. */
  nth: number;
}>;

/** "d-" and 16 characters of base32: the same uri has the same id in every run. */
export const documentId = (uri: string): string => idOf("documents", [uri]);

/** The id of the record that this mention founds. */
export const recordId = (kind: IdKind, { uri, exact, nth }: Founding): string =>
  idOf(kind, [kind, uri, exact, String(nth)]);

/** The id of what different sources say differently about `field` of these records. */
export const conflictId = (kind: string, field: string, records: readonly string[]): string =>
  idOf("conflicts", [kind, field, ...records]);

/** Which of the equal strings before and with it each one is, from 1: `["a", "b", "a"]` → `[1, 1, 2]`. */
export const occurrencesOf = (exacts: readonly string[]): readonly number[] => {
  const seen = new Map<string, number>();
  return exacts.map((exact) => {
    const nth = (seen.get(exact) ?? 0) + 1;
    seen.set(exact, nth);
    return nth;
  });
};

/** Where a mention is listed in its document's answer: `d-…#quotes/3`. A speaker is listed with its quote: `d-…#speakers/3`. */
export const addressOf = (document: string, kind: IdKind, index: number): string => `${document}#${kind}/${index}`;

/** SHA-256 of the UTF-8 of `text`, or of bytes, in hexadecimal. */
export const sha256Hex = (data: string | Uint8Array): string =>
  [...sha256(typeof data === "string" ? utf8.encode(data) : data)]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");

/** No part can run into the next: NUL stands in none of them. */
const idOf = (kind: IdKind, parts: readonly string[]): string =>
  `${prefixes[kind]}-${base32(sha256(utf8.encode(parts.join("\0"))))}`;

const utf8 = new TextEncoder();
const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
const LENGTH = 16;

/** The first 80 bits, five to a character (RFC 4648 in lower case). */
const base32 = (bytes: Uint8Array): string => {
  let bits = 0;
  let held = 0;
  let written = "";
  for (let i = 0; written.length < LENGTH; i++) {
    bits = ((bits & 0x1f) << 8) | (bytes[i] ?? 0);
    held += 8;
    while (held >= 5 && written.length < LENGTH) {
      held -= 5;
      written += ALPHABET[(bits >> held) & 31];
    }
  }
  return written;
};
