import { defineConfig } from "vitest/config";

/** The first tier: Node alone. In CI the counts are left behind for `.ci/run` to sum. */
const reporters = process.env.CI ? ["default", "json"] : ["default"];

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/systems/**", "node_modules/**"],
    testTimeout: 60_000,
    // All cores: left alone, one of two would wait.
    maxWorkers: "100%",
    reporters,
    outputFile: { json: ".ci/results/unit.json" },
  },
});
