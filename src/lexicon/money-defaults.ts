import list from "./money-defaults.json" with { type: "json" };

/** What verbs and nouns most likely say of a sum where no frame of theirs does; see the list for their origin. */
export const moneyDefaults = {
  /** Verbs whose subject pays the sum, loses it or owes it. */
  pays: new Set(list.pays),
  /** Verbs whose subject gets it. */
  gets: new Set(list.gets),
  /** Verbs whose subject gets the sum where it is revenue. */
  makes: new Set(list.makes),
  /** Nouns for houses that act as somebody: "the pub took in £3m". */
  houses: new Set(list.houses),
  /** Nouns behind "in" that say how a sum is given or when, not what for. */
  manners: new Set(list.manners),
  /** Nouns that a sum is the amount of and that say themselves what it is paid, owed or held for. */
  amounts: new Set(list.amounts),
  /** Nouns before "to" whose infinitive says no purpose of the sum: "its failure to stop". */
  unable: new Set(list.unable),
} as const;
