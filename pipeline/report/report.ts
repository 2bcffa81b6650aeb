import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import type { Effects } from "../effects.ts";
import { type Exit, exit, wrongUsage } from "../exit.ts";
import { articlesOf } from "./articles.ts";
import { readAssets } from "./assets.ts";
import { blockOf, blocksOf } from "./blocks.ts";
import { correctableFields } from "./correctable.ts";
import { openPublished, type Published } from "./dataset.ts";
import { detailsOf } from "./details.ts";
import { entriesOf } from "./entries.ts";
import type { ArticleSheet, Index } from "./model.ts";
import { overviewOf } from "./overview/overview.ts";
import { headOf, tailOf } from "./page.ts";

export type ReportOptions = Readonly<{
  folder: string;
  /** File to write; `-` for standard output. */
  out: string;
  /** Folder that the sources' uris start from; null for where they stood. */
  sources: string | null;
  /** Whether the articles' texts are part of the page. */
  texts: boolean;
  title: string | null;
}>;

const RECORDS_PER_BLOCK = 128;
const ARTICLES_PER_BLOCK = 16;

/** Makes one HTML file of a published output. The same output and sources make the same bytes. */
export const report = async (options: ReportOptions, effects: Effects): Promise<Exit> => {
  const folder = resolve(effects.folder, options.folder);
  const out = resolve(effects.folder, options.out);
  if (options.out !== "-" && isBelow(out, folder))
    throw wrongUsage(`${options.out} lies in the output folder, whose files are sealed: name another with --out.`);
  if (options.out !== "-" && (await effects.kind(out)) === "folder")
    throw wrongUsage(`${options.out} is a folder: name a file in it with --out.`);
  const published = await openPublished(folder, effects);
  const articles: ArticleSheet[] = [];
  const sources = options.sources && resolve(effects.folder, options.sources);
  for await (const article of articlesOf(published, { ...options, sources }, effects)) articles.push(article);
  const pieces = piecesOf(published, articles, { assets: await readAssets(effects), title: options.title });
  if (options.out === "-") for (const piece of pieces) await effects.print(piece);
  else {
    await effects.makeFolder(dirname(out));
    await effects.write(out, pieces);
  }
  tell(published, articles, options, effects);
  return exit.well;
};

const isBelow = (path: string, folder: string): boolean => {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
};

type Made = Readonly<{ assets: Parameters<typeof tailOf>[0]; title: string | null }>;

/** The file's pieces, in order: the overview first, so that a browser shows it while the data is still coming. */
function* piecesOf(
  published: Published,
  articles: readonly ArticleSheet[],
  { assets, title }: Made,
): Generator<string> {
  const { manifest } = published;
  const name = title ?? manifest.inputs.map((input) => input.name).join(", ");
  const entries = entriesOf(published);
  yield headOf(name, overviewOf(published, entries, name), assets);
  const index: Index = {
    run: { runId: manifest.runId, version: manifest.version, started: manifest.started, title: name },
    entries,
    recordsPerBlock: RECORDS_PER_BLOCK,
    articlesPerBlock: ARTICLES_PER_BLOCK,
    correctable: correctableFields(),
  };
  yield blockOf("index", index);
  yield* blocksOf("records", detailsOf(published), RECORDS_PER_BLOCK);
  yield* blocksOf("articles", articles, ARTICLES_PER_BLOCK);
  yield tailOf(assets);
}

const tell = (
  published: Published,
  articles: readonly ArticleSheet[],
  { out }: ReportOptions,
  effects: Effects,
): void => {
  const count = (state: ArticleSheet["state"]): number => articles.filter((article) => article.state === state).length;
  if (count("missing") > 0)
    effects.log(
      `${count("missing")} sources are not where they stood: name their folder with --sources to see their texts.`,
    );
  if (count("changed") > 0)
    effects.log(`${count("changed")} sources were changed since they were read: their texts are left out.`);
  if (out !== "-")
    effects.log(`The report on ${published.documents.length} documents is ${out}. Open it in a browser.`);
};
