import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attests, type MediaType, noMetadata, placerOf, read, type Source } from "../../src/document/index.ts";

/** The contract's law over generated texts: code points and bytes of the source are `exact`. Checked by a second, obvious implementation. */
const sourceOf = (mediaType: MediaType, raw: string): Source => ({ uri: "a", mediaType, raw, metadata: noMetadata });

const words = fc.constantFrom(
  "town",
  "Ada",
  "£5m",
  "😀",
  "e\u0301te\u0301",
  "don’t",
  "“We",
  "go.”",
  "“No,”",
  "said",
  "in",
  "U.S.",
  "end.",
  "Why?",
  "𝒳",
  "\u00a0",
  "of",
);
const breaks = fc.constantFrom(" ", " ", "  ", "\n", "\r\n");
const bom = fc.constantFrom("", "\uFEFF");

const inlineHtml = fc.oneof(
  { weight: 6, arbitrary: words },
  fc.constantFrom(
    "&pound;5",
    "&amp;",
    "&#8220;Yes&#8221;",
    "&nbsp;",
    "&mdash;",
    "&#x1F600;",
    "<b>firm</b>",
    "<a href='/x?a=1&amp;b'>here</a>",
    "<em>a <i>b</i></em>",
    "<br>",
    "<!-- no -->",
    "in<b>si</b>de",
  ),
);
const joined = (piece: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.array(fc.tuple(piece, breaks), { minLength: 1, maxLength: 30 }).map((pairs) => pairs.flat().join(""));
const html = fc
  .tuple(
    bom,
    fc.array(fc.tuple(fc.constantFrom("p", "li", "blockquote", "h2", "div", "td"), joined(inlineHtml)), {
      maxLength: 6,
    }),
  )
  .map(([mark, blocks]) => mark + blocks.map(([name, inner]) => `<${name} class="x">${inner}</${name}>`).join("\r\n"));

const inlineMarkdown = fc.oneof(
  { weight: 6, arbitrary: words },
  fc.constantFrom(
    "&pound;5",
    "&amp;",
    "\\*",
    "\\[x\\]",
    "*firm*",
    "**very *firm* here**",
    "[here](/x)",
    "`code`",
    "\\_",
    "&#8212;",
  ),
);
const markdown = fc
  .tuple(
    bom,
    fc.array(fc.tuple(fc.constantFrom("", "> ", "- ", "## ", "> > "), joined(inlineMarkdown)), { maxLength: 6 }),
  )
  .map(([mark, blocks]) => mark + blocks.map(([prefix, inner]) => prefix + inner.trimStart()).join("\n\n"));

const entities: Record<string, string> = {
  "&pound;": "£",
  "&amp;": "&",
  "&#8220;": "“",
  "&#8221;": "”",
  "&nbsp;": " ",
  "&mdash;": "—",
  "&#x1F600;": "😀",
  "&#8212;": "—",
};
const resolved = (text: string): string => text.replace(/&[#\w]+;/g, (entity) => entities[entity] ?? entity);
const folded = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The words of a stretch of the source, found without a parser. */
const plainly: Record<MediaType, (slice: string) => string> = {
  "text/plain": (slice) => slice,
  "text/html": (slice) =>
    folded(
      resolved(
        slice
          .replace(/<!--.*?-->/g, "")
          .replace(/<\/?(?:b|i|em|a)\b[^>]*>/g, "")
          .replace(/<[^>]*>/g, " "),
      ),
    ),
  "text/markdown": (slice) =>
    folded(
      resolved(
        slice
          .replace(/\r?\n[> \t]*/g, "\n")
          .replace(/\]\(\/x\)/g, "")
          .replace(/\\(.)|[*`[]/g, (_, escaped) => escaped ?? ""),
      ),
    ),
};

const holds = (mediaType: MediaType, raw: string): void => {
  const source = sourceOf(mediaType, raw);
  const document = read(source);
  const placer = placerOf(document);
  const breaches = attests(source);
  const points = [...raw];
  const bytes = new TextEncoder().encode(raw);
  for (const span of [...document.sentences, ...document.blocks]) {
    const selector = placer.selector(span);
    const slice = points.slice(selector.start, selector.end).join("");
    expect(plainly[mediaType](slice)).toBe(mediaType === "text/plain" ? selector.exact : folded(selector.exact));
    const decoded = new TextDecoder("utf-8", { ignoreBOM: true }).decode(
      bytes.subarray(selector.byteStart, selector.byteEnd),
    );
    expect(decoded).toBe(slice);
    expect(breaches(selector)).toEqual([]);
  }
};

describe("the law", () => {
  const plain = fc.tuple(bom, joined(words)).map((pieces) => pieces.join(""));
  test("plain text", () =>
    fc.assert(
      fc.property(plain, (raw) => holds("text/plain", raw)),
      { numRuns: 300 },
    ));
  test("HTML", () =>
    fc.assert(
      fc.property(html, (raw) => holds("text/html", raw)),
      { numRuns: 300 },
    ));
  test("Markdown", () =>
    fc.assert(
      fc.property(markdown, (raw) => holds("text/markdown", raw)),
      { numRuns: 300 },
    ));
});

describe("reading", () => {
  const soup = fc
    .array(
      fc.constantFrom(
        "<",
        ">",
        "</",
        "p",
        "table",
        "&",
        "&#",
        ";",
        "[",
        "](",
        "*",
        "_",
        "`",
        "\n",
        "    ",
        ">",
        "-",
        "|",
        "\uFEFF",
        "\ud800",
        "😀",
        "\0",
        "---",
        "a",
      ),
      { maxLength: 80 },
    )
    .map((all) => all.join(""));
  test.each<MediaType>(["text/plain", "text/markdown", "text/html"])(
    "%s never throws; blocks and sentences are in order and inside each other",
    (mediaType) => {
      fc.assert(
        fc.property(fc.oneof(soup, fc.string({ unit: "binary" })), (raw) => {
          const { blocks, sentences, text, segments } = read(sourceOf(mediaType, raw));
          for (const [index, { start, end }] of blocks.entries()) {
            expect(start).toBeGreaterThanOrEqual(blocks[index - 1]?.end ?? 0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
          for (const { start, end, block } of sentences) {
            expect(start).toBeGreaterThanOrEqual(blocks[block]?.start ?? Number.POSITIVE_INFINITY);
            expect(end).toBeLessThanOrEqual(blocks[block]?.end ?? 0);
            expect(blocks[block]?.boilerplate).toBeNull();
          }
          for (const [index, { from, to }] of segments.entries()) {
            expect(from).toBeGreaterThanOrEqual(segments[index - 1]?.to ?? 0);
            expect(to).toBeLessThanOrEqual(raw.length);
          }
        }),
        { numRuns: 300 },
      );
    },
  );

  test.each([
    ["text/markdown", "["],
    ["text/markdown", "*a_ "],
    ["text/markdown", "> "],
    ["text/markdown", "a\n"],
    ["text/html", "<div>"],
    ["text/html", "<table><td>"],
    ["text/html", "&"],
    ["text/plain", "“"],
    ["text/plain", "1,1"],
    ["text/plain", "a. "],
    ["text/plain", "a\n"],
  ] as const)("%s of nothing but %j ends", (mediaType, piece) => {
    expect(() => read(sourceOf(mediaType, piece.repeat(60_000)))).not.toThrow();
  });
});
