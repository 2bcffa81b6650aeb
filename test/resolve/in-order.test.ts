import { describe, expect, test } from "vitest";
import { type Edge, type Kind, type Member, type Remainder, type ResolveLine, stages } from "../../src/index.ts";
import { lineOf } from "../support/invented-lines.ts";

const kinds = ["quotes", "figures", "speakers"] as const;

const said = (words: string, name: string, at: number): ResolveLine =>
  lineOf("quotes", `article-${at}.txt`, [{ text: `${name} said: ⟦${words}⟧ in Port Ennis.`, fields: { name } }]);

/** A few hundred mentions under one key: a slogan, its variants, words with accents and signs, and other things. */
const lines = Array.from({ length: 700 }, (_, at): ResolveLine => {
  if (at % 3 === 0) return said("Build the bridge now, not next year", "Una Marsh", at);
  if (at % 3 === 1) return said(`Build the bridge now, not in ${at} years`, `Una ${"ÀÉ~!ﬁ😀"[at % 7] ?? "x"}arsh`, at);
  return said(`The ${at}th herring will come back – “never” before`, `Rhys Tolland ${at % 5}`, at);
});

const membersOf = (kind: Kind): readonly Member<unknown>[] => {
  const members = lines.flatMap((line) => stages[kind].keys(line).map(({ mention }) => mention as Member<unknown>));
  return [...new Map(members.map((member) => [member.address, member])).values()];
};

const told = (edges: readonly Edge[]): readonly string[] => edges.map((edge) => JSON.stringify(edge)).sort();

const inOrder = (kind: Kind, members: readonly Member<unknown>[]) => {
  const group = stages[kind].inOrder("a key");
  const edges: Edge[] = [];
  for (const member of members) edges.push(...(group.add(member) ?? []));
  const { edges: last, remainder } = group.end();
  return { edges: told([...edges, ...last]), remainder };
};

const compared = (kind: Kind, members: readonly Member<unknown>[]) => {
  const { edges, remainder } = stages[kind].compare({ key: "a key", members });
  return { edges: told(edges), remainder: remainder as Remainder | null };
};

/** As an engine sorts: bytes of what `keys --columns` prints. */
const sorted = (kind: Kind, members: readonly Member<unknown>[]): readonly Member<unknown>[] =>
  members
    .map((member) => ({ member, bytes: Buffer.from(`${stages[kind].orderOf(member)}\t${member.address}`) }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes))
    .map(({ member }) => member);

describe.each(kinds)("%s compared in their order", (kind) => {
  test.each([1, 2, 24, 25, 240, 241, 700])("%d of one key come to the same edges and the same remainder", (count) => {
    const members = membersOf(kind).slice(0, count);
    expect(inOrder(kind, sorted(kind, members))).toEqual(compared(kind, members));
  });
});

describe("compared in their order", () => {
  test("a slogan that many share leaves a remainder, and is not all held", () => {
    const { edges, remainder } = inOrder("quotes", sorted("quotes", membersOf("quotes")));
    expect(edges.length).toBeGreaterThan(200);
    expect(remainder?.uncompared).toBeGreaterThan(1000);
  });

  test("what comes too late is told", () => {
    const group = stages.quotes.inOrder("a key");
    const members = [...sorted("quotes", membersOf("quotes"))];
    const late = members.shift() as Member<unknown>;
    for (const member of members) expect(group.add(member)).not.toBeNull();
    expect(group.add(late)).toBeNull();
  });

  test("the order in ASCII is that of UTF-16 units, for every unit", () => {
    const order = (name: string): string => stages.speakers.orderOf({ address: "d-a#speakers/0", facts: { name } });
    expect(order("é")).not.toMatch(/[^ -~]/);
  });
});
