import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { verify } from "../../pipeline/verify/verify.ts";
import { article, createWorld, removeWorlds, type World } from "../support/world.ts";

vi.mock("../../src/extractors.ts", () => import("../support/plain-extractors.ts"));

const filled = async (): Promise<World> => {
  const world = createWorld();
  for (const name of ["Alton", "Barrow"]) world.write(`news/${name}.txt`, `\uFEFF${article(name)}`);
  world.write("news/rows.jsonl", `${JSON.stringify({ id: "r1", text: article("Derby") })}\nno row\n`);
  expect(await world.attested("run", "news", "--out", "out")).toBe(3);
  return world;
};
const given: World[] = [];
beforeAll(async () => {
  given.push(await filled());
});
afterAll(removeWorlds);

const verdict = (world: World) => verify({ folder: "out", sources: null, json: false }, world.effects);

describe("one byte", () => {
  test("of any file changed is found, with its place", async () => {
    const [world] = given;
    if (world === undefined) throw new Error("no world");
    const files = ["out", "news"].flatMap((folder) =>
      readdirSync(join(world.folder, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name)),
    );
    const sized = files.filter((path) => readFileSync(path).length > 0);
    expect((await verdict(world)).faults).toEqual([]);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...sized), fc.nat(), fc.integer({ min: 1, max: 255 }), async (path, at, by) => {
        const bytes = readFileSync(path);
        const changed = Uint8Array.from(bytes);
        const place = at % bytes.length;
        changed[place] = ((changed[place] ?? 0) + by) % 256;
        writeFileSync(path, changed);
        const { faults } = await verdict(world).finally(() => writeFileSync(path, bytes));
        const name = path.slice(world.folder.length + 1);
        const told = faults.find(({ file }) => name === file || name === `out/${file}` || file.startsWith(`${name}#`));
        expect(told, `byte ${place} of ${name}: ${JSON.stringify(faults.slice(0, 3))}`).toBeDefined();
        expect(told?.place ?? told?.field).not.toBeNull();
      }),
      { numRuns: 200, seed: 7 },
    );
    expect((await verdict(world)).faults).toEqual([]);
  }, 120_000);
});

/** Changes a file and says what verify prints. */
const toldAfter = async (change: (world: World) => void): Promise<string> => {
  const world = await filled();
  change(world);
  expect(await world.attested("verify", "out")).toBe(4);
  return world.printed.join("");
};

const replaced = (path: string, from: string, to: string) => (world: World) => {
  expect(world.read(path)).toContain(from);
  world.write(path, world.read(path).replace(from, to));
};

describe("verify names record, field and place", () => {
  test("of a word in a CSV", async () => {
    const said = await toldAfter(replaced("out/quotes.csv", "We will build it in", "We will boild it in"));
    expect(said).toMatch(/^quotes\.csv, q-[a-z2-7]{16}, content, line \d+, column \d+: it has .*boild/m);
  });

  test("of a word in JSON Lines", async () => {
    const said = await toldAfter(replaced("out/figures.jsonl", '"amount":"5000000"', '"amount":"7000000"'));
    expect(said).toMatch(/^figures\.jsonl, f-[a-z2-7]{16}, amount, line \d+, column \d+:/m);
  });

  test("of a word in a source, and the mentions that stood there", async () => {
    const said = await toldAfter(replaced("news/Alton.txt", "We will build", "We shall build"));
    expect(said).toMatch(/^news\/Alton\.txt, d-[a-z2-7]{16}, sha256: the source was changed/m);
    expect(said).toMatch(/^quotes\.jsonl, q-[a-z2-7]{16}, mentions\.0\.parts\.0\.exact, news\/Alton\.txt, characters/m);
  });

  test("of a file that is gone, or too many", async () => {
    expect(await toldAfter((world) => rmSync(join(world.folder, "out/ids.csv")))).toMatch(
      /^ids\.csv: the file is missing/m,
    );
    expect(await toldAfter((world) => world.write("out/more.csv", "x"))).toMatch(
      /^more\.csv: the manifest does not know/m,
    );
  });

  test("of a source that is gone", async () => {
    const said = await toldAfter((world) => rmSync(join(world.folder, "news/Alton.txt")));
    expect(said).toMatch(/^news\/Alton\.txt, d-.*the source is not there/m);
  });

  test("of a record that says of its mentions what they do not", async () => {
    const said = await toldAfter(replaced("out/quotes.jsonl", '"documents":3', '"documents":2'));
    expect(said).toMatch(/^quotes\.jsonl, q-[a-z2-7]{16}, documents: it says 2, its mentions come to 3/m);
    const worded = await toldAfter(
      replaced("out/quotes.jsonl", '"variants":[{"content":"It is', '"variants":[{"content":"It was'),
    );
    expect(worded).toMatch(/^quotes\.jsonl, q-[a-z2-7]{16}, variants\.0\.content: a mention of it has other words/m);
  });

  test("of a document in an encoding that nobody knows", async () => {
    const said = await toldAfter(replaced("out/documents.jsonl", '"encoding":"utf-8"', '"encoding":"utfD8"'));
    expect(said).toMatch(/^quotes\.jsonl, q-[a-z2-7]{16}, mentions\.\d\.parts\.0\./m);
  });

  test("of a registry that leads round", async () => {
    const said = await toldAfter((world) => {
      const rows = world.read("out/ids.csv").split("\r\n");
      const id = /^"(q-[^"]+)"/.exec(rows.find((row) => row.startsWith('"q-') && row.endsWith('""')) ?? "")?.[1] ?? "";
      world.write(
        "out/ids.csv",
        rows.map((row) => (row.startsWith(`"${id}`) ? row.replace(/""$/, `"${id}"`) : row)).join("\r\n"),
      );
    });
    expect(said).toMatch(/^ids\.csv, q-[a-z2-7]{16}, superseded_by: it leads round in a circle/m);
    expect(said).toMatch(/^ids\.csv, q-[a-z2-7]{16}, superseded_by: quotes\.jsonl has this record/m);
  });

  test("of a link that no document says", async () => {
    const said = await toldAfter((world) => {
      const [head = "", first = "", ...rest] = world.read("out/links.csv").split("\r\n");
      const changed = first.replace(/"d-[a-z2-7]{16}"/, '"d-aaaaaaaaaaaaaaaa"');
      world.write("out/links.csv", [head, changed, ...rest].join("\r\n"));
    });
    expect(said).toMatch(
      /^links\.csv, f-[a-z2-7]{16}, document_id: x-[a-z2-7]{16} is not mentioned in d-aaaaaaaaaaaaaaaa/m,
    );
  });

  test("of a record that others lead to", async () => {
    const said = await toldAfter((world) => {
      const lines = world.read("out/speakers.csv").split("\r\n");
      world.write("out/speakers.csv", [lines[0], ...lines.slice(2)].join("\r\n"));
    });
    expect(said).toMatch(/^quotes\.csv, q-.*, speaker_id: s-.* is not in speakers\.csv/m);
  });
});

test("sources that were moved are found with --sources; an output can be moved with them", async () => {
  const world = await filled();
  cpSync(join(world.folder, "news"), join(world.folder, "archive/news"), { recursive: true });
  cpSync(join(world.folder, "out"), join(world.folder, "archive/out"), { recursive: true });
  rmSync(join(world.folder, "news"), { recursive: true });
  expect(await world.attested("verify", "out")).toBe(4);
  expect(await world.attested("verify", "out", "--sources", "archive")).toBe(0);
  expect(await world.attested("verify", "archive/out")).toBe(0);
});
