import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Script } from "node:vm";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { compiledName } from "../../pipeline/start/load.ts";
import { attestedIn, cli, folderOf, root } from "./command.ts";

const lines = `${JSON.stringify({ id: "a", text: "“We will build it for £3m,” said Ann Lee, chair of Porthaven Council." })}\n`;
const program = (dist: string): string => {
  const [name = ""] = readdirSync(dist).filter((one) => one.endsWith(".cjs"));
  return join(dist, name);
};

/** The program in a place of its own, and what it answers there. */
const copied = (change: (compiled: string) => void): Readonly<{ status: number | null; stdout: string }> => {
  const folder = folderOf({ "package.json": "{}" });
  cpSync(join(root, "dist"), join(folder, "dist"), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  change(compiledName(program(join(folder, "dist"))));
  const { status, stdout } = attestedIn(join(folder, "dist/cli.js"), folder, ["extract", "--concurrency", "1"], lines);
  const alone = attestedIn(join(folder, "dist/cli.js"), folder, ["extract"], lines);
  rmSync(folder, { recursive: true });
  expect(alone).toMatchObject({ status, stdout });
  return { status, stdout };
};

describe("the program compiled ahead", () => {
  test("is taken by the Node that built it", () => {
    const path = program(join(root, "dist"));
    const cachedData = readFileSync(compiledName(path)).subarray(32);
    const script = new Script(readFileSync(path, "latin1"), { filename: path, cachedData });
    expect(script.cachedDataRejected).toBe(false);
    expect(script.runInThisContext()(createRequire(path), `file://${path}`)).toMatchObject({
      command: expect.any(Function),
    });
  });

  const changes: Readonly<Record<string, (path: string) => void>> = {
    "is missing, as for another Node": (path) => rmSync(path),
    "is empty": (path) => writeFileSync(path, ""),
    "was cut off": (path) => writeFileSync(path, readFileSync(path).subarray(0, 100_000)),
    "is of another V8": (path) => writeFileSync(path, readFileSync(path).fill(7, 0, 64)),
    "has another bit": (path) => {
      const bytes = readFileSync(path);
      for (let at = 1_000_000; at < 2_000_000; at += 1000) bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(path, bytes);
    },
    "is no such thing": (path) => writeFileSync(path, "{}\n".repeat(1000)),
  };

  test.each(Object.entries(changes))("changes no answer when it %s", (_, change) => {
    const { status, stdout } = copied(change);
    expect(status).toBe(0);
    expect(stdout).toBe(copied(() => undefined).stdout);
    expect(JSON.parse(stdout)).toMatchObject({ figures: [{ amount: "3000000" }], quotes: [{ kind: "direct" }] });
  });
});

test("a command that waits for what will not come ends as failed, and says so", () => {
  const folder = folderOf({ "in/a.txt.gz": gzipSync("“We will,” said Ann Lee.") });
  const deaf = 'data:text/javascript,import zlib from "node:zlib";zlib.Gunzip.prototype.write=()=>true';
  const words = ["--import", deaf, cli, "run", "in", "--out", "out"];
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: folder, encoding: "utf8" });
  rmSync(folder, { recursive: true });
  expect(stderr).toContain("waits for something that will not come");
  expect(status).toBe(1);
});

test("a folder that is gone is no place to run in, and it is said", () => {
  const folder = folderOf({ "in/a.txt": "“We will,” said Ann Lee." });
  const { status, stderr } = spawnSync(
    "sh",
    ["-c", `mkdir x && cd x && rmdir ../x && ${process.execPath} ${cli} config`],
    {
      ...{ cwd: folder, encoding: "utf8" },
    },
  );
  rmSync(folder, { recursive: true });
  expect(stderr).toBe("attested: failed: the folder that it was called in is gone; change to another.\n");
  expect(status).toBe(1);
});
