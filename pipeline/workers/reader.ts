import {
  type Article,
  createExtract,
  type DocumentRecord,
  type Extraction,
  type Quarantined,
} from "../../src/index.ts";
import type { Effects } from "../effects.ts";
import { bytePlacesOf, withBytePlaces } from "../read/byte-places.ts";
import type { Item } from "../read/items.ts";
import { limitsOf } from "../read/limits.ts";
import { type Problem, problem } from "../read/problems.ts";
import { readItem } from "../read/read.ts";
import type { Reading } from "../read/rows.ts";
import { completed, type ReadSource, type Source, withProblem } from "../read/source.ts";

/** What one item came to: a document with what was found in it, or in quarantine. */
export type Extracted = Readonly<{
  document: DocumentRecord;
  line: Extraction | null;
  quarantined: Quarantined | null;
}>;

/** Reads items and extracts from them: the same in this process and in a worker. */
export const createReader = (reading: Reading, effects: Effects) => {
  const extract = createExtract({ explain: true, sketch: true, steps: limitsOf(reading).steps });
  return async (item: Item): Promise<Extracted> =>
    extractedFrom(await readItem(item, reading, effects), extract, reading);
};

/** An article on which the program fails is quarantined like any other that cannot be read: one cannot stop a batch. */
const extractedFrom = (
  source: Source,
  extract: (article: Article, id: string) => Extraction,
  { text = true }: Reading,
): Extracted => {
  if ("quarantined" in source) return { ...source, line: null };
  try {
    const line = placed(extract(source.article, source.document.uri), source);
    const known = completed(source, line);
    const code = line.diagnostics.map((one) => one.code).find(isRefusal);
    if (code !== undefined) return { ...withProblem(known, problemOf(code, source)), line: null };
    return { document: known.document, line, quarantined: null };
  } catch (error) {
    const reason = text && error instanceof Error ? error.message : undefined;
    return { ...withProblem(source, problem("extraction-failed", reason)), line: null };
  }
};

/** What an article may be told to be that nothing is read of. */
const refusals = ["unsupported-language", "too-much-work", "empty-text"] as const;
type Refusal = (typeof refusals)[number];
const isRefusal = (code: string): code is Refusal => refusals.some((refusal) => refusal === code);

const problemOf = (code: Refusal, { document }: ReadSource): Problem =>
  code === "empty-text"
    ? problem(document.locator === null ? "empty-file" : code, "what it holds is not shown as words")
    : problem(code);

/** Bytes are those of the source, whatever its encoding. */
const placed = (line: Extraction, { article, bytes, document }: ReadSource): Extraction => {
  if (bytes === null || document.encoding === null) return line;
  const places = bytePlacesOf(article.text, bytes, document.encoding);
  return places === null ? line : withBytePlaces(line, places);
};
