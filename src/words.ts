import iso from "./lexicon/currencies-iso.json" with { type: "json" };
import { OWN_WORDS, type OwnWords, ownWordsHome } from "./lexicon/own-words.ts";
import { ownSchema } from "./records/own-words.ts";

export { OWN_WORDS, type OwnWords } from "./lexicon/own-words.ts";
export { currencySchema, fiscalYearSchema, ownWordsSchema } from "./records/own-words.ts";

const codes = new Set(iso.currencies.map(([code]) => code));

/** What is wrong with the codes of currencies among own words: "currencies.quid: QQQ is no currency of ISO 4217"; null for nothing. */
export const strangeCurrency = ({ currency, currencies = {} }: OwnWords): string | null => {
  const said = [
    ...Object.entries(currencies).map(([word, code]) => [`currencies.${word}`, code]),
    ["currency", currency],
  ];
  const [where, code] = said.find(([, code]) => code !== undefined && !codes.has(code)) ?? [];
  return code === undefined ? null : `${where}: ${code} is no currency of ISO 4217`;
};

/**
 * Adds words of one's own to the lexicons, for everything that this program finds. It is said once, before `attested` is loaded: in a
 * module that is imported ahead of it. Throws a TypeError for words of another form, and an Error when it is too late.
 */
export const useWords = (words: OwnWords): void => {
  const result = ownSchema.safeParse(words);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new TypeError(`Own words: ${issue?.path.join(".") || "all"}: ${issue?.message ?? "of another form"}.`);
  }
  const strange = strangeCurrency(words);
  if (strange !== null) throw new TypeError(`Own words: ${strange}.`);
  if (ownWordsHome[OWN_WORDS] !== undefined)
    throw new Error("Own words are said once, before attested is loaded: import attested/words, and say them, first.");
  ownWordsHome[OWN_WORDS] = Object.freeze(result.data as OwnWords);
};
