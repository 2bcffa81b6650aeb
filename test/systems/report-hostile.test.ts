import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browserHere, go, openBrowser, openReport, violations } from "./browser.ts";
import { attested, folderOf } from "./command.ts";

const SCRIPT = "</script><script>window.taken=1</script>";
const IMAGE = `"><img src=x onerror="window.taken=1">`;
const LINK = "javascript:window.taken=1";

/** Articles that would like to be more than text: in names, titles, addresses, quotations, sums and measures. */
const articles: Readonly<Record<string, string>> = {
  "news/plain.txt": [
    `“We will build ${SCRIPT} by spring,” said Ann ${IMAGE} Lee, mayor of <b>Porthaven</b>.`,
    `The council will spend £5m on the ${IMAGE} Harbour Fund. <!-- “Never closed,” said Bo Rao.`,
    `“${LINK} is what I clicked,” said Ines Okafor. ]]> &lt;script&gt;`,
    `“Pay \u202E005£ dnuof\u202C to the \u2066Bridge\u2069 Trust,” said Kofi \u202Bmarsh\u202C Brandt. It costs \u202E£9m.`,
  ].join("\n\n"),
  "news/front.md": `---
title: '</title>${SCRIPT}'
publisher: 'News ${IMAGE}'
author: '__proto__'
date: 2031-01-01
---

# Heading ${SCRIPT}

[Click](${LINK}) – “It is ${IMAGE} true,” said Ruth Castell. <script>window.taken=1</script>

<iframe srcdoc="<script>parent.taken=1</script>"></iframe>
`,
  "news/page.html": `<html lang='en"><script>window.taken=1</script>'><head><title>a &lt;/title&gt;&lt;script&gt;window.taken=1&lt;/script&gt;</title>
<link rel="canonical" href="${LINK}"><meta property="og:site_name" content="constructor"></head>
<body><p>“Read &lt;/script&gt;&lt;script&gt;window.taken=1&lt;/script&gt; twice,” said Lars Nkosi, who paid £3m to the &lt;img src=x onerror=window.taken=1&gt; Fund.</p>
<p onclick="window.taken=1"><a href="${LINK}">“More money is needed now,” said Nadia Petrov.</a></p><form action="https://evil.example/"><button>Go</button></form></body></html>`,
  "news/feed.jsonl": [
    {
      id: `1${IMAGE}`,
      uri: LINK,
      publisher: SCRIPT,
      title: IMAGE,
      text: "“It opened on time today,” said Yusuf Doyle. It cost £7m.",
    },
    {
      id: "2",
      uri: " data:text/html,<script>1</script>",
      language: `en" onfocus="window.taken=1`,
      text: "“It closed too early again,” said Clara Ames.",
    },
    {
      id: "3",
      uri: "https://news.example/a?b=<script>",
      title: "Fine",
      text: "“It rained all day long,” said Bram Rao. The Ferry Act costs €2m.",
    },
  ]
    .map((row) => JSON.stringify(row))
    .join("\n"),
  "news/<img src=x onerror=window.taken=1>.txt": "“The name of this file is odd,” said Aoife Byrne.",
  "news/broken <b>.txt": "\u0000\u0001",
};

