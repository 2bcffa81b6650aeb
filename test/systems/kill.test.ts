import { cpSync, existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { invented } from "../bench/corpus.ts";
import { createRandom } from "../bench/invented-mentions.ts";
import { snapshot } from "../support/world.ts";
import { attested, folderOf, killedAfter } from "./command.ts";

/** `npm run soak` asks for a thousand. */
const KILLS = Number(process.env.ATTESTED_KILLS ?? 50);
/** How far it is, is told after so many. */
const TELL = 50;
const run = (input: string): readonly string[] => ["run", input, "--out", "out", "--concurrency", "2"];

/** A folder with an output of `old` and a copy of it; how long a run of `new` takes, and what it writes. */
const prepared = () => {
  const texts = invented(90).map((text, at) => [`new/a${at}.txt`, text] as const);
  const folder = folderOf({ ...Object.fromEntries(texts), "old/a.txt": texts[0]?.[1] ?? "", "new/broken.txt": "" });
  expect(attested(folder, run("old")).status).toBe(0);
  cpSync(join(folder, "out"), join(folder, "before"), { recursive: true });
  const started = performance.now();
  expect(attested(folder, run("new")).status).toBe(3);
  return { folder, milliseconds: performance.now() - started, fresh: snapshot(join(folder, "out")) };
};

test(
  `killed ${KILLS} times at any moment, what is published is whole, and the next run ends with the same bytes`,
  async () => {
    const { folder, milliseconds, fresh } = prepared();
    const old = snapshot(join(folder, "before"));
    const random = createRandom(Date.now());
    for (let kill = 0; kill < KILLS; kill++) {
      for (const name of readdirSync(folder).filter((name) => /^\.?out/.test(name)))
        rmSync(join(folder, name), { recursive: true });
      cpSync(join(folder, "before"), join(folder, "out"), { recursive: true });
      const after = random.next() * milliseconds * 1.1;
      // In memory and on disk by turns; whoever runs next ends with the same bytes.
      const words = [...run("new"), ...(kill % 2 === 0 ? ["--memory", "1"] : [])];
      await killedAfter(after, folder, words);
      const told = `killed after ${after.toFixed(0)} of ${milliseconds.toFixed(0)} ms`;
      if (existsSync(join(folder, "out"))) expect([old, fresh], told).toContainEqual(snapshot(join(folder, "out")));
      const again = attested(folder, words);
      expect(again.status, `${told}: ${again.stderr}`).toBe(3);
      expect(snapshot(join(folder, "out")), told).toEqual(fresh);
      if (kill % 5 === 0) expect(attested(folder, ["verify", "out"]).status, told).toBe(0);
      if ((kill + 1) % TELL === 0) process.stderr.write(`killed ${kill + 1} times\n`);
    }
    rmSync(folder, { recursive: true });
  },
  Math.max(900_000, KILLS * 20_000),
);
