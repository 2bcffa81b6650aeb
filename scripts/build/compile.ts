import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("compiled.mjs", import.meta.url));
const articles = fileURLToPath(new URL("../../demo", import.meta.url));

/** Leaves what V8 made of a program beside it, after a run and an `extract` have shown what is needed. */
export const compile = (program: string): void => {
  const folder = mkdtempSync(join(tmpdir(), "attested-build-"));
  const texts = readdirSync(articles).map((name) => readFileSync(join(articles, name), "utf8"));
  const input = texts.map((text) => `${JSON.stringify({ text })}\n`).join("");
  const { status, stderr } = spawnSync(process.execPath, [script, program, articles, join(folder, "out")], {
    input,
    encoding: "utf8",
  });
  rmSync(folder, { recursive: true });
  if (status !== 0) throw new Error(`The program could not be compiled ahead: ${stderr}`);
};
