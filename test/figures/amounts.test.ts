import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createExtract } from "../../src/index.ts";

const extract = createExtract();
const figuresOf = (text: string) => extract({ text }, "law").figures;

/** The slow, obvious twin: moves the point one place at a time. */
const tenfold = (amount: string): string => {
  const [whole = "", fraction = ""] = amount.split(".");
  const moved = `${whole}${fraction.slice(0, 1) || "0"}.${fraction.slice(1)}`;
  return moved.replace(/\.$/, "");
};
const plain = (amount: string): string => {
  const [whole = "", fraction = ""] = amount.split(".");
  const rest = fraction.replace(/0+$/, "");
  return `${whole.replace(/^0+(?=\d)/, "")}${rest === "" ? "" : `.${rest}`}`;
};
const times = (amount: string, power: number): string => {
  let moved = amount;
  for (let step = 0; step < power; step++) moved = tenfold(moved);
  return plain(moved);
};

const grouped = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+$)/g, ",");
const scales: readonly (readonly [string, number])[] = [
  ["", 0],
  ["k", 3],
  ["m", 6],
  [" million", 6],
  ["bn", 9],
  [" billion", 9],
  ["tn", 12],
  [" crore", 7],
];
const signs: readonly (readonly [string, string])[] = [
  ["£", "GBP"],
  ["€", "EUR"],
  ["US$", "USD"],
  ["A$", "AUD"],
  ["₹", "INR"],
  ["CHF ", "CHF"],
];

const number = fc.record({
  whole: fc.integer({ min: 1, max: 999_999_999 }),
  fraction: fc.option(fc.stringMatching(/^\d{1,4}$/), { nil: "" }),
});

describe("amounts are exact decimals", () => {
  test("what digits, separators and magnitude say is what is read", () => {
    fc.assert(
      fc.property(
        number,
        fc.constantFrom(...scales),
        fc.constantFrom(...signs),
        fc.boolean(),
        ({ whole, fraction }, [scale, power], [sign, currency], groups) => {
          const point = fraction === "" ? "" : `.${fraction}`;
          const written = `${groups ? grouped(String(whole)) : whole}${point}`;
          const [figure] = figuresOf(`The harbour board paid ${sign}${written}${scale} on Monday.`);
          expect(figure).toMatchObject({ currency, amount: times(`${whole}${point}`, power) });
        },
      ),
      { numRuns: 300 },
    );
  });

  test("a figure's span is the words it was planted as", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.constantFrom(...signs), (count, [sign]) => {
        const planted = `${sign}${count} million`;
        const text = `Zoë’s 🐑 farm sold for ${planted} on Monday.`;
        const [figure] = figuresOf(text);
        expect([...text].slice(figure?.start, figure?.end).join("")).toBe(planted);
      }),
      { numRuns: 60 },
    );
  });
});

describe("no text breaks the reading", () => {
  const piece = fc.constantFrom(
    ..."£ $ € p c k m bn million and a half of to – - , . ( ) 1 20 300 1,000 2.5 per year each pounds dollars cents between from Rs kr CHF ½ in 2020/21 £5m €3 ¥ not".split(
      " ",
    ),
  );
  test("pieces of sums in any order", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, fc.constantFrom("", " ", " ")), { maxLength: 40 }), (pieces) => {
        for (const figure of figuresOf(`The board said ${pieces.flat().join("")} was paid.`)) {
          expect(figure.amount).toMatch(/^-?\d+(?:\.\d+)?$/);
          expect(figure.start).toBeLessThan(figure.end);
        }
      }),
      { numRuns: 400 },
    );
  });
});
