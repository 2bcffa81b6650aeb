/**
 * npm run bench:spark -- [--documents 1000,10000] [--paragraphs 3] [--edges 1000000] [--slogan 100000] [--record 100000] [--mentions 100000]
 * What a document costs in the stages alone and on Spark in local mode, in processor time, step by step; what goes through shuffles;
 * what connected components cost, what one key that so many mentions share, one record of so many, and one article that holds so many sums. Needs `.venv` with `.ci/requirements.txt`, and Java 17.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openSession, unpackedBundle } from "../systems/spark/session.ts";
import { invented } from "./corpus.ts";

const { values } = parseArgs({
  options: {
    documents: { type: "string", default: "1000,10000" },
    paragraphs: { type: "string", default: "17" },
    edges: { type: "string", default: "1000000" },
    slogan: { type: "string", default: "100000" },
    record: { type: "string", default: "100000" },
    mentions: { type: "string", default: "100000" },
    partitions: { type: "string", default: "4" },
  },
});
const numbers = (list: string): readonly number[] => list.split(",").filter(Boolean).map(Number);

type Mark = readonly [step: string, seconds: number, shuffled: number, at: number];

const home = unpackedBundle();
const folder = mkdtempSync(join(tmpdir(), "attested-spark-bench-"));
// Here the compiler pays back: only what bounds the memory is set.
const session = openSession(home, folder, [
  "spark.driver.extraJavaOptions=-XX:+UseSerialGC",
  "spark.sql.codegen.wholeStage=true",
  "spark.sql.codegen.factoryMode=FALLBACK",
  "spark.sql.adaptive.enabled=true",
]);

/** Rows of JSON Lines, and the same as lines that `extract --sources` reads. */
const written = (count: number): string => {
  const texts = invented(count).map((text) => text.split("\n\n", Number(values.paragraphs)).join("\n\n"));
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  console.log(`\n${count} documents of ${(bytes / count / 1000).toFixed(2)} kB on average`);
  mkdirSync(join(folder, `d${count}`));
  const rows = texts.map((text, at) => JSON.stringify({ id: `story-${at}`, text }));
  writeFileSync(join(folder, `d${count}/dump.jsonl`), `${rows.join("\n")}\n`);
  return rows
    .slice(0, MOST_ALONE)
    .map((row, at) =>
      JSON.stringify({
        source: { uri: "dump.jsonl", row: true, line: at + 1, base64: Buffer.from(row).toString("base64") },
      }),
    )
    .join("\n");
};

/** So many documents tell what the map stage costs alone. */
const MOST_ALONE = 10_000;

/** Seconds of processor time that the map stage takes alone, its start included. */
const plain = (lines: string): number => {
  const input = join(folder, "lines.jsonl");
  writeFileSync(input, `${lines}\n`);
  const command = `time sh ${home}/attested extract --sources --columns < ${input} > /dev/null`;
  const { status, stderr } = spawnSync("bash", ["-c", command], {
    encoding: "utf8",
    env: { ...process.env, TIMEFORMAT: "%U %S" },
  });
  if (status !== 0) throw new Error(stderr);
  const [user = 0, system = 0] = (stderr.trim().split("\n").at(-1) ?? "").split(" ").map(Number);
  return user + system;
};

/** Runs a stage alone and tells its most memory in megabytes and its seconds; null where it fails. */
const stageCost = (words: string, from: string, to: string): readonly [megabytes: number, seconds: number] | null => {
  const told =
    "process.on('exit',()=>process.stderr.write('\\n'+process.resourceUsage().maxRSS/1024+' '+process.cpuUsage().user/1e6))";
  writeFileSync(join(folder, "told.cjs"), told);
  const command = `node --require ${join(folder, "told.cjs")} ${join(home, "dist/cli.js")} ${words} < ${from} > ${to}`;
  const env = { ...process.env, NODE_OPTIONS: "--max-semi-space-size=8" };
  const { status, stderr } = spawnSync("bash", ["-c", command], { encoding: "utf8", env, maxBuffer: 1 << 28 });
  const [megabytes = 0, seconds = 0] = (stderr.trim().split("\n").at(-1) ?? "").split(" ").map(Number);
  return status === 0 ? [megabytes, seconds] : null;
};

const run = (words: string, from: string): string =>
  execFileSync("sh", [join(home, "attested"), ...words.split(" ")], { input: from, encoding: "utf8" });

/** One key for so many mentions of one slogan, in order, as the reduce has them: time and the most memory. */
const sloganCost = (count: number): void => {
  const input = join(folder, "slogan.jsonl");
  const article = { id: "a", text: "“Build the bridge now, and build it well,” said Una Marsh of Harbour Council." };
  const found = run("extract --sketch", `${JSON.stringify(article)}\n`);
  const [first = ""] = run("keys", found)
    .split("\n")
    .filter((line) => line.includes('"kind":"quotes"'));
  const address = /d-[a-z0-9]{16}/g;
  const file = openSync(input, "w");
  for (let at = 0; at < count; at++)
    writeSync(file, `${first.replace(address, `d-${String(at).padStart(16, "0")}`)}\n`);
  closeSync(file);
  const [edges, clusters] = [join(folder, "slogan-edges.jsonl"), join(folder, "slogan-clusters.jsonl")];
  for (const [words, from, to] of [
    ["compare --sorted", input, edges],
    ["cluster --decisions", `<(cat ${edges} ${input})`, clusters],
  ] as const) {
    const cost = stageCost(words, from, to);
    const told = cost && `${cost[0].toFixed(0)} MB, ${((cost[1] * 1e6) / count).toFixed(0)} µs each`;
    console.log(`${count} mentions of one key, ${words}: ${told ?? "fails"}`);
  }
};

