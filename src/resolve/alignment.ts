import { comparableWords } from "./words.ts";

/** Equal runs of two word lists: `a[from, from + length)` = `b[to, to + length)`. */
export type Run = Readonly<{ from: number; to: number; length: number }>;

/** Longer texts are aligned on their first words only; a quotation that long has made its case by then. */
const MOST = 600;

/**
 * What both begin and end with, and between these the longest common run, then the longest left and right of it, and so on
 * (Ratcliff and Obershelp): runs in the order of both texts. Unlike a longest common subsequence it does not pick single common
 * words out of unrelated sentences.
 */
export const runsOf = (a: readonly string[], b: readonly string[], shortest = 1): readonly Run[] => {
  const whole = { a0: 0, a1: Math.min(a.length, MOST), b0: 0, b1: Math.min(b.length, MOST) };
  const head = headOf(a, b, whole);
  const tail = tailOf(a, b, { ...whole, a0: head.length, b0: head.length });
  const runs = [head, tail].filter(({ length }) => length >= shortest);
  const middle = {
    a0: head.length >= shortest ? head.length : 0,
    a1: tail.length >= shortest ? tail.from : whole.a1,
    b0: head.length >= shortest ? head.length : 0,
    b1: tail.length >= shortest ? tail.to : whole.b1,
  };
  return [...runs, ...runsWithin(a, b, { area: middle, shortest })].sort((one, other) => one.from - other.from);
};

/** The same for a stretch that was cut out of a text: where it begins and ends says nothing, so the longest run comes first. */
export const runsInside = (a: readonly string[], b: readonly string[], shortest = 1): readonly Run[] => {
  const area = { a0: 0, a1: Math.min(a.length, MOST), b0: 0, b1: Math.min(b.length, MOST) };
  return [...runsWithin(a, b, { area, shortest })].sort((one, other) => one.from - other.from);
};

const headOf = (a: readonly string[], b: readonly string[], { a1, b1 }: Area): Run => {
  let length = 0;
  while (length < a1 && length < b1 && a[length] === b[length]) length++;
  return { from: 0, to: 0, length };
};

const tailOf = (a: readonly string[], b: readonly string[], { a0, a1, b0, b1 }: Area): Run => {
  let length = 0;
  while (a1 - length > a0 && b1 - length > b0 && a[a1 - length - 1] === b[b1 - length - 1]) length++;
  return { from: a1 - length, to: b1 - length, length };
};

const runsWithin = (
  a: readonly string[],
  b: readonly string[],
  { area: whole, shortest }: Readonly<{ area: Area; shortest: number }>,
): readonly Run[] => {
  if (whole.a1 - whole.a0 < shortest || whole.b1 - whole.b0 < shortest) return [];
  const places = placesOf(b, whole);
  const runs: Run[] = [];
  const open = [whole];
  for (let area = open.pop(); area; area = open.pop()) {
    const run = longestRun(a, places, area);
    if (run.length < shortest) continue;
    runs.push(run);
    open.push({ ...area, a1: run.from, b1: run.to });
    open.push({ ...area, a0: run.from + run.length, b0: run.to + run.length });
  }
  return runs;
};

type Area = Readonly<{ a0: number; a1: number; b0: number; b1: number }>;

const placesOf = (words: readonly string[], { b0, b1 }: Area): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>();
  for (let at = b0; at < b1; at++) {
    const known = places.get(words[at] ?? "");
    if (known) known.push(at);
    else places.set(words[at] ?? "", [at]);
  }
  return places;
};

/** Of the longest the one that begins first, in `a` and then in `b`. */
const longestRun = (a: readonly string[], places: ReadonlyMap<string, readonly number[]>, area: Area): Run => {
  let [from, to, longest] = [area.a0, area.b0, 0];
  // For each place in b where the last equal word stood in a, and how long the run is that ends there.
  const [last, lengths] = [new Int32Array(area.b1), new Int32Array(area.b1)];
  for (let i = area.a0; i < area.a1; i++) {
    const there = places.get(a[i] ?? "") ?? [];
    // From the end, so that the place before still tells of the word before.
    for (let at = there.length - 1; at >= 0; at--) {
      const j = there[at] ?? 0;
      if (j < area.b0 || j >= area.b1) continue;
      const length = j > area.b0 && last[j - 1] === i ? (lengths[j - 1] ?? 0) + 1 : 1;
      last[j] = i + 1;
      lengths[j] = length;
      if (length < longest || (length === longest && i - length + 1 > from)) continue;
      [from, to, longest] = [i - length + 1, j - length + 1, length];
    }
  }
  return { from, to, length: longest };
};

/** What became of the words of one wording in another. */
export type Change = Readonly<{ op: "equal" | "insert" | "delete" | "replace"; from: string; to: string }>;

/**
 * The changes that lead from one wording to another, word by word: what a variant's `diff` shows. Words are aligned by what they say;
 * "library." and "library" stand beside each other as a replacement, however different their marks.
 */
export const changesBetween = (from: string, to: string): readonly Change[] => {
  const [a, b] = [from.split(/\s+/).filter(Boolean), to.split(/\s+/).filter(Boolean)];
  const steps: Change[] = [];
  let i = 0;
  let j = 0;
  for (const run of [...runsOf(a.map(comparable), b.map(comparable)), { from: a.length, to: b.length, length: 0 }]) {
    steps.push(...changed(a.slice(i, run.from), b.slice(j, run.to)));
    i = run.from + run.length;
    j = run.to + run.length;
    for (let at = 0; at < run.length; at++) steps.push(aligned(a[run.from + at] ?? "", b[run.to + at] ?? ""));
  }
  return joined(steps);
};

const comparable = (word: string): string => comparableWords(word).join("") || word;

const changed = (gone: readonly string[], come: readonly string[]): readonly Change[] => {
  if (gone.length + come.length === 0) return [];
  const op = come.length === 0 ? "delete" : gone.length === 0 ? "insert" : "replace";
  return [{ op, from: gone.join(" "), to: come.join(" ") }];
};

const aligned = (from: string, to: string): Change => ({ op: from === to ? "equal" : "replace", from, to });

/** Neighbouring equal words become one step. */
const joined = (steps: readonly Change[]): readonly Change[] => {
  const joined: Change[] = [];
  for (const step of steps) {
    const last = joined.at(-1);
    if (last?.op === "equal" && step.op === "equal")
      joined[joined.length - 1] = { op: "equal", from: `${last.from} ${step.from}`, to: `${last.to} ${step.to}` };
    else joined.push(step);
  }
  return joined;
};
