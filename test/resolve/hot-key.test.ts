import { expect, test } from "vitest";
import { decisionsOf, type Group, stages } from "../../src/index.ts";
import { clusterOf } from "../../src/resolve/cluster.ts";
import { quoteWords } from "../../src/resolve/quotes.ts";

/** A slogan in so many articles, said by so many people. */
const ARTICLES = 100_000;
const PEOPLE = 500;
const { compare, cluster } = stages.quotes;

const person = (number: number) => ({
  ...{ name: `Ann ${name(number)}`, honorific: null, role: null, organisation: null, type: "person" as const },
});
const name = (number: number): string =>
  `Qu${[number % 26, Math.floor(number / 26) % 26, Math.floor(number / 676)].map((letter) => String.fromCharCode(97 + letter)).join("")}`;
const slogan = quoteWords("we will build back better boats for every harbour");
const said = (at: number, words = slogan, speaker = person(at % PEOPLE)) => ({
  address: `d-${String(at).padStart(16, "a")}#quotes/0`,
  facts: { words, kind: "direct", speaker, day: null, topic: [] },
});

test("a slogan in 100,000 articles: each speaker's are one, and what was not compared is counted", () => {
  const members = Array.from({ length: ARTICLES }, (_, at) => said(at));
  const { edges, remainder } = compare({ key: "quotes hot", members } satisfies Group<unknown>);
  expect(edges.length).toBeLessThan(2 * ARTICLES);
  const speakerOf = new Map(members.map(({ address, facts }) => [address, facts.speaker.name]));
  const clusters = new Map<string, Set<string>>();
  for (const { cluster: first, member } of cluster(speakerOf.keys(), edges)) {
    const speaker = speakerOf.get(member) ?? "";
    clusters.set(speaker, (clusters.get(speaker) ?? new Set()).add(first));
  }
  expect(clusters.size).toBe(PEOPLE);
  expect([...clusters.values()].every((firsts) => firsts.size === 1)).toBe(true);
  const distinct = (PEOPLE * (PEOPLE - 1)) / 2;
  expect(remainder?.members).toBe(ARTICLES);
  expect(remainder?.uncompared).toBe(distinct - (2 * PEOPLE - 3));
});

test("one speaker's slogan in more articles than a record may have mentions is several records of as many, in any order", () => {
  const size = 20;
  const members = Array.from({ length: 100 }, (_, at) => said(at, slogan, person(1)));
  const { edges } = compare({ key: "quotes hot", members } satisfies Group<unknown>);
  const addresses = members.map(({ address }) => address);
  const firsts = clusterOf("quotes", addresses, edges, size);
  const clusters = new Map<string, number>();
  for (const { cluster: first } of firsts) clusters.set(first, (clusters.get(first) ?? 0) + 1);
  expect(Math.max(...clusters.values())).toBe(size);
  expect([...clusters.values()].reduce((sum, count) => sum + count, 0)).toBe(members.length);
  expect(clusters.size).toBeLessThanOrEqual(2 * (members.length / size));
  expect(clusterOf("quotes", [...addresses].reverse(), [...edges].reverse(), size)).toEqual(firsts);
  const apart = decisionsOf(edges, firsts).filter(({ reason }) => reason === "quotes/held-apart");
  expect(apart.length).toBeGreaterThan(0);
});

test("a key of 20,000 unlike sentences costs what 20,000 do, and every pair is compared or counted", () => {
  const members = Array.from({ length: 20_000 }, (_, at) =>
    said(at, quoteWords(`sentence ${name(at)} of ${at} words`)),
  );
  const { edges, remainder } = compare({ key: "quotes hot", members } satisfies Group<unknown>);
  expect(edges.length).toBeLessThan(2 * members.length);
  const pairs = (members.length * (members.length - 1)) / 2;
  expect(remainder).toMatchObject({ kind: "quotes", key: "quotes hot", members: members.length });
  expect(remainder?.uncompared).toBe(pairs - (2 * members.length - 3));
});