describe.skipIf(!browserHere)("hostile articles in the report", () => {
  const world: { folder: string; browser: Browser | null } = { folder: "", browser: null };
  const file = (): string => join(world.folder, "report.html");
  const ids = (name: string): readonly string[] =>
    readFileSync(join(world.folder, `out/${name}.jsonl`), "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { id: string }).id);
  const inReport = async (work: (page: Page) => Promise<void>): Promise<readonly string[]> => {
    if (world.browser === null) throw new Error("The browser did not start.");
    const { page, complaints, requests } = await openReport(world.browser, file());
    await work(page);
    expect(requests.filter((address) => !address.startsWith("file:"))).toEqual([]);
    await page.context().close();
    return complaints;
  };

  beforeAll(async () => {
    world.folder = folderOf(articles);
    const run = attested(world.folder, ["run", "news", "--out", "out"]);
    expect(run.status, run.stderr).toBe(3);
    const title = ["--title", `</title>${SCRIPT}${IMAGE}`];
    const made = attested(world.folder, ["report", "out", ...title]);
    expect(made.status, made.stderr).toBe(0);
    world.browser = await openBrowser();
  });
  afterAll(async () => {
    await world.browser?.close();
    rmSync(world.folder, { recursive: true, force: true });
  });

  /** Nothing of an article became an element, a listener or an address that runs. */
  const isInert = (page: Page) =>
    page.evaluate(() => ({
      taken: (window as unknown as { taken?: unknown }).taken ?? null,
      scripts: document.querySelectorAll("script:not([type='text/plain'])").length,
      foreign: document.querySelectorAll(
        "img, iframe, object, embed, base, form:not(dialog form), link, meta[http-equiv=refresh]",
      ).length,
      listeners: [...document.querySelectorAll("*")].filter((one) =>
        one.getAttributeNames().some((name) => name.startsWith("on") || (name === "style" && one.tagName === "SCRIPT")),
      ).length,
      addresses: [...document.querySelectorAll("[href], [src], [action]")]
        .map((one) => one.getAttribute("href") ?? one.getAttribute("src") ?? one.getAttribute("action") ?? "")
        .filter((address) => !/^(?:#|https:\/\/news\.example\/)/.test(address)),
    }));
  const inert = { taken: null, scripts: 2, foreign: 0, listeners: 0, addresses: [] };

  test("stay text in every view", async () => {
    const complaints = await inReport(async (page) => {
      const kinds = ["quotes", "figures", "measures", "speakers", "documents", "conflicts"];
      const views = [
        "#/",
        ...kinds.map((kind) => `#/records?kind=${kind}`),
        ...kinds.filter((kind) => kind !== "documents").flatMap((kind) => ids(kind).map((id) => `#/record/${id}`)),
        ...ids("documents").map((id) => `#/article/${id}`),
      ];
      expect(views.length).toBeGreaterThan(30);
      for (const view of views) {
        await go(page, view);
        expect(await isInert(page), view).toEqual(inert);
      }
    });
    expect(complaints).toEqual([]);
  });

  test("are read as they are written", () =>
    inReport(async (page) => {
      expect(await page.locator("h1").first().innerText()).toContain(SCRIPT);
      await go(page, "#/records?kind=documents");
      const titles = (await page.locator(".row").allInnerTexts()).join("\n");
      expect(titles).toContain(SCRIPT);
      expect(titles).toContain("<img src=x onerror=window.taken=1>.txt");
      await page.locator("#q").fill("</script><script>");
      expect(await page.locator(".row").count()).toBeGreaterThan(0);
      expect(await isInert(page)).toEqual(inert);
    }));

  test("cannot turn the words of the page around", () =>
    inReport(async (page) => {
      for (const id of ids("documents")) {
        await go(page, `#/article/${id}`);
        const text = await page.locator("body").innerText();
        expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
        if (text.includes("plain.txt")) expect(text).toContain("⟨U+202E⟩");
      }
    }));

  test("an address that does not begin with http is no link", () =>
    inReport(async (page) => {
      const links: (string | null)[] = [];
      for (const id of ids("documents")) {
        await go(page, `#/article/${id}`);
        const link = page.locator(".article-head .actions a");
        if ((await link.count()) > 0) links.push(await link.getAttribute("href"), await link.getAttribute("rel"));
      }
      expect(links).toEqual(["https://news.example/a?b=<script>", "noopener noreferrer"]);
    }));

  test("would be stopped by the page’s policy, were they markup", async () => {
    const complaints = await inReport(async (page) => {
      const outcomes = await page.evaluate(async () => {
        const attempts: Readonly<Record<string, () => unknown>> = {
          markup: () => {
            document.body.innerHTML += "<img src=x onerror=window.taken=1>";
          },
          script: () => {
            const script = document.createElement("script");
            script.textContent = "window.taken=1";
            document.body.append(script);
          },
          style: () => {
            const style = document.createElement("style");
            style.textContent = "body { visibility: hidden }";
            document.head.append(style);
            if (getComputedStyle(document.body).visibility === "hidden") return;
            throw new Error("not applied");
          },
          fetch: () => fetch("https://evil.example/"),
          listener: () => document.body.setAttribute("onclick", "window.taken=1"),
        };
        const held: Record<string, string> = {};
        for (const [name, attempt] of Object.entries(attempts))
          held[name] = await Promise.resolve()
            .then(attempt)
            .then(
              () => "done",
              () => "stopped",
            );
        document.body.click();
        return { ...held, taken: (window as unknown as { taken?: unknown }).taken ?? null };
      });
      expect(outcomes).toMatchObject({ markup: "stopped", style: "stopped", fetch: "stopped", taken: null });
    });
    expect(complaints.length).toBeGreaterThan(0);
  });

  test("leave the page accessible", () =>
    inReport(async (page) => {
      for (const view of ["#/", "#/records?kind=documents", `#/article/${ids("documents")[0]}`]) {
        await go(page, view);
        expect(await violations(page)).toEqual([]);
      }
    }));
});
