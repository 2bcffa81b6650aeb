/**
 * npm run bench -- [--corpus FILE.jsonl] [--shapes] [--json]
 * On the same texts in the same run, each in a process of its own: what `extract` and what others' bare calls read in a second
 * of one core, warmed up and in their first second, and the most memory each needed; what finding near-duplicates costs. `--shapes` adds whether time stays linear, `--documents 1000,10000` what a whole run costs over articles made of these texts.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { engine } from "../../scripts/build/engine.ts";
import { readCorpus } from "./corpus.ts";
import type { Measured } from "./measure.ts";
import { byDatasketch, type Found } from "./near-duplicates.ts";
import { runCosts } from "./runs.ts";
import { names, shapes } from "./subjects.ts";

const { values } = parseArgs({
  options: {
    corpus: { type: "string" },
    json: { type: "boolean", default: false },
    shapes: { type: "boolean", default: false },
    documents: { type: "string" },
  },
});
const corpus = values.corpus === undefined ? [] : [values.corpus];
/** Measured is what the build makes of the code, not what a loader of TypeScript does. */
const script = "dist/bench/subject.js";
await build({
  ...engine,
  entryPoints: [fileURLToPath(new URL("subject.ts", import.meta.url))],
  outfile: script,
  bundle: true,
  format: "esm",
  platform: "node",
  packages: "external",
  define: { "import.meta.url": JSON.stringify(import.meta.url) },
});
const round = (value: number): number => Number(value.toPrecision(3));

/** Null where the subject is not installed. */
const measured = <Cost = Measured>(name: string): Cost | null => {
  const child = spawnSync(process.execPath, [script, name, ...corpus], { encoding: "utf8" });
  if (child.status === 0) return JSON.parse(child.stdout) as Cost;
  process.stderr.write(`${name}: ${child.stderr.trim().split("\n").at(-1)}\n`);
  return null;
};

/** From the start of the process until its first answer is there. */
const firstRecord = (): number => {
  const started = performance.now();
  execFileSync(process.execPath, ["dist/cli.js", "extract"], {
    input: '{"text":"“We will build it,” said Ann Lee."}\n',
  });
  return performance.now() - started;
};

const speeds = names.flatMap((name) => measured(name) ?? []);
const own = speeds.find(({ name }) => name === "attested extract")?.megabytesPerSecond ?? 0;
const table = speeds.map(({ name, bytes, megabytesOfMemory, ...speed }) => ({
  subject: name,
  "MB/s": round(speed.megabytesPerSecond),
  "MB/s cold": round(speed.coldMegabytesPerSecond),
  "s of warm-up": round(speed.secondsOfWarmUp),
  "extract is faster by": round(own / speed.megabytesPerSecond),
  "MB of memory": Math.round(megabytesOfMemory),
  "MB read": round(bytes / 1e6),
}));
const texts = readCorpus(values.corpus);
const copies = [
  { subject: "attested resolve --documents", cost: measured<Found>("near-duplicates") },
  { subject: "datasketch, candidates alone", cost: byDatasketch(texts) },
].flatMap(({ subject, cost }) =>
  cost === null
    ? []
    : {
        subject,
        "documents/s": Math.round(texts.length / cost.seconds),
        "pairs found": cost.pairs,
        "MB of memory": Math.round(cost.megabytesOfMemory),
      },
);
const forms = values.shapes
  ? Object.keys(shapes).flatMap((name) => {
      const speed = measured(name);
      return speed === null ? [] : { shape: name, "MB/s": round(speed.megabytesPerSecond) };
    })
  : [];
const runs = values.documents === undefined ? [] : runCosts(values.documents.split(",").map(Number), texts);
const first = Math.round(firstRecord());

if (values.json)
  console.log(JSON.stringify({ speeds: table, copies, shapes: forms, runs, firstRecordMilliseconds: first }, null, 1));
else {
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  console.log(`${texts.length} texts, ${round(megabytes)} MB, Node ${process.version}, CPU time of one core`);
  console.table(table);
  console.table(copies);
  if (forms.length > 0) console.table(forms);
  if (runs.length > 0) console.table(runs);
  console.log(`First record ${first} ms after the start of the process.`);
}
