import { describe, expect, test } from "vitest";
import { noMetadata, read } from "../../src/document/index.ts";

const blocks = (raw: string): string[] => {
  const document = read({ uri: "a", mediaType: "text/plain", raw, metadata: noMetadata });
  return document.blocks.map(({ kind, start, end }) => `${kind}: ${document.text.slice(start, end)}`);
};

const wrapped = `The council has set aside a sum for mending the bridges of the
old town, which have been closed to lorries since the winter of
last year, and will decide in June which of them it mends first.

Work will take until spring. Those who live near by were told so
on Monday by the mayor, who said that nobody liked it and all of
them would profit.`;

describe("plain text", () => {
  test("hard-wrapped lines are one block, the line breaks stay in it", () => {
    expect(blocks(wrapped)).toEqual(wrapped.split("\n\n").map((paragraph) => `paragraph: ${paragraph}`));
    expect(blocks(wrapped.replaceAll("\n", "\r\n"))).toHaveLength(2);
  });

  test("one line per paragraph, without blank lines", () => {
    expect(blocks("The bridge is closed.\nThe road is open.\nNobody knows why.")).toHaveLength(3);
  });

  test("a line that breaks off goes on in small letters", () => {
    expect(blocks("The bridge that the council closed in the winter\nwill open.")).toHaveLength(1);
  });

  test.each(["•", "-", "*", "–", "1.", "12)", "(a)", "a."])("%s begins an item", (mark) => {
    expect(blocks(`It asks for:\n${mark} more trees\n  ${mark} fewer cars`).slice(1)).toEqual([
      "item: more trees",
      "item: fewer cars",
    ]);
  });

  test.each(["— Ada Quill (@quill) May 5", "2024. A year", "-5 degrees", "3.5 miles of it"])(
    "%s is no item",
    (line) => {
      expect(blocks(line)[0]).not.toMatch(/^item/);
    },
  );

  test("headline and headings", () => {
    expect(
      blocks("Bridge to close\n\nThe bridge will close in May.\n\nNotes to editors\n\nIt was built in 1901, of stone."),
    ).toEqual([
      "title: Bridge to close",
      "paragraph: The bridge will close in May.",
      "heading: Notes to editors",
      "paragraph: It was built in 1901, of stone.",
    ]);
  });

  test("a byte order mark is no text", () => expect(blocks("\uFEFFYes.")).toEqual(["paragraph: Yes."]));
  test.each(["", " \n\r\n\t", "\uFEFF"])("nothing in %j", (raw) => expect(blocks(raw)).toEqual([]));
});
