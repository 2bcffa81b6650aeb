import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createResolve } from "../../src/index.ts";
import { documentOf, type Invented, type InventedKind, lineOf } from "../support/invented-lines.ts";

/**
 * Cases of merging are data: test/cases/resolve/<kind>-<phenomenon>.json. Two articles, ⟦ ⟧ around one mention of the kind in each
 * (an article with two marks and no `b` is compared with itself).
 *   same    the two mentions become one record; `record` holds fields it must have, `conflicts` the fields in conflict
 *   apart   they become two; `reason` is the decision's reason, where there is one
 */
type Pair = Readonly<{
  why: string;
  a: Invented;
  b?: Invented;
  /** Fields of the second of two marks in one article, where they are not those of the first. */
  second?: Invented["fields"];
  record?: Record<string, unknown>;
  conflicts?: readonly string[];
  reason?: string;
}>;
type Cases = Readonly<{ kind: InventedKind; same: readonly Pair[]; apart: readonly Pair[] }>;

const folder = new URL("../cases/resolve/", import.meta.url);
const resolve = createResolve();

/** A mark at the beginning lets cases of documents and of one mention per article read alike. */
const linesOf = (kind: InventedKind, { a, b, second }: Pair) =>
  b
    ? [lineOf(kind, "a.txt", [a]), lineOf(kind, "b.txt", [b])]
    : [lineOf(kind, "a.txt", second ? [a, { text: "", fields: second }] : [a])];

const run = (kind: InventedKind, pair: Pair) => {
  const lines = linesOf(kind, pair);
  const resolved = resolve({ documents: lines.map(documentOf), lines, registry: [] });
  const groups =
    kind === "documents" ? resolved.documents.map(({ family }) => family) : resolved[kind].map(({ id }) => id);
  return { ...resolved, count: new Set(groups).size };
};

for (const file of readdirSync(folder).filter((name) => name.endsWith(".json"))) {
  const { kind, same, apart } = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Cases;
  describe(`resolve/${file.replace(".json", "")}`, () => {
    for (const pair of same)
      test(`same: ${pair.why}`, () => {
        const { count, decisions, conflicts, ...resolved } = run(kind, pair);
        expect(count, JSON.stringify(decisions, null, 1)).toBe(1);
        expect(resolved[kind][0]).toMatchObject(pair.record ?? {});
        expect(conflicts.map(({ field }) => field)).toEqual(pair.conflicts ?? []);
        if (pair.reason) expect(decisions.map(({ reason }) => reason)).toContain(pair.reason);
      });
    for (const pair of apart)
      test(`apart: ${pair.why}`, () => {
        const { count, decisions, conflicts } = run(kind, pair);
        expect(count, JSON.stringify(decisions, null, 1)).toBe(2);
        expect(conflicts.map(({ field }) => field)).toEqual(pair.conflicts ?? []);
        if (pair.reason) expect(decisions.map(({ reason }) => reason)).toContain(pair.reason);
      });
  });
}
