import type { Corrected } from "../records/index.ts";
import { hashOf } from "./hash.ts";
import type { Kind, Member, Sameness, Verdict } from "./sameness.ts";

/** The outcome of one comparison, between addresses in code-point order. */
export type Edge<Address extends string | number = string> = Readonly<
  { kind: Kind; a: Address; b: Address /** Who ruled so by hand. */; by?: Corrected } & Verdict
>;

/** Everything that shares one key. */
export type Group<Facts, Address extends string | number = string> = Readonly<{
  key: string;
  members: readonly Member<Facts, Address>[];
}>;

/** Pairs of a group that were left uncompared because its key was too common: counted, never silently lost. */
export type Remainder = Readonly<{ kind: Kind; key: string; members: number; uncompared: number }>;

export type Comparison<Address extends string | number = string> = Readonly<{
  edges: readonly Edge<Address>[];
  remainder: Remainder | null;
}>;

/** What a process that sees all groups saves: pairs that met before, and a member's order, which it has in each of its groups. */
export type Shortcuts<Facts, Address extends string | number = string> = Readonly<{
  pending: Pending<Address>;
  orderOf: (member: Member<Facts, Address>) => string;
}>;

/** So much of the facts decides who stands near whom; the hash of all of them tells whether they are equal. */
const NEAR = 40;

/** The facts in short, as a string of its own that holds no longer one in memory. */
export const orderIn =
  <Facts>({ fold }: Sameness<Facts>) =>
  ({ facts }: Readonly<{ facts: Facts }>): string => {
    const text = fold(facts);
    const hash = hashOf(text).toString(36).padStart(7, "0");
    return String.fromCharCode(...[...`${text.slice(0, NEAR).padEnd(NEAR)}${hash}`].map((unit) => unit.charCodeAt(0)));
  };

/**
 * The same order as plain ASCII, for engines that sort bytes: what is no letter, digit or sign of ASCII, and the two signs that
 * say so, are written as `~` or `!` and their number. "a é" is "a!0020~00e9".
 */
export const orderAsAscii = (order: string): string =>
  order.replace(/[^"-}]/g, (unit) => {
    const code = unit.charCodeAt(0);
    return `${code < 0x22 ? "!" : "~"}${code.toString(16).padStart(4, "0")}`;
  });

/** Up to this many members, a group is compared pair by pair; in a larger one each member meets so many neighbours. */
const SMALL = 24;
const NEIGHBOURS = 5;
/** From here on a key says so little that only the nearest are worth a look. */
const LARGE = 240;
export const NEAREST = 2;

/** So many members of one key are held at most where they come in order. */
export const MOST_HELD = LARGE;

const reachOf = (members: number): number => (members > LARGE ? NEAREST : NEIGHBOURS);

/** Whether a pair still has to be compared; in one process, pairs that met under another key need not. */
export type Pending<Address> = (a: Address, b: Address) => boolean;

/**
 * The stage `compare`, for one key's group. The cost is linear in the group's size: in a large one, equal members fold into one,
 * the rest stand in the order of their facts, not of their arrival, and meet their neighbours there. What a slogan in 100,000
 * articles leaves uncompared under its key is counted; most of it meets under rarer keys.
 */
export const compareGroup = <Facts, Address extends string | number>(
  sameness: Sameness<Facts>,
  { key, members }: Group<Facts, Address>,
  { pending, orderOf }: Shortcuts<Facts, Address> = { pending: () => true, orderOf: orderIn(sameness) },
): Comparison<Address> => {
  const edges: Edge<Address>[] = [];
  const meet = (a: Member<Facts, Address>, b: Member<Facts, Address>): void => {
    const edge = edgeOf(sameness, a, b, pending);
    if (edge) edges.push(edge);
  };
  if (members.length <= SMALL) {
    neighbouring(members, SMALL, meet);
    return { edges, remainder: null };
  }
  const { distinct, equal } = folded(orderOf, members);
  const reach = reachOf(members.length);
  for (const [first, other] of equal) meet(first, other);
  neighbouring(distinct, reach, meet);
  const uncompared = pairs(distinct.length) - pairsWithin(distinct.length, reach);
  return {
    edges,
    remainder: uncompared > 0 ? { kind: sameness.kind, key, members: members.length, uncompared } : null,
  };
};

export const pairs = (count: number): number => (count * (count - 1)) / 2;
export const pairsWithin = (count: number, reach: number): number =>
  count <= reach ? pairs(count) : reach * count - pairs(reach + 1);

const neighbouring = <Item>(members: readonly Item[], reach: number, meet: (a: Item, b: Item) => void): void => {
  members.forEach((a, at) => {
    const end = Math.min(members.length, at + 1 + reach);
    for (let next = at + 1; next < end; next++) meet(a, members[next] as Item);
  });
};

/** Members with different facts, in the order of these, and each further member of equal facts beside its first. */
const folded = <Item extends Member<unknown, string | number>>(
  order: (member: Item) => string,
  members: readonly Item[],
) => {
  const sorted = members
    .map((member) => ({ member, text: order(member) }))
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.member.address < b.member.address ? -1 : 1));
  const distinct: Item[] = [];
  const equal: (readonly [Item, Item])[] = [];
  sorted.forEach(({ member, text }, at) => {
    const first = distinct.at(-1);
    if (first && sorted[at - 1]?.text === text) equal.push([first, member]);
    else distinct.push(member);
  });
  return { distinct, equal };
};

export const edgeOf = <Facts, Address extends string | number>(
  { kind, compare, nearly }: Sameness<Facts>,
  one: Member<Facts, Address>,
  other: Member<Facts, Address>,
  pending: Pending<Address>,
): Edge<Address> | null => {
  if (one.address === other.address || !pending(one.address, other.address)) return null;
  const [a, b] = one.address < other.address ? [one, other] : [other, one];
  const verdict = compare(a.facts, b.facts);
  return verdict.same || verdict.apart || verdict.score >= nearly
    ? { kind, a: a.address, b: b.address, ...verdict }
    : null;
};
