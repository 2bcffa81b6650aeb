import list from "./money-nouns.json" with { type: "json" };

export type MoneyNoun = keyof typeof list.kinds;
export type Part = "payer" | "recipient" | "purpose";
/** What somebody is behind a preposition, and what a thing is. */
export type Parts = readonly [Part | null, Part | null];

const partsOf = (kind: Readonly<Record<string, readonly (string | null)[]>>): ReadonlyMap<string, Parts> =>
  new Map(Object.entries(kind).map(([word, [who, what]]) => [word, [who ?? null, what ?? null] as Parts]));

/** Nouns that a sum is the amount of, and what the words beside them say; see the list for their origin. */
export const moneyNouns = {
  kinds: new Map(
    (Object.keys(list.kinds) as MoneyNoun[]).flatMap((kind) => list.kinds[kind].map((noun) => [noun, kind] as const)),
  ),
  /** "[the council]’s bill" */
  owner: new Map(Object.entries(list.owner)) as ReadonlyMap<string, Part>,
  /** "[the council] faces a bill" */
  holder: new Map(Object.entries(list.holder)) as ReadonlyMap<string, Part>,
  /** "a bill for [the council]", "a bill for [repairs]" */
  behind: new Map(Object.entries(list.behind).map(([kind, words]) => [kind, partsOf(words)] as const)),
  /** Verbs whose subject has what their object names. */
  holds: new Set(list.holds),
  /** Things that a sum before them is the price of: "a £3m boiler". */
  goods: new Set(list.goods),
  /** Words before such a noun that tell nothing of what it is for. */
  plain: new Set(list.plain),
} as const;
