/** Bundles the command and the library into dist/; run by npm's `prepare`, so that `npm ci` leaves a working `npx attested`. */
import { chmod, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { type BuildOptions, build } from "esbuild";

const common = {
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  sourcemap: true,
  logLevel: "warning",
} as const satisfies BuildOptions;

// The types stay: npm makes them before this when it packs.
for (const name of await readdir("dist").catch(() => []))
  if (name !== "types") await rm(join("dist", name), { recursive: true });
// The command carries its packages with it: looking for a thousand small files would cost a third of the time to the first record.
await build({
  ...common,
  entryPoints: {
    cli: "pipeline/cli.ts",
    worker: "pipeline/workers/worker.ts",
    supervise: "pipeline/spark/supervise.ts",
  },
  outdir: "dist",
  // The first finds the script of its own threads beside itself, the others their engines; these are loaded when they are asked for.
  external: ["piscina", "@duckdb/node-api", "sql.js"],
  chunkNames: "cli-[hash]",
  sourcesContent: false,
  // What CommonJS packages among them ask for.
  banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
});
// Who imports the library shares its packages.
await build({
  ...common,
  entryPoints: { index: "src/index.ts", words: "src/words.ts" },
  outdir: "dist",
  packages: "external",
});
// The report's page: its own code and style, put into every report.
await build({
  entryPoints: {
    page: "pipeline/report/page/main.ts",
    boot: "pipeline/report/page/boot.ts",
    style: "pipeline/report/page/page.css",
  },
  entryNames: "[name]",
  outdir: "dist/report",
  bundle: true,
  minify: true,
  format: "iife",
  target: ["es2022", "chrome123", "firefox120", "safari17.5"],
  logLevel: "warning",
});
await chmod("dist/cli.js", 0o755);
