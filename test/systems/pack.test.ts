import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { folderOf } from "./command.ts";

/** The package as npm would publish it, unpacked into an empty folder beside its dependencies: as a command and as a library. */
const root = fileURLToPath(new URL("../../", import.meta.url));

const installed = (): string => {
  const folder = folderOf({});
  const packed = execFileSync("npm", ["pack", "--json", "--pack-destination", folder], { cwd: root, encoding: "utf8" });
  expect(packed).toContain("tgz");
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "";
  mkdirSync(join(folder, "node_modules/attested"), { recursive: true });
  execFileSync("tar", ["-xzf", tarball, "--strip-components=1", "-C", "node_modules/attested"], { cwd: folder });
  for (const name of readdirSync(join(root, "node_modules")))
    if (name !== "attested" && !name.startsWith("."))
      symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name));
  return folder;
};

test("what npm pack makes runs in an empty folder, as a command and as a library", () => {
  const folder = installed();
  const run = (...words: string[]) => spawnSync(process.execPath, words, { cwd: folder, encoding: "utf8" });
  const demo = run("node_modules/attested/dist/cli.js", "demo", "--out", "demo", "--no-open");
  expect(demo.status, demo.stderr).toBe(0);
  const audit = run(
    ...["node_modules/attested/dist/cli.js", "audit", "demo/articles/05_lakemont-ledger_clean-bus.txt"],
    ...["--sources", "demo/articles", "--json"],
  );
  expect(audit.status, audit.stderr).toBe(4);
  const code = `import "./words.mjs";
import { extract, readDataset, schemaOf } from "attested";

if (extract("It costs £5m.").figures[0].amount !== "5000000" || schemaOf("quotes").type !== "object" || !readDataset) process.exit(1);
if (extract("Ann Lee zinged that the wall would hold for years.").quotes[0].speaker.name !== "Ann Lee") process.exit(2);`;
  writeFileSync(join(folder, "words.mjs"), 'import { useWords } from "attested/words"; useWords({ cues: ["zing"] });');
  writeFileSync(join(folder, "page.mjs"), code);
  const library = run("page.mjs");
  expect(library.status, library.stderr).toBe(0);
  for (const file of ["docs/tutorial.md", "dist/types/src/index.d.ts", "dist/types/src/words.d.ts", "LICENSE"])
    expect(spawnSync("test", ["-f", join(folder, "node_modules/attested", file)]).status, file).toBe(0);
});
