import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { attested, folderOf } from "./command.ts";

/** Words of one's own act wherever something is found: in every command that reads articles, and in the library. */
const text =
  "Ann Lee, leader of Porthaven Council, zinged that the harbour wall would hold for years.\n\nThe wall cost 300 smackeroos in the end, or $90. The council adopted the Porthaven Harbour Wallscape in May.\n";
const words = {
  cues: ["zing"],
  currencies: { smackeroos: "GBP" },
  measures: { wallscape: "plan" },
};
const config = JSON.stringify({ lexicon: words, currency: "AUD" });
const line = JSON.stringify({ text });

const root = fileURLToPath(new URL("../../", import.meta.url));

type Line = { quotes: unknown[]; figures: { currency: string }[]; measures: { name: string }[] };
const told = ({ quotes, figures, measures }: Line) => [
  quotes.length,
  figures.map(({ currency }) => currency).join(" "),
  measures.map(({ name }) => name).join(),
];
const known = [1, "GBP AUD", "Porthaven Harbour Wallscape"];
const unknown = [0, "USD", ""];

const answered = (folder: string, ...flags: string[]) => {
  const { status, stdout, stderr } = attested(folder, ["extract", ...flags], line);
  expect(status, stderr).toBe(0);
  return told(JSON.parse(stdout) as Line);
};

describe("own words of the configuration", () => {
  test("act in extract, with threads and without; a flag wins", () => {
    const folder = folderOf({ "attested.config.json": config });
    expect(answered(folder)).toEqual(known);
    expect(answered(folder, "--concurrency", "2")).toEqual(known);
    expect(answered(folder, "--currency", "CAD")).toEqual([1, "GBP CAD", known[2]]);
    expect(answered(folderOf({}))).toEqual(unknown);
    expect(answered(folderOf({ "own.json": JSON.stringify(words) }), "--lexicon", "own.json")).toEqual([
      ...[1, "GBP USD", known[2]],
    ]);
  });

  test("act in explain, audit and run alike", () => {
    const folder = folderOf({ "attested.config.json": config, "draft.txt": text, "sources/a.txt": text });
    const explained = attested(folder, ["explain", "--json", "draft.txt"]);
    expect(told(JSON.parse(explained.stdout) as Line)).toEqual(known);
    const audited = attested(folder, ["audit", "draft.txt", "--sources", "sources", "--json"]);
    const { findings } = JSON.parse(audited.stdout) as { findings: { verdict: string }[] };
    expect(findings.map(({ verdict }) => verdict)).toEqual(["attested", "attested", "attested", "attested"]);
    const run = attested(folder, ["run", "sources", "--out", "data", "--no-cache"]);
    expect(run.status, run.stderr).toBe(0);
    expect(run.stderr).toMatch(/quotes +1 .*\n(?:.*\n)* +figures +2/);
  });

  test("that are wrong are wrong usage", () => {
    const folder = folderOf({ "attested.config.json": '{"lexicon": {"cues": "zing"}}', "draft.txt": text });
    for (const command of [["extract"], ["explain", "draft.txt"], ["audit", "draft.txt", "--sources", "."]]) {
      const { status, stderr } = attested(folder, command, line);
      expect(status, command.join(" ")).toBe(2);
      expect(stderr).toContain("lexicon.cues: expected array");
    }
  });
});

describe("own words of a program", () => {
  const program = (files: Record<string, string>) => {
    const folder = folderOf(files);
    mkdirSync(join(folder, "node_modules"));
    symlinkSync(root, join(folder, "node_modules/attested"));
    return spawnSync(process.execPath, ["main.mjs"], { cwd: folder, encoding: "utf8" });
  };
  const reading = `import { extract } from "attested";
process.stdout.write(JSON.stringify(extract(${JSON.stringify(text)})));`;

  test("act when they are said in a module that is imported first", () => {
    const saying = `import { useWords } from "attested/words";
useWords(${JSON.stringify({ ...words, currency: "AUD" })});`;
    const { stdout, stderr } = program({ "mine.mjs": saying, "main.mjs": `import "./mine.mjs";\n${reading}` });
    expect(stderr).toBe("");
    expect(told(JSON.parse(stdout) as Line)).toEqual(known);
  });

  test.each([
    [
      "too late",
      `import "attested"; import { useWords } from "attested/words"; useWords({ cues: ["zing"] });`,
      "first",
    ],
    ["of no form", `import { useWords } from "attested/words"; useWords({ cues: [3] });`, "Own words: cues.0"],
  ])("%s throw", (_, code, message) => {
    const { status, stderr } = program({ "main.mjs": code });
    expect(status).toBe(1);
    expect(stderr).toContain(message);
  });
});
