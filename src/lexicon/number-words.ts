import list from "./number-words.json" with { type: "json" };

/** Words and letters that numbers are written with; see the list for their origin. */
export const numberWords = {
  units: new Map(Object.entries(list.units)),
  tens: new Map(Object.entries(list.tens)),
  scales: new Map(Object.entries(list.scales)),
  letters: new Map(Object.entries(list.letters)),
  /** Digits and decimal places: "half" is 5 with one place. */
  fractions: new Map(
    Object.entries(list.fractions).map(([word, [digits = 0, places = 0]]) => [
      word,
      { digits: BigInt(digits), places },
    ]),
  ),
  /** Written with a stop: "3,5 Mio. Euro". */
  dotted: new Set(list.dotted),
  /** "12 millions of": magnitudes in the plural, after digits only. */
  plurals: new Map(Object.entries(list.plurals)),
  vague: new Set(list.vague),
} as const;
