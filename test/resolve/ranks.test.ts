import fc from "fast-check";
import { expect, it } from "vitest";
import { orderIn } from "../../src/resolve/compare.ts";
import { ranksOf } from "../../src/resolve/ranks.ts";
import { type Sameness, unlike } from "../../src/resolve/sameness.ts";

const texts: Sameness<string> = {
  kind: "quotes",
  keys: () => [],
  compare: () => unlike("quotes/words-differ", 0),
  nearly: 1,
  fold: (text) => text,
};

it("ranks facts as their orders stand when they are strings", () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 50 }),
    fc.constantFrom(
      "",
      "a",
      "a ",
      "A",
      "the same words up to forty units, and then others: one",
      "the same words up to forty units, and then others: two",
    ),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 40 }), (facts) => {
      const orders = facts.map((one) => orderIn(texts)({ facts: one }));
      const distinct = [...new Set(orders)].sort();
      expect([...ranksOf(texts, facts)]).toEqual(orders.map((order) => distinct.indexOf(order)));
    }),
  );
});
