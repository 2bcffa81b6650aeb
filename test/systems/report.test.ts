import { describe, expect, test } from "vitest";
import { browserHere, go, openReport } from "./browser.ts";
import { demoReport } from "./report-demo.ts";

describe.skipIf(!browserHere)("the report’s overview and records, in a browser", () => {
  const { browser, count, file, inReport, rows } = demoReport();

  test("the overview tells how much there is, and needs no script", async () => {
    for (const javaScriptEnabled of [true, false])
      await inReport(
        "",
        async (page) => {
          await expect(page.locator("h1").first().innerText()).resolves.toBe("Eight invented articles");
          const totals = await page.locator(".totals li").allInnerTexts();
          expect(totals.join(" ")).toContain(`${rows("quotes").length}`);
          expect(await page.locator("svg.columns rect").count()).toBeGreaterThan(20);
          expect(await page.locator(".dots circle").count()).toBeGreaterThan(10);
          for (const title of [
            "Documents over time",
            "Documents by publisher",
            "Quotations by speaker",
            "Money by role",
          ])
            expect(await page.locator(".panel h2", { hasText: title }).count()).toBe(1);
        },
        { javaScriptEnabled },
      );
  });

  test("a bar of a chart leads to its records", () =>
    inReport("", async (page) => {
      const row = page.locator("#about-speakers ~ table tr").first();
      const told = Number(await row.locator(".count").innerText());
      await row.locator("a").click();
      await page.locator(".records").waitFor();
      expect(await count(page)).toBe(told);
    }));

  test("search narrows while it is typed, marks what it found, and stands in the address", () =>
    inReport("#/records?kind=quotes", async (page) => {
      const all = await count(page);
      expect(all).toBe(rows("quotes").length);
      await page.locator("#q").pressSequentially("BUS stop");
      const found = await count(page);
      expect(found).toBeGreaterThan(0);
      expect(found).toBeLessThan(all);
      expect((await page.locator(".rows .hit").allInnerTexts()).map((word) => word.toLowerCase())).toContain("stop");
      const address = page.url();
      expect(address).toContain("q=BUS+stop");
      const other = await openReport(browser(), file(), { hash: address.slice(address.indexOf("#")) });
      expect(await count(other.page)).toBe(found);
      expect(await other.page.locator("#q").inputValue()).toBe("BUS stop");
      await other.page.context().close();
      await page.locator("#q").fill("nothing says this");
      expect(await page.locator(".list .none").innerText()).toContain("Nothing fits");
    }));

  test("filters by speaker with the keys alone, and every other filter", () =>
    inReport("#/records?kind=quotes", async (page) => {
      const all = await count(page);
      await page.locator("#speaker").focus();
      await page.keyboard.type("delgado");
      expect(await page.locator("#speaker").getAttribute("aria-expanded")).toBe("true");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      expect(page.url()).toContain("speaker=s-");
      expect(await count(page)).toBeLessThan(all);
      expect((await page.locator(".row-about").allInnerTexts()).every((words) => words.includes("Delgado"))).toBe(true);
      await page.locator(".clear").click();
      expect(await count(page)).toBe(all);
      await page.locator("#sources").selectOption("2");
      const independent = await count(page);
      expect(independent).toBeGreaterThan(0);
      expect(independent).toBeLessThan(all);
      await page.locator("#sources").selectOption("1");
      await page.locator("#sort").selectOption("indirect");
      expect(await page.locator(".row .tag").allInnerTexts()).not.toContain("direct");
      await page.locator("#sort").selectOption("");
      await page.locator("#confidence").selectOption("lt0.9");
      const unsure = await count(page);
      await page.locator("#confidence").selectOption("0.9");
      expect(unsure + (await count(page))).toBe(all);
      await page.locator("#confidence").selectOption("");
      await page.locator("#disputed").check();
      expect(page.url()).toContain("disputed=yes");
      expect(await count(page)).toBeLessThan(all);
    }));

  test("money: by currency, by measure, the largest first", () =>
    inReport("#/records?kind=figures", async (page) => {
      await page.locator("#currency").selectOption("GBP");
      const texts = await page.locator(".row-text").allInnerTexts();
      expect(texts.length).toBeGreaterThan(3);
      expect(texts.every((text) => text.includes("£"))).toBe(true);
      await page.locator("#order").selectOption("amount");
      expect(await page.locator(".row-text").first().innerText()).toContain("£48,000,000");
      await page.locator("#measure").click();
      await page.keyboard.type("saltmarsh");
      await page.locator("#measure-list [role=option]").first().click();
      expect(await count(page)).toBeLessThan(texts.length + 1);
      expect(page.url()).toMatch(/currency=GBP.*measure=x-|measure=x-.*currency=GBP/);
    }));

  test("each kind has its tab, and each order is kept in the address", () =>
    inReport("#/records?kind=quotes", async (page) => {
      for (const kind of ["figures", "measures", "speakers", "documents", "conflicts", "quotes"]) {
        await page.locator(`.tabs a[href*="kind=${kind}"]`).click();
        await page.locator(`.tabs a[href*="kind=${kind}"][aria-current=page]`).waitFor();
        expect(await count(page)).toBe(rows(kind).length);
        const orders = await page
          .locator("#order option")
          .evaluateAll((all) => all.map((one) => one.getAttribute("value")));
        for (const order of orders) {
          await page.locator("#order").selectOption(order);
          expect(page.url()).toContain(order === "found" ? `kind=${kind}` : `order=${order}`);
        }
      }
    }));

  test("the list by keys: skip link, arrows, Enter, and back to the same place", () =>
    inReport("#/records?kind=quotes", async (page) => {
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.className)).toBe("skip");
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
      await page.locator(".row").first().focus();
      for (let step = 0; step < 3; step++) await page.keyboard.press("ArrowDown");
      const place = (): Promise<string | null> =>
        page.evaluate(() => document.activeElement?.closest("li")?.getAttribute("aria-posinset") ?? null);
      expect(await place()).toBe("4");
      await page.keyboard.press("End");
      expect(await place()).toBe(String(rows("quotes").length));
      const scrolled = await page.evaluate(() => window.scrollY);
      await page.keyboard.press("Enter");
      await page.locator(".record").waitFor();
      await page.goBack();
      await page.locator(".rows .row").first().waitFor();
      expect(await page.evaluate(() => window.scrollY)).toBeCloseTo(scrolled, -2);
    }));

  test("what is not there is told", () =>
    inReport("#/record/q-aaaaaaaaaaaaaaaa", async (page) => {
      expect(await page.locator("#view h1").innerText()).toBe("Not here");
      for (const hash of ["#/article/d-aaaaaaaaaaaaaaaa", "#/recrods"]) {
        await go(page, hash);
        expect(await page.locator("#view h1").innerText()).toBe("Not here");
      }
    }));
});
