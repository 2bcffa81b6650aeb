/**
 * npm run floors -- scoreboard.json    (or: scoreboard.py --json | npm run floors)
 * Raises test/floors.json to the figures of a scoreboard, rounded down a hair; a floor is never lowered, and every figure gets one.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { type Floors, raised } from "./floors/raised.ts";

const path = new URL("../test/floors.json", import.meta.url);
const read = (from: URL | string | number): Floors => JSON.parse(readFileSync(from, "utf8")) as Floors;

const before = read(path);
const after = raised(before, read(process.argv[2] ?? 0));
writeFileSync(path, `${JSON.stringify(after, null, 2)}\n`);
const moved = Object.keys(after).filter((name) => after[name] !== before[name]);
for (const name of moved) console.log(`${name}: ${before[name] ?? "new"} → ${after[name]}`);
console.log(`${moved.length} of ${Object.keys(after).length} floors raised.`);
