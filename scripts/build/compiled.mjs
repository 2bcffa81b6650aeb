/** compiled.mjs PROGRAM ARTICLES OUT < LINES: runs the program as `start/load.ts` does, and keeps what V8 has compiled by then. */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";

const [node, , path, articles, out] = process.argv;
const filename = resolve(path);
const url = pathToFileURL(filename);
const script = new Script(readFileSync(filename, "latin1"), { filename });
const program = script.runInThisContext()(createRequire(url), url.href);
for (const words of [["run", articles, "--out", out, "--no-cache"], ["extract"]]) {
  process.argv = [node, filename, ...words];
  await program.command();
}
const compiled = script.createCachedData();
const checksum = createHash("sha256").update(compiled).digest();
writeFileSync(
  `${filename}.${process.version}-${process.platform}-${process.arch}.compiled`,
  Buffer.concat([checksum, compiled]),
);
