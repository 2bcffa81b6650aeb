import { afterAll, describe, expect, test, vi } from "vitest";
import { createWorld, removeWorlds, type World, worldIn } from "../support/world.ts";

vi.mock("../../src/extractors.ts", () => import("../support/plain-extractors.ts"));
afterAll(removeWorlds);

type Placed = { document: string; parts: { start: number; end: number }[] };
const nowhere: Placed = { document: "", parts: [] };
type Row = Record<string, unknown> & { id: string; mentions: Record<string, unknown>[] };

const filled = (): World => {
  const world = createWorld();
  world.write("news/a.txt", "“We will mend the old sea wall before the winter comes,” said Ann Lee. It costs £5m.\n");
  world.write("news/b.txt", "“We shall have the wall repaired this year,” said Ann Lee. Another £6m is needed.\n");
  world.write("news/c.txt", "“We will mend the old sea wall before the winter comes,” said Ann Lee.\n");
  return world;
};

const records = (world: World, name: string): Row[] =>
  world
    .read(`out/${name}.jsonl`)
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
const quoteOf = (world: World, words: string): Row | undefined =>
  records(world, "quotes").find(({ content }) => String(content).startsWith(words));

const run = async (world: World, ...rows: string[]): Promise<World> => {
  world.write("attested.corrections.csv", ["target,field,value,who,when,why", ...rows, ""].join("\r\n"));
  const fresh = worldIn(world.folder);
  expect(await fresh.attested("run", "news", "--out", "out"), fresh.logged.join("\n")).toBe(0);
  expect(await worldIn(world.folder).attested("verify", "out")).toBe(0);
  return fresh;
};
const BY = 'R. Diaz,2024-05-31,"heard it, on tape"';

