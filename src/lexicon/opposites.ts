import list from "./opposites.json" with { type: "json" };

/** Words that turn a sentence round when they stand in each other's place; see the list for their origin. */
export const opposites = {
  groups: list.groups as readonly (readonly (readonly string[])[])[],
  /** "[un]fair", "[dis]agree". */
  prefixes: list.prefixes,
  /** "care[ful]", "care[less]". */
  endings: list.endings.map(([full = "", less = ""]) => [full, less] as const),
} as const;
