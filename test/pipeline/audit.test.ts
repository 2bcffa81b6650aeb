import { createRequire } from "node:module";
import Ajv from "ajv";
import { afterAll, describe, expect, test } from "vitest";
import { createWorld, removeWorlds, type World } from "../support/world.ts";

afterAll(removeWorlds);

// The schema of the standard, in the draft of JSON Schema that it is written in.
const require = createRequire(import.meta.url);
const sarifSchema = require("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json") as object;
const draft4 = require("ajv/lib/refs/json-schema-draft-04.json") as object;

type Region = { startLine: number; startColumn: number; endLine: number; endColumn: number };
type Location = { physicalLocation: { region: Region } };
type Result = { locations: [Location]; relatedLocations: [Location] };

const source =
  "“We will not close the night clinic in March,” said Amara Diallo, medical director.\n\nThe clinic cost £4.2 million.\n";
const wrong =
  "“We will close the night clinic in March,” said Amara Diallo, medical director. The clinic cost £4.2 million.\n";

const worldWith = (article: string): World => {
  const world = createWorld();
  world.write("draft.md", article);
  world.write("sources/clinic.txt", source);
  return world;
};

const audited = async (article: string, ...flags: string[]) => {
  const world = worldWith(article);
  const status = await world.attested("audit", "draft.md", "--sources", "sources", ...flags);
  return { status, printed: world.printed.join(""), logged: world.logged.join("\n") };
};

