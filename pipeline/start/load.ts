import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
import type { Program } from "../program.ts";

/** What the build calls the script that holds the whole program; by its content, so that nothing older fits it. */
declare const PROGRAM: string;

/**
 * Everything but this is one script, compiled from what V8 kept of an earlier compilation where the build left it: half the time to
 * the first record. Another version of Node than the build's has a file of another name, or none, and compiles the script itself.
 */
export const loadProgram = (): Program => {
  const url = new URL(`./${PROGRAM}`, import.meta.url);
  const filename = fileURLToPath(url);
  const compiled = compiledIn(filename);
  const script = new Script(readFileSync(filename, "latin1"), {
    filename,
    ...(compiled && { cachedData: compiled }),
  });
  return script.runInThisContext()(createRequire(url), url.href) as Program;
};

/** Where V8's compilation of a script lies, for this Node on this kind of machine. */
export const compiledName = (script: string): string =>
  `${script}.${process.version}-${process.platform}-${process.arch}.compiled`;

/** V8 looks at its version alone: a checksum before what it left tells a torn file from a whole one. */
const compiledIn = (filename: string): Buffer | null => {
  try {
    const file = readFileSync(compiledName(filename));
    const compiled = file.subarray(CHECKSUM);
    return checksumOf(compiled).equals(file.subarray(0, CHECKSUM)) ? compiled : null;
  } catch {
    return null;
  }
};

const CHECKSUM = 32;
const checksumOf = (bytes: Uint8Array): Buffer => createHash("sha256").update(bytes).digest();
