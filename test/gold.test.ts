import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { figuresOf, goldSets } from "./support/score/sets.ts";

/**
 * Hand-made annotations of whole articles (test/gold/README.md): no figure may fall under its floor, which is raised with every gain.
 */
const read = (name: string) =>
  JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8")) as Record<string, number>;
const floors = { ...read("./floors.json"), ...read("./gold/floors.json") };

for (const one of goldSets) {
  const [set] = one;
  const figures = figuresOf(one);
  describe(set, () => {
    test.each(Object.entries(floors).filter(([name]) => name in figures))("%s ≥ %d", (name, floor) => {
      expect(figures[name]).toBeGreaterThanOrEqual(floor);
    });
    test("has a floor for its main figures", () => {
      const main = ["quotes f1", "quotes+speaker f1", "figures+value f1", "measures/named f1"];
      for (const name of main) expect(floors, name).toHaveProperty(`${set} ${name}`);
    });
  });
}
