import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { referencePages, referencePath } from "../../scripts/docs/reference.ts";

/** docs/ says what the code says, and its links lead somewhere. */
const docs = fileURLToPath(new URL("../../docs/", import.meta.url));
const pages = readdirSync(docs, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md"));

describe("docs", () => {
  test.each(Object.keys(referencePages))("%s is what the code says: npm run docs", (page) => {
    expect(readFileSync(referencePath(page), "utf8")).toBe(referencePages[page]?.());
  });

  test.each(pages)("the links of %s lead somewhere", (page) => {
    const text = readFileSync(join(docs, page), "utf8").replace(/^```[\s\S]*?^```/gm, "");
    for (const [, target = ""] of text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g))
      if (!/^https?:/.test(target)) expect(existsSync(join(docs, dirname(page), target)), target).toBe(true);
  });

  test("the first page names every other", () => {
    const first = readFileSync(join(docs, "README.md"), "utf8");
    for (const page of pages) if (page !== "README.md") expect(first).toContain(`(${page})`);
  });
});
