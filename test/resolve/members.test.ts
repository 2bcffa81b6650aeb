import { expect, test } from "vitest";
import { createExtract } from "../../src/index.ts";
import { figureMembers } from "../../src/resolve/figure-members.ts";
import { formsOf } from "../../src/resolve/members.ts";

const line = createExtract({ sketch: true })(
  "Ministers said £5m and £6m would go to the Harbour Fund. ".repeat(40),
  "a.txt",
);

test("sums of one measure share its name, which is taken apart once", () => {
  const [first, ...others] = figureMembers({ document: "d-a", line }).map(({ facts }) => facts.measure);
  expect(first).toHaveLength(1);
  expect(others).toHaveLength(79);
  expect(others.every((one) => one === first)).toBe(true);
});

test("a form that is repeated is looked at once", () => {
  const exact = "the Harbour\nFund";
  const read = { count: 0 };
  const mentions = Array.from({ length: 500 }, () => ({
    get exact() {
      read.count++;
      return exact;
    },
  }));
  expect(formsOf({ name: "Harbour Fund", mentions: mentions as never })).toEqual(["Harbour Fund", "the Harbour Fund"]);
  expect(read.count).toBe(500);
});
