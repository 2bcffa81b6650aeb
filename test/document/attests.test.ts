import fc from "fast-check";
import { expect, test } from "vitest";
import {
  attests,
  type Document,
  noMetadata,
  placerOf,
  read,
  type Source,
  spanAt,
  toSource,
} from "../../src/document/index.ts";

const plain = (raw: string): Source => ({ uri: "a", mediaType: "text/plain", raw, metadata: noMetadata });

test("what the placer publishes holds, and nothing else does", () => {
  const texts = fc.string({ unit: "binary", minLength: 2, maxLength: 300 });
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (raw, a, b) => {
      const source = plain(raw);
      const document = read(source);
      const ends = [a % (document.text.length + 1), b % (document.text.length + 1)].sort((x, y) => x - y);
      const start = whole(document.text, ends[0] ?? 0);
      const end = whole(document.text, ends[1] ?? 0);
      fc.pre(start < end);
      const claim = placerOf(document).selector({ start, end });
      const breaches = attests(source);
      expect(breaches(claim)).toEqual([]);
      expect(breaches({ ...claim, exact: `${claim.exact}x` }).map(({ field }) => field)).toEqual(["exact"]);
      expect(breaches({ ...claim, byteStart: claim.byteStart + 1 }).map(({ field }) => field)).toEqual(["byteStart"]);
      expect(breaches({ ...claim, start: claim.start + 1 }).length).toBeGreaterThan(0);
    }),
  );
});

/** Never in the middle of a surrogate pair. */
const whole = (text: string, at: number): number => (/[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at);

test("a span of the text leads to the source and back, entities and added breaks included", () => {
  const raw = "<p>A &amp; B</p><p>C</p>";
  const document: Document = {
    ...read(plain(raw)),
    text: "A & B\nC",
    segments: [
      { start: 0, end: 2, from: 3, to: 5 },
      { start: 2, end: 3, from: 5, to: 10 },
      { start: 3, end: 5, from: 10, to: 12 },
      { start: 6, end: 7, from: 19, to: 20 },
    ],
  };
  for (const span of [
    { start: 0, end: 5 },
    { start: 2, end: 3 },
    { start: 0, end: 7 },
    { start: 6, end: 7 },
  ])
    expect(spanAt(document, toSource(document, span))).toEqual(span);
});

test("no numbers make it throw", () => {
  const breaches = attests(plain("short"));
  for (const start of [-1, 0, 3, 99, Number.NaN])
    for (const end of [-5, 0, 99, 1e12]) expect(() => breaches({ start, end, exact: "x" })).not.toThrow();
});
