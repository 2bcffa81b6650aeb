import { resolve } from "node:path";
import { type OwnWords, ownWordsSchema } from "../../src/words.ts";
import type { Effects } from "../effects.ts";
import { wrongUsage } from "../exit.ts";
import { issueText } from "./issues.ts";
import { jsonIn } from "./json-in.ts";

/** What is said of words in the configuration itself, or in a file of its own. */
export const readOwnWords = async (said: string | OwnWords, effects: Effects): Promise<OwnWords> => {
  const value = typeof said === "string" ? await parsed(said, effects) : said;
  const result = ownWordsSchema.safeParse(value);
  if (result.success) return result.data as OwnWords;
  throw wrongUsage(`${typeof said === "string" ? said : "lexicon"}: ${issueText(result.error.issues[0], "it")}.`);
};

const parsed = async (file: string, effects: Effects): Promise<unknown> => {
  const path = resolve(effects.folder, file);
  if ((await effects.kind(path)) !== "file") throw wrongUsage(`There is no file ${file}.`);
  return jsonIn(file, await effects.read(path));
};
