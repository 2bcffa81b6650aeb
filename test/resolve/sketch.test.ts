import fc from "fast-check";
import { expect, test } from "vitest";
import { newsWords } from "../../src/lexicon/sameness.ts";
import { detailsOf } from "../../src/resolve/details.ts";
import { hashOf, joined } from "../../src/resolve/hash.ts";
import { shinglesOf, sketchOf } from "../../src/resolve/sketch.ts";
import { contentWords, topicOf } from "../../src/resolve/topic.ts";
import { comparableWords } from "../../src/resolve/words.ts";

/** Slow and obvious twins of what is written for speed: one regular expression each, on the whole text. */
const DETAIL =
  /\d[\d,.]*|\b(?:Jan|Febr)uary|\b(?:March|April|May|June|July|August)\b|\b(?:Septem|Octo|Novem|Decem)ber|(?<=[a-z,;] )[A-Z]\p{L}{1,30}/gu;
const MONTH = /^(?:jan|febr)uary$|^(?:march|april|may|june|july|august)$|^(?:septem|octo|novem|decem)ber$/;
const isFigure = (word: string): boolean => word.charCodeAt(0) <= 57 || MONTH.test(word);
const generic = (word: string): string => (isFigure(word) ? "#" : word);

const slowDetails = (text: string) => {
  const kinds = { figures: new Map<string, number[]>(), names: new Map<string, number[]>() };
  for (const { 0: words, index } of text.matchAll(DETAIL)) {
    const before = comparableWords(text.slice(Math.max(0, index - 40), index))
      .slice(-2)
      .map(generic);
    const named = /\p{Lu}\p{L}{1,30}\s$/u.test(text.slice(Math.max(0, index - 33), index));
    if (before.length > 0 && named && !isFigure(words.toLowerCase())) before[before.length - 1] = "@";
    const end = index + words.length;
    const after = comparableWords(text.slice(end, end + 24))
      .slice(0, 1)
      .map(generic);
    const value = hashOf(words.toLowerCase().replace(/[,.]+$|,/g, ""));
    const detail = [[...before, "_", ...after].map(hashOf).reduce(joined, 0), value];
    const kind = isFigure(words.toLowerCase()) ? kinds.figures : kinds.names;
    if (kind.size < 160) kind.set(detail.join(" "), detail);
  }
  const inOrder = (details: ReadonlyMap<string, number[]>) =>
    [...details.values()].sort(([a = 0, x = 0], [b = 0, y = 0]) => a - b || x - y);
  return { figures: inOrder(kinds.figures), names: inOrder(kinds.names) };
};

const slowNames = (text: string): readonly string[] =>
  [...text.matchAll(/(?<=[a-z,;] )[A-Z]\p{L}{2,30}/gu)].flatMap(([name]) => contentWords(name));

const pieces = fc.constantFrom(
  ...[
    "Ann Lee",
    "Ångström",
    "MÜLLER",
    "January",
    "Mayor",
    "May",
    "Maybe",
    "xMay",
    "éMay",
    "Octobers",
    "1,250.5",
    "£3m,",
  ],
  ...[
    "  ",
    " ",
    ", ",
    "; ",
    "\n",
    "said",
    "the",
    "d’Or",
    "it's",
    "1,25",
    "𝒜bc",
    "İstanbul",
    "A",
    "Decemberé",
    "a".repeat(35),
  ],
  ...[`A${"b".repeat(30)} `, `A${"b".repeat(31)} `, `A${"b".repeat(33)} Cd`, "2024", "ﬁve", "x, Y"],
);
const texts = fc.array(fc.oneof(pieces, fc.constant(" ")), { maxLength: 60 }).map((parts) => parts.join(""));

test("details are what one expression on the whole text finds", () => {
  const property = fc.property(texts, (text) => {
    expect(detailsOf(text)).toEqual(slowDetails(text));
  });
  fc.assert(property, { numRuns: 2000 });
});

test("a topic counts each name inside a sentence twice more", () => {
  const counted = (text: string) => {
    const counts = new Map<string, number>();
    const add = (word: string, count: number) => counts.set(word, (counts.get(word) ?? 0) + count);
    for (const word of contentWords(text)) add(word, 1);
    for (const word of slowNames(text)) add(word, 2);
    const ordered = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
    const chosen = ordered.filter(([word]) => !newsWords.has(word)).slice(0, 32);
    return chosen.map(([word]) => word).sort();
  };
  const property = fc.property(texts, (text) => {
    expect(topicOf(text)).toEqual(counted(text));
  });
  fc.assert(property, { numRuns: 2000 });
});

test("shingles and sketches are what lists and sets make of the words", () => {
  const words = fc.array(fc.constantFrom("a", "b", "c", "the", "1250"), { maxLength: 80 });
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 20 }), (given, length, most) => {
      const shingles = shinglesOf(given, length);
      const slow = Array.from({ length: Math.max(1, given.length - length + 1) }, (_, at) =>
        given
          .slice(at, at + length)
          .map(hashOf)
          .reduce(joined, 0),
      );
      expect([...shingles]).toEqual(slow);
      const all = [...new Set(slow)].sort((a, b) => a - b);
      const { scale, hashes } = sketchOf(shingles, most);
      expect(hashes).toEqual(all.filter((hash) => hash < 2 ** 32 / scale));
      expect(hashes.length).toBeLessThanOrEqual(most);
    }),
  );
});
