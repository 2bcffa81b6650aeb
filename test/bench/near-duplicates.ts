import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { clusterTexts } from "../../src/index.ts";

/** What it costs to find the near-duplicates among texts: CPU seconds, pairs found and the most memory of the process. */
export type Found = Readonly<{ seconds: number; pairs: number; megabytesOfMemory: number }>;

/** Candidates by bands and anchors, each pair decided and clustered. */
export const nearDuplicates = (texts: readonly string[]): Found => {
  const started = process.cpuUsage();
  const clusters = clusterTexts(
    "documents",
    texts.map((text, at) => ({ id: String(at), text })),
  );
  const { user, system } = process.cpuUsage(started);
  return {
    seconds: (user + system) / 1e6,
    pairs: clusters.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0),
    megabytesOfMemory: process.resourceUsage().maxRSS / 1024,
  };
};

/** Candidates of datasketch alone, in Python; null where it is not installed (peers/requirements.txt). */
export const byDatasketch = (texts: readonly string[]): Found | null => {
  const venv = fileURLToPath(new URL("../../.venv/bin/python", import.meta.url));
  const child = spawnSync(
    existsSync(venv) ? venv : "python3",
    [fileURLToPath(new URL("../../test/bench/peers/near_duplicates.py", import.meta.url))],
    { input: JSON.stringify({ texts }), encoding: "utf8", maxBuffer: 1 << 30 },
  );
  if (child.status === 0) return JSON.parse(child.stdout) as Found;
  process.stderr.write(`datasketch: ${(child.stderr ?? String(child.error)).trim().split("\n").at(-1)}\n`);
  return null;
};
