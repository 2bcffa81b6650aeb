import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { OWN_WORDS, type OwnWords } from "../../src/words.ts";

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

/** What is found by a program that was loaded with these own words. */
const found = async (words: OwnWords, text: string, published = "2024-05-31") => {
  vi.stubGlobal(OWN_WORDS, words);
  const { createExtract } = await import("../../src/index.ts");
  return createExtract()({ text, published }, "a");
};

describe("own words", () => {
  test("a cue", async () => {
    const text = "Ann Lee, leader of Porthaven Council, zinged that the harbour wall would hold for years.";
    expect((await found({}, text)).quotes).toEqual([]);
    vi.resetModules();
    expect((await found({ cues: ["zing"] }, text)).quotes[0]?.speaker?.name).toBe("Ann Lee");
  });

  test("a title", async () => {
    const text = "“The wall will hold for years,” said Harbmr Lee.";
    const { quotes } = await found({ titles: ["Harbmr"] }, text);
    expect(quotes[0]?.speaker).toMatchObject({ honorific: "Harbmr", name: "Lee" });
  });

  test("what money is called", async () => {
    const text = "The wall cost 300 smackeroos in the end.";
    expect((await found({}, text)).figures).toEqual([]);
    vi.resetModules();
    const { figures } = await found({ currencies: { smackeroos: "GBP" } }, text);
    expect(figures[0]).toMatchObject({ currency: "GBP", amount: "300" });
  });

  test("a head noun of measures", async () => {
    const text = "The council adopted the Porthaven Harbour Wallscape in May.";
    expect((await found({}, text)).measures).toEqual([]);
    vi.resetModules();
    const { measures } = await found({ measures: { wallscape: "plan" } }, text);
    expect(measures[0]).toMatchObject({ name: "Porthaven Harbour Wallscape", type: "plan" });
  });

  test("a line that is no article", async () => {
    const text =
      "The wall will hold for years, and the council will pay for it over three years from May.\n\nTides of Porthaven\n";
    expect((await found({}, text)).boilerplate).toEqual([]);
    vi.resetModules();
    expect((await found({ boilerplate: ["Tides of Porthaven"] }, text)).boilerplate).toHaveLength(1);
  });

  test("whose dollar is meant, unless the article tells", async () => {
    expect((await found({ currency: "AUD" }, "The wall cost $300.")).figures[0]?.currency).toBe("AUD");
    vi.resetModules();
    expect((await found({ currency: "AUD" }, "The wall cost US$300.")).figures[0]?.currency).toBe("USD");
  });

  test("when fiscal years begin", async () => {
    const text = "The council will spend £3m on the wall in the next financial year.";
    const { figures } = await found({ fiscalYear: 7 }, text);
    expect(figures[0]?.period).toMatchObject({ from: "2024-07-01", to: "2025-06-30" });
  });
});
