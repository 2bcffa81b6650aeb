import { afterAll, describe, expect, test, vi } from "vitest";
import { noMetadata, textOf } from "../../src/index.ts";
import { article, createWorld, removeWorlds, type World, worldIn } from "../support/world.ts";

vi.mock("../../src/extractors.ts", () => import("../support/plain-extractors.ts"));
afterAll(removeWorlds);

type Row = Record<string, unknown> & { id: string };

const filled = async (): Promise<World> => {
  const world = createWorld();
  world.write("news/Alton.txt", `\uFEFF${article("Alton")}`);
  world.write("news/Barrow.txt", article("Barrow"));
  await world.attested("run", "news", "--out", "output");
  return world;
};

const records = (world: World, name: string): Row[] =>
  world
    .read(`output/${name}.jsonl`)
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);

const said = async (world: World, ...words: string[]): Promise<string> => {
  const fresh = worldIn(world.folder);
  expect(await fresh.attested(...words), fresh.logged.join("\n")).toBe(0);
  return fresh.printed.join("");
};

describe("show", () => {
  test("a record with each mention in its context, and what attests it", async () => {
    const world = await filled();
    const [quote] = records(world, "quotes").filter(({ content }) => String(content).startsWith("It is café"));
    const text = await said(world, "show", quote?.id ?? "");
    expect(text).toContain(`${quote?.id} (quotes)`);
    expect(text).toMatch(/^ {2}1\. news\/\w+\.txt \[quotes\/plain 0\.90\]\n {5}characters \d+–\d+, bytes \d+–\d+$/m);
    expect(text).toContain("⟦It is café time 😀, and no less,⟧");
    expect(text).toMatch(/One record because\n {2}(1 and 2|2 and 1) {2}quotes\/identical \d\.\d\d – The same words\./);
    expect(text).toMatch(/source sha256 [0-9a-f]{64}/);
    expect(text).toMatch(/Run [0-9a-f-]{36}, attested/);
    expect(JSON.parse(await said(world, "show", quote?.id ?? "", "--json")).record).toEqual(quote);
  });

  test("every id of every kind", async () => {
    const world = await filled();
    for (const name of ["documents", "quotes", "figures", "measures", "speakers"])
      for (const { id } of records(world, name)) expect(await said(world, "show", id)).toContain(`${id} (${name})`);
  });

  test.each([["q-aaaaaaaaaaaaaaaa"], ["nonsense"], ["z-aaaaaaaaaaaaaaaa"]])("%s is wrong usage", async (id) => {
    expect(await (await filled()).attested("show", id)).toBe(2);
  });

  test("outside of an output is wrong usage", async () => {
    expect(await createWorld().attested("show", "q-aaaaaaaaaaaaaaaa")).toBe(2);
  });
});

describe("diff", () => {
  test("tells what differs, for a person and for a program", async () => {
    const world = await filled();
    world.write("news/Elba.txt", "“Nobody else has said a word of this,” said Eve Fox.\n");
    await worldIn(world.folder).attested("run", "news", "--out", "later");
    const text = await said(world, "diff", "output", "later");
    expect(text).toMatch(/^added {3}quotes {4}q-[a-z2-7]{16} {2}Nobody else has said a word of this,$/m);
    const rows = (await said(world, "diff", "output", "later", "--json")).trimEnd().split("\n");
    expect(rows.map((row) => JSON.parse(row).op)).toContain("added");
    expect(await said(world, "diff", "output", "output")).toBe("");
  });

  test("tells a person by name who another id is", async () => {
    const world = await filled();
    const [quote] = records(world, "quotes").filter(({ content }) => String(content).startsWith("It is café"));
    world.write(
      "attested.corrections.csv",
      `target,field,value,who,when,why\n${quote?.id},speaker_name,Nora Vell,R. Diaz,2024-05-31,on tape\n`,
    );
    await worldIn(world.folder).attested("run", "news", "--out", "later");
    expect(await said(world, "diff", "output", "later")).toMatch(
      /^ +speakerId: "s-[a-z2-7]{16} \(Bob Ray\)" → "s-[a-z2-7]{16} \(Nora Vell\)"$/m,
    );
  });
});

describe("export", () => {
  test("annotations select the words by quote, by code points without the byte order mark, and by bytes", async () => {
    const world = await filled();
    const annotations = (await said(world, "export", "annotations"))
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(new Set(annotations.map(({ id }) => id)).size).toBe(annotations.length);
    for (const { target, type } of annotations) {
      expect(type).toBe("Annotation");
      const raw = world.read(target.source);
      const text = [...raw.replace("\uFEFF", "")];
      const [quote, position, data] = target.selector;
      expect(text.slice(position.start, position.end).join("")).toBe(quote.exact);
      expect(Buffer.from(raw).subarray(data.start, data.end).toString()).toBe(quote.exact);
      expect(
        text
          .slice(0, position.start)
          .join("")
          .endsWith(quote.prefix ?? ""),
      ).toBe(true);
    }
  });

  test("annotations of pages and Markdown count in the text without markup", async () => {
    const world = createWorld();
    world.write(
      "news/page.html",
      `\uFEFF<p>Rain &amp; wind 😀.</p>\n<p>${article("Alton").replaceAll("\n\n", "</p><p>")}</p>`,
    );
    world.write("news/note.md", `# *Rain* &amp; wind\n\n${article("Barrow")}`);
    await world.attested("run", "news", "--out", "output");
    const lines = (await said(world, "export", "annotations")).trimEnd().split("\n");
    expect(lines.length).toBeGreaterThan(4);
    for (const { target } of lines.map((line) => JSON.parse(line))) {
      const raw = world.read(target.source);
      const mediaType = target.source.endsWith("html") ? "text/html" : "text/markdown";
      const text = [...textOf({ uri: target.source, mediaType, raw, metadata: noMetadata })];
      const [quote, position] = target.selector;
      expect(position.type).toBe("TextPositionSelector");
      expect(text.slice(position.start, position.end).join("").replace(/\s+/g, " ")).toBe(quote.exact);
    }
    world.write("news/page.html", "<p>Nothing.</p>");
    const later = worldIn(world.folder);
    expect(await later.attested("export", "annotations")).toBe(0);
    expect(later.logged.join()).toContain("1 sources with markup are gone or changed");
  });

  test("openlineage tells how the run began and ended", async () => {
    const world = await filled();
    const events = (await said(world, "export", "openlineage"))
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(events.map(({ eventType }) => eventType)).toEqual(["START", "COMPLETE"]);
    expect(new Set(events.map(({ run }) => run.runId)).size).toBe(1);
    expect(events[1].outputs.map(({ name }: { name: string }) => name)).toContain("output/quotes.csv");
    await worldIn(world.folder).attested("run", "nowhere", "--out", "output");
    expect(await said(world, "export", "openlineage", "--data", ".output.refused")).toContain('"eventType":"ABORT"');
  });
});
