import { expect, test } from "vitest";
import { createProgress } from "../../pipeline/read/progress.ts";
import type { Extracted } from "../../pipeline/workers/reader.ts";
import { createWorld } from "../support/world.ts";

const found = (bytes: number): Extracted[] => [
  { document: { bytes }, line: null, quarantined: null } as unknown as Extracted,
];

/** A clock that goes on by a second whenever it is looked at. */
const ticking = () => {
  const time = { seconds: 0 };
  return () => new Date(time.seconds++ * 1000);
};

test("on a terminal a bar with rate and time left, and nothing of it stays", () => {
  const shown: string[] = [];
  const { effects, logged } = createWorld({ now: ticking(), status: (line) => void shown.push(line) });
  const progress = createProgress({ files: 2, bytes: 400 }, effects);
  progress.add(found(100));
  progress.add(found(100));
  progress.end();
  expect(shown).toEqual([
    "██████░░░░░░░░░░░░░░░░░░ 25 %  1 article, 1 a second, 3 s left",
    "████████████░░░░░░░░░░░░ 50 %  2 articles, 1 a second, 2 s left",
    "",
  ]);
  expect(logged).toEqual(["Reading 2 files …"]);
});

test("elsewhere plain lines, now and then", () => {
  const { effects, logged } = createWorld({ now: ticking() });
  const progress = createProgress({ files: 1, bytes: null }, effects);
  for (let count = 0; count < 4; count++) progress.add(found(1));
  progress.end();
  expect(logged).toEqual([
    "Reading 1 file …",
    "  2 articles, 1 a second",
    "  4 articles, 1 a second",
    "  100 %  4 articles, 1 a second",
  ]);
});
