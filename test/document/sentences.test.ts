import { describe, expect, test } from "vitest";
import { sentencesIn } from "../../src/document/sentences.ts";

/** `|` marks where a sentence ends and the next begins; everything else is the text as it stands. */
const table: Record<string, string[]> = {
  "plain ends": [
    "It rained. |We stayed.",
    "Why? |Because.",
    "Stop! |Now.",
    "One.  |Two.",
    "First line\nruns on. |Second.",
  ],
  "numbers and money": [
    "It cost £4.2bn last year. |Then it rose.",
    "See item 3.1 of it. |Next.",
    "It fell to 1.5. |In May it rose.",
  ],
  titles: [
    "Mr. Lowe left. |Mrs. Lowe stayed.",
    "Sen. Ada Quill spoke. |Gov. Roe did not.",
    "St. Ives voted. |Prof. Hale objected.",
  ],
  initials: [
    "J. K. Penrose wrote it. |P.J. Hale agreed.",
    "He joined the U.S. Navy. |She did not.",
    "It is made in the U.S. |The firm said so.",
    "We met Ann P. Sullivan there. |See p. 14.",
    'We met Rob C. "Bob" Lee there. |He left.',
    "We met Rob C. “Bob” Lee there. |He left.",
  ],
  "abbreviations before numbers": [
    "The charity (no. 55) closed. |It was No. 3.",
    "It opens on Oct. 1 at noon. |We go.",
    "He said no. |She left.",
  ],
  "abbreviations that may end": [
    "Acme Inc. said so. |It fell.",
    "It starts at 9 p.m. |The hall is open.",
    "It starts at 9 p.m. on Monday.",
    "Pens, ink etc. |We sell paper.",
  ],
  quotations: [
    "“It is late. |We go,” she said. |“Now.”",
    '"It is late." |We left.',
    "‘Is it late?’ |We left.",
    "“Why?” she asked. |Nobody knew.",
    "“Is it safe?” Ms Lee asked. |Nobody knew.",
    "“We won!” |The crowd left.",
    "They call it “risky.” |Lee said it would go on.",
    "“We won!” |She said nothing more.",
    "He said: “Go.” |“Stay.”",
  ],
  ellipses: ["It was … late. |We left.", "It was... late. |We left.", "... Then we left. |Home."],
  glued: ["They met in Geneva.The talks failed.".replace(".The", ".|The"), "Write to desk@example.org today. |Now."],
  "list numbers": ["1. Councils will pay. |2 towns will not."],
};

const split = (text: string): string[] =>
  sentencesIn(text, { start: 0, end: text.length }).map((s) => text.slice(s.start, s.end));

describe("sentences", () => {
  for (const [name, rows] of Object.entries(table))
    describe(name, () => {
      test.each(rows)("%s", (row) => {
        expect(split(row.replaceAll("|", ""))).toEqual(row.split("|").map((sentence) => sentence.trim()));
      });
    });

  test("one without end is cut at white space, below 2,000 units", () => {
    const sentences = split("and so on ".repeat(1000));
    expect(Math.max(...sentences.map((sentence) => sentence.length))).toBeLessThanOrEqual(2000);
    expect(sentences.join(" ")).toBe("and so on ".repeat(1000).trim());
  });

  test("a wall of astral characters is cut between them", () => {
    const sentences = split("😀".repeat(5000));
    expect(sentences.join("")).toBe("😀".repeat(5000));
    expect(sentences.every((sentence) => [...sentence].every((character) => character === "😀"))).toBe(true);
  });
});
