import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createExtract, createResolve } from "../../src/index.ts";
import { documentOf } from "../support/invented-lines.ts";
import { foundAt, type MarkedArticle, marksIn, recordsOf } from "../support/marked-articles.ts";

/**
 * What the project says of merging, sentence by sentence, from the articles' words to the records: test/cases/merging/<noun>.json.
 * Articles have ⟦ ⟧ around what is asked about (of documents: around nothing); what is read there is whatever `extract` reads.
 *   same    all marks are one record (articles: one family); `record` holds fields it has, `variants` the number of its wordings
 *   apart   no two marks are one record (no two articles one family)
 * Of a sentence about conflicts, two cases have one and two look-alikes have none.
 * `conflicts`: the fields in conflict among the records marked, each value standing in its article where its selector says.
 */
type Case = Readonly<{
  why: string;
  articles: readonly (string | MarkedArticle)[];
  record?: Record<string, unknown>;
  variants?: number;
  conflicts?: readonly string[];
}>;
type Kind = "documents" | "quotes" | "figures" | "measures" | "speakers";
type Cases = Readonly<{
  kind: Kind;
  sentences: Readonly<Record<string, Readonly<{ same: readonly Case[]; apart: readonly Case[] }>>>;
}>;

const folder = new URL("../cases/merging/", import.meta.url);
const extract = createExtract({ sketch: true });
const resolve = createResolve();

const run = (kind: Kind, { articles }: Case) => {
  const marked = articles.map((article, at) => ({ id: `${at}.txt`, ...marksIn(article) }));
  const lines = marked.map(({ id, text, published }) => {
    const line = extract({ id, text, published });
    return { document: documentOf({ document: id, line }).id, line };
  });
  const documents = lines.map(documentOf);
  const resolved = resolve({ documents, lines, registry: [] });
  if (kind === "documents") return { resolved, marked, names: resolved.documents.map(({ family }) => family ?? "") };
  const records = recordsOf(kind, resolved);
  const names = marked.flatMap(({ id, marks }) => marks.map((mark) => foundAt(records, id, mark)));
  return { resolved, marked, names };
};

/** How many cases have a conflict, and how many have none. */
const pairsOf = (cases: readonly Case[]): readonly number[] => {
  const told = cases.filter(({ conflicts = [] }) => conflicts.length > 0).length;
  return [told, cases.length - told];
};

type Outcome = ReturnType<typeof run>;

/** Fields in conflict among these records; every statement is held against the words of its article. */
const conflictsAmong = ({ resolved, marked, names }: Outcome): readonly string[] =>
  resolved.conflicts
    .filter(({ records }) => records.some((id) => names.includes(id)))
    .map(({ field, values }) => {
      for (const { start, end, exact, uri } of values.flatMap(({ mentions }) => mentions))
        expect([...(marked.find(({ id }) => id === uri)?.text ?? "")].slice(start, end).join("")).toBe(exact);
      return field;
    });

const shown = ({ resolved, names }: Outcome): string =>
  JSON.stringify({ names, decisions: resolved.decisions.map(({ a, b, reason, score }) => [a, b, reason, score]) });

for (const file of readdirSync(folder).filter((name) => name.endsWith(".json"))) {
  const { kind, sentences } = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Cases;
  for (const [sentence, { same, apart }] of Object.entries(sentences))
    describe(`merging/${file.replace(".json", "")}: ${sentence}`, () => {
      test("two pairs and two look-alikes at least", () => {
        const counts = file.startsWith("conflicts-") ? pairsOf([...same, ...apart]) : [same.length, apart.length];
        expect(Math.min(...counts)).toBeGreaterThan(1);
      });
      for (const one of same)
        test(`same: ${one.why}`, () => {
          const outcome = run(kind, one);
          expect(outcome.names, shown(outcome)).not.toContain("nothing read");
          expect(new Set(outcome.names).size, shown(outcome)).toBe(1);
          const record =
            kind === "documents"
              ? undefined
              : recordsOf(kind, outcome.resolved).find(({ id }) => id === outcome.names[0]);
          expect(record ?? {}).toMatchObject(one.record ?? {});
          if (one.variants) expect(record).toHaveProperty("variants.length", one.variants);
          if (one.conflicts) expect(conflictsAmong(outcome)).toEqual(one.conflicts);
        });
      for (const one of apart)
        test(`apart: ${one.why}`, () => {
          const outcome = run(kind, one);
          expect(outcome.names, shown(outcome)).not.toContain("nothing read");
          expect(new Set(outcome.names).size, shown(outcome)).toBe(outcome.names.length);
          if (one.conflicts) expect(conflictsAmong(outcome)).toEqual(one.conflicts);
        });
    });
}
