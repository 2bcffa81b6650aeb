import { type Command, InvalidArgumentError } from "commander";
import type { OwnWords } from "../../src/words.ts";
import type { Said, Values } from "../config/settings.ts";
import type { Effects } from "../effects.ts";

export const CONFIG = "configuration; without it, attested.config.json in this folder, if there is one";

/** The options that add to the lexicons. */
export const addWords = (command: Command): Command =>
  command
    .option("--lexicon <file>", "own cues, titles, roles, currencies, measures and boilerplate, as JSON")
    .option("--currency <code>", "whose dollar, pound or franc is meant where an article does not tell: AUD", currency)
    .option("--fiscal-year <month>", "month in which fiscal years begin, else as in the currency's country", month);

/** The same, for a command that takes nothing else of the configuration. */
export const addConfiguredWords = (command: Command): Command =>
  addWords(command.option("--config <file>", `own words are taken from this ${CONFIG}`));

type Flags = Readonly<{ config?: string }> & Pick<Values, "lexicon" | "currency" | "fiscalYear">;

/** Adds to the lexicons what the flags and the configuration say, before the lexicons are loaded; answers it for worker threads. */
export const useSaidWords = async (command: Command, effects: Effects): Promise<OwnWords | undefined> => {
  const { config = null, lexicon, currency, fiscalYear } = command.opts<Flags>();
  const { ownWordsOf } = await import("../config/settings.ts");
  const said: Said = {
    config,
    values: {
      ...(lexicon !== undefined && { lexicon }),
      ...(currency !== undefined && { currency }),
      ...(fiscalYear !== undefined && { fiscalYear }),
    },
  };
  const own = await ownWordsOf(said, effects);
  if (own !== undefined) (await import("../../src/words.ts")).useWords(own);
  return own;
};

const currency = (text: string): string => {
  if (/^[A-Z]{3}$/.test(text)) return text;
  throw new InvalidArgumentError("Say the code of a currency, as in AUD.");
};

const month = (text: string): number => {
  if (/^(?:[1-9]|1[0-2])$/.test(text)) return Number(text);
  throw new InvalidArgumentError("Say a month from 1 to 12.");
};
