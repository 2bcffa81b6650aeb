import { resolve } from "node:path";
import { z } from "zod";
import { measureLineSchema, type OwnWords } from "../../src/index.ts";
import type { Effects } from "../effects.ts";
import { wrongUsage } from "../exit.ts";

const list = z.array(z.string().trim().min(1).max(200)).max(10_000);
const code = z.string().regex(/^[A-Z]{3}$/, "no code of a currency such as GBP");
const name = z.string().regex(/^[\p{L}][\p{L}’' -]{0,60}$/u, "no word");

/** Words that a user adds to the lexicons. */
export const ownWordsSchema = z
  .strictObject({
    cues: list.describe("Verbs that report speech, in their base form: quip."),
    titles: list.describe("Forms of address: Cllr."),
    roles: list.describe("Offices and trades: harbourmaster."),
    currencies: z.record(name, code).describe("What money is called, and its code: quid, GBP."),
    measures: z
      .record(name, measureLineSchema.shape.type)
      .describe("Head nouns of measures, and their type: masterplan, plan."),
    boilerplate: list.describe("Whole lines that are no article."),
  })
  .partial();

/** What is said of words in the configuration itself, or in a file of its own. */
export const readOwnWords = async (said: string | OwnWords, effects: Effects): Promise<OwnWords> => {
  const value = typeof said === "string" ? await parsed(said, effects) : said;
  const result = ownWordsSchema.safeParse(value);
  if (result.success) return result.data as OwnWords;
  const [issue] = result.error.issues;
  throw wrongUsage(
    `${typeof said === "string" ? said : "lexicon"}: ${issue?.path.join(".") || "it"}: ${issue?.message ?? ""}.`,
  );
};

const parsed = async (file: string, effects: Effects): Promise<unknown> => {
  const path = resolve(effects.folder, file);
  if ((await effects.kind(path)) !== "file") throw wrongUsage(`There is no file ${file}.`);
  try {
    return JSON.parse(new TextDecoder().decode(await effects.read(path)));
  } catch (error) {
    throw wrongUsage(`${file}: it is not JSON: ${error instanceof Error ? error.message : error}.`);
  }
};
