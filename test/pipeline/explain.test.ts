import { afterAll, describe, expect, test, vi } from "vitest";
import { article, createWorld, removeWorlds, worldIn } from "../support/world.ts";

vi.mock("../../src/extractors.ts", () => import("../support/plain-extractors.ts"));
afterAll(removeWorlds);

const explained = async (...flags: string[]): Promise<string> => {
  const world = createWorld();
  world.write("a.txt", article("Alton"));
  expect(await world.attested("explain", "a.txt", ...flags)).toBe(0);
  return world.printed.join("");
};

describe("explain", () => {
  test("shows each line with what begins in it, and why", async () => {
    expect(await explained()).toMatchInlineSnapshot(`
      "a.txt (text/plain)

         1 | Alton Council sets out plan
         2 | 
         3 | “We will build it in Alton – and soon,” said Ann Lee. The Housing Strategy has £5m, £6m more in Alton, and a ‘fix’.
           quote    We will build it in Alton – and soon,
                    direct, by Ann Lee, leader (person) [quotes/plain 0.90]
           measure  Housing Strategy
                    named strategy [measures/plain 0.90]
           figure   £5m
                    GBP 5000000, funding, measure “Housing Strategy” [figures/plain 0.90]
           link     “£5m” funds “Housing Strategy” [relate/plain]
           figure   £6m
                    GBP 6000000, funding [figures/plain 0.90]
           dropped  ‘fix’
                    no quote: scare-quotes [quotes/plain]
         4 | 
         5 | “It is café time 😀, and no less,” said Bob Ray.
           quote    It is café time 😀, and no less,
                    direct, by Bob Ray, leader (person) [quotes/plain 0.90]
         6 | 

      6 candidates = 5 mentions (2 quotes, 2 figures, 1 measures) + 1 dropped. A line marked ~ is boilerplate.
      "
    `);
  });

  test("has no colour where it is not a terminal, and some where it is", async () => {
    expect(await explained()).not.toContain("\u001B");
    const world = createWorld({ colour: true });
    world.write("a.txt", article("Alton"));
    await world.attested("explain", "a.txt");
    expect(world.printed.join("")).toContain("\u001B[36m");
  });

  test("--json is what extract answers, drops included", async () => {
    expect(JSON.parse(await explained("--json"))).toMatchObject({ uri: "a.txt", drops: [{ reason: "scare-quotes" }] });
  });

  test("says what is wrong with a file that cannot be read", async () => {
    const world = createWorld();
    expect(await world.attested("explain", "nothing.txt")).toBe(2);
    world.write("empty.txt", "");
    const other = worldIn(world.folder);
    expect(await other.attested("explain", "empty.txt")).toBe(1);
    expect(other.logged.join("\n")).toContain("empty-file");
  });
});
