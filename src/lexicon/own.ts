import { OWN_WORDS, type OwnWords, ownWordsHome } from "./own-words.ts";

const given: OwnWords = ownWordsHome[OWN_WORDS] ?? {};
// Words that came later would be in no lexicon: whoever says them is told.
ownWordsHome[OWN_WORDS] = given;

/** What was added; nothing where nothing was. */
export const own = {
  cues: given.cues ?? [],
  titles: given.titles ?? [],
  roles: given.roles ?? [],
  currencies: Object.entries(given.currencies ?? {}),
  measures: Object.entries(given.measures ?? {}),
  boilerplate: given.boilerplate ?? [],
  currency: given.currency ?? null,
  fiscalYear: given.fiscalYear ?? null,
} as const;
