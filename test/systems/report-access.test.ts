import { describe, expect, test } from "vitest";
import { browserHere, go, shown, violations } from "./browser.ts";
import { demoReport } from "./report-demo.ts";

describe.skipIf(!browserHere)("the report for everybody, in a browser", () => {
  const { documentOf, inReport, merged, rows } = demoReport();

  const views = (): readonly string[] => [
    "",
    "#/records?kind=quotes&q=the",
    "#/records?kind=figures&currency=GBP",
    "#/records?kind=conflicts",
    "#/records?kind=quotes&q=nothingatall",
    `#/record/${merged().id}`,
    `#/record/${rows("measures")[0]?.id}`,
    `#/record/${rows("conflicts")[0]?.id}`,
    `#/article/${documentOf("harrow-bay")}`,
    "#/record/q-none",
  ];

  for (const colorScheme of ["light", "dark"] as const)
    for (const width of [390, 820, 1440])
      test(`axe finds nothing, and nothing sticks out: ${colorScheme}, ${width} pixels`, () =>
        inReport(
          "",
          async (page) => {
            for (const view of views()) {
              await go(page, view === "" ? "#/" : view);
              expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
              expect(await violations(page), view).toEqual([]);
            }
            await go(page, `#/article/${documentOf("harrow-bay")}`);
            await page.locator(".ref-quotes").first().click();
            await page.locator(".l-drops").click();
            expect(await violations(page)).toEqual([]);
            await page.locator(".article-head .quiet").click();
            expect(await violations(page)).toEqual([]);
          },
          { colorScheme, viewport: { width, height: 900 } },
        ));

  test("nothing moves for those who ask for it", () =>
    inReport(
      `#/article/${documentOf("harrow-bay")}`,
      async (page) => {
        await page.locator(".ref-quotes").nth(1).click();
        const moving = await page.evaluate(() => document.getAnimations().length);
        expect(moving).toBe(0);
        const [name, transition] = await page.evaluate(() => [
          getComputedStyle(document.querySelector(".thread-line") as Element).animationName,
          getComputedStyle(document.querySelector(".note-item") as Element).transitionDuration,
        ]);
        expect([name, transition]).toEqual(["none", "0s"]);
      },
      { reducedMotion: "reduce" },
    ));

  test("on paper: the article with its notes, no buttons, black on white", () =>
    inReport(`#/article/${documentOf("harrow-bay")}`, async (page) => {
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      expect(await page.locator(".top").isVisible()).toBe(false);
      expect(await page.locator(".layers").isVisible()).toBe(false);
      expect(await page.locator(".note-body code").first().isVisible()).toBe(true);
      expect(await page.locator(".text").evaluate((text) => getComputedStyle(text).color)).toBe("rgb(25, 28, 32)");
      await go(page, "#/records?kind=quotes");
      await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
      expect(await page.locator(".rows li").count()).toBe(rows("quotes").length);
    }));
  test("the theme is kept, and follows the system until it is chosen", () =>
    inReport(
      "",
      async (page) => {
        const desk = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
        const dark = await desk();
        await page.locator("#theme").click();
        expect(await page.locator("#theme").innerText()).toBe("Theme: light");
        expect(await desk()).not.toBe(dark);
        await page.reload();
        await shown(page);
        expect(await page.locator("#theme").innerText()).toBe("Theme: light");
      },
      { colorScheme: "dark" },
    ));
});
