import { expect } from "vitest";
import { bytes, type World, worldIn } from "../../support/world.ts";

/** A line of a stage behind the columns that an engine groups and sorts by. */
export type Row = Readonly<{ is: string; key: string; place: string; of: string; line: string }>;

/** The least engine there can be: it does with lines what the statements of pipeline/spark/sql do, in so many partitions. */
export const createEngine = (world: World, partitions: number) => {
  const stage = async (lines: readonly string[], ...words: string[]): Promise<readonly Row[]> => {
    const fresh = worldIn(world.folder, { input: bytes(lines.map((line) => `${line}\n`).join("")) });
    expect(await fresh.attested(...words, "--columns"), fresh.logged.join("\n")).toBe(0);
    return fresh.printed.join("").split("\n").filter(Boolean).map(rowOf);
  };
  return {
    stage,
    /** Groups stand together and in order, each in one partition. */
    reduce: async (given: readonly (readonly [group: string, place: string, line: string])[], ...words: string[]) => {
      const sorted = [...given].sort(([a, one], [b, other]) => ascii(a, b) || ascii(one, other));
      const parts = Array.from({ length: partitions }, (_, part) =>
        sorted.filter(([group]) => hash(group) % partitions === part).map(([, , line]) => line),
      );
      return (await Promise.all(parts.map((lines) => stage(lines, ...words)))).flat();
    },
  };
};

const ascii = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const hash = (text: string): number => [...text].reduce((sum, unit) => (sum * 31 + unit.charCodeAt(0)) % 1_000_003, 7);

const rowOf = (text: string): Row => {
  const at = text.indexOf("{");
  const [is = "", key = "", place = "", of = ""] = text.slice(0, at).split("\t");
  return { is, key, place, of, line: text.slice(at) };
};

/** A field more at the beginning of a line. */
export const within = (fields: Readonly<Record<string, string>>, line: string): string =>
  `${JSON.stringify(fields).slice(0, -1)},${line.slice(1)}`;

/** Groups of what edges join: the least name of each. */
export const componentsOf = (edges: readonly (readonly [string, string])[]): ((name: string) => string) => {
  const parents = new Map<string, string>();
  const rootOf = (name: string): string => {
    const parent = parents.get(name) ?? name;
    return parent === name ? name : rootOf(parent);
  };
  for (const [a, b] of edges) {
    const [one, other] = [rootOf(a), rootOf(b)].sort();
    if (one !== undefined && other !== undefined && one !== other) parents.set(other, one);
  }
  return rootOf;
};
