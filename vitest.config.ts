import { readdirSync, readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

/** The first tier: Node alone. In CI the counts are left behind for `.ci/run` to sum. */
const reporters = process.env.CI ? ["default", "json"] : ["default"];

/** Files that put something else in a module's place, or look at the memory of their process, have a process of their own. */
const ALONE = /\bvi\.(?:mock|resetModules|stubGlobal|stubEnv)\(|\bprocess\.memoryUsage\(|"--expose-gc"/;
const files = readdirSync("test", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".test.ts") && !name.startsWith("systems"))
  .map((name) => `test/${name}`);
const [alone, together] = [true, false].map((which) =>
  files.filter((name) => ALONE.test(readFileSync(name, "utf8")) === which),
);

const settings = {
  testTimeout: 60_000,
  // All cores: left alone, one of two would wait.
  maxWorkers: "100%",
};

export default defineConfig({
  test: {
    projects: [
      { test: { name: "alone", include: alone ?? [], ...settings } },
      // These load the program once for all.
      { test: { name: "together", include: together ?? [], isolate: false, ...settings } },
    ],
    maxWorkers: "100%",
    reporters,
    outputFile: { json: ".ci/results/unit.json" },
  },
});
