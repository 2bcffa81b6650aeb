import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createExtract } from "../src/index.ts";
import { readGold } from "./support/score/gold.ts";
import { score } from "./support/score/score.ts";

/**
 * Hand-made annotations of whole articles (test/gold/README.md): no figure may fall under its floor, which is raised with every gain.
 */
const read = (name: string) =>
  JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8")) as Record<string, number>;
const floors = { ...read("./floors.json"), ...read("./gold/floors.json") };
const extract = createExtract();
const mediaType = (name: string) =>
  name.endsWith(".html") ? "text/html" : name.endsWith(".md") ? "text/markdown" : "text/plain";

for (const [set, sources] of [
  ["seeds", "../seeds/"],
  ["invented", "./gold/invented/"],
  ["articles", "./gold/articles/"],
  ["unread", "./gold/unread/"],
] as const) {
  const documents = readGold(new URL(`./gold/${set}/`, import.meta.url), new URL(sources, import.meta.url));
  const figures = score(set, documents, ({ gold, text }) =>
    extract({ text, mediaType: mediaType(gold.document) }, gold.document),
  );
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
