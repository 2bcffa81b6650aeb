import { describe, expect, test } from "vitest";
import { noMetadata, read } from "../../src/document/index.ts";

const body =
  "The council will mend the bridge in May, a year after the flood that broke two of its piers. Work will cost less than was feared, it said.";
const more =
  "Lorries will be let over it again from June, and buses a week later, once the road on both sides has been laid anew.";

/** Lines around two paragraphs of an article, and which of them are told from it. */
const marked = (...lines: string[]): string[] => {
  const document = read({ uri: "a", mediaType: "text/plain", raw: lines.join("\n\n"), metadata: noMetadata });
  return document.blocks
    .filter(({ boilerplate }) => boilerplate !== null)
    .map(({ boilerplate, start, end }) => `${boilerplate}: ${document.text.slice(start, end)}`);
};

describe("boilerplate", () => {
  test.each([
    ["navigation", "Home | News | Sport | What’s On"],
    ["navigation", "Skip to main content"],
    ["consent", "We use cookies to make this website work."],
    ["share", "Share this page:"],
    ["share", "Follow us on social media"],
    ["subscription", "Subscribe from £2.99 a month"],
    ["contact", "Press office: 020 7946 0000"],
    ["contact", "Ada Quill, 020 7946 0000"],
    ["by-line", "By Ada Quill, Bridges Correspondent"],
    ["credit", "Tags: bridges, roads"],
    ["caption", "The bridge before the flood. (Ada Quill/Echo)"],
    ["caption", "The minister at the bridge. Photo: Ada Quill/Echo"],
    ["caption", "Masons outside the works in Oldbridge. Credit: AQ"],
    ["caption", "The bridge at dawn | Image courtesy of the Bridge Trust"],
    ["caption", "Picture by Ada Quill"],
    ["related", "Read next: Ferry sinks in harbour"],
    ["subscription", "If you’re short of masons, give our team a call on 020 7946 0000."],
    ["standing-text", "Bridge Aid is a registered charity (no. 5550)."],
  ])("%s: %s", (reason, line) => expect(marked(body, more, line)).toEqual([`${reason}: ${line}`]));

  test("lines above the headline", () => {
    expect(marked("Oldbridge Echo", "Bridge to open in June", "Ada Quill, Local Reporter", body)).toEqual([
      "masthead: Oldbridge Echo",
      "by-line: Ada Quill, Local Reporter",
    ]);
  });

  test("a tail takes what follows and the short lines above its heading", () => {
    expect(
      marked(body, more, "ada quill", "Leave a Reply", "Your name", "All good things come to those who wait for them."),
    ).toEqual([
      "lead-of-tail: ada quill",
      "comment-form: Leave a Reply",
      "comment-form: Your name",
      "comment-form: All good things come to those who wait for them.",
    ]);
  });

  test("links inside an article end with its next paragraph", () => {
    expect(marked(body, "Related stories", "Ferry sinks in harbour", more)).toEqual([
      "related: Related stories",
      "related: Ferry sinks in harbour",
    ]);
  });

  test("notes to editors and a spoken quotation are article even below the tail", () => {
    const spoken =
      "“We waited a year for this and will not wait a day longer, whatever the weather brings,” said the mayor, Ada Quill.";
    expect(
      marked(body, more, "Upcoming events", "Bridge fair", "Notes to editors", "It was built in 1901."),
    ).toHaveLength(2);
    expect(marked(body, more, "Upcoming events", "Bridge fair", spoken)).toHaveLength(2);
  });

  test.each([
    "“Subscribe now” is what the mayor told them.",
    "By June the bridge will be open.",
    "Notes to editors",
    "Ada Quill, mayor of Oldbridge, said:",
    "Support for masons | £2m a year",
    "It opened on 2024-05-01 to carts.",
    "Events such as this are rare.",
  ])("%s is article", (line) => expect(marked(body, line, more)).toEqual([]));

  test("boilerplate has no sentences", () => {
    const { blocks, sentences } = read({
      uri: "a",
      mediaType: "text/plain",
      raw: `${body}\nShare this`,
      metadata: noMetadata,
    });
    expect(blocks.map((block) => block.lastSentence - block.firstSentence)).toEqual([2, 0]);
    expect(sentences).toHaveLength(2);
  });
});
