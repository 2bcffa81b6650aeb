import { defineConfig } from "vitest/config";

/** The second tier: real clients, engines, faults. Slower, and some need what `.ci/run` installs. */
const reporters = process.env.CI ? ["default", "json"] : ["default"];

export default defineConfig({
  test: {
    include: ["test/systems/**/*.test.ts"],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    fileParallelism: false,
    reporters,
    outputFile: { json: ".ci/results/systems.json" },
  },
});
