import fc from "fast-check";
import { afterAll, describe, expect, test, vi } from "vitest";
import { article, bytes, createWorld, removeWorlds } from "../support/world.ts";

vi.mock("../../src/extractors.ts", () => import("../support/plain-extractors.ts"));
afterAll(removeWorlds);

type Answer = Record<string, unknown> & { error?: { code: string; line: number } };

const extract = async (input: string | Uint8Array, size?: number, ...flags: string[]) => {
  const world = createWorld({ input: bytes(input, size) });
  const status = await world.attested("extract", ...flags);
  const text = world.printed.join("");
  const answers = text
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Answer);
  return { status, answers, world, text };
};

describe("one line in, one line out", () => {
  test("in the same order, with what was found", async () => {
    const lines = ["Alton", "Barrow"].map((name) => JSON.stringify({ id: name, text: article(name), title: name }));
    const { status, answers } = await extract(`${lines.join("\n")}\n`);
    expect(status).toBe(0);
    expect(answers.map(({ id }) => id)).toEqual(["Alton", "Barrow"]);
    expect(answers[0]).toMatchObject({ title: "Alton", dropped: { "scare-quotes": 1 } });
    expect(answers[0]).not.toHaveProperty("drops");
  });

  test("errors stand in their places, the stream goes on, the status is 0", async () => {
    const lines = ["no json", '{"id":"a"}', "", '{"id":4,"text":"x"}', "[1]", '{"text":"last"}'];
    const { status, answers } = await extract(lines.join("\n"));
    expect(status).toBe(0);
    expect(answers.map(({ id, error }) => [id, error?.code ?? null, error?.line ?? null])).toEqual([
      ["line-1", "bad-json", 1],
      ["a", "bad-record", 2],
      ["line-3", "bad-json", 3],
      ["4", null, null],
      ["line-5", "bad-record", 5],
      ["line-6", null, null],
    ]);
  });

  test("bytes that are not UTF-8 are an error of their line alone", async () => {
    const { answers } = await extract(
      new Uint8Array([0x22, 0xff, 0x22, 0x0a, ...new TextEncoder().encode('{"text":"x"}')]),
    );
    expect(answers.map(({ error }) => error?.code ?? null)).toEqual(["not-utf-8", null]);
  });

  test("however the bytes arrive, and whatever they are", async () => {
    const line = fc.oneof(
      fc.string({ unit: "binary" }).filter((text) => !text.includes("\n")),
      fc.record({ text: fc.string({ unit: "binary" }) }).map((value) => JSON.stringify(value)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 6 }), fc.integer({ min: 1, max: 40 }), async (lines, size) => {
        const input = lines.map((text) => `${text}\n`).join("");
        const whole = await extract(input);
        expect(whole.answers.length).toBe(lines.length);
        expect((await extract(input, size)).text).toBe(whole.text);
      }),
      { numRuns: 60 },
    );
  });

  test("--explain lists what became nothing; --counts leaves an account", async () => {
    const { answers, world } = await extract(
      `${JSON.stringify({ text: article("Alton") })}\n`,
      100,
      "--explain",
      "--counts",
      "c.json",
    );
    expect(answers[0]).toMatchObject({ drops: [{ exact: "‘fix’", reason: "scare-quotes", kind: "quotes" }] });
    expect(JSON.parse(world.read("c.json"))).toMatchObject({ read: 1, written: 1 });
  });
});

test("a reader that goes away ends the filter quietly, but not as well", async () => {
  const world = createWorld({
    input: bytes('{"text":"x"}\n'),
    print: async () => {
      throw Object.assign(new Error("write EPIPE"), { code: "EPIPE" });
    },
  });
  expect(await world.attested("extract")).toBe(1);
  expect(world.logged).toEqual([]);
});

test("memory does not grow with the input: the next chunk is read when the last answer is written", async () => {
  const world = createWorld();
  const order: string[] = [];
  async function* input() {
    for (let i = 0; i < 3; i++) {
      order.push(`read ${i}`);
      yield new TextEncoder().encode('{"text":"x"}\n');
    }
  }
  const slow = { ...world.effects, input: input(), print: async () => void order.push("written") };
  const { extractStream } = await import("../../pipeline/extract-stream.ts");
  const options = {
    explain: false,
    sketch: false,
    textColumn: null,
    counts: null,
    threads: null,
    own: undefined,
    timeout: 60,
  };
  await extractStream(options, slow);
  expect(order).toEqual(["read 0", "written", "read 1", "written", "read 2", "written"]);
});
