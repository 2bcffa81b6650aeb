import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium"];

/** The system's own Chromium; another is named by ATTESTED_CHROMIUM. */
const here = [process.env.ATTESTED_CHROMIUM ?? "", ...places].find((place) => place !== "" && existsSync(place));

/** Absent outside CI: the tests are skipped, visibly; in CI its absence is a failure. */
export const browserHere = here !== undefined || process.env.CI !== undefined;

/** Starts the browser; as root, as in most containers, it runs only without its sandbox. */
export const openBrowser = async (): Promise<Browser> => {
  if (here === undefined) throw new Error("There is no Chromium: install it, or name it by ATTESTED_CHROMIUM.");
  return chromium.launch({ executablePath: here, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
};

/** A page with everything that it complained of, and every address that it asked for. */
export type Watched = Readonly<{ page: Page; complaints: readonly string[]; requests: readonly string[] }>;

/** Opens a report at an address of its own, and waits until it shows it. */
export const openReport = async (
  browser: Browser,
  file: string,
  { hash = "", ...options }: BrowserContextOptions & Readonly<{ hash?: string }> = {},
): Promise<Watched> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(file).href + hash);
  if (options.javaScriptEnabled !== false) await shown(page);
  return { page, complaints, requests };
};

/** Waits until the page's own code has drawn what the address asks for. */
export const shown = async (page: Page): Promise<void> => {
  await page.locator("html[data-ready=yes]").waitFor({ state: "attached" });
};

/** Another address of the same report. */
export const go = async (page: Page, hash: string): Promise<void> => {
  await page.evaluate((next) => {
    document.documentElement.removeAttribute("data-ready");
    const before = location.hash;
    location.hash = next;
    if (location.hash === before) document.documentElement.dataset.ready = "yes";
  }, hash);
  await shown(page);
};

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type Axe = Readonly<{
  run(options: object): Promise<
    Readonly<{
      violations: readonly Readonly<{
        id: string;
        help: string;
        nodes: readonly Readonly<{ target: readonly string[]; failureSummary: string }>[];
      }>[];
    }>
  >;
}>;

/** What axe finds wrong, a line for each; the page's policy lets no script in, so it comes through the debugger. */
export const violations = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: Axe };
    const options = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };
    const { violations: found } = await axe.run(options);
    return found.flatMap(({ id, help, nodes }) =>
      nodes.slice(0, 3).map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(" ")} ${failureSummary}`),
    );
  });
};
