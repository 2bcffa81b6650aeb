import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { browserHere, go, shown } from "./browser.ts";
import { attested } from "./command.ts";
import { demoReport, type Row } from "./report-demo.ts";

describe.skipIf(!browserHere)("the report’s records, articles and review, in a browser", () => {
  const { count, documentOf, folder, inReport, merged, rows } = demoReport();

  test("a record shows its wordings with the differing words, and each mention in its article", () =>
    inReport(`#/record/${merged().id}`, async (page) => {
      const row = merged();
      expect(await page.locator(".said h1").innerText()).toContain(row.content.slice(0, 40));
      expect(await page.locator(".variants > li").count()).toBe(row.variants.length);
      expect(await page.locator(".variants del").count()).toBeGreaterThan(0);
      expect(await page.locator(".mention").count()).toBe(row.mentions.length);
      expect(await page.locator(".mention mark.m-quotes").count()).toBeGreaterThanOrEqual(row.mentions.length);
      expect(await page.locator(".provenance").first().innerText()).toMatch(
        /Rule\s+quotes\/[\s\S]*Evidence[\s\S]*characters \d+–\d+, bytes/,
      );
      await page.locator(".said figcaption a").click();
      await page.locator(".record.of-speakers").waitFor();
      await page.locator(".links a", { hasText: "Everything said" }).click();
      await page.locator(".rows .row").first().waitFor();
      expect(page.url()).toContain("speaker=s-");
    }));

  test("from a measure to its money, and from a mention to its place in the article", () =>
    inReport(
      `#/record/${rows("measures").find(({ name }) => name === "Saltmarsh Resilience Fund")?.id}`,
      async (page) => {
        expect(await page.locator(".mention mark.m-measures").count()).toBeGreaterThan(2);
        const words = await page.locator(".mention").nth(1).locator("mark.m-measures").first().innerText();
        await page.locator(".mention-source a").nth(1).click();
        await page.locator(".text .on-content").first().waitFor();
        expect((await page.locator(".text .on-content").allInnerTexts()).join("")).toBe(words);
        expect(await page.locator(".note-item.chosen").count()).toBe(1);
        await page.goBack();
        await page.locator(".links a", { hasText: "Its money" }).click();
        await page.locator(".rows .row").first().waitFor();
        expect(page.url()).toContain("measure=x-");
        expect(await count(page)).toBeGreaterThan(1);
      },
    ));

  test("the article: layers, boilerplate, from speaker to cue to words, and what was dropped on demand", () =>
    inReport(`#/article/${documentOf("harrow-bay")}`, async (page) => {
      const text = page.locator(".text");
      for (const kind of ["quotes", "figures", "measures"])
        expect(await text.locator(`.m-${kind}`).count()).toBeGreaterThan(0);
      expect(await text.locator(".boilerplate", { hasText: "Tide tables" }).isVisible()).toBe(true);
      await page.locator(".l-boilerplate").click();
      expect(await text.locator(".boilerplate").first().isVisible()).toBe(false);
      const washed = (): Promise<string> =>
        text
          .locator(".m-figures")
          .first()
          .evaluate((one) => getComputedStyle(one).backgroundColor);
      const before = await washed();
      await page.locator(".l-figures").click();
      expect(await page.locator(".l-figures").getAttribute("aria-pressed")).toBe("false");
      expect(await washed()).not.toBe(before);
      await page.locator(".ref-quotes").nth(1).click();
      expect(await text.locator(".on-speaker").first().innerText()).toContain("Edwin Pascoe");
      expect(await text.locator(".on-cue").first().innerText()).toBe("said");
      expect(await text.locator(".thread-line").count()).toBe(2);
      expect(page.url()).toContain("mark=quotes");
      expect(await page.locator(".dropped li").first().isVisible()).toBe(false);
      await page.locator(".dropped summary").click();
      expect(await page.locator(".dropped li").first().innerText()).toMatch(/no \w+: .*\n?.*\/|no \w+:/);
      await page.locator(".l-drops").click();
      expect(await page.locator(".l-drops").getAttribute("aria-pressed")).toBe("true");
    }));

  test("n and p lead from note to note", () =>
    inReport(`#/article/${documentOf("harrow-bay")}`, async (page) => {
      await page.locator(".ref").first().focus();
      await page.keyboard.press("n");
      await page.keyboard.press("n");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("ref-1");
      await page.keyboard.press("p");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("ref-0");
      expect(await page.locator("#status").innerText()).toMatch(/^Note 1 of \d+/);
    }));

  test("what a reviewer marks comes back as a file that the next run takes", async () => {
    const [row, other] = [merged(), rows("quotes").find(({ speaker }) => speaker?.name === "Gavin Moresby") as Row];
    await inReport(`#/record/${other.id}`, async (page) => {
      const save = async (choice: string, value: string | null): Promise<void> => {
        await page.locator("#review-choice").selectOption({ label: choice });
        if (value !== null) await page.locator("#review-value").fill(value);
        await page.locator("#review-why").fill("He says, she says, “quoted”");
        await page.locator("#review-who").fill("R. Diaz");
        await page.locator("#review-dialog .primary").click();
      };
      await page.locator(".row-facts button").click();
      await page.locator("#review-dialog .primary").click();
      expect(await page.locator("#review-dialog").isVisible()).toBe(true);
      await save("The speaker name is wrong", "Gavin Moresby-Hall");
      expect(await page.locator(".flag").first().innerText()).toContain("speaker name Gavin Moresby-Hall");
      await go(page, `#/record/${row.id}`);
      await page.locator(".wrong button").nth(1).click();
      await save("It does not belong to this record", null);
      await go(page, `#/article/${documentOf("reef-authority")}`);
      await page.locator(".note-head").first().click();
      await page.locator(".chosen .quiet").click();
      await save("This is no measure", null);
      await go(page, `#/article/${documentOf("valley-observer")}`);
      await page.locator(".article-head .quiet").click();
      await save("This source must not be published", null);
      // The browser hands what is kept to a process of its own, which may start late where the machine is busy.
      const reloaded = async (): Promise<string> => {
        await page.reload();
        await shown(page);
        return page.locator("#review").innerText();
      };
      await expect.poll(reloaded, { timeout: 20_000 }).toContain("(");
      await page.locator("#review").click();
      const lines = await page.locator(".corrections li").count();
      expect(await page.locator("#review").innerText()).toBe(`Review (${lines})`);
      expect(lines).toBe(3 + row.mentions.length - 1);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.locator("#review-dialog .primary").click(),
      ]);
      expect(download.suggestedFilename()).toBe("attested.corrections.csv");
      writeFileSync(join(folder(), "attested.corrections.csv"), readFileSync(await download.path()));
      await page.locator(".corrections button").first().click();
      expect(await page.locator(".corrections li").count()).toBe(lines - 1);
    });
    const again = attested(folder(), ["run", "look/articles", "--out", "corrected", "--no-cache"]);
    expect(again.stderr).not.toContain("met nothing");
    expect(again.status).toBe(0);
    const corrected = (name: string): string => readFileSync(join(folder(), `corrected/${name}.jsonl`), "utf8");
    expect(corrected("quotes")).toContain('"name":"Gavin Moresby-Hall"');
    expect(corrected("documents")).toContain('"errorCode":"taken-down"');
    expect(corrected("drops")).toContain("human/dropped");
    expect(corrected("decisions")).toContain("human/kept-apart");
    expect(JSON.parse(readFileSync(join(folder(), "corrected/run.json"), "utf8")).diagnostics).not.toContainEqual(
      expect.objectContaining({ code: expect.stringContaining("correction") }),
    );
  });
});
