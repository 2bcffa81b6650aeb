import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { snapshot } from "../support/world.ts";
import { clientsHere } from "./python.ts";
import { linesOf, openSession, shipped, unpackedBundle } from "./spark/session.ts";
import { dump, expectStatus, filledFolder, sabotaged } from "./spark/world.ts";

/** `npm run soak:spark` asks for 20,000 short ones. */
const DOCUMENTS = Number(process.env.ATTESTED_SPARK_DOCUMENTS ?? 60);
const PARAGRAPHS = Number(process.env.ATTESTED_SPARK_PARAGRAPHS ?? 17);

describe.runIf(clientsHere)("on Apache Spark", () => {
  const world = {} as { home: string; folder: string; session: ReturnType<typeof openSession> };

  beforeAll(() => {
    world.home = unpackedBundle();
    world.folder = filledFolder();
    world.session = openSession(world.home, world.folder);
  });
  afterAll(async () => {
    await world.session.close();
    for (const folder of [world.home, world.folder]) rmSync(folder, { recursive: true, force: true });
  });

  const path = (name: string): string => join(world.folder, name);
  const words = (input: string, out: string, ...more: string[]): string[] => [
    ...[path(input), "--out", path(out), "--work", `file:${path("work")}`],
    ...more,
  ];

  test.each([1, 2, 8])(
    "with %d partitions, seeds, articles of the gold and odd files come to the bytes of one machine, with its registry",
    async (partitions) => {
      const out = `spark-${partitions}`;
      cpSync(path("first"), path(out), { recursive: true });
      const rest = partitions === 1 ? ["--parquet", `file:${path("parquet-of-news")}`] : [];
      const answer = await world.session.job(words("news", out, "--partitions", String(partitions), ...rest));
      expect(answer, world.session.said()).toMatchObject({ status: 3 });
      expect(snapshot(path(out))).toEqual(snapshot(path("run")));
      expect(readdirSync(path(`${out}/quarantine`)).length).toBeGreaterThan(1);
      const refused = linesOf(path(`${out}/documents.jsonl`)).filter((line) => line.includes('"news/sums.txt"'));
      expect(JSON.parse(refused[0] ?? "")).toMatchObject({ status: "quarantined", errorCode: "too-much-work" });
      expect(linesOf(path(`${out}/changes.jsonl`))).toEqual(linesOf(path("run/changes.jsonl")));
      expectStatus(0, world.folder, "verify", out, "--sources", world.folder);
    },
  );

  test("what was not read is a dataset of the Parquet, too", async () => {
    const quarantine = { does: "parquet", path: `file:${path("parquet-of-news/quarantine")}`, by: ["id"] };
    const names = readdirSync(path("run/quarantine")).sort();
    const { rows, sample } = await world.session.ask(quarantine);
    expect(rows).toBe(names.length);
    expect((sample as unknown[])[0]).toEqual(JSON.parse(readFileSync(path(`run/quarantine/${names[0]}`), "utf8")));
  });

  test(
    `${DOCUMENTS} rows of JSON Lines come to the bytes of one machine, and to Parquet`,
    async () => {
      mkdirSync(path("dumps"));
      writeFileSync(path("dumps/a b.jsonl"), dump(DOCUMENTS, PARAGRAPHS));
      writeFileSync(path("dumps/b.jsonl"), `\uFEFF${dump(9)}`);
      expectStatus(0, world.folder, "run", "dumps", "--out", "run-dumps", "--no-cache");
      const parquet = `file:${path("parquet")}`;
      const partitions = DOCUMENTS > 1000 ? 4 : 2;
      const given = words("dumps", "spark-dumps", "--format", "lines", "--partitions", String(partitions));
      const answer = await world.session.job([...given, "--parquet", parquet]);
      expect(answer, world.session.said()).toMatchObject({ status: 0 });
      expect(snapshot(path("spark-dumps"))).toEqual(snapshot(path("run-dumps")));
      const records = linesOf(path("run-dumps/figures.jsonl")).map((line) => JSON.parse(line));
      const mentions = { does: "parquet", path: `${parquet}/mentions/record_kind=figures`, by: ["record_id"] };
      expect((await world.session.ask(mentions)).rows).toBe(records.flatMap((record) => record.mentions).length);
      const figures = await world.session.ask({ does: "parquet", path: `${parquet}/figures`, by: ["id"] });
      const { id, amount, independentSources } = records[0];
      expect((figures.sample as unknown[])[0]).toMatchObject({ id, amount, independent_sources: independentSources });
    },
    DOCUMENTS * 500 + 600_000,
  );

  /** What a run publishes of its documents, but for what only all of them together decide. */
  const documentsIn = (text: readonly unknown[]): readonly unknown[] =>
    text
      .map((row) => ({ ...(row as Record<string, unknown>), family: null, duplicateOf: null, status: null }))
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  const published = (out: string): readonly unknown[] =>
    documentsIn(linesOf(path(`${out}/documents.jsonl`)).map((line) => JSON.parse(line)));

  test("lines keep their numbers however their file is cut into blocks", async () => {
    const confs = { "spark.sql.files.maxPartitionBytes": String(Math.ceil(dump(DOCUMENTS, PARAGRAPHS).length / 3)) };
    const given = words("dumps", "none", "--format", "lines");
    const { documents } = await world.session.ask({ does: "found", words: given, confs });
    expect(Number(/found: .* (\d+) partitions/.exec(world.session.said())?.[1])).toBeGreaterThan(2);
    expect(documentsIn(documents as unknown[])).toEqual(published("run-dumps"));
  });

  test("rows of a table are those of JSON Lines, but for their numbers", async () => {
    const rows = ["a", "b", "c"].map((id) =>
      JSON.stringify({ id, text: `“We build in ${id} é,” said Ann Lee.\n\t£4m.` }),
    );
    writeFileSync(path("table.jsonl"), `${rows.join("\n")}\n{"text": "It costs $6m.", "title": "No id"}\n`);
    await world.session.ask({ does: "table", from: path("table.jsonl"), to: path("table.parquet") });
    expectStatus(0, world.folder, "run", "table.jsonl", "--out", "run-table");
    const given = words("table.parquet", "none", "--format", "table", "--name", "table.jsonl");
    const { documents } = await world.session.ask({ does: "found", words: given });
    const bare = (all: readonly unknown[]) =>
      documentsIn(all.map((row) => ({ ...(row as Record<string, unknown>), locator: null })))
        .map((row) => row as Readonly<Record<string, unknown>>)
        .map(({ id, uri, ...rest }) => (rest.title === null ? { id, uri, ...rest } : rest));
    expect(bare(documents as unknown[])).toEqual(bare(published("run-table")));
  });

  test("a listing of paths is opened by the workers", async () => {
    mkdirSync(path("listed"));
    cpSync(path("news/sub"), path("listed/deep"), { recursive: true });
    cpSync(path("news/latin.txt"), path("listed/a.txt"));
    const names = ["a.txt", "deep/crawl.warc.gz", "deep/dump.csv", "deep/dump.jsonl.gz", "deep/odd +%20 é.pdf"];
    writeFileSync(path("listing.txt"), names.map((name) => `${path("listed")}/${name}\n`).join(""));
    expectStatus(3, world.folder, "run", "listed", "--out", "run-listed");
    const given = words("listing.txt", "none", "--format", "listing", "--root", path("listed"));
    const { documents } = await world.session.ask({ does: "found", words: given });
    expect(documentsIn(documents as unknown[])).toEqual(published("run-listed"));
  });

  test("a stage that is killed, ends early, prints garbage or hangs fails its task with its last words, and the retry changes nothing", async () => {
    sabotaged(world.home, path("sabotaged"), {
      extract: "killed",
      keys: "early",
      compare: "garbage",
      cluster: "hang",
      "merge-families": "killed",
      "merge-names": "early",
      "merge-records": "garbage",
    });
    cpSync(path("first"), path("spark-faults"), { recursive: true });
    const given = words("news", "spark-faults", "--partitions", "2", "--patience", "20");
    const answer = await world.session.job(given, { home: path("sabotaged") });
    const said = world.session.said();
    expect(answer, said).toMatchObject({ status: 3 });
    const left = readdirSync(path("sabotaged/dist")).filter((name) => /^(fault|done)-/.test(name));
    const merging = ["done-merge-families", "done-merge-names", "done-merge-records"];
    expect(left.sort()).toEqual(["done-cluster", "done-compare", "done-extract", "done-keys", ...merging]);
    expect(said).toContain("attested extract: it was ended by SIGKILL.");
    expect(said).toMatch(/attested keys: it ended before it had answered everything/);
    expect(said).toMatch(/attested compare: it printed \d+ lines and says that it wrote \d+/);
    expect(said).toContain("attested cluster: it read and said nothing for 20 s and was ended.");
    expect(said).toContain("attested merge families: it was ended by SIGKILL.");
    expect(said).toMatch(/attested merge names: it ended before it had answered everything/);
    expect(said).toMatch(/attested merge records: it printed \d+ lines and says that it wrote \d+/);
    expect(snapshot(path("spark-faults"))).toEqual(snapshot(path("run")));
  });

  test("a stage that fails as often as it is tried ends the job with its last words, and nothing is published", async () => {
    sabotaged(world.home, path("sabotaged"), { extract: "fails always" });
    const answer = await world.session.job(words("news/sub", "spark-failed", "--partitions", "1"), {
      home: path("sabotaged"),
    });
    expect(answer).toMatchObject({ status: 1 });
    const said = world.session.said();
    expect(said).toMatch(/last words:\nattested extract: it ended with status 1\.\nThe cause of it all\./);
    expect(existsSync(path("spark-failed"))).toBe(false);
  });

  test("a last stage that is killed, or ends early with status 0, ends the job, and nothing is published", async () => {
    const home = path("sabotaged");
    const given = words("news/sub", "spark-unpublished", "--partitions", "1");
    sabotaged(world.home, home, { publish: "killed" });
    expect(await world.session.job(given, { home })).toMatchObject({ status: 1 });
    expect(world.session.said()).toMatch(/publish --parts ended with status -?\d+/);
    sabotaged(world.home, home, { publish: "mute" });
    expect(await world.session.ask({ does: "last", words: given, home })).toEqual({
      lost: "publish ended before it had answered",
    });
    expect(existsSync(path("spark-unpublished"))).toBe(false);
    expect(readdirSync(world.folder).filter((name) => name.startsWith("."))).toEqual([".attested-cache"]);
  });

  test("a last stage whose input breaks off does not take what came for all of it", async () => {
    const given = { does: "broken", words: ["--parts", path("no-parts"), "--whole", "--out", path("spark-broken")] };
    expect(await world.session.ask(given)).toEqual({ failed: true });
    expect(existsSync(path("spark-broken"))).toBe(false);
  });

  test("nothing at the input's place, or a name that Spark passes over, is wrong usage", async () => {
    expect(await world.session.job(words("nowhere", "spark-none"))).toMatchObject({ status: 2 });
    mkdirSync(path("under"));
    writeFileSync(path("under/_a.txt"), "“Here we are,” said Ann Lee.");
    expect(await world.session.job(words("under", "spark-none"))).toMatchObject({ status: 2 });
    expect(world.session.said()).toMatch(/There is nothing at .*nowhere\n[\s\S]*rename .*under\/_a\.txt/);
    expect(existsSync(path("spark-none"))).toBe(false);
  });

  test("components of a chain, a star and a ring are those of a search", async () => {
    const chain = Array.from({ length: 60 }, (_, at) => [at, at + 1] as const);
    const star = Array.from({ length: 60 }, (_, at) => [1000, 1001 + at] as const);
    const ring = Array.from(
      { length: 50 },
      (_, at) => [2000 + ((at * 17) % 50), 2000 + (((at + 1) * 17) % 50)] as const,
    );
    const edges = [...chain, ...star, ...ring];
    const answer = await world.session.ask({ does: "graph", work: `file:${path("graph")}`, edges });
    const roots = new Map(answer.roots as [string, string][]);
    const rootsOf = (from: number, size: number): ReadonlySet<string> =>
      new Set(Array.from({ length: size }, (_, at) => roots.get(String(from + at)) ?? String(from + at)));
    const all = [rootsOf(0, 61), rootsOf(1000, 61), rootsOf(2000, 50)];
    expect(all.map(({ size }) => size)).toEqual([1, 1, 1]);
    expect(new Set(all.flatMap((some) => [...some])).size).toBe(3);
  });

  test("spark-submit ships the archive to executors of their own, which come to the bytes of one machine", async () => {
    const news = "news/invented";
    expectStatus(0, world.folder, "run", news, "--out", "run-shipped", "--no-cache");
    const said = shipped(world.home, world.folder, words(news, "spark-shipped", "--partitions", "2"));
    expect(said.status, said.words).toBe(0);
    expect(said.words).toMatch(/keys: \d+ lines in, \d+ out, 2 partitions reconciled/);
    expect(snapshot(path("spark-shipped"))).toEqual(snapshot(path("run-shipped")));
  });

  test("the archive holds nothing that a worker does not need", () => {
    expect(readdirSync(world.home).sort()).toEqual(
      [
        "LICENSE",
        "attested",
        "attested_spark",
        "dist",
        "filter",
        "job.py",
        "node_modules",
        "package.json",
        "sql",
      ].sort(),
    );
    expect(JSON.parse(readFileSync(join(world.home, "package.json"), "utf8"))).toMatchObject({ type: "module" });
  });
});
