import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browserHere, openBrowser } from "./browser.ts";

/** The library in a real browser, as a page would bundle it. */
describe.skipIf(!browserHere)("the library in Chromium", () => {
  let browser: Awaited<ReturnType<typeof openBrowser>> | null = null;
  let bundle = "";
  beforeAll(async () => {
    const { outputFiles } = await build({
      ...{ entryPoints: ["src/index.ts"], bundle: true, write: false, format: "iife", globalName: "library" },
      ...{ platform: "browser", target: "es2022" },
    });
    bundle = outputFiles[0]?.text ?? "";
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
  });

  test("extracts from Markdown what Node extracts", async () => {
    const { createExtract } = await import("../../src/index.ts");
    const article = {
      text: "# Ely\n\n“We will *build* it,” said Ann Lee, leader of Ely Council.\n\nThe Housing Strategy has £5m for 2031.\n",
      mediaType: "text/markdown" as const,
    };
    const page = await (browser as NonNullable<typeof browser>).newPage();
    const problems: string[] = [];
    page.on("pageerror", (error) => problems.push(error.message));
    await page.addScriptTag({ content: bundle });
    const found = await page.evaluate((given) => {
      const { library } = globalThis as unknown as { library: { extract(article: unknown): unknown } };
      return JSON.stringify(library.extract(given));
    }, article);
    expect(problems).toEqual([]);
    expect(JSON.parse(found)).toEqual(JSON.parse(JSON.stringify(createExtract()(article))));
    expect(JSON.parse(found).quotes).toHaveLength(1);
  });
});
