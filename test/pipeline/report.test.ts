import { gunzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { createWorld, removeWorlds, type World } from "../support/world.ts";

afterAll(removeWorlds);

const article = "“We will open the bridge by spring,” said Ann Lee, mayor of Porthaven. It costs £5m.";

const published = async (): Promise<World> => {
  const world = createWorld();
  world.write("news/a.txt", article);
  expect(await world.attested("run", "news", "--out", "out", "--no-cache")).toBe(0);
  return world;
};

/** A block of data of the page. */
const blockIn = (page: string, id: string): unknown => {
  const [, data = ""] = new RegExp(`<script type="text/plain" id="${id}">([^<]*)</script>`).exec(page) ?? [];
  return JSON.parse(gunzipSync(Buffer.from(data, "base64")).toString("utf8"));
};

test("the same output makes the same file", async () => {
  const world = await published();
  expect(await world.attested("report", "out")).toBe(0);
  expect(await world.attested("report", "out", "--out", "again.html")).toBe(0);
  expect(world.read("again.html")).toBe(world.read("report.html"));
  expect(await world.attested("report", "out", "--out", "-")).toBe(0);
  expect(world.printed.join("")).toBe(world.read("report.html"));
});

test("marks lead from published places to the words of the article", async () => {
  const world = await published();
  await world.attested("report", "out");
  const [sheet] = blockIn(world.read("report.html"), "articles-0") as [
    { text: string; marks: { kind: string; key: string; ranges: [number, number][] }[] },
  ];
  const words = Object.fromEntries(
    sheet.marks.map(({ kind, ranges }) => [kind, ranges.map(([start, end]) => sheet.text.slice(start, end)).join("")]),
  );
  expect(words).toMatchObject({ quotes: "We will open the bridge by spring,", figures: "£5m" });
  expect(sheet.marks.map(({ key }) => key)).toContain("quotes/1-35");
});

test("sources that moved, changed or are to stay out are told of", async () => {
  const world = await published();
  await world.attested("report", "out", "--no-texts");
  const state = (): unknown => (blockIn(world.read("report.html"), "articles-0") as [{ state: string }])[0].state;
  expect(state()).toBe("left-out");
  world.write("news/a.txt", `${article} More.`);
  await world.attested("report", "out");
  expect(state()).toBe("changed");
  expect(world.logged.join("\n")).toContain("1 sources were changed");
  await world.attested("report", "out", "--sources", "elsewhere");
  expect(state()).toBe("missing");
  world.write("moved/news/a.txt", article);
  await world.attested("report", "out", "--sources", "moved");
  expect(state()).toBe("here");
});

test("what was not read counts as no document of the charts", async () => {
  const world = createWorld();
  world.write("news/a.txt", article);
  world.write("news/b.txt", "\u0000\u0001 no text");
  expect(await world.attested("run", "news", "--out", "out", "--no-cache")).toBe(3);
  await world.attested("report", "out");
  const page = world.read("report.html");
  expect(page).toContain("<b>1</b> documents");
  expect(page).toContain("1 document without a date.");
  expect(page).toContain("1 source in quarantine.");
});

test("only the page’s own code and style may run", async () => {
  const world = await published();
  await world.attested("report", "out", "--title", "</title><script>alert(1)</script>");
  const page = world.read("report.html");
  const [, policy = ""] = /Content-Security-Policy" content="([^"]+)"/.exec(page) ?? [];
  expect(policy).toMatch(
    /^default-src 'none'; script-src 'sha256-[^']+' 'sha256-[^']+'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'$/,
  );
  expect(page).not.toContain("<script>alert(1)");
});

test("what cannot be made is told, and nothing is written", async () => {
  const world = await published();
  for (const [words, told] of [
    [["report", "nowhere"], "nowhere is no output of attested"],
    [["report", "out", "--out", "out/report.html"], "lies in the output folder"],
    [["report"], "missing required argument"],
  ] as const) {
    expect(await world.attested(...words)).toBe(2);
    expect(world.logged.join("\n")).toContain(told);
  }
});
