import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { marked, parsed, written } from "./parsed.ts";

/** Every part of every clause; what a case leaves out must be empty, but for `kind`, which questions leave open. */
type Case = Readonly<{ text: string; clauses: readonly Readonly<Record<string, unknown>>[] }>;

const folder = new URL(".", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));

describe.each(files)("%s", (file) => {
  const cases = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as readonly Case[];
  it.each(cases)("$text", ({ text: sentence, clauses }) => {
    const { text, holes } = marked(sentence);
    const found = parsed(text, holes)
      .clauses()
      .map((clause, index) => {
        const { kind, ...rest } = written(text, clause);
        return clauses[index]?.kind === undefined ? rest : { kind, ...rest };
      });
    expect(found).toEqual(clauses);
  });
});

it("has two hundred sentences", () => {
  const count = files.reduce((sum, file) => {
    const cases = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as readonly Case[];
    return sum + cases.length;
  }, 0);
  expect(count).toBeGreaterThanOrEqual(200);
});
