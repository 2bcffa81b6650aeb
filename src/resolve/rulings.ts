import type { Edge } from "./compare.ts";
import type { Ruling } from "./corrections.ts";
import type { Kind } from "./sameness.ts";

/** What people have ruled of one kind: edges of theirs, and which of the machine's still count beside them. */
export type Ruled = Readonly<{ human: readonly Edge[]; counts: (a: string, b: string) => boolean }>;

/**
 * Between mentions that people say are one nothing speaks against it any more; those of two that they keep apart are apart, each
 * from each. Null where they have ruled nothing of this kind.
 */
export const ruledOf = (kind: Kind, rulings: readonly Ruling[]): Ruled | null => {
  const mine = rulings.filter((ruling) => ruling.kind === kind);
  if (mine.length === 0) return null;
  const group = groupsOf(mine);
  const human = mine.flatMap((ruling) => (ruling.same ? chain(ruling) : between(ruling)));
  const known = new Set(human.map(({ a, b }) => `${a} ${b}`));
  const counts = (a: string, b: string): boolean =>
    (group.get(a) === undefined || group.get(a) !== group.get(b)) && !known.has(`${a} ${b}`);
  return { human, counts };
};

/** Edges of one kind with what people have ruled. */
export const ruled = (kind: Kind, edges: readonly Edge[], rulings: readonly Ruling[]): readonly Edge[] => {
  const found = ruledOf(kind, rulings);
  return found === null ? edges : [...found.human, ...edges.filter(({ a, b }) => found.counts(a, b))];
};

/** Which mentions are one by hand, over any number of rulings. */
const groupsOf = (rulings: readonly Ruling[]): ReadonlyMap<string, number> => {
  const group = new Map<string, number>();
  rulings.forEach(({ same, a, b }, at) => {
    if (!same) return;
    const members = [...a, ...b];
    const joined = new Set(members.map((member) => group.get(member)));
    for (const [member, other] of group) if (joined.has(other)) group.set(member, at);
    for (const member of members) group.set(member, at);
  });
  return group;
};

const chain = ({ kind, a, b, by }: Ruling): readonly Edge[] => {
  const [first = "", ...rest] = [...a, ...b];
  return rest.flatMap((member) => edge(first, member, { kind, same: true, reason: "human/merged", score: 1, by }));
};

const between = ({ kind, a, b, by }: Ruling): readonly Edge[] => {
  const ruling = { kind, same: false, apart: true, reason: "human/kept-apart", score: 1, by };
  return a.flatMap((one) => b.flatMap((other) => edge(one, other, ruling)));
};

const edge = (one: string, other: string, { by, ...ruling }: Omit<Edge, "a" | "b">): readonly Edge[] => {
  if (one === other || by === undefined) return [];
  const [a, b] = one < other ? [one, other] : [other, one];
  const { field, value, who, when, why } = by;
  return [{ ...ruling, a, b, by: { field, value, who, when, why } }];
};
