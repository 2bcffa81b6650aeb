import list from "./qualifiers.json" with { type: "json" };

const turned = (lists: Readonly<Record<string, readonly string[]>>): [string, string][] =>
  Object.entries(lists).flatMap(([qualifier, words]) => words.map((word): [string, string] => [word, qualifier]));

/** Words before and behind a sum that say how exact it is; see the list for their origin. */
export const qualifiers = {
  before: new Map(turned(list.before)),
  behind: turned(list.behind).sort(([a], [b]) => b.length - a.length),
  /** What may be followed by "from £12" as its lowest price. */
  prices: new Set(list.prices),
} as const;
