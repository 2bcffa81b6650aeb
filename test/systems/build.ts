import { spawnSync } from "node:child_process";
import { root } from "./command.ts";

/** Builds the program once, before any of the tests that use it. */
export const setup = (): void => {
  const { status, stderr } = spawnSync("npm", ["run", "--silent", "build"], { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
};
