import { byCodePoint, type Decision } from "../records/index.ts";
import type { Membership } from "./cluster.ts";
import type { Edge } from "./compare.ts";

/** What was found the same, or nearly; a pair found the same that the other pairs of its clusters speak against is kept apart. A pair that met under several keys is one decision. */
export const decisionsOf = (edges: readonly Edge[], memberships: readonly Membership[]): readonly Decision[] => {
  const cluster = new Map(memberships.map((membership) => [membership.member, membership.cluster]));
  return edges
    .map(({ kind, a, b, same, reason, score, by }): Decision => {
      const together = cluster.get(a) === cluster.get(b);
      return {
        a,
        b,
        kind,
        verdict: same && together ? "same" : "apart",
        reason: same && !together ? `${kind}/held-apart` : reason,
        score,
        ...(by && { by }),
      };
    })
    .sort((one, other) => byCodePoint(one.a, other.a) || byCodePoint(one.b, other.b))
    .filter(({ a, b }, at, all) => all[at - 1]?.a !== a || all[at - 1]?.b !== b);
};
