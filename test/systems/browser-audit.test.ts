import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { browserHere, openBrowser, violations } from "./browser.ts";
import { attested, folderOf } from "./command.ts";

/** The page that `attested audit --format html` prints, as people open it: with every verdict on it, and an article that tries its best. */
const sources = {
  "sources/levy.txt":
    "“We will not raise the harbour levy this year, and nobody on the quay will lose a job,” said Maeve Quinn.\n\nThe wall will cost £12.5 million in 2024-25. “It is not cheap to hold the sea,” said Tom Pike.\n",
};
const draft = [
  "“We will raise the harbour levy this year,” said Maeve Quinn.",
  "“We will not raise the harbour levy … nobody on the quay will lose a job,” said Maeve Quinn.",
  "“It is not cheap to hold the sea,” said Maeve Quinn. “It is not cheap to hold the sea,” said Tom Pike.",
  "The wall will cost £21.5 million in 2024-25.",
  "“<script>document.title = 'taken'</script> are the <img src=x onerror=alert(1)> of it all,” said Ann Lee.",
].join("\n\n");

describe.skipIf(!browserHere)("the page of an audit, in a browser", () => {
  test("is accessible in both themes and on a phone, and nothing of the article runs", async () => {
    const folder = folderOf({ ...sources, "draft.txt": draft });
    const made = attested(folder, ["audit", "draft.txt", "--sources", "sources", "--format", "html"]);
    expect(made.status, made.stderr).toBe(4);
    const file = join(folder, "audit.html");
    writeFileSync(file, made.stdout);
    const browser = await openBrowser();
    try {
      for (const colorScheme of ["light", "dark"] as const)
        for (const width of [390, 1280]) {
          const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
          const page = await context.newPage();
          await page.goto(pathToFileURL(file).href);
          expect(await violations(page), `${colorScheme} ${width}`).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
          expect(await page.title()).not.toBe("taken");
          expect(await page.locator("script, img").count()).toBe(0);
          const words = await page.locator("body").innerText();
          for (const verdict of ["altered", "shortened", "other speaker", "attested", "other amount", "not found"])
            expect(words.toLowerCase()).toContain(verdict);
          await context.close();
        }
    } finally {
      await browser.close();
    }
  });
});
