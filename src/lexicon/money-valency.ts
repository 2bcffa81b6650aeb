import type { Part, Parts } from "./money-nouns.ts";
import list from "./money-valency.json" with { type: "json" };

const partsOf = (behind: Readonly<Record<string, readonly (string | null)[]>>): ReadonlyMap<string, Parts> =>
  new Map(Object.entries(behind).map(([word, [who, what]]) => [word, [who ?? null, what ?? null] as unknown as Parts]));

/** Verbs with the parts that stand around them; see the list for their origin. */
export const moneyValency = {
  /** Who the subject is of a verb whose object is the sum: "[the firm] forfeited £3m". */
  subject: new Map(
    (["payer", "recipient"] as const).flatMap((part) => list.object[part].verbs.map((verb) => [verb, part] as const)),
  ) as ReadonlyMap<string, Part>,
  /** What stands behind such a verb: "forfeited £3m to [the state]". */
  behind: {
    payer: partsOf(list.object.payer.behind),
    recipient: partsOf(list.object.recipient.behind),
  },
  /** "provided [the towns] with £3m" */
  with: new Set(list.with),
  /** "£3m will be passed to [the towns]" */
  passive: new Set(list.passive.verbs),
  behindPassive: partsOf(list.passive.behind),
  /** "£3m was stolen from [the bank]": nobody that pays it. */
  takenFrom: new Set(list.takenFrom),
  /** "built [a pier] for £3m", "bought [boats] at a cost of £3m" */
  builds: new Set(list.builds),
  /** The same with "at a cost of", but hardly with "for": "opened [a plant] at a cost of £3m" */
  alsoBuilds: new Set(list.alsoBuilds),
  /** "[the pier] stands at £3m" */
  priced: new Set(list.priced),
} as const;
