import { openCache, planOf, rewritten } from "./cache/cache.ts";
import { readCorrections } from "./corrections/corrections.ts";
import type { Effects } from "./effects.ts";
import { type Exit, exit } from "./exit.ts";
import { checkFolder } from "./publish/exchange.ts";
import { placeOf } from "./publish/place.ts";
import { findInputs, type Input, rootOf } from "./read/inputs.ts";
import type { RunOptions } from "./run.ts";

/** Says what a run would do with each input, and why; changes nothing. */
export const plan = async (options: RunOptions, effects: Effects): Promise<Exit> => {
  const place = placeOf(options.out, effects);
  await checkFolder(place, options.keep, effects);
  const roots = options.inputs.map((given) => rootOf(given, effects));
  const corrections = await readCorrections(options.corrections, effects);
  const except = [place.folder, ...(corrections === null ? [] : [corrections.path])];
  const inputs = await findInputs(roots, except, effects);
  const cache = await openCache(inputs, corrections, { options, roots, place, effects });
  const lines = cache === null ? inputs.map(withoutCache) : planOf(cache);
  await effects.print(lines.map((line) => `${line}\n`).join(""));
  const count = (word: string): number => lines.filter((line) => line.startsWith(word)).length;
  const why = cache && rewritten(cache);
  if (why !== null) effects.log(`The datasets would be written anew: ${why}.`);
  effects.log(`${count("read")} to read, ${count("keep")} unchanged, ${count("remove")} gone; nothing was done.`);
  return exit.well;
};

const withoutCache = ({ uri, problem }: Input): string =>
  `read   ${uri}  there is no cache${problem === null ? "" : `; it is quarantined as ${problem.code}`}`;
