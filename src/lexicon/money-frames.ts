import list from "./money-frames.json" with { type: "json" };

/** How a verb deals with a sum: who of its subject and objects pays, who gets. */
export type Frame = keyof typeof list.verbs;

const framesOf = (lemma: string): Frame[] =>
  (Object.keys(list.verbs) as Frame[]).filter((frame) => list.verbs[frame].includes(lemma));

/** Verbs and nouns of paying; see the list for their origin. */
export const moneyFrames = {
  verbs: new Map(
    Object.values(list.verbs)
      .flat()
      .map((lemma) => [lemma, framesOf(lemma)]),
  ),
  /** Words before a noun phrase that stands before a sum: "cost [the state] £3m", "gave [the trust] £3m". */
  beside: new Map(Object.entries(list.beside).flatMap(([part, words]) => words.map((word) => [word, part] as const))),
  /** "£3m of [government] grant" */
  givers: new Set(list.givers),
  /** Who is paid where money is spent on them: "spent £3m on consultants". */
  hired: new Set(list.hired),
  giving: new Set(list.giving),
  /** Nouns that pay nobody themselves: "the programme will distribute £3m". */
  things: new Set(list.things),
  /** What a body has of its own to spend: who raises or cuts it pays. */
  purses: new Set(list.purses),
  /** Nouns that receive: after "for" they are the recipient, other nouns the purpose. */
  groups: new Set(list.groups),
  /** Things whose nouns end as those for people do: "boilers". */
  notPeople: new Set(list.notPeople),
} as const;
