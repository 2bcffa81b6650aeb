import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import type { World } from "../../support/world.ts";
import { componentsOf, createEngine, type Row, within } from "./engine.ts";

const lines = (rows: readonly Row[]): readonly string[] => rows.map(({ line }) => line);
const are = (rows: readonly Row[], is: string): readonly Row[] => rows.filter((row) => row.is === is);

/** Everything from sources to the rows of files, step by step as the job of pipeline/spark takes them; `registry`: a file. */
export const rowsByEngine = async (world: World, partitions: number, registry: string | null) => {
  const { stage, reduce } = createEngine(world, partitions);
  const sources = readdirSync(join(world.folder, "news")).map((name) => {
    const base64 = readFileSync(join(world.folder, "news", name)).toString("base64");
    return JSON.stringify({ source: { uri: `news/${name}`, base64 } });
  });
  const found = await stage(sources, "extract", "--sources");
  const read = are(found, "found");
  const keys = [...(await stage(lines(read), "keys"))].sort((a, b) =>
    [a.is, a.key, a.place].join("\t") < [b.is, b.key, b.place].join("\t") ? -1 : 1,
  );
  const edges = await stage(lines(keys), "compare", "--sorted");
  const rootOf = componentsOf(edges.filter(({ of }) => of === "true").map(({ key, place }) => [key, place] as const));
  const inside = edges.filter(({ key, place }) => rootOf(key) === rootOf(place));
  const outside = edges.filter((edge) => !inside.includes(edge)).map(({ line }) => line);
  const members = inside.flatMap(({ is: kind, key, place }) =>
    [key, place].map((member) => [rootOf(key), "", JSON.stringify({ kind, member })] as const),
  );
  const joined = [...members, ...inside.map(({ key, line }) => [rootOf(key), "", line] as const)];
  const clusters = await reduce(joined, "cluster", "--decisions");
  const decisions = await stage([...new Set(outside)], "merge", "--step", "decisions");
  const clusterOf = new Map(
    clusters.filter(({ is }) => is !== "decisions.jsonl").map(({ key, place }) => [place, key] as const),
  );

  const copies = await reduce(
    are(found, "document").map(({ place: copy, of: place, line }) => [copy, place, line] as const),
    ...["merge", "--step", "copies"],
  );
  const documents = await reduce(
    copies.map(({ key, place, line }) => {
      const cluster = clusterOf.get(key) ?? key;
      return [cluster, place, within({ cluster }, line)] as const;
    }),
    ...["merge", "--step", "families"],
  );

  const founders = await stage(lines(read), "merge", "--step", "founders");
  const old = registry === null ? [] : await stage([], "merge", "--step", "registry", "--registry", registry);
  const generation = [
    "--generation",
    String(1 + Math.max(0, ...old.map(({ line }) => JSON.parse(line).record.generation))),
  ];
  const clusterIn = ({ key }: Row): string => clusterOf.get(key) ?? key;
  const ids = are(old, "id");
  const byId = new Map<string, Row[]>();
  for (const row of ids)
    for (const name of new Set([row.key, row.place])) byId.set(name, [...(byId.get(name) ?? []), row]);
  const groupOf = componentsOf([
    ...founders.flatMap((row) => (byId.get(row.place) ?? []).map(({ key }) => [clusterIn(row), key] as const)),
    ...ids.filter(({ of }) => of !== "").map(({ key, of }) => [key, of] as const),
  ]);
  const names = await reduce(
    [
      ...ids.map(({ key, line }) => [groupOf(key), "0", within({ group: groupOf(key) }, line)] as const),
      ...founders.map((row) => {
        const cluster = clusterIn(row);
        const group = groupOf(cluster);
        return [group, "1", within({ group, cluster }, row.line)] as const;
      }),
    ],
    ...["merge", "--step", "names", ...generation],
  );
  const named = new Map(are(names, "named").map(({ key, place }) => [key, place] as const));

  const into = founders.map((row) => {
    return [row.of, "", JSON.stringify({ member: row.key, into: named.get(clusterIn(row)) })] as const;
  });
  const mentions = await reduce(
    [
      ...are(documents, "document").map(({ key, line }) => [key, "", line] as const),
      ...read.map(({ key, line }) => [key, "", line] as const),
      ...into,
    ],
    ...["merge", "--step", "mentions"],
  );
  const records = await reduce(
    [
      ...are(names, "named").map(({ place, line }) => [place, "", line] as const),
      ...are(mentions, "mention").map(({ key, line }) => [key, "", line] as const),
    ],
    ...["merge", "--step", "records"],
  );
  const sums = await reduce(
    are(records, "sum").map(({ key, place, line }) => [key, place, line] as const),
    ...["merge", "--step", "sums"],
  );
  const conflicts = await reduce(
    [...are(records, "conflict"), ...are(sums, "conflict"), ...are(old, "conflict-id")].map(
      ({ key, line }) => [key, "", line] as const,
    ),
    ...["merge", "--step", "conflicts", ...generation],
  );
  const all = [...clusters, ...decisions, ...documents, ...names, ...mentions, ...records, ...conflicts];
  return { all, told: [...are(all, "counted"), ...are(all, "diagnostic"), ...are(found, "quarantined")] };
};

/** Writes the part of each file and gives back the lines that `publish --parts` is told. */
export const partsOf = (world: World, all: readonly Row[], told: readonly Row[]): readonly string[] => {
  const files = new Map<string, Row[]>();
  for (const row of all.filter(({ is }) => /\.(csv|jsonl)$/.test(is)))
    files.set(row.is, [...(files.get(row.is) ?? []), row]);
  const parts = [...files].map(([file, rows]) => {
    const texts = rows
      .sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)))
      .map(({ line, place }) => textIn(file, line, Number(place)));
    world.write(`parts/${file}`, texts.map((text) => `${text}\n`).join(""));
    const pieces = texts.flatMap((text) => text.split("\n"));
    const sum = pieces.reduce((sums, piece) => (sums + crc32(piece)) % 2 ** 52, 0);
    return JSON.stringify({ part: file, pieces: pieces.length, sum });
  });
  return [...parts, ...lines(told)];
};

const textIn = (file: string, line: string, at: number): string =>
  file.endsWith(".csv") ? Buffer.from(line.slice(at - 1, -2), "base64").toString() : line.slice(at - 1, -1);
