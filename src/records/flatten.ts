import type { AliasRow } from "./aliases.ts";
import { columnsOf, listsOf } from "./columns.ts";
import type { Dataset } from "./dataset.ts";

/** A cell as it is written: null is empty. */
export type Cell = string | null;

/** Turns a row into the cells of its CSV, in the order of the columns; made once per dataset. */
export const cellsOf = (dataset: Dataset): ((row: unknown) => readonly Cell[]) => {
  const paths = columnsOf(dataset).map(({ path }) => path);
  return (row) => paths.map((path) => cell(path.reduce(member, row)));
};

/** The rows of `aliases.csv` that a record's lists come to, each value once, in code-point order. */
export const aliasesOf = (dataset: Dataset): ((record: Readonly<{ id: string }>) => readonly AliasRow[]) => {
  const lists = listsOf(dataset);
  return (record) =>
    lists.flatMap(({ name, path, value }) => {
      const items = (member(record, path) ?? []) as readonly unknown[];
      const values = items.map((item) => cell(value === null ? item : member(item, value)));
      const stated = values.filter((text) => text !== null);
      return [...new Set(stated)].sort(byCodePoint).map((text) => ({ recordId: record.id, field: name, value: text }));
    });
};

/** Order of code points, as `sort` of UTF-8 bytes has it; JavaScript's `<` compares UTF-16 units. */
export const byCodePoint = (a: string, b: string): number => {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(i);
    if (left !== right) return rank(left) - rank(right);
  }
  return a.length - b.length;
};

/** Surrogates, halves of code points above U+FFFF, come after every other unit. */
const rank = (unit: number): number => (unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit);

const member = (value: unknown, name: string): unknown =>
  value === null || value === undefined ? null : (value as Readonly<Record<string, unknown>>)[name];

const cell = (value: unknown): Cell => (value === null || value === undefined ? null : String(value));
