import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { build, folderOf } from "./command.ts";

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

beforeAll(build);

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
};

describe("docs", () => {
  test.each(pages)("%s does what it says", (page) => {
    const { folder, path } = emptyFolder();
    for (const { language, code } of blocksOf(page)) {
      if (language === "yaml") expect(() => parse(code)).not.toThrow();
      const program = programs[language];
      if (program === undefined || (language === "python" && !existsSync(venv) && process.env.CI === undefined))
        continue;
      const [command = "", ...args] = program(folder, code);
      const env = { ...process.env, PATH: `${path}:${process.env.PATH}` };
      const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: folder, env, encoding: "utf8" });
      expect(status, `${page}\n${code}\n${stdout}\n${stderr}\n${error ?? ""}`).toBe(0);
    }
  });

  test("there are commands to run", () => {
    expect(pages.flatMap(blocksOf).filter(({ language }) => language in programs).length).toBeGreaterThan(20);
  });
});
