import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Clause, createParser } from "../../src/clauses/index.ts";
import type { Span } from "../../src/document/index.ts";
import { documentOf, marked, parsed } from "./parsed.ts";

const folder = new URL(".", import.meta.url);
const sentences = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .flatMap((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")) as readonly { text: string }[])
  .map(({ text }) => marked(text).text);
const words = sentences.flatMap((sentence) => sentence.split(" "));
/** Sentences as they are, and their words in any order: a parse of nonsense keeps the laws too. */
const anything = fc.oneof(
  fc.constantFrom(...sentences),
  fc
    .array(fc.constantFrom(...words, ",", "–", "(", ")", "“", "’s", "and", "that", "é", "𝒳"), { maxLength: 60 })
    .map((all) => all.join(" ")),
  fc.string({ unit: "binary", maxLength: 80 }),
);

const isIn = (inner: Span, outer: Span): boolean =>
  inner.start >= outer.start && inner.end <= outer.end && inner.start <= inner.end;

describe("laws of the parse", () => {
  it("words follow each other and lie in the sentence", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { tokens } = parsed(text);
        for (let i = 0; i < tokens.length; i++) {
          const before = i === 0 ? 0 : (tokens.end[i - 1] ?? 0);
          const [start, end] = [tokens.start[i] ?? -1, tokens.end[i] ?? -1];
          if (start < before || end <= start || end > text.length) return false;
        }
        return tokens.words.length === tokens.length;
      }),
    );
  });

  it("phrases follow each other; each lies in its full phrase and holds its head", () => {
    fc.assert(
      fc.property(anything, (text) => {
        let last = 0;
        for (const phrase of parsed(text).phrases()) {
          const nests = isIn(phrase.head, phrase) && isIn(phrase, phrase.full) && phrase.full.end <= text.length;
          if (!nests || phrase.start < last) return false;
          last = phrase.end;
        }
        return true;
      }),
    );
  });

  it("parts of a clause lie in the sentence, and its verb, objects and prepositional phrases do not overlap", () => {
    const keeps = (text: string, { verb, objects, prepositional, complement, subject, ...span }: Clause): boolean => {
      const parts = [verb, ...objects, ...prepositional].toSorted((a, b) => a.start - b.start);
      const apart = parts.every((part, index) => index === 0 || part.start >= (parts[index - 1]?.end ?? 0));
      const all = [
        span,
        ...parts,
        ...(complement === null ? [] : [complement]),
        ...(subject === null ? [] : [subject]),
      ];
      return apart && isIn(verb.head, verb) && all.every((part) => isIn(part, { start: 0, end: text.length }));
    };
    fc.assert(
      fc.property(anything, (text) =>
        parsed(text)
          .clauses()
          .every((clause) => keeps(text, clause)),
      ),
    );
  });

  it("a sentence is parsed alike whatever was parsed before it", () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 5 }), anything, (before, text) => {
        const used = createParser();
        for (const one of before) used(documentOf(one)).stretch({ start: 0, end: one.length }, []).clauses();
        const again = used(documentOf(text)).stretch({ start: 0, end: text.length }, []);
        const fresh = createParser()(documentOf(text)).stretch({ start: 0, end: text.length }, []);
        expect(again.clauses()).toEqual(fresh.clauses());
        expect([...again.tokens.tag]).toEqual([...fresh.tokens.tag]);
      }),
      { numRuns: 30 },
    );
  });

  it("time grows with the words: ten times the text in at most thirty times the time", () => {
    const text = sentences.join(" ");
    const seconds = (times: number): number => {
      const document = documentOf(Array.from({ length: times }, () => text).join("\n\n"));
      const parse = createParser()(document);
      const { user } = process.cpuUsage();
      for (let i = 0; i < document.sentences.length; i++) parse.sentence(i).clauses();
      return process.cpuUsage({ user, system: 0 }).user;
    };
    seconds(4);
    expect(seconds(40)).toBeLessThan(30 * Math.max(2000, seconds(4)));
  });
});
