import { defineConfig } from "vitest/config";

/** The second tier: real clients, engines, faults. Slower, and some need what `.ci/run` installs. */
const reporters = process.env.CI ? ["default", "json"] : ["default"];

/** What has a limit of time, or builds the program anew, runs by itself: last, one file after the other. */
const ALONE = ["linear", "hostile", "start", "report-size", "pack"].map((name) => `test/systems/${name}.test.ts`);

const settings = { testTimeout: 300_000, hookTimeout: 300_000 };

export default defineConfig({
  test: {
    globalSetup: "test/systems/build.ts",
    projects: [
      { test: { name: "alone", include: ALONE, ...settings, maxWorkers: 1, sequence: { groupOrder: 1 } } },
      {
        test: {
          name: "together",
          include: ["test/systems/**/*.test.ts"],
          exclude: ALONE,
          ...settings,
          // Half of their time they wait for processes of their own.
          maxWorkers: 2,
        },
      },
    ],
    reporters,
    outputFile: { json: ".ci/results/systems.json" },
  },
});
