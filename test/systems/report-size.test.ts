import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browserHere, openBrowser, openReport } from "./browser.ts";
import { attested, folderOf } from "./command.ts";
import { publishInvented } from "./published.ts";

/** 50,000 records of 5,000 documents. */
const size = { documents: 5_000, quotes: 24_000, figures: 15_000, measures: 3_000, speakers: 3_000 };

describe.skipIf(!browserHere)("a report on 5,000 documents and 50,000 records", () => {
  const world: { folder: string; browser: Browser | null } = { folder: "", browser: null };
  const inReport = async (hash: string, work: (page: Page) => Promise<void>): Promise<void> => {
    if (world.browser === null) throw new Error("The browser did not start.");
    const { page, complaints } = await openReport(world.browser, join(world.folder, "report.html"), { hash });
    await work(page);
    expect(complaints).toEqual([]);
    await page.context().close();
  };
  const say = (line: string): void => void process.stdout.write(`  ${line}\n`);

  beforeAll(async () => {
    world.folder = folderOf({});
    publishInvented(world.folder, size);
    const made = attested(world.folder, ["report", "out"]);
    expect(made.status, made.stderr).toBe(0);
    expect(made.stderr).not.toContain("are not where they stood");
    expect(made.stderr).not.toContain("were changed");
    say(`the file: ${(statSync(join(world.folder, "report.html")).size / 1e6).toFixed(1)} MB`);
    world.browser = await openBrowser();
  });
  afterAll(async () => {
    await world.browser?.close();
    rmSync(world.folder, { recursive: true, force: true });
  });

  test("shows its overview before its data is there", () =>
    inReport("", async (page) => {
      const [paint = Number.POSITIVE_INFINITY, ready] = await page.evaluate(() => [
        performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
        performance.now(),
      ]);
      say(`first paint after ${Math.round(paint)} ms, everything ready within ${Math.round(ready ?? 0)} ms`);
      expect(paint).toBeLessThan(1_000);
    }));

  test("answers every letter that is typed", () =>
    inReport("#/records?kind=quotes", async (page) => {
      const took = await page.evaluate(async () => {
        const search = document.querySelector<HTMLInputElement>("#q");
        if (search === null) throw new Error("There is no search.");
        const times: number[] = [];
        for (const words of ["o", "or", "orchards", "orchards 2", "orchards 23", "warden", "petra lee", "zzz", ""]) {
          const started = performance.now();
          search.value = words;
          search.dispatchEvent(new Event("input", { bubbles: true }));
          document.body.getBoundingClientRect();
          times.push(performance.now() - started);
          await new Promise(requestAnimationFrame);
        }
        return times;
      });
      const sorted = took.toSorted((a, b) => a - b);
      const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
      say(
        `a search among ${size.quotes} quotations: ${Math.round(median)} ms, at most ${Math.round(sorted.at(-1) ?? 0)} ms`,
      );
      expect(median).toBeLessThan(200);
      expect(await page.locator(".found").innerText()).toBe("24,000 quotations");
    }));

  test("keeps few rows in the document however far it is scrolled", () =>
    inReport("#/records?kind=quotes", async (page) => {
      for (const share of [0.2, 0.5, 0.999]) {
        const rows = await page.evaluate(async (part) => {
          window.scrollTo({ top: document.documentElement.scrollHeight * part, behavior: "instant" });
          await new Promise(requestAnimationFrame);
          await new Promise(requestAnimationFrame);
          return document.querySelectorAll(".rows li").length;
        }, share);
        expect(rows).toBeGreaterThan(5);
        expect(rows).toBeLessThan(60);
      }
      await page.locator(".row").last().focus();
      await page.keyboard.press("End");
      const last = await page.evaluate(() => document.activeElement?.closest("li")?.getAttribute("aria-posinset"));
      expect(last).toBe("24000");
    }));

  test("sorts and filters in no time", () =>
    inReport("#/records?kind=figures", async (page) => {
      const took = await page.evaluate(() => {
        const times: number[] = [];
        for (const [id, value] of [
          ["order", "amount"],
          ["order", "text"],
          ["currency", "EUR"],
          ["sort", "cost"],
          ["confidence", "0.9"],
        ] as const) {
          const select = document.querySelector<HTMLSelectElement>(`#${id}`);
          if (select === null) throw new Error(`There is no ${id}.`);
          const started = performance.now();
          select.value = value;
          select.dispatchEvent(new Event("change", { bubbles: true }));
          document.body.getBoundingClientRect();
          times.push(performance.now() - started);
        }
        return times;
      });
      say(`sorting and filtering ${size.figures} sums: ${took.map((time) => Math.round(time)).join(", ")} ms`);
      expect(Math.max(...took)).toBeLessThan(1_500);
    }));

  test("opens any record and any article", () =>
    inReport("#/records?kind=measures&q=plan+2999", async (page) => {
      await page.locator(".row").first().click();
      await page.locator(".record .mention mark").first().waitFor();
      await page.locator(".mention-source a").click();
      await page.locator(".text .m-measures").first().waitFor();
    }));
});
