import { describe, expect, test } from "vitest";
import { strataOf, stratified, weighted, wilson } from "../../src/index.ts";

describe("Wilson's interval", () => {
  test.each([
    [10, 10, 0.722, 1],
    [0, 10, 0, 0.278],
    [81, 263, 0.255, 0.366],
    [5, 10, 0.237, 0.763],
  ])("%i of %i is %f to %f", (right, reviewed, from, to) => {
    const interval = wilson(right, reviewed);
    expect(interval?.from).toBeCloseTo(from, 3);
    expect(interval?.to).toBeCloseTo(to, 3);
  });

  test("of nothing there is none", () => expect(wilson(0, 0)).toBeNull());
});

describe("the weighted precision", () => {
  test("counts a stratum by its size, not by its reviews", () => {
    const all = weighted([
      { stratum: "a", size: 900, right: 10, wrong: 0 },
      { stratum: "b", size: 100, right: 0, wrong: 10 },
    ]);
    expect(all?.precision).toBeCloseTo(0.9, 10);
    expect(all?.reviewed).toBe(20);
  });

  test("of one stratum is Wilson's of it", () => {
    expect(weighted([{ stratum: "a", size: 7, right: 5, wrong: 5 }])).toEqual(wilson(5, 10));
  });

  test("holds the truth in about 95 of 100 samples", () => {
    let state = 7;
    const random = (): number => {
      state = (Math.imul(state, 1664525) + 1013904223) | 0;
      return (state >>> 0) / 2 ** 32;
    };
    const truth = 0.7 * 0.95 + 0.3 * 0.6;
    const drawn = (share: number, count: number): number =>
      Array.from({ length: count }, random).filter((x) => x < share).length;
    let held = 0;
    for (let round = 0; round < 2000; round++) {
      const [a, b] = [drawn(0.95, 60), drawn(0.6, 40)];
      const told = weighted([
        { stratum: "a", size: 700, right: a, wrong: 60 - a },
        { stratum: "b", size: 300, right: b, wrong: 40 - b },
      ]);
      if (told && told.from <= truth && truth <= told.to) held++;
    }
    expect(held / 2000).toBeGreaterThan(0.93);
  });
});

describe("a stratified draw", () => {
  const items = [...Array(500).keys()].map((at) => ({
    key: `k${at}`,
    stratum: at < 450 ? "large" : at < 495 ? "small" : "tiny",
  }));

  test("takes so many, few from where few are, and never more than there are", () => {
    const counts = [...strataOf(stratified(items, 100, "1"))].map(([name, { length }]) => [name, length]);
    expect(counts).toEqual([
      ["large", 85],
      ["small", 10],
      ["tiny", 5],
    ]);
    expect(stratified(items, 1000, "1")).toHaveLength(500);
    expect(stratified(items, 2, "1")).toHaveLength(2);
  });

  test("is the same for the same seed in any order, and another for another", () => {
    const keys = (list: readonly { key: string }[]) => list.map(({ key }) => key);
    expect(keys(stratified([...items].reverse(), 60, "1"))).toEqual(keys(stratified(items, 60, "1")));
    expect(keys(stratified(items, 60, "2"))).not.toEqual(keys(stratified(items, 60, "1")));
  });
});
