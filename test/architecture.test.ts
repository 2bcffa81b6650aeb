import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

/** The walls of the house, held by looking at import lines: who may import whom, and one home for each third party. */
const root = fileURLToPath(new URL("../", import.meta.url));

const base = ["document", "lexicon"];
const extractors = [...base, "clauses", "names"];
const allowed: Record<string, string[]> = {
  document: ["lexicon"],
  lexicon: [],
  clauses: base,
  names: [...base, "clauses"],
  quotes: extractors,
  figures: extractors,
  measures: extractors,
  relate: base,
  records: ["document"],
  resolve: [...base, "records"],
  report: ["document"],
  audit: [...base, "records", "resolve"],
  review: ["resolve"],
};
/** Rooms of which only the types may be used. */
const typesOnly: Record<string, string[]> = { relate: ["quotes", "figures", "measures"] };

const homes: Record<string, RegExp> = {
  unified: /^src\/(document\/read-markdown|unified\.ts)/,
  "remark-parse": /^src\/document\/read-markdown/,
  htmlparser2: /^src\/document\/read-html/,
  compromise: /^src\/lexicon\/word-data/,
  zod: /^(src\/records|pipeline\/config)\//,
  papaparse: /^(pipeline\/(read|write|verify|publish)|src\/records\/read-dataset)/,
  "p-limit": /^pipeline\/(run|read|cache)/,
  pino: /^pipeline\/json-log/,
  piscina: /^pipeline\/workers\//,
  chardet: /^pipeline\/read\/decode/,
  fzstd: /^pipeline\/read\/zstd/,
  "hash-wasm": /^pipeline\/read\/zstd/,
  warcio: /^pipeline\/read\/warc/,
  "@duckdb/node-api": /^pipeline\/(store|formats)\//,
  "sql.js": /^pipeline\/formats\//,
  commander: /^pipeline\/(main|commands)/,
};

type Import = { file: string; room: string; target: string; types: boolean };

const filesBelow = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));

const importsOf = (file: string): Import[] => {
  const code = readFileSync(join(root, file), "utf8");
  const statements = code.matchAll(
    /^(?:import|export)\s(?<what>[^;"]*?\sfrom\s)?"(?<target>[^"]+)"|\bimport\("(?<dynamic>[^"]+)"\)/gm,
  );
  return [...statements].map(({ groups }) => ({
    file,
    room: file.split("/").length > 2 ? (file.split("/")[1] ?? "") : "",
    target: groups?.target ?? groups?.dynamic ?? "",
    types: groups?.what?.startsWith("type ") ?? false,
  }));
};

const resolved = ({ file, target }: Import): string =>
  target.startsWith(".") ? relative(root, join(root, dirname(file), target)) : target;
const inside = filesBelow("src").flatMap(importsOf);
const outside = filesBelow("pipeline").flatMap(importsOf);

describe("import directions", () => {
  test("src has imports to look at", () => expect(inside.length).toBeGreaterThan(20));

  test.each(inside.filter(({ room, target }) => room !== "" && target.startsWith(".")))(
    "$file imports $target",
    (line) => {
      const target = resolved(line);
      const room = target.split("/").length > 2 ? (target.split("/")[1] ?? "") : "the doors of src";
      if (room === line.room) return;
      const may = [...(allowed[line.room] ?? []), ...(line.types ? (typesOnly[line.room] ?? []) : [])];
      expect(may, `${line.room} may not import ${room}`).toContain(room);
    },
  );

  test("src touches no Node module, no file, no network", () => {
    expect(inside.filter(({ target }) => target.startsWith("node:"))).toEqual([]);
  });

  test("pipeline enters src by its doors: one for everything, one for the words that are said before it", () => {
    const entered = outside.map(resolved).filter((target) => target.startsWith("src/"));
    expect([...new Set(entered)].sort()).toEqual(["src/index.ts", "src/words.ts"]);
  });

  test.each(Object.entries(homes))("%s has one home", (name, home) => {
    const users = [...inside, ...outside]
      .filter(({ target }) => target === name || target.startsWith(`${name}/`))
      .map(({ file }) => file);
    expect(users.filter((file) => !home.test(file))).toEqual([]);
  });

  test("relative imports name the file with its ending", () => {
    const bare = [...inside, ...outside].filter(({ target }) => target.startsWith(".") && !/\.(ts|json)$/.test(target));
    expect(bare).toEqual([]);
  });
});