/** One record of so many mentions, as the reduce has them. */
const recordCost = (count: number): void => {
  const base64 = Buffer.from("“Build the bridge now, and build it well,” said Una Marsh of Harbour Council.").toString(
    "base64",
  );
  const found = run("extract --sources", `${JSON.stringify({ source: { uri: "a.txt", base64 } })}\n`);
  const document = /"id":"(d-[a-z0-9]{16})"/.exec(found)?.[1] ?? "";
  const into = ["quotes", "speakers"].map((kind) =>
    JSON.stringify({ member: `${document}#${kind}/0`, into: `${kind[0]}-${"a".repeat(16)}` }),
  );
  const mentions = run("merge --step mentions", `${found}${into.join("\n")}\n`).split("\n");
  const [first = ""] = mentions.filter((line) => line.startsWith('{"kind":"quotes"'));
  const input = join(folder, "record.jsonl");
  const file = openSync(input, "w");
  const named = { kind: "quotes", cluster: `${document}#quotes/0`, id: `q-${"a".repeat(16)}`, supersedes: [] };
  writeSync(file, `${JSON.stringify(named)}\n`);
  for (let at = 0; at < count; at++) {
    const other = `d-${String(at).padStart(16, "0")}`;
    writeSync(file, `${first.replaceAll(document, other).replaceAll("a.txt", `${at}.txt`)}\n`);
  }
  closeSync(file);
  const to = join(folder, "records.jsonl");
  const cost = stageCost("merge --step records --columns", input, to);
  const told = cost && `${cost[0].toFixed(0)} MB, ${((cost[1] * 1e6) / count).toFixed(0)} µs each`;
  console.log(`a record of ${count} mentions, merge --step records: ${told ?? "fails"}`);
};

/** One article with so many sums, of which many are equal. */
const mentionsCost = (count: number): void => {
  const [input, found, keys, edges] = ["article", "found", "keys", "edges"].map((name) =>
    join(folder, `${name}.jsonl`),
  );
  if (!input || !found || !keys || !edges) return;
  const sums = Array.from({ length: count }, (_, at) => `Ward ${at} will get £${(at % 5000) + 1000} for new drains.`);
  writeFileSync(input, `${JSON.stringify({ id: "a", text: sums.join("\n\n") })}\n`);
  for (const [words, from, to] of [
    ["extract --sketch", input, found],
    ["keys --columns", found, keys],
    ["compare --sorted", `<(LC_ALL=C sort ${keys} | cut -f4)`, edges],
  ] as const) {
    const cost = stageCost(words, from, to);
    const told = cost && `${cost[0].toFixed(0)} MB, ${cost[1].toFixed(1)} s`;
    console.log(`an article of ${count} sums, ${words}: ${told ?? "fails"}`);
  }
  const { figures, diagnostics } = JSON.parse(readFileSync(found, "utf8"));
  console.log(`  ${figures.length} figures, ${JSON.stringify(diagnostics.slice(0, 2))}`);
};

const shown = (marks: readonly Mark[], per: number, unit: string): void => {
  marks.slice(1).forEach(([step, seconds, shuffled, at], index) => {
    const [, before, shuffledBefore, since] = marks[index] ?? marks[0] ?? ["", 0, 0, 0];
    const cost = ((seconds - before) * 1000) / per;
    console.log(
      `  ${cost.toFixed(3).padStart(9)} ms ${((shuffled - shuffledBefore) / per / 1000).toFixed(2).padStart(8)} kB shuffled per ${unit}, ${(at - since).toFixed(0)} s: ${step}`,
    );
  });
};

for (const count of numbers(values.documents)) {
  const alone = (plain(written(count)) * 1000) / Math.min(count, MOST_ALONE);
  console.log(`  ${alone.toFixed(3).padStart(9)} ms of one core per document: the map stage alone, without Spark`);
  const words = [join(folder, `d${count}`), "--format", "lines", "--out", join(folder, `o${count}`)];
  const work = ["--work", `file:${join(folder, "work")}`, "--partitions", values.partitions];
  const { status, marks, most } = await session.ask({ does: "measured", words: [...words, ...work] });
  if (status !== 0) throw new Error(session.said());
  shown(marks as readonly Mark[], count, "document");
  const [first, map] = marks as readonly Mark[];
  const last = (marks as readonly Mark[]).at(-1);
  if (!first || !map || !last) throw new Error("No marks.");
  const [cost, all] = [map, last].map(([, seconds]) => ((seconds - first[1]) * 1000) / count);
  console.log(`  ${(Number(cost) - alone).toFixed(3).padStart(9)} ms per document: what Spark adds to the map stage`);
  const passed = last[3] - first[3];
  console.log(`  ${Number(all).toFixed(3).padStart(9)} ms per document in all, ${passed.toFixed(0)} s passed`);
  console.log(`  ${Number(most).toFixed(0)} MB at most in the process that publishes`);
}
for (const count of numbers(values.edges)) {
  const { marks, nodes, roots } = await session.ask({
    does: "measured",
    edges: count,
    work: `file:${join(folder, `c${count}`)}`,
  });
  console.log(`${count} edges: ${nodes} nodes below ${roots} least ones`);
  shown(marks as readonly Mark[], count / 1000, "thousand edges");
}
for (const count of numbers(values.slogan)) sloganCost(count);
for (const count of numbers(values.record)) recordCost(count);
for (const count of numbers(values.mentions)) mentionsCost(count);
await session.close();
for (const each of [folder, home]) rmSync(each, { recursive: true, force: true });
