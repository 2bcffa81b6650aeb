import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { reasonList, reasonTold } from "../../src/index.ts";

const rooms = fileURLToPath(new URL("../../src/resolve/", import.meta.url));
const code = readdirSync(rooms)
  .filter((name) => name.endsWith(".ts") && name !== "reasons.ts")
  .map((name) => readFileSync(`${rooms}${name}`, "utf8"))
  .join("\n");

describe("reasons", () => {
  // That no rule answers what is not listed, the types say.
  test.each(reasonList.filter(([reason]) => !reason.startsWith("…")).map(([reason]) => reason))(
    "%s is given by some rule",
    (reason) => expect(code).toContain(`"${reason}"`),
  );

  test("each has a sentence of its own", () => {
    const told = reasonList.map(([, sentence]) => sentence);
    expect(new Set(told).size).toBe(told.length);
    for (const sentence of told) expect(sentence).toMatch(/^[A-Z].{5,}\.$/);
  });

  test.each([
    ["quotes/identical", "The same words."],
    ["documents/held-apart", expect.stringContaining("known to be another thing")],
    ["quotes/of-a-later-version", null],
    ["toString", null],
  ])("%s is told", (reason, told) => expect(reasonTold(reason)).toEqual(told));
});
