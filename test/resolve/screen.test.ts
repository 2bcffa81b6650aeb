import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { edgeOf } from "../../src/resolve/compare.ts";
import type { FigureFacts } from "../../src/resolve/figure-facts.ts";
import { figures } from "../../src/resolve/figures.ts";
import { wordSet } from "../../src/resolve/hash.ts";
import { measureName } from "../../src/resolve/measure-name.ts";
import { type MeasureFacts, measures } from "../../src/resolve/measures.ts";
import { type QuoteFacts, quotes } from "../../src/resolve/quotes.ts";
import type { Sameness } from "../../src/resolve/sameness.ts";
import { screenOver } from "../../src/resolve/screen.ts";

const named = (forms: readonly string[]) => forms.map(measureName);
const vocabulary = Array.from({ length: 60 }, (_, at) => `word${String.fromCharCode(97 + (at % 26), 97 + (at % 7))}`);
const word = fc.constantFrom(...vocabulary);
const words = (maxLength: number) => fc.array(word, { maxLength }).map(wordSet);

/** What screen and comparison make of a pair: whether it was let go, and whether it leaves a trace. */
const met = <Facts>(sameness: Sameness<Facts>, one: Facts, other: Facts) => {
  const members = [one, other];
  if (sameness.screen === undefined) throw new Error("There is no screen.");
  const passes = screenOver(sameness.screen, 2, (at) => members[at] as Facts);
  const edge = edgeOf(sameness, { address: "a", facts: one }, { address: "b", facts: other });
  return { letGo: !passes(0, 1), traced: edge !== null };
};

/** A wording, and one that is cut from it, mixed with it or another altogether. */
const quoteFacts = (content: fc.Arbitrary<readonly string[]>) =>
  fc.record<QuoteFacts>({
    words: content.map((all) => all.join(" ")),
    names: fc.constant([]),
    kind: fc.constantFrom("direct", "mixed", "indirect"),
    speaker: fc.constant(null),
    day: fc.constant(null),
    occasion: fc.constant(null),
    topic: fc.constant([]),
  });
const wording = fc.array(word, { minLength: 1, maxLength: 40 });
const wordings = wording.chain((first) =>
  fc.tuple(
    quoteFacts(fc.constant(first)),
    quoteFacts(
      fc.oneof(
        wording,
        fc.nat(first.length).map((at) => (at < first.length ? first.slice(at) : first)),
        fc.tuple(fc.nat(first.length), wording).map(([at, rest]) => [...first.slice(0, at), ...rest]),
      ),
    ),
  ),
);

const period = { unit: "year", duration: "3", from: null, to: null };
const party = fc.option(
  words(3).map((all) => ({ words: all, proper: all.slice(1), head: all[0] ?? 0 })),
  { nil: null },
);
const sum = fc.record<FigureFacts>({
  document: fc.constantFrom("d-one", "d-two"),
  at: fc.nat(2000),
  anew: fc.boolean(),
  again: fc.boolean(),
  added: fc.boolean(),
  said: fc.constantFrom(null, null, 0, 1),
  headed: fc.boolean(),
  payer: party,
  recipient: party,
  aim: words(3),
  bracket: fc.boolean(),
  sized: words(2),
  currency: fc.constant("GBP"),
  amount: fc.constantFrom("2000000", "2450000", "62400000"),
  amountMax: fc.constantFrom(null, null, "80000000"),
  role: fc.constantFrom("funding", "cost", "fine", "saving", "other"),
  period: fc.constantFrom(null, null, null, period, { ...period, duration: "4" }),
  measure: fc.constantFrom([], [], [measureName("Harbour Renewal Fund")], [measureName("Adult Skills Fund")]),
  purpose: words(4),
  parties: words(3),
  context: words(20),
  named: words(2),
  topic: words(32),
  names: words(6),
  slots: fc.constant([]),
  day: fc.constantFrom(null, 18_000, 18_300),
});

const noun = fc.constantFrom("Harbour", "Leddon", "Green", "Homes", "Skills", "rural", "new", "2024", "Towns", "Coast");
const head = fc.constantFrom("Fund", "Act", "Scheme", "fund", "Review of Harbour Dues");
const form = fc.tuple(fc.array(noun, { maxLength: 7 }), head).map(([before, last]) => [...before, last].join(" "));
const measure = fc.record<MeasureFacts>({
  document: fc.constantFrom("d-one", "d-two"),
  forms: fc.array(fc.oneof(form, form, form, fc.constantFrom("LHF", "HF")), { minLength: 1, maxLength: 2 }).map(named),
  tier: fc.constantFrom("named", "announced"),
  type: fc.constantFrom("fund", "act"),
  owner: fc.constantFrom(null, "leeds council", "derby council"),
  since: fc.constantFrom(null, null, 2008, 2017),
  alone: fc.boolean(),
  quantity: fc.constantFrom(null, "500"),
  topic: words(32),
});

const runs = { numRuns: 5000 };

describe("a pair that leaves a trace is never let go", () => {
  test("of quotations", () => {
    fc.assert(
      fc.property(wordings, ([one, other]) => {
        const { letGo, traced } = met(quotes, one, other);
        expect(letGo && traced).toBe(false);
      }),
      runs,
    );
  });

  test("of measures", () => {
    fc.assert(
      fc.property(measure, measure, (one, other) => {
        const { letGo, traced } = met(measures, one, other);
        expect(letGo && traced).toBe(false);
      }),
      runs,
    );
  });

  test("of sums", () => {
    fc.assert(
      fc.property(sum, sum, (one, other) => {
        const same = { ...other, amount: one.amount };
        const { letGo, traced } = met(figures, one, same);
        expect(letGo && traced).toBe(false);
      }),
      runs,
    );
  });
});

test("measures of two stories that share a noun are let go", () => {
  const one = (name: string, document: string, topic: readonly string[]): MeasureFacts => ({
    ...{ document, forms: [measureName(name)], tier: "named", type: "fund", owner: null, alone: true, quantity: null },
    since: null,
    topic: wordSet(topic),
  });
  const { letGo } = met(
    measures,
    one("new harbour fund", "d-one", ["boats", "herring", "nets"]),
    one("village harbour fund", "d-two", ["buses", "fares", "school"]),
  );
  expect(letGo).toBe(true);
});

test("pairs with nothing but a word in common are let go", () => {
  const said = (text: string): QuoteFacts => ({
    words: text,
    names: [],
    kind: "direct",
    speaker: null,
    day: null,
    occasion: null,
    topic: [],
  });
  const { letGo } = met(
    quotes,
    said("the herring will come back when the nets get wider and not a day before"),
    said("bus fares will stay at two pounds until the end of the next school year"),
  );
  expect(letGo).toBe(true);
});
