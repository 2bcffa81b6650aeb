import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Effects } from "../../pipeline/effects.ts";
import { main } from "../../pipeline/main.ts";
import { nodeEffects } from "../../pipeline/node-effects.ts";

/** A folder of its own on the real disk, with what the command printed and said. */
export type World = {
  folder: string;
  effects: Effects;
  printed: string[];
  logged: string[];
  /** Runs a command in the folder. */
  attested(...words: string[]): Promise<number>;
  write(path: string, content: string | Uint8Array): void;
  read(path: string): string;
};

export const createWorld = (changes: Partial<Effects> = {}): World => {
  const folder = mkdtempSync(join(tmpdir(), "attested-test-"));
  worlds.push(folder);
  return worldIn(folder, changes);
};

/** Another run in the same folder. */
export const worldIn = (folder: string, changes: Partial<Effects> = {}): World => {
  const printed: string[] = [];
  const logged: string[] = [];
  const effects: Effects = {
    ...nodeEffects,
    folder,
    log: (line) => logged.push(line),
    print: async (text) => {
      printed.push(text);
    },
    input: bytes(""),
    colour: false,
    status: null,
    columns: 100,
    worker: null,
    program: async () => null,
    cores: 2,
    onEnd: () => () => undefined,
    ...changes,
  };
  return {
    folder,
    effects,
    printed,
    logged,
    attested: (...words) => main(words, effects),
    write: (path, content) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    },
    read: (path) => readFileSync(join(folder, path), "utf8"),
  };
};

const worlds: string[] = [];
export const removeWorlds = (): void => {
  for (const folder of worlds.splice(0)) rmSync(folder, { recursive: true, force: true });
};

/** Standard input, in chunks of this size. */
export async function* bytes(text: string | Uint8Array, size = 1 << 16): AsyncGenerator<Uint8Array> {
  const all = typeof text === "string" ? new TextEncoder().encode(text) : text;
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
}

/** Every file below a folder with the hash of its bytes; the two that may vary are left out. */
export const snapshot = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !["run.json", "changes.jsonl"].includes(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), createHash("sha256").update(readFileSync(path)).digest("hex")]),
  );

export const article = (name: string): string =>
  `${name} Council sets out plan\n\n“We will build it in ${name} – and soon,” said Ann Lee. The Housing Strategy has £5m, £6m more in ${name}, and a ‘fix’.\n\n“It is café time 😀, and no less,” said Bob Ray.\n`;
