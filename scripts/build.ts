/** Bundles the command and the library into dist/; run by npm's `prepare`, so that `npm ci` leaves a working `npx attested`. */
import { chmod, mkdir, readdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { type BuildOptions, build } from "esbuild";
import { writeAscii } from "./build/ascii.ts";
import { compile } from "./build/compile.ts";
import { engine } from "./build/engine.ts";
import { lazyLanguage } from "./build/lazy-language.ts";
import { wordDataMade } from "./build/word-data.ts";

const common = {
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  ...engine,
  sourcemap: true,
  logLevel: "warning",
} as const satisfies BuildOptions;

// The types stay: npm makes them when it installs or packs.
for (const name of await readdir("dist").catch(() => []))
  if (name !== "types") await rm(join("dist", name), { recursive: true });
// The command carries its packages with it: looking for a thousand small files would cost a third of the time to the first record.
const built = await build({
  ...common,
  write: false,
  entryPoints: ["pipeline/program.ts"],
  entryNames: "[name]-[hash]",
  outdir: "dist",
  splitting: false,
  format: "cjs",
  outExtension: { ".js": ".cjs" },
  // The first finds the script of its own threads beside itself, the others their engines; these are loaded when they are asked for.
  external: ["piscina", "@duckdb/node-api", "sql.js"],
  sourcesContent: false,
  metafile: true,
  plugins: [lazyLanguage, wordDataMade],
  // A script from a compiled cache has no loader of modules to ask: all three can be required.
  supported: { ...engine.supported, "dynamic-import": false },
  define: { "import.meta.url": "programUrl" },
  banner: { js: "(function (require, programUrl) { const module = { exports: {} };" },
  footer: { js: "return module.exports; })" },
});
await mkdir("dist", { recursive: true });
writeAscii(built);
const [program = ""] = Object.keys(built.metafile.outputs).filter((path) => path.endsWith(".cjs"));
await build({
  ...common,
  entryPoints: { cli: "pipeline/cli.ts", worker: "pipeline/start/worker.ts", supervise: "pipeline/spark/supervise.ts" },
  outdir: "dist",
  splitting: false,
  sourcesContent: false,
  define: { PROGRAM: JSON.stringify(basename(program)) },
});
compile(program);
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
