import { type Comparison, compareGroup, type Edge, edgeOf, orderIn } from "./compare.ts";
import { MOST_HELD, NEAREST, pairs, pairsWithin } from "./meetings.ts";
import type { Member, Sameness } from "./sameness.ts";

/** One key's comparison, mention after mention. */
export type InOrder<Facts> = Readonly<{
  /** What the mention comes to beside those before it; null when it should have come earlier. */
  add: (member: Member<Facts>) => readonly Edge[] | null;
  end: () => Comparison;
}>;

/**
 * The stage `compare` for one key whose mentions come in the order of their facts, then of their addresses: the edges of
 * `compareGroup`, while memory holds a few hundred mentions, were it a slogan in a million articles.
 */
export const createComparison = <Facts>(sameness: Sameness<Facts>, key: string): InOrder<Facts> => {
  const held: Member<Facts>[] = [];
  const met = createNeighbours(sameness);
  return {
    add: (member) => {
      if (met.count() === 0 && held.push(member) <= MOST_HELD) return [];
      const waiting = met.count() === 0 ? held.splice(0) : [member];
      const edges: Edge[] = [];
      for (const one of waiting) {
        const found = met.meet(one);
        if (found === null) return null;
        edges.push(...found);
      }
      return edges;
    },
    end: () => {
      if (met.count() === 0) return compareGroup(sameness, { key, members: held });
      const uncompared = met.uncompared();
      return {
        edges: [],
        remainder: uncompared > 0 ? { kind: sameness.kind, key, members: met.count(), uncompared } : null,
      };
    },
  };
};

type Place<Facts> = Readonly<{ text: string; member: Member<Facts> }>;

/** Remembers the last few that differ: equal ones meet their first, others the nearest before them. */
const createNeighbours = <Facts>(sameness: Sameness<Facts>) => {
  const order = orderIn(sameness);
  const near: Member<Facts>[] = [];
  let last: Place<Facts> | null = null;
  let [members, distinct] = [0, 0];
  const edge = (a: Member<Facts>, b: Member<Facts>): readonly Edge[] => {
    const found = edgeOf(sameness, a, b);
    return found ? [found] : [];
  };
  return {
    meet: (member: Member<Facts>): readonly Edge[] | null => {
      const place = { text: order(member), member };
      if (last !== null && isBefore(place, last)) return null;
      const equal = last !== null && last.text === place.text;
      last = place;
      members++;
      if (equal) return near.slice(-1).flatMap((first) => edge(first, member));
      distinct++;
      const edges = near.flatMap((other) => edge(other, member));
      near.push(member);
      if (near.length > NEAREST) near.shift();
      return edges;
    },
    count: () => members,
    uncompared: () => pairs(distinct) - pairsWithin(distinct, NEAREST),
  };
};

const isBefore = <Facts>(one: Place<Facts>, other: Place<Facts>): boolean =>
  one.text < other.text || (one.text === other.text && one.member.address < other.member.address);
