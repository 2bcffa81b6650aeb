import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import initSqlJs from "sql.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { folderOf } from "./command.ts";

/** Every command on the pages of docs/ is run, page by page, each in an empty folder. */
const root = fileURLToPath(new URL("../../", import.meta.url));
const docs = join(root, "docs");
const pages = readdirSync(docs, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".md") && !name.startsWith("reference"))
  .sort();
const venv = join(root, ".venv/bin/python");

type Block = Readonly<{ language: string; code: string }>;

const blocksOf = (page: string): readonly Block[] =>
  [...readFileSync(join(docs, page), "utf8").matchAll(/^```([^\n]+)\n([\s\S]*?)^```/gm)].map(
    ([, language = "", code = ""]) => ({
      language,
      code,
    }),
  );

/** The cells of a row of a table in Markdown. */
const cellsOf = (row: string): readonly string[] =>
  row
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());

/** An empty folder with `attested` on the path, and as a package beside the others. */
const emptyFolder = (): Readonly<{ folder: string; path: string }> => {
  const folder = folderOf({});
  const bin = folderOf({ attested: `#!/bin/sh\nexec "${process.execPath}" "${join(root, "dist/cli.js")}" "$@"\n` });
  chmodSync(join(bin, "attested"), 0o755);
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(root, join(folder, "node_modules/attested"));
  for (const name of ["unified", "remark-parse"])
    symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name));
  return { folder, path: bin };
};

const programs: Readonly<Record<string, (folder: string, code: string) => readonly string[]>> = {
  sh: (_, code) => ["bash", "-euo", "pipefail", "-c", code],
  js: (folder, code) => {
    writeFileSync(join(folder, "page.mjs"), code);
    return [process.execPath, "page.mjs"];
  },
  python: (_, code) => [venv, "-c", code],
  "python norun": (_, code) => [venv, "-c", "import ast, sys; ast.parse(sys.argv[1])", code],
};

describe("docs", () => {
  test.each(pages)("%s does what it says", (page) => {
    const { folder, path } = emptyFolder();
    for (const { language, code } of blocksOf(page)) {
      if (language === "yaml") expect(() => parse(code)).not.toThrow();
      const program = programs[language];
      if (program === undefined || (language.startsWith("python") && !existsSync(venv) && process.env.CI === undefined))
        continue;
      const [command = "", ...args] = program(folder, code);
      const env = { ...process.env, PATH: `${path}:${process.env.PATH}` };
      const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: folder, env, encoding: "utf8" });
      expect(status, `${page}\n${code}\n${stdout}\n${stderr}\n${error ?? ""}`).toBe(0);
    }
  });

  test("the tutorial's questions have the answers that it prints, in DuckDB and in SQLite", async () => {
    const { folder, path } = emptyFolder();
    const env = { ...process.env, PATH: `${path}:${process.env.PATH}` };
    for (const { language, code } of blocksOf("tutorial.md").filter(({ language }) => language === "sh"))
      expect(spawnSync("bash", ["-ec", code], { cwd: folder, env }).status, `${language}: ${code}`).toBe(0);
    const page = readFileSync(join(docs, "tutorial.md"), "utf8");
    const asked = [...page.matchAll(/^```sql\n([\s\S]*?)^```\n\n((?:\|.*\n)+)/gm)];
    expect(asked.length).toBe(2);
    const duck = await DuckDBInstance.create(join(folder, "tables/attested.duckdb"));
    const connection = await duck.connect();
    const sqlite = new (await initSqlJs()).Database(readFileSync(join(folder, "tables/attested.sqlite")));
    for (const [, sql = "", table = ""] of asked) {
      const [head, , ...rows] = table.trim().split("\n").map(cellsOf);
      const answer = await connection.runAndReadAll(sql);
      expect(answer.columnNames()).toEqual(head);
      expect(answer.getRows().map((row) => row.map(String))).toEqual(rows);
      expect(sqlite.exec(sql)[0]?.values.map((row) => row.map(String))).toEqual(rows);
    }
    sqlite.close();
    connection.closeSync();
    duck.closeSync();
  });

  test("there are commands to run", () => {
    expect(pages.flatMap(blocksOf).filter(({ language }) => language in programs).length).toBeGreaterThan(20);
  });
});
