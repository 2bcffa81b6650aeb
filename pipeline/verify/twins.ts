import { dataPackageOf, datasets, listRowsOf, mentionsOf, type Tables } from "../../src/index.ts";
import { csvOf } from "../write/csv.ts";
import { datasetJsonOf } from "../write/json.ts";
import { changedBlocks, firstDifference } from "./difference.ts";
import { type Fault, fault } from "./fault.ts";
import type { Folder } from "./folder.ts";
import { type Rows, textOf } from "./rows.ts";

/**
 * Most files say again what others say: `quotes.csv` what `quotes.jsonl` says, `dataset.json` what all of them say.
 * So a change can be placed to the character, and two files that disagree are found even when the checksums were made anew.
 */
type Twin = Readonly<{ file: string; from: readonly string[]; expected(rows: Rows, folder: Folder): string }>;

const kinds = ["documents", "quotes", "figures", "measures", "speakers", "conflicts"] as const;
const lists = ["quotes", "figures", "measures", "speakers", "conflicts"] as const;
const jsonl = (names: readonly string[]): readonly string[] => names.map((name) => `${name}.jsonl`);

const twins: readonly Twin[] = [
  ...kinds.map((name) => ({
    file: `${name}.csv`,
    from: [`${name}.jsonl`],
    expected: (rows: Rows) => [...csvOf(datasets[name], rows[name])].join(""),
  })),
  ...kinds.map((name) => ({
    file: `${name}.jsonl`,
    from: ["dataset.json"],
    expected: (_: Rows, folder: Folder) => linesOfDatasetJson(textOf(folder, "dataset.json"), name),
  })),
  {
    file: "mentions.csv",
    from: jsonl(lists),
    expected: (rows) => [...csvOf(datasets.mentions, mentionsOf(rows))].join(""),
  },
  {
    file: "aliases.csv",
    from: jsonl(lists),
    expected: (rows) => [...csvOf(datasets.aliases, listRowsOf(rows))].join(""),
  },
  {
    file: "dataset.json",
    from: [...jsonl(kinds), "links.csv"],
    expected: (rows, folder) =>
      [...datasetJsonOf({ ...rows, links: parsedLinks(textOf(folder, "dataset.json")) } as unknown as Tables)].join(""),
  },
  {
    file: "links.csv",
    from: ["dataset.json"],
    expected: (_, folder) => [...csvOf(datasets.links, parsedLinks(textOf(folder, "dataset.json")))].join(""),
  },
  { file: "datapackage.json", from: ["run.json"], expected: (_, folder) => packageText(folder) },
];

/** Files whose bytes are not what the manifest says, or what their twins say, with the place. */
export const checkTwins = (folder: Folder, rows: Rows): readonly Fault[] => {
  const sound = (path: string): boolean => folder.files.has(path) && !folder.changed.has(path);
  const disagreeing = twins
    .filter(({ file, from }) => folder.files.has(file) && from.every(sound))
    .flatMap((twin) => {
      const difference = firstDifference(twin.file, textOf(folder, twin.file), twin.expected(rows, folder));
      return difference === null ? [] : [difference];
    });
  const placed = new Set(disagreeing.map(({ file }) => file));
  const others = [...folder.changed].filter((path) => path !== "run.json" && !placed.has(path));
  return [...disagreeing, ...others.flatMap((path) => blocksOf(folder, path))];
};

const blocksOf = ({ manifest, files }: Folder, path: string): readonly Fault[] => {
  const faults = changedBlocks(path, files.get(path) ?? new Uint8Array(), manifest?.files[path]?.blocks ?? "");
  return faults.length > 0 ? faults : [fault(path, "its bytes are not what the manifest says", { field: "sha256" })];
};

/** The rows of one dataset, which stand a line each: `"quotes":[`, rows, `]`. */
const linesOfDatasetJson = (text: string, name: string): string => {
  const opening = `\n"${name}":[`;
  const from = text.indexOf(opening);
  const to = text.indexOf("],\n", from);
  const inner = text.slice(from + opening.length, to < 0 ? text.lastIndexOf("]}") : to);
  return inner
    .split("\n")
    .slice(1)
    .map((line) => `${line.replace(/,$/, "")}\n`)
    .join("");
};

const parsedLinks = (text: string): readonly unknown[] => {
  try {
    return (JSON.parse(text) as { links?: readonly unknown[] }).links ?? [];
  } catch {
    return [];
  }
};

/** What stands in datapackage.json follows from the checksums of the files that it describes. */
const packageText = ({ manifest }: Folder): string => {
  const described = Object.entries(manifest?.files ?? {})
    .filter(([path]) => !/^(datapackage\.json|changes\.jsonl|quarantine\/.*|.*\.(parquet|duckdb|sqlite))$/.test(path))
    .map(([path, facts]) => ({ path, ...facts }));
  return `${JSON.stringify(dataPackageOf(described), null, 2)}\n`;
};
