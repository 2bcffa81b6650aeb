import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const bin = (name: string): string => `${root}.venv/bin/${name}`;

/** The clients of `.ci/requirements.txt`. Absent outside CI: the tests are skipped, visibly; in CI their absence is a failure. */
export const clientsHere = existsSync(bin("python")) || process.env.CI !== undefined;

/** Runs a client of the virtual environment and gives back its standard output; a failure shows what it printed. */
export const client = (name: string, args: readonly string[], cwd: string = root): string => {
  try {
    return execFileSync(bin(name), args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    throw new Error(`${name} ${args.join(" ")}\n${stdout}\n${stderr}`);
  }
};

/** Runs a few lines of Python with the clients and reads the JSON that they print. */
export const python = (code: string, ...args: string[]): unknown => JSON.parse(client("python", ["-c", code, ...args]));
