import { describe, expect, test } from "vitest";
import { type Document, noMetadata, read, toSource } from "../../src/document/index.ts";

const html = (raw: string): Document => read({ uri: "a", mediaType: "text/html", raw, metadata: noMetadata });
const blocks = (raw: string): string[] => {
  const { blocks, text } = html(raw);
  return blocks.map(({ kind, boilerplate, start, end }) => `${boilerplate ?? kind}: ${text.slice(start, end)}`);
};

describe("HTML", () => {
  test.each<[string, string[]]>([
    ["<p>One.</p><p>Two.", ["paragraph: One.", "paragraph: Two."]],
    ["<div>One <b>two</b>\n  three<p>Four</div>", ["paragraph: One two three", "paragraph: Four"]],
    ["<p>A &amp; B &pound;5&nbsp;m</p>", ["paragraph: A & B £5\u00a0m"]],
    ["<p>One<br>two</p>", ["paragraph: One\ntwo"]],
    [
      "<h1>Head</h1><h3>Sub</h3><ul><li>One<li><p>Two</p></ul>",
      ["title: Head", "heading: Sub", "item: One", "item: Two"],
    ],
    ["<blockquote><p>We won.</p></blockquote>", ["quotation: We won."]],
    ["<p>A<script>b</script><style>c</style><span hidden>d</span><!-- e --></p>", ["paragraph: A"]],
    [
      "<nav>One</nav><article><header><h1>Two</h1></header><p>Three</p></article><footer>Four</footer>",
      ["navigation: One", "title: Two", "paragraph: Three", "navigation: Four"],
    ],
    [
      '<div class="social-care">We care for many people.</div><div class="social">Ask</div>',
      ["paragraph: We care for many people.", "share: Ask"],
    ],
    [
      '<p>Some words of an article.</p><div id="cookieBanner"><p>Mm</p></div>',
      ["paragraph: Some words of an article.", "consent: Mm"],
    ],
    ['<body class="menu"><div class="menu"><p>All there is.</p></div>', ["paragraph: All there is."]],
    ["", []],
  ])("%s", (raw, expected) => expect(blocks(raw)).toEqual(expected));

  test("a cell knows its column's header and its row's first cell", () => {
    const { blocks, text } = html(
      "<table><tr><th>Year<th>Cost (£m)</tr><tr><td>2024<td>5</tr><tr><td>2025<td>6</tr></table>",
    );
    const told = blocks.map(({ start, end, header, rowHeader }) =>
      [{ start, end }, header, rowHeader].map((span) => span && text.slice(span.start, span.end)),
    );
    expect(told.slice(2)).toEqual([
      ["2024", "Year", null],
      ["5", "Cost (£m)", "2024"],
      ["2025", "Year", null],
      ["6", "Cost (£m)", "2025"],
    ]);
  });

  test("styles are spans of the text", () => {
    const { styles, text } = html('<p>The <em>Fair <abbr title="x">HQ</abbr> Plan</em> and <a href="/">more</a></p>');
    expect(styles.map(({ style, start, end }) => [style, text.slice(start, end)])).toEqual([
      ["emphasis", "Fair HQ Plan"],
      ["abbreviation", "HQ"],
      ["link", "more"],
    ]);
  });

  test("every word leads back to its place", () => {
    const raw = "\uFEFF<p>It&nbsp;cost\r\n  &pound;5 <b>m</b>illion &mdash; 😀 yes</p>";
    const document = html(raw);
    const at = (words: string): string => {
      const start = document.text.indexOf(words);
      const place = toSource(document, { start, end: start + words.length });
      return raw.slice(place.start, place.end);
    };
    expect(["cost £5", "million", "— 😀", "yes"].map(at)).toEqual([
      "cost\r\n  &pound;5",
      "m</b>illion",
      "&mdash; 😀",
      "yes",
    ]);
  });

  test("JSON-LD before OpenGraph before the page's own title; the caller before all", () => {
    const raw = `<html lang="en-GB"><head><title>T | Echo</title><meta property="og:title" content="OG"><meta property="og:site_name" content="Echo">
      <script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"headline":"LD","author":[{"name":"Ada"},{"name":"Ben"}],"datePublished":"2025-05-01T09:00:00Z"}]}</script>
      <script type="application/ld+json">{broken</script></head><body><h1>H</h1><p>Words.</p>`;
    expect(html(raw).metadata).toMatchObject({
      title: "LD",
      author: "Ada, Ben",
      publisher: "Echo",
      published: "2025-05-01T09:00:00Z",
      language: "en-GB",
    });
    expect(html("<title>T | Echo</title><h1>H</h1>").metadata.title).toBe("H");
    const said = { ...noMetadata, title: "Said" };
    expect(read({ uri: "a", mediaType: "text/html", raw, metadata: said }).metadata.title).toBe("Said");
  });

  test("50,000 open elements end", () => expect(blocks("<div>".repeat(50_000))).toEqual([]));
});
