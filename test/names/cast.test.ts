import { describe, expect, test } from "vitest";
import { noMetadata, read } from "../../src/document/index.ts";
import { createCast } from "../../src/names/index.ts";

const castOf = createCast();
const article = (raw: string) => read({ uri: "a", mediaType: "text/plain", raw, metadata: noMetadata });

/** Who the words in square brackets mean. */
const speaker = (marked: string) => {
  const [start, end] = [marked.indexOf("["), marked.indexOf("]") - 1];
  const document = article(marked.replace(/[[\]]/g, ""));
  return castOf(document).speakerOf({ start, end });
};

describe("nobody is guessed", () => {
  test.each([
    "Hal Brightman opened the hall. [She] said it was late.",
    "It rained in Fenwick. [He] said it was late.",
    "Hal Brightman opened the hall. [They] said it was late.",
    "[The road] said nothing.",
    "[Which] said nothing.",
  ])("%s", (marked) => expect(speaker(marked)).toBeNull());

  test("an office of the past is none", () => {
    expect(speaker("Helen Tindall was a lecturer at the University of Northmoor. [Tindall] said so.")).toMatchObject({
      name: "Helen Tindall",
      role: null,
      organisation: null,
    });
  });

  test("two of one surname are told apart by form of address", () => {
    const text = "Helen Tindall met Councillor Jim Tindall. ";
    expect(speaker(`${text}[Ms Tindall] said so.`)).toMatchObject({ name: "Helen Tindall" });
    expect(speaker(`${text}[Cllr Tindall] said so.`)).toMatchObject({ name: "Jim Tindall" });
  });
});

describe("phrases of any make", () => {
  test.each([
    ["— [Robin Maguire (@robin_m) 18 November 2019]", { name: "Robin Maguire", type: "person" }],
    ["[From Helen Tindall:] hello", { name: "Helen Tindall", type: "person" }],
    [
      "[Dr Alan Pryse, senior partner, Fenwick Surgery:] hello",
      { role: "senior partner", organisation: "Fenwick Surgery" },
    ],
    ["[the French government] said", { name: "French government", type: "organisation" }],
    ["[The Daily Herald] said", { name: "Daily Herald", type: "organisation" }],
    ["[Many of the members] said", { name: "Many of the members", type: "group" }],
    ["[Two residents] said", { name: "Two residents", type: "group" }],
    ["[a study by the Fenland Institute] found", { type: "document", organisation: "Fenland Institute" }],
    ["[US Treasury Secretary Helen Tindall] said", { name: "Helen Tindall", role: "US Treasury Secretary" }],
    ["Helen Tindall was there. [Tindall, who chairs the board,] said", { name: "Helen Tindall" }],
  ])("%s", (marked, value) => expect(speaker(marked)).toMatchObject(value));
});

/** Processor time of reading everybody in an article, the least of three; the clock would count what else the machine does. */
const cost = (raw: string): number => {
  const document = article(raw);
  const once = (): number => {
    const started = process.cpuUsage();
    castOf(document).speakerOf({ start: 0, end: raw.length });
    return process.cpuUsage(started).user;
  };
  return Math.min(once(), once(), once());
};

/** Below this, in microseconds, the system does not tell times apart: it counts processor time in ticks. */
const TICK = 5000;

describe("time", () => {
  test.each(["Ann Lee and ", "Minister for Roads, ", "director of ", "’s ", "X of Y ", "Harbour Trust (HT) "])(
    "is linear in %j: four times the text is far from sixteen times the work",
    (piece) => {
      const short = piece.repeat(Math.ceil(30_000 / piece.length));
      cost(short);
      expect(cost(short.repeat(4)) / Math.max(TICK, cost(short))).toBeLessThan(10);
    },
  );
});
