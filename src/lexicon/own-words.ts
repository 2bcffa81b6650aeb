/** Words that a user adds to the lexicons, and what a newsroom takes for granted. */
export type OwnWords = Readonly<{
  /** Verbs that report speech, in their base form: "quip". */
  cues?: readonly string[];
  /** Forms of address: "Cllr". */
  titles?: readonly string[];
  /** Offices and trades: "harbourmaster". */
  roles?: readonly string[];
  /** What a sum is called → the code of its currency: {"quid": "GBP"}. */
  currencies?: Readonly<Record<string, string>>;
  /** Head nouns of measures → their type: {"masterplan": "plan"}. */
  measures?: Readonly<Record<string, string>>;
  /** Whole lines that are no article: "Sign up for our bulletin". */
  boilerplate?: readonly string[];
  /** Whose dollar, pound or franc is meant where an article does not tell. */
  currency?: string;
  /** The month in which fiscal years begin, 1 to 12. */
  fiscalYear?: number;
}>;

/**
 * Under this name of `globalThis` own words stand before the lexicons are loaded, and nothing, frozen, once they are: lexicons are made
 * once, then only looked up.
 */
export const OWN_WORDS = "attestedOwnWords";

/** Where own words stand. */
export const ownWordsHome = globalThis as { [OWN_WORDS]?: OwnWords };
