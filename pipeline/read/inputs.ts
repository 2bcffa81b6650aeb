import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { byCodePoint, type MediaType } from "../../src/index.ts";
import type { Effects } from "../effects.ts";
import { wrongUsage } from "../exit.ts";
import { MANIFEST } from "../write/manifest-in.ts";
import { type Problem, problem } from "./problems.ts";

/** A file of many articles: one per line, row or record. */
export type DumpFormat = "json-lines" | "csv" | "warc";
/** How a file is read: as one article of this type, or as a dump. */
export type Format = MediaType | DumpFormat;
export type Compression = "gzip" | "zstd";

const formats: Readonly<Record<string, Format>> = {
  txt: "text/plain",
  md: "text/markdown",
  html: "text/html",
  htm: "text/html",
  jsonl: "json-lines",
  ndjson: "json-lines",
  csv: "csv",
  tsv: "csv",
  warc: "warc",
};
const compressions: Readonly<Record<string, Compression>> = { gz: "gzip", zst: "zstd" };

/** One file to read. `uri` is its path from the parent of the input that it was found under, with `/`. */
export type Input = Readonly<{
  uri: string;
  path: string;
  format: Format | null;
  compression: Compression | null;
  problem: Problem | null;
}>;

export const isDump = (format: Format | null): format is DumpFormat =>
  format === "json-lines" || format === "csv" || format === "warc";

/** What is given as `-`, and the name that its articles go by. */
export const STANDARD_INPUT: Input = {
  ...{ uri: "stdin", path: "-", format: "json-lines", compression: null, problem: null },
};

/** What was given, and the folder that its uris start from. */
export type Root = Readonly<{ name: string; parent: string }>;

export const rootOf = (given: string, effects: Effects): Root => {
  const path = resolve(effects.folder, given);
  return { name: basename(path), parent: dirname(path) };
};

/** Every file below the roots, in code-point order of their uris; what is hidden or `except` is passed over, and folders that a run wrote. */
export const findInputs = async (
  roots: readonly Root[],
  except: readonly string[],
  effects: Effects,
): Promise<readonly Input[]> => {
  for (const root of roots) await mustHoldArticles(root, effects);
  const found = await Promise.all(
    roots.map((root) =>
      root.name === STANDARD_INPUT.path
        ? [STANDARD_INPUT]
        : walk(join(root.parent, root.name), { root, except, within: [], effects }),
    ),
  );
  return distinctOf(onceEach(found.flat()).sort((a, b) => byCodePoint(a.uri, b.uri)));
};

/** Datasets would be read as articles, and replaced by what is found in them where they are DIR. */
const mustHoldArticles = async ({ parent, name }: Root, effects: Effects): Promise<void> => {
  const path = join(parent, name);
  const real = name === STANDARD_INPUT.path ? null : await effects.real(path).catch(() => null);
  const names =
    real !== null && (await effects.kind(real)) === "folder" ? await effects.list(real).catch(() => []) : [];
  if (isOutput(names))
    throw wrongUsage(`${path} holds datasets that a run wrote, and no articles: name the folder of the articles.`);
};

/** What was given twice is read once, also by itself and with its folder: it goes by the uri that tells more of its path. */
const onceEach = (found: readonly Input[]): Input[] => {
  const byPath = new Map<string, Input>();
  for (const input of found)
    if (input.uri.length >= (byPath.get(input.path)?.uri.length ?? 0)) byPath.set(input.path, input);
  return [...byPath.values()];
};

/** Two files with one uri are wrong usage, and said before anything is read. */
const distinctOf = (sorted: readonly Input[]): readonly Input[] =>
  sorted.filter(({ uri, path }, at) => {
    const before = sorted[at - 1];
    if (before?.uri !== uri) return true;
    throw wrongUsage(
      `${before.path} and ${path} would both go by the uri ${uri}: rename one of them, or give the folder that holds both.`,
    );
  });

type Walk = Readonly<{ root: Root; except: readonly string[]; within: readonly string[]; effects: Effects }>;

const walk = async (path: string, way: Walk): Promise<readonly Input[]> => {
  const { effects, root, within } = way;
  const uri = relative(root.parent, path).split(sep).join("/");
  const failed = (code: "missing-path" | "unreadable" | "not-a-file", place?: string): readonly Input[] => [
    { uri, path, format: null, compression: null, problem: problem(code, place) },
  ];
  try {
    const real = await effects.real(path).catch(() => null);
    const kind = real === null ? null : await effects.kind(real);
    if (real === null || kind === null) return failed("missing-path", uri.includes("\uFFFD") ? NO_NAME : undefined);
    if (kind === "file") return [fileInput(uri, path)];
    if (kind !== "folder") return failed("not-a-file");
    if (within.includes(real)) return [];
    const names = (await effects.list(real)).filter((name) => !name.startsWith("."));
    if (isOutput(names)) {
      effects.log(`Passed over ${uri}: datasets are no articles.`);
      return [];
    }
    const paths = names.map((name) => join(path, name)).filter((below) => !way.except.includes(below));
    return (await Promise.all(paths.map((below) => walk(below, { ...way, within: [...within, real] })))).flat();
  } catch (error) {
    return failed("unreadable", error instanceof Error ? error.message : undefined);
  }
};

/** By these files a folder that a run wrote is known. */
const isOutput = (names: readonly string[]): boolean =>
  [MANIFEST, "datapackage.json", "documents.csv"].every((name) => names.includes(name));

const NO_NAME = "its name is not UTF-8: rename it";

const fileInput = (uri: string, path: string): Input => {
  const { format, compression } = formatOf(path);
  return { uri, path, format, compression, problem: format === null ? problem("unknown-extension") : null };
};

/** What a file's name says of its content: `dump.jsonl.gz`. */
export const formatOf = (path: string): Pick<Input, "format" | "compression"> => {
  const [last = "", before = ""] = basename(path).toLowerCase().split(".").slice(1).reverse();
  const compression = compressions[last] ?? null;
  return { format: formats[compression === null ? last : before] ?? null, compression };
};