describe("corrections", () => {
  test("of a speaker survive runs, stand beside the rule and are shown as human", async () => {
    const world = filled();
    await run(world);
    const id = quoteOf(world, "We shall")?.id ?? "";
    for (let turn = 0; turn < 3; turn++) {
      await run(world, `${id},speaker_name,Bob Ray,${BY}`, `${id},speaker_role,mason,${BY}`);
      const quote = quoteOf(world, "We shall");
      expect(quote?.id).toBe(id);
      expect(quote?.speaker).toMatchObject({ name: "Bob Ray", role: "mason" });
      expect(quote?.mentions[0]).toMatchObject({
        rule: "quotes/plain",
        corrections: [
          { field: "speaker_name", value: "Bob Ray", who: "R. Diaz", when: "2024-05-31", why: "heard it, on tape" },
          {},
        ],
      });
      expect(
        records(world, "speakers")
          .map(({ name }) => name)
          .sort(),
      ).toEqual(["Ann Lee", "Bob Ray"]);
    }
    const shown = worldIn(world.folder);
    await shown.attested("show", id, "--data", "out");
    expect(shown.printed.join("")).toContain(
      "corrected by R. Diaz, 2024-05-31: speaker_name is Bob Ray (heard it, on tape)",
    );
  });

  test("drop what is no quote, by its record or its place", async () => {
    const world = filled();
    await run(world);
    const { id, mentions } = quoteOf(world, "We will") ?? { id: "", mentions: [] };
    const { document, parts } = mentions[0] as { document: string; parts: { start: number; end: number }[] };
    await run(world, `${document}@${parts[0]?.start}-${parts[0]?.end},drop,,${BY}`);
    expect(quoteOf(world, "We will")?.mentions).toHaveLength(1);
    await run(world, `${id},drop,,${BY}`);
    expect(quoteOf(world, "We will")).toBeUndefined();
    expect(world.read("out/drops.jsonl")).toContain('"reason":"human/dropped"');
    await run(world);
    expect(quoteOf(world, "We will")?.id).toBe(id);
  });

  test("merge these; the older id stays; taken back, both are there again", async () => {
    const world = filled();
    await run(world);
    const [one, other] = [quoteOf(world, "We will")?.id ?? "", quoteOf(world, "We shall")?.id ?? ""];
    for (let turn = 0; turn < 2; turn++) {
      await run(world, `${one},merge,${other},${BY}`);
      expect(records(world, "quotes")).toHaveLength(1);
      expect(quoteOf(world, "We will")?.mentions).toHaveLength(3);
    }
    expect([one, other]).toContain(quoteOf(world, "We will")?.id);
    expect(world.read("out/decisions.jsonl")).toContain('"reason":"human/merged"');
    await run(world);
    expect(
      records(world, "quotes")
        .map(({ id }) => id)
        .sort(),
    ).toEqual([one, other].sort());
  });

  test("merge what stands behind a dropped quote, and nothing where one of the two is taken down", async () => {
    const world = filled();
    world.write(
      "news/d.txt",
      "“Nobody here asked for this noise,” said Ann Lee. “The sea took our pier twice,” said Ann Lee.\n",
    );
    await run(world);
    const placeOf = (words: string): string => {
      const { document, parts } = (quoteOf(world, words)?.mentions[0] ?? nowhere) as Placed;
      return `${document}@${parts[0]?.start}-${parts[0]?.end}`;
    };
    const [noise, pier, wall] = ["Nobody", "The sea", "We shall"].map(placeOf);
    await run(world, `${noise},drop,,${BY}`, `${pier},merge,${wall},${BY}`);
    const merged = records(world, "quotes").find(({ mentions }) => mentions.some(({ uri }) => uri === "news/d.txt"));
    expect(merged?.mentions.map(({ uri }) => uri)).toEqual(["news/b.txt", "news/d.txt"]);
    const told = await run(world, `news/d.txt,take_down,,${BY}`, `${pier},merge,${wall},${BY}`);
    expect(told.logged.join("\n")).toContain("merge: what it corrects is gone.");
    expect(records(world, "quotes").map(({ mentions }) => mentions.length)).toEqual([2, 1]);
  });

  test("keep those apart, though they are alike", async () => {
    const world = filled();
    await run(world);
    const places = (quoteOf(world, "We will")?.mentions ?? []).map((mention) => {
      const { document, parts } = mention as { document: string; parts: { start: number; end: number }[] };
      return `${document}@${parts[0]?.start}-${parts[0]?.end}`;
    });
    await run(world, `${places[0]},apart,${places[1]},${BY}`);
    expect(records(world, "quotes")).toHaveLength(3);
    const asked = await run(world, `${quoteOf(world, "We will")?.id},apart,${places[1]},${BY}`);
    expect(asked.logged.join("\n")).toContain("both are one record: name a mention of each by its place");
  });

  test("take down a source: nothing of its words is left, and it is told", async () => {
    const world = filled();
    await run(world);
    await run(world, `news/b.txt,take_down,,${BY}`);
    expect(quoteOf(world, "We shall")).toBeUndefined();
    const document = records(world, "documents").find(({ uri }) => uri === "news/b.txt");
    expect(document).toMatchObject({
      status: "quarantined",
      errorCode: "taken-down",
      error: "Taken down by R. Diaz, 2024-05-31.",
    });
    for (const file of ["ids.csv", "mentions.csv", "drops.jsonl", "dataset.json", "documents.csv", "changes.jsonl"])
      expect(world.read(`out/${file}`), file).not.toContain("repaired");
  });

  test("what was remembered of a source goes when it is taken down", async () => {
    const world = createWorld({ program: async () => "program" });
    world.write("news/a.txt", "“We will mend the old sea wall before the winter comes,” said Ann Lee.\n");
    world.write("news/b.txt", "“We shall have the wall repaired this year,” said Bob Ray.\n");
    expect(await world.attested("run", "news", "--out", "out")).toBe(0);
    expect(world.read(".attested-cache/out.pack")).toContain("repaired");
    world.write("attested.corrections.csv", `target,field,value,who,when,why\r\nnews/b.txt,take_down,,${BY}\r\n`);
    expect(await world.attested("run", "news", "--out", "out")).toBe(0);
    expect(world.read(".attested-cache/out.pack")).not.toContain("repaired");
    expect(world.read(".attested-cache/out.pack")).toContain("sea wall");
  });

  test("of what is gone or does not fit are told, in the manifest too", async () => {
    const world = filled();
    await run(world);
    const id = quoteOf(world, "We shall")?.id ?? "";
    const fresh = await run(world, `q-aaaaaaaaaaaaaaaa,drop,,${BY}`, `${id},amount,7,${BY}`, `${id},kind,sung,${BY}`);
    const said = fresh.logged.join("\n");
    expect(said).toContain("row 2: q-aaaaaaaaaaaaaaaa drop: what it corrects is gone.");
    expect(said).toContain("quotes have no amount to correct");
    expect(said).toContain("sung is no kind");
    expect(world.read("out/run.json")).toContain("correction-unmet");
  });

  test.each([
    ["amount", "£41m"],
    ["amount", "41,000,000"],
    ["amount", "1e6"],
    ["amount_max", "much"],
    ["currency", "QQQ"],
    ["currency", "gbp"],
    ["role", "present"],
  ])("a sum's %s is never %s", async (field, value) => {
    const world = filled();
    await run(world);
    const [before] = records(world, "figures");
    const told = await run(world, `${before?.id},${field},"${value}",${BY}`);
    expect(told.logged.join("\n")).toContain(`${value} is no ${field}`);
    expect(records(world, "figures").find(({ id }) => id === before?.id)).toEqual(before);
  });

  test("a sum's amount, its upper end and its currency", async () => {
    const world = filled();
    await run(world);
    const [{ id } = { id: "" }] = records(world, "figures");
    await run(world, `${id},amount,4100000.5,${BY}`, `${id},amount_max,5000000,${BY}`, `${id},currency,EUR,${BY}`);
    expect(records(world, "figures").find((row) => row.id === id)).toMatchObject({
      ...{ currency: "EUR", amount: "4100000.5", amountMax: "5000000" },
    });
  });

  test("of two rows that contradict each other the later stands, and the other is told of", async () => {
    const world = filled();
    await run(world);
    const [one, other] = [quoteOf(world, "We will")?.id ?? "", quoteOf(world, "We shall")?.id ?? ""];
    const told = await run(
      world,
      `${one},speaker_role,mason,R. Diaz,2024-06-02,heard`,
      `${one},speaker_role,baker,R. Diaz,2024-06-01,heard`,
      `${one},merge,${other},${BY}`,
      `${other},apart,${one},${BY}`,
    );
    expect(quoteOf(world, "We will")?.speaker).toMatchObject({ role: "mason" });
    expect(records(world, "quotes")).toHaveLength(2);
    expect(told.logged.join("\n")).toContain("row 2 says otherwise, and later");
    expect(told.logged.join("\n")).toContain("row 5 says otherwise, and later");
  });

  test("a place with its words is not taken for another once the article is edited", async () => {
    const world = filled();
    await run(world);
    const sum = records(world, "figures").find(({ amount }) => amount === "6000000");
    const { document, start, end } = (sum?.mentions[0] ?? {}) as { document: string; start: number; end: number };
    const header = "target,field,value,who,when,why,exact";
    const corrected = async (words: string): Promise<string> => {
      const row = `${document}@${start}-${end},amount,7000000,${BY}`;
      world.write("attested.corrections.csv", `${header}\r\n${row},${words}\r\n`);
      const fresh = worldIn(world.folder);
      expect(await fresh.attested("run", "news", "--out", "out")).toBe(0);
      return fresh.logged.join("\n");
    };
    const amounts = (): unknown[] => records(world, "figures").map(({ amount }) => amount);
    expect(await corrected("")).toContain("1 row names a place without its words");
    expect(await corrected("£6m")).not.toContain("without its words");
    expect(amounts()).toContain("7000000");
    world.write("news/b.txt", "“We shall have the wall repaired this year,” said Ann Lee. Another £9m is needed.\n");
    expect(await corrected("£6m")).toContain("amount: what it corrects is gone.");
    expect(amounts()).toContain("9000000");
  });

  test("a quote given to another person does not give that person the id of the one who was read there", async () => {
    const world = filled();
    await run(world);
    const [{ id } = { id: "" }] = records(world, "speakers");
    await run(world, `${quoteOf(world, "We will")?.id},speaker_name,Bea Moor,${BY}`);
    const idOf = (person: string) => records(world, "speakers").find(({ name }) => name === person)?.id;
    expect(idOf("Bea Moor")).not.toBe(id);
    expect(idOf("Ann Lee")).toBe(id);
  });

  test.each([
    ["q-a,sing,,R. Diaz,2024-05-31,why", "sing is no field"],
    ["q-a,drop,,,2024-05-31,why", "who is empty"],
    ["q-a,drop,,R. Diaz,yesterday,why", "yesterday is no date"],
  ])("%s is wrong usage", async (row, reason) => {
    const world = filled();
    world.write("attested.corrections.csv", `target,field,value,who,when,why\n${row}\n`);
    expect(await world.attested("run", "news", "--out", "out")).toBe(2);
    expect(world.logged.join("\n")).toContain(reason);
  });

  test("a file without rows needs its columns, too", async () => {
    const world = filled();
    world.write("attested.corrections.csv", "target,value\n");
    expect(await world.attested("run", "news", "--out", "out")).toBe(2);
    expect(world.logged.join("\n")).toContain("lacks the columns field, who, when, why");
  });

  test("a file that is named must be there", async () => {
    expect(await filled().attested("run", "news", "--out", "out", "--corrections", "none.csv")).toBe(2);
  });
});

describe("a source that is taken down", () => {
  const rows = (target: string): string => `target,field,value,who,when,why\r\n${target},take_down,,${BY}\r\n`;

  test.each([
    ["--mode", "strict"],
    ["--fail-on", "quarantined=0%"],
    ["--memory", "1", "--mode", "strict"],
  ])("is no broken feed: %s %s lets it go, on every run", async (...flags) => {
    const world = filled();
    expect(await world.attested("run", "news", "--out", "out")).toBe(0);
    world.write("attested.corrections.csv", rows("news/b.txt"));
    for (const _ of [1, 2]) {
      const night = worldIn(world.folder);
      expect(await night.attested("run", "news", "--out", "out", ...flags), night.logged.join("\n")).toBe(0);
      expect(night.logged.join("\n")).not.toContain("could not be read");
    }
    expect(world.read("out/quotes.jsonl")).not.toContain("We shall have the wall");
  });

  test("under a name that no source has, is told so", async () => {
    const world = filled();
    world.write("attested.corrections.csv", rows("news/z.txt"));
    expect(await world.attested("run", "news", "--out", "out")).toBe(0);
    expect(world.logged.join("\n")).toContain("no source goes by this id or uri, so that nothing was taken down");
  });
});
