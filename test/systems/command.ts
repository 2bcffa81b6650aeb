import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The command as users have it: built, in processes of its own, with its threads. */
export const root = fileURLToPath(new URL("../../", import.meta.url));
export const cli = join(root, "dist/cli.js");

export const folderOf = (files: Readonly<Record<string, string | Uint8Array>>): string => {
  const folder = mkdtempSync(join(tmpdir(), "attested-systems-"));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
};

export const attested = (cwd: string, words: readonly string[], input = "") => attestedIn(cli, cwd, words, input);

/** The same of another build. */
export const attestedIn = (script: string, cwd: string, words: readonly string[], input = "") =>
  spawnSync(process.execPath, [script, ...words], { cwd, input, encoding: "utf8", maxBuffer: 1 << 28 });

/** Starts the command and kills it after so many milliseconds, as a power cut would. */
export const killedAfter = (
  milliseconds: number,
  cwd: string,
  words: readonly string[],
): Promise<NodeJS.Signals | null> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [cli, ...words], { cwd, stdio: "ignore" });
    const timer = setTimeout(() => child.kill("SIGKILL"), milliseconds);
    child.on("exit", (_, signal) => {
      clearTimeout(timer);
      resolve(signal);
    });
  });
