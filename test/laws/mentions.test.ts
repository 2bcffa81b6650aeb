import fc from "fast-check";
import { expect, test } from "vitest";
import { attests, type MediaType, noMetadata, placerOf, read } from "../../src/document/index.ts";
import { createExtract, type Extraction } from "../../src/index.ts";

/** Articles in pieces: sentences as they should be, and what editors, converters and accidents put between them. */
const sentences = [
  "“We will build it,” said Ann Lee, leader of Porthaven Council. “It is late.”",
  "Ravi Marsh told reporters that the bridge would cost £40m over three years.",
  "“It is a start,” added Kofi Sato, chair of the Fisheries Board. ",
  "Ministers will spend $1.5 billion on a new Coastal Defence Plan.",
  "According to the Energy Agency, bills rose by between £10 and £20.",
  "She said:",
  "ANN LEE: We go on.",
];
const shards = [
  ...["“", "”", "“”", "“ ”", "‘", "’", "‘’", '"', '""', "'", "“We", "go.”", "„", "«", "»"],
  ...["<p>", "</p>", "<br>", "<li>", "<blockquote>", "&amp;", "&#x201c;", "&nbsp;", "<!--", "<table>", "<td>"],
  ...["*", "_", "`", "[", "](", "> ", "- ", "# ", "---", "|", "\n", "\r\n", "\n\n", "\t", " "],
  ...["£5m", "€3,5 Mio.", "10%", "the Plan", "said", "said that", "according to", "Ann Lee", "she", "told"],
  ...["😀", "e\u0301", "\uFEFF", "\u0000", "\uD83D", "\uFFFD", "\u200b", "\u00a0", "\u2028"],
];
const raw = fc
  .array(
    fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom(...sentences) },
      { weight: 5, arbitrary: fc.constantFrom(...shards) },
    ),
    { minLength: 1, maxLength: 24 },
  )
  .map((pieces) => pieces.join(""));
const mediaType = fc.constantFrom<MediaType>("text/plain", "text/html", "text/markdown");

type Place = Readonly<{ start: number; end: number; exact: string }>;
const isPlace = (value: object): value is Place => "exact" in value && "start" in value;

/** Every place that an extraction publishes, however deep it stands. */
const placesIn = (value: unknown): readonly Place[] => {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap(placesIn);
  return isPlace(value) ? [value, ...inner] : inner;
};

const extract = createExtract({ explain: true });
const found = (text: string, type: MediaType): Extraction => extract({ text, mediaType: type }, "a");

test("every published place holds words, and the source has them there", () => {
  fc.assert(
    fc.property(raw, mediaType, (text, type) => {
      const { quotes, figures, measures, links } = found(text, type);
      const breaches = attests({ uri: "a", mediaType: type, raw: text, metadata: noMetadata });
      for (const place of placesIn([quotes, figures, measures, links])) {
        expect(place.end, JSON.stringify(place)).toBeGreaterThan(place.start);
        expect(place.exact.trim(), JSON.stringify(place)).not.toBe("");
        expect(breaches(place), JSON.stringify(place)).toEqual([]);
      }
    }),
    { numRuns: 1500 },
  );
});

test("half of a character is published as the whole of it", () => {
  const raw = "a 😀 b";
  const placer = placerOf(read({ uri: "a", mediaType: "text/plain", raw, metadata: noMetadata }));
  expect(placer.selector({ start: 2, end: 3 })).toMatchObject({
    start: 2,
    end: 3,
    exact: "😀",
    byteStart: 2,
    byteEnd: 6,
  });
  expect(placer.selector({ start: 3, end: 6 })).toMatchObject({ start: 2, end: 5, exact: "😀 b", prefix: "a " });
});

test.each([
  ["“ ends its paragraph", "Ann Lee said: “\n\nBoats are late.", "text/plain"],
  ["“ is closed in the next paragraph", "Ann Lee said: “\n\n”\n\nBoats are late.", "text/plain"],
  ["nothing between the marks", "“Boats are late,” said Ann Lee. “” “We go on.”", "text/plain"],
  ["a line break between the marks", "<p>“Boats are late,” said Ann Lee. “<br>” “We go on.”</p>", "text/html"],
] as const)("no part of a quotation is empty: %s", (_, text, type) => {
  for (const { parts } of found(text, type).quotes)
    for (const { exact, start, end } of parts) {
      expect(end).toBeGreaterThan(start);
      expect(exact).toMatch(/\w/);
    }
});
