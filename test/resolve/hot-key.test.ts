import { expect, test } from "vitest";
import { type Group, stages } from "../../src/index.ts";
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
