import list from "./money-kinds.json" with { type: "json" };

/** Nouns right behind a sum that name its role, and nouns that a sum only bounds; see the list for their origin. */
export const moneyKinds = {
  kinds: new Map(Object.entries(list.kinds).flatMap(([role, nouns]) => nouns.map((noun) => [noun, role] as const))),
  /** What is built or kept up: "a £3m pier", "£3m in upkeep" cost that. */
  works: new Set(list.works),
  /** Two words that mean another thing than the last of them: "tax cuts". */
  pairs: new Map(Object.entries(list.pairs)),
  /** Words behind a sum that are no noun it modifies. */
  notModified: new Set(list.notModified),
  /** Kinds that tell nothing behind "in" or "of": "£3m of work" may be anything. */
  things: new Set(list.things),
  thresholds: new Set(list.thresholds),
} as const;
