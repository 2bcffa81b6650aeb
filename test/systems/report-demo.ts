import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { openBrowser, openReport } from "./browser.ts";
import { attested, folderOf } from "./command.ts";

type Mention = Readonly<{ document: string; uri: string; parts: readonly Readonly<{ start: number; end: number }>[] }>;
export type Row = Readonly<{
  id: string;
  content: string;
  name: string;
  title: string;
  uri: string;
  status: string;
  variants: readonly unknown[];
  mentions: readonly Mention[];
  speaker: Readonly<{ name: string }> | null;
}>;

/** Makes the demo's report once for a group of tests, and gives them the ways to look at it. */
export const demoReport = () => {
  const world: { folder: string; browser: Browser | null } = { folder: "", browser: null };
  const file = (): string => join(world.folder, "look/report.html");
  const rows = (name: string): readonly Row[] =>
    readFileSync(join(world.folder, `look/output/${name}.jsonl`), "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Row);
  const browser = (): Browser => {
    if (world.browser === null) throw new Error("The browser did not start.");
    return world.browser;
  };
  /** Opens the report, does something, and sees that the page had nothing to complain of and asked for nothing but itself. */
  const inReport = async (
    hash: string,
    work: (page: Page) => Promise<void>,
    options: Parameters<typeof openReport>[2] = {},
  ): Promise<void> => {
    const { page, complaints, requests } = await openReport(browser(), file(), { ...options, hash });
    try {
      await work(page);
      expect(complaints).toEqual([]);
      expect(requests.filter((address) => !/^(?:file|blob):/.test(address))).toEqual([]);
    } finally {
      await page.context().close();
    }
  };
  const count = async (page: Page): Promise<number> => Number((await page.locator(".found").innerText()).split(" ")[0]);
  const merged = (): Row => rows("quotes").toSorted((a, b) => b.variants.length - a.variants.length)[0] as Row;
  const documentOf = (title: string): string => rows("documents").find((row) => row.uri.includes(title))?.id ?? "";

  beforeAll(async () => {
    world.folder = folderOf({});
    const made = attested(world.folder, ["demo", "--out", "look", "--no-open"]);
    expect(made.stderr).toContain("look/report.html");
    expect(made.status).toBe(0);
    world.browser = await openBrowser();
  });
  afterAll(async () => {
    await world.browser?.close();
    rmSync(world.folder, { recursive: true, force: true });
  });
  return { folder: (): string => world.folder, file, rows, browser, inReport, count, merged, documentOf };
};