describe("audit", () => {
  test("ends with 0 when everything is attested", async () => {
    const { status, printed } = await audited(source);
    expect(printed).toMatch(/^attested +quote/m);
    expect(printed).toContain("2 claims held against 1 source: 2 attested.");
    expect(status).toBe(0);
  });

  test("ends with 4 when something is not, and shows the words that differ", async () => {
    const { status, printed } = await audited(wrong);
    expect(status).toBe(4);
    expect(printed).toMatch(/^altered +quote +We will close/m);
    expect(printed).toContain("We will [-not-] close the night clinic");
    expect(printed).toContain("sources/clinic.txt:1-");
  });

  test("allows what it is told to", async () => {
    expect((await audited(wrong, "--allow", "altered")).status).toBe(0);
    const { status, logged } = await audited(wrong, "--allow", "invented");
    expect(status).toBe(2);
    expect(logged).toContain("There is no verdict invented");
  });

  test("shows what is nearest to a quotation that is not found, and nothing where nothing is near", async () => {
    const article = `“The night clinic in Ely will lose its oldest beds,” said Amara Diallo.\n\n“Penguins rule the quay,” said Ann Lee.\n`;
    const { printed } = await audited(article, "--json");
    const [near, far] = JSON.parse(printed).findings.filter(({ kind }: { kind: string }) => kind === "quotes");
    expect([near.verdict, far.verdict]).toEqual(["not-found", "not-found"]);
    expect(near.candidates[0]).toMatchObject({ verdict: "not-found", uri: "sources/clinic.txt" });
    expect(near.candidates[0].place.exact).toContain("night clinic in");
    expect([...source].slice(near.candidates[0].place.start, near.candidates[0].place.end).join("")).toBe(
      near.candidates[0].place.exact,
    );
    expect(far.candidates).toEqual([]);
    expect((await audited(article)).printed).toContain("the nearest there is “");
  });

  test("a negation and one word in common are no paraphrase", async () => {
    const article = "Amara Diallo said that her tailor would not close.\n";
    const { printed } = await audited(article, "--json");
    expect(JSON.parse(printed).findings[0]).toMatchObject({ kind: "quotes", verdict: "not-found" });
  });

  test("prints JSON whose places are the words of the files", async () => {
    const { printed } = await audited(wrong, "--json");
    const { findings } = JSON.parse(printed);
    const { place, uri } = findings[0].candidates[0];
    expect(uri).toBe("sources/clinic.txt");
    expect([...source].slice(place.start, place.end).join("")).toBe(place.exact);
    expect([...wrong].slice(findings[0].places[0].start, findings[0].places[0].end).join("")).toBe(findings[0].claim);
  });

  test("prints SARIF with a rule for each verdict and places in characters", async () => {
    const { printed } = await audited(wrong, "--format", "sarif");
    const [run] = JSON.parse(printed).runs;
    expect(run.columnKind).toBe("unicodeCodePoints");
    const fail = run.results.find(({ kind }: { kind: string }) => kind === "fail");
    expect(run.tool.driver.rules[fail.ruleIndex].id).toBe(fail.ruleId);
    const { region } = fail.locations[0].physicalLocation;
    expect([...wrong].slice(region.charOffset, region.charOffset + region.charLength).join("")).toBe(
      region.snippet.text,
    );
  });

  test.each([
    ["what is attested and what is not", wrong],
    ["an article that claims nothing", "The weather was fine.\n"],
    ["every kind of claim", `${wrong}The board adopted the Night Clinic Plan, which costs $3 to $5 million a year.\n`],
  ])("SARIF holds before its schema: %s", async (_, article) => {
    const log = JSON.parse((await audited(article, "--format", "sarif")).printed);
    const valid = new Ajv({ schemaId: "auto", meta: draft4, allErrors: true }).compile(sarifSchema);
    expect(valid(log), JSON.stringify(valid.errors)).toBe(true);
    expect(valid({ ...log, version: "2.0.0" })).toBe(false);
  });

  test("SARIF has the lines that editors and code hosts show", async () => {
    const article = `# 😀 Night clinic\r\n\r\n😀 ${wrong}`;
    const { results } = JSON.parse((await audited(article, "--format", "sarif")).printed).runs[0];
    const cut = (text: string, { startLine, startColumn, endLine, endColumn }: Region): string => {
      expect(endLine).toBe(startLine);
      const line = text.split(/\r?\n/)[startLine - 1] ?? "";
      return [...line].slice(startColumn - 1, endColumn - 1).join("");
    };
    const shown = (results as Result[]).map(({ locations: [claim], relatedLocations: [found] }) => [
      cut(article, claim.physicalLocation.region),
      cut(source, found.physicalLocation.region),
    ]);
    expect(shown).toEqual([
      ["We will close the night clinic in March,", "We will not close the night clinic in March,"],
      ["£4.2 million", "£4.2 million"],
    ]);
  });

  test("SARIF names the article as a code host does", async () => {
    const world = worldWith(wrong);
    world.write("chapters/draft #2.md", wrong);
    expect(await world.attested("audit", "./chapters/draft #2.md", "--sources", "sources", "--format", "sarif")).toBe(
      4,
    );
    const [{ locations, relatedLocations }] = JSON.parse(world.printed.join("")).runs[0].results;
    expect(locations[0].physicalLocation.artifactLocation.uri).toBe("chapters/draft%20%232.md");
    expect(relatedLocations[0].physicalLocation.artifactLocation.uri).toBe("sources/clinic.txt");
  });

  test("nothing of an article becomes markup", async () => {
    const hostile = "“The <script>alert(1)</script> board | met on a Monday,” said Amara Diallo.\n";
    const html = (await audited(hostile, "--format", "html")).printed;
    expect(html).toContain("<!doctype html>");
    expect(html).not.toContain("<script>");
    const table = (
      await audited("“The board \\| met [here](x) on a Monday,” said Amara Diallo.\n", "--format", "markdown")
    ).printed;
    expect(table.split("\n").filter((line) => line.startsWith("| not found"))).toHaveLength(1);
    expect(table).not.toContain("[here](x)");
  });

  test("a published dataset serves as the sources", async () => {
    const world = worldWith(wrong);
    expect(await world.attested("run", "sources", "--out", "data", "--no-cache")).toBe(0);
    expect(await world.attested("audit", "draft.md", "--sources", "data", "--json")).toBe(4);
    const { findings } = JSON.parse(world.printed.join(""));
    expect(findings.map(({ verdict }: { verdict: string }) => verdict)).toEqual(["altered", "attested"]);
    const { place } = findings[0].candidates[0];
    expect([...source].slice(place.start, place.end).join("")).toBe(place.exact);
  });

  test("a measure's name stands in a dataset beside other mentions of it", async () => {
    const world = createWorld();
    world.write("draft.md", "The minister praised the Coastal Defence Plan on Monday.\n");
    world.write(
      "s/a.txt",
      "The state will pay for sea walls, under its Coastal Defence Plan.\n\nThe plan is late, he said.\n",
    );
    expect(await world.attested("run", "s", "--out", "data", "--no-cache")).toBe(0);
    for (const sources of ["s", "data"]) {
      world.printed.length = 0;
      expect(await world.attested("audit", "draft.md", "--sources", sources, "--json")).toBe(0);
      const [{ candidates }] = JSON.parse(world.printed.join("")).findings;
      expect(candidates[0]).toMatchObject({ verdict: "attested", reason: "the same name" });
      expect(candidates[0].place).toMatchObject({ start: 44, end: 64, exact: "Coastal Defence Plan" });
    }
  });

  describe("an article is no source of itself", () => {
    const told = "Passed over sources/draft.md: an article is no source of itself.";
    const summary = "2 claims held against 1 source: 1 altered, 1 attested.";
    const worldWithItself = async (): Promise<World> => {
      const world = worldWith(wrong);
      world.write("sources/draft.md", wrong);
      expect(await world.attested("run", "sources", "--out", "data", "--no-cache")).toBe(0);
      return world;
    };

    test.each([[["sources"]], [["sources/clinic.txt", "sources/draft.md"]], [["data"]]])("%j", async (given) => {
      const world = await worldWithItself();
      expect(await world.attested("audit", "sources/draft.md", "--sources", ...given)).toBe(4);
      expect(world.printed.join("")).toMatch(/held against [12] sources?: .*1 altered/);
      expect(world.logged.join("\n")).toMatch(
        /Passed over (?:sources\/)?draft\.md: an article is no source of itself\./,
      );
    });

    test("when it was changed after it had been published", async () => {
      const world = await worldWithItself();
      world.write("sources/draft.md", `${wrong}\nNothing else is known.\n`);
      expect(await world.attested("audit", "sources/draft.md", "--sources", "data")).toBe(4);
      expect(world.printed.join("")).toContain(summary);
      expect(world.logged.join("\n")).toContain(told);
    });

    test("when the dataset knows it from elsewhere", async () => {
      const world = await worldWithItself();
      expect(await world.attested("audit", "draft.md", "--sources", "data")).toBe(4);
      expect(world.printed.join("")).toContain(summary);
      expect(world.logged.join("\n")).toContain(told);
    });

    test("but another one of its name is", async () => {
      const world = await worldWithItself();
      world.write("draft.md", `${wrong}\nNothing else is known.\n`);
      for (const sources of ["sources", "data"])
        expect(await world.attested("audit", "draft.md", "--sources", sources)).toBe(0);
      expect(world.logged.join("\n")).not.toContain("Passed over");
    });
  });

  test.each([
    [["audit", "missing.md", "--sources", "sources"], "missing.md"],
    [["audit", "draft.md", "--sources", "nowhere"], "nowhere"],
    [["audit", "draft.md", "--sources", "empty"], "no source"],
    [["audit", "sources", "--sources", "sources"], "sources"],
    [["audit", "draft.md"], "--sources"],
    [["audit", "draft.md", "--sources", "sources", "--format", "pdf"], "pdf"],
  ])("%j is wrong usage", async (words, told) => {
    const world = worldWith(wrong);
    world.write("empty/.hidden", "");
    world.write("sources/other.txt", source);
    expect(await world.attested(...words)).toBe(2);
    expect(world.logged.join("\n")).toContain(told);
  });
});
