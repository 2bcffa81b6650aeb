import { describe, expect, test } from "vitest";
import { readReadme, renewed, sectionIn, sections } from "../../scripts/docs/sections.ts";

/**
 * README's generated parts say what the code says: `npm run docs`. The two that move with every rule, the example and the
 * measured quality, are held by `.ci/run` to the byte; here only to their form, so that a better rule breaks no test.
 */
const readme = readReadme();
const moving = new Set(["example", "quality"]);
const figuresOut = (text: string): string => text.replace(/\d\.\d\d/g, "0.00");

describe("README", () => {
  test.each(Object.keys(sections).filter((name) => !moving.has(name)))("%s is what the code says", (name) => {
    expect(sectionIn(readme, name)).toBe(sections[name]?.());
  });

  test("quality has the rows that are measured", () => {
    expect(figuresOut(sectionIn(readme, "quality"))).toBe(figuresOut(sections.quality?.() ?? ""));
  });

  test("example is one article and its records", () => {
    expect(sectionIn(readme, "example")).toMatch(/^```text\n[\s\S]+```json\n\{\n {2}"quotes": \[\n/);
  });

  test("written anew twice is written anew once", () => {
    const once = renewed(readme);
    expect(renewed(once)).toBe(once);
  });

  test("every exit status is told", async () => {
    const { exit } = await import("../../pipeline/exit.ts");
    for (const status of Object.values(exit)) expect(readme).toMatch(new RegExp(`^\\| ${status} +\\|`, "m"));
  });
});
