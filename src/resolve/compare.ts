import { onceEach } from "../document/index.ts";
import type { Corrected } from "../records/index.ts";
import { hashOf } from "./hash.ts";
import { meetings, type Standing, standingBy } from "./meetings.ts";
import type { Kind, Member, Sameness, Verdict } from "./sameness.ts";

/** The outcome of one comparison, between addresses in code-point order. */
export type Edge = Readonly<
  { kind: Kind; a: string; b: string /** Who ruled so by hand. */; by?: Corrected } & Verdict<string>
>;

/** Everything that shares one key. */
export type Group<Facts> = Readonly<{ key: string; members: readonly Member<Facts>[] }>;

/** Pairs of a group that were left uncompared because its key was too common: counted, never silently lost. */
export type Remainder = Readonly<{ kind: Kind; key: string; members: number; uncompared: number }>;

export type Comparison = Readonly<{ edges: readonly Edge[]; remainder: Remainder | null }>;

/** So much of the facts decides who stands near whom; the hash of all of them, in seven digits, tells whether they are equal. */
const NEAR = 40;
const DIGITS = 7;
const BLANK = 0x20;

/** UTF-16 units that say where facts stand. */
export const ORDER_UNITS = NEAR + DIGITS;

/** Writes where facts stand, by their text, into units from `at` on. */
export const writeOrder = (text: string, units: Uint16Array, at: number): void => {
  const hash = hashOf(text).toString(36).padStart(DIGITS, "0");
  for (let unit = 0; unit < NEAR; unit++) units[at + unit] = unit < text.length ? text.charCodeAt(unit) : BLANK;
  for (let digit = 0; digit < DIGITS; digit++) units[at + NEAR + digit] = hash.charCodeAt(digit);
};

/** The facts in short, as a string of its own that holds no longer one in memory. */
export const orderIn =
  <Facts>({ fold }: Sameness<Facts>) =>
  ({ facts }: Readonly<{ facts: Facts }>): string => {
    const units = new Uint16Array(ORDER_UNITS);
    writeOrder(fold(facts), units, 0);
    return String.fromCharCode(...units);
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

/**
 * The stage `compare`, for one key's group. What a slogan in 100,000 articles leaves uncompared under its key is counted; most of it
 * meets under rarer keys.
 */
export const compareGroup = <Facts>(sameness: Sameness<Facts>, { key, members }: Group<Facts>): Comparison => {
  const edges: Edge[] = [];
  const uncompared = meetings(members, standingIn(sameness), (one, other) => {
    const edge = edgeOf(sameness, one, other);
    if (edge) edges.push(edge);
  });
  return {
    edges,
    remainder: uncompared > 0 ? { kind: sameness.kind, key, members: members.length, uncompared } : null,
  };
};

/** Members by their facts in short, which are made once each. */
const standingIn = <Facts>(sameness: Sameness<Facts>): Standing<Member<Facts>> =>
  standingBy(onceEach<Member<Facts>, string>(orderIn(sameness)), ({ address }) => address);

/** What comparing two members comes to; null where it leaves no trace. */
export const edgeOf = <Facts>(sameness: Sameness<Facts>, one: Member<Facts>, other: Member<Facts>): Edge | null => {
  if (one.address === other.address) return null;
  const [a, b] = one.address < other.address ? [one, other] : [other, one];
  const verdict = sameness.compare(a.facts, b.facts);
  return isTold(sameness, verdict) ? { kind: sameness.kind, a: a.address, b: b.address, ...verdict } : null;
};

/** Whether a comparison is worth a record. */
export const isTold = <Facts>({ nearly }: Sameness<Facts>, { same, apart, score }: Verdict): boolean =>
  same || apart === true || score >= nearly;
