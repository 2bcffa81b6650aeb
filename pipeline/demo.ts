import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Effects } from "./effects.ts";
import { type Exit, exit, Stop, wrongUsage } from "./exit.ts";
import { noGates } from "./publish/gates.ts";
import { report } from "./report/report.ts";
import { run } from "./run.ts";

export type DemoOptions = Readonly<{ folder: string; open: boolean }>;

/** The articles that come with the package stand in the same place from the bundled command as from its source. */
const SHIPPED = fileURLToPath(new URL("../demo", import.meta.url));
const [ARTICLES, OUTPUT, REPORT] = ["articles", "output", "report.html"] as const;

/** Puts the invented articles into a folder, makes a run of them and the report, and opens it. */
export const demo = async ({ folder, open }: DemoOptions, effects: Effects): Promise<Exit> => {
  const path = (name: string): string => join(folder, name);
  await checkFree(folder, effects);
  await copyArticles(resolve(effects.folder, path(ARTICLES)), effects);
  const ended = await run(
    {
      ...{ inputs: [path(ARTICLES)], out: path(OUTPUT), concurrency: effects.cores, timeout: 60, memory: 2048 },
      ...{ reading: { textColumn: null, encoding: null }, gates: noGates, cache: false },
      ...{ corrections: null, keep: null, excel: false, formats: [] },
    },
    effects,
  );
  if (ended !== exit.well) return ended;
  const page = resolve(effects.folder, path(REPORT));
  const made = {
    folder: path(OUTPUT),
    out: path(REPORT),
    sources: null,
    texts: true,
    title: "Eight invented articles",
  };
  await report(made, effects);
  if (open && (await effects.open(page))) effects.log("It opens in your browser.");
  return exit.well;
};

/** A folder with something else in it stays as it is. */
const checkFree = async (folder: string, effects: Effects): Promise<void> => {
  const place = resolve(effects.folder, folder);
  const kind = await effects.kind(place);
  if (kind === null) return;
  if (kind !== "folder") throw wrongUsage(`${folder} is not a folder: name another with --out.`);
  const known = new Set<string>([ARTICLES, OUTPUT, REPORT]);
  const foreign = (await effects.list(place)).filter((name) => !known.has(name) && !name.startsWith("."));
  if (foreign.length > 0) throw wrongUsage(`${folder} has other files in it: name another folder with --out.`);
};

const copyArticles = async (target: string, effects: Effects): Promise<void> => {
  if ((await effects.kind(SHIPPED)) !== "folder")
    throw new Stop(exit.failed, "The demo's articles are not there: install the package again.");
  await effects.makeFolder(target);
  for (const name of await effects.list(SHIPPED)) await effects.copy(join(SHIPPED, name), join(target, name));
};
