import { expect, test } from "vitest";
import { raised } from "../../scripts/floors/raised.ts";

test("floors rise, are never lowered, and every figure gets one", () => {
  const before = {
    "seeds quotes f1": 0.9,
    "seeds quotes wrong": 2,
    "money false alarms per 1000 negatives": 1,
    gone: 0.4,
  };
  const figures = {
    "seeds quotes f1": 0.95678,
    "seeds quotes wrong": 0,
    "money false alarms per 1000 negatives": 3,
    "money MB/s (whole process)": 4,
    "novels f1": 0.5,
  };
  expect(raised(before, figures)).toEqual({
    "seeds quotes f1": 0.956,
    "seeds quotes wrong": 0,
    "money false alarms per 1000 negatives": 1,
    "money MB/s (whole process)": 2,
    "novels f1": 0.5,
    gone: 0.4,
  });
  expect(raised({ a: 0.8 }, { a: 0.7 })).toEqual({ a: 0.8 });
});
