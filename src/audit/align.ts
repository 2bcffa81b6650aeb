import { type Run, runsInside, runsOf } from "../resolve/alignment.ts";

/** A difference between a claim and a source: words of the claim from `from` on stand in the place of the source's from `to` on. */
export type Gap = Readonly<{ from: number; fromEnd: number; to: number; toEnd: number }>;

/** How a claim's words lie on a stretch of a source's; all numbers count words. */
export type Alignment = Readonly<{
  /** The stretch of the source. */
  start: number;
  end: number;
  runs: readonly Run[];
  gaps: readonly Gap[];
  /** Words that both have. */
  shared: number;
}>;

/** Words beyond a window that may belong to it. */
const MARGIN = 12;

/**
 * Lays a claim on the words of a source near a window: first by runs that stand for themselves, which say where the claim begins and ends
 * there, then word by word between these. Null where nothing lies on anything.
 */
export const align = (
  claim: readonly string[],
  source: readonly string[],
  window: Readonly<{ from: number; to: number }>,
): Alignment | null => {
  const margin = Math.min(MARGIN, claim.length);
  const near = Math.max(0, window.from - margin);
  const words = source.slice(near, window.to + margin);
  // Where a window ends says nothing: "Coastal Defence Plan. The plan" has the name at once, though both end alike.
  const skeleton = solid(runsInside(claim, words, claim.length < 4 ? 1 : 2), claim.length);
  const first = skeleton[0];
  const last = skeleton.at(-1);
  if (!first || !last) return null;
  const from = Math.max(0, first.to - first.from);
  const to = Math.min(words.length, last.to + last.length + claim.length - last.from - last.length);
  const runs = runsOf(claim, words.slice(from, to));
  const moved = runs.map((run) => ({ ...run, to: run.to + near + from }));
  const start = near + from;
  const end = near + to;
  return {
    ...{ start, end, runs: moved, gaps: gapsOf(moved, { claim: claim.length, start, end }) },
    shared: runs.reduce((sum, { length }) => sum + length, 0),
  };
};

/** A short run far from the rest is chance: what stands between must not outweigh the claim. */
const solid = (runs: readonly Run[], length: number): readonly Run[] => {
  const longest = runs.reduce<Run | undefined>(
    (best, run) => (run.length > (best?.length ?? 0) ? run : best),
    undefined,
  );
  if (longest === undefined) return runs;
  const middle = runs.indexOf(longest);
  const isFar = (a: Run, b: Run): boolean => b.to - (a.to + a.length) > length + 8 && Math.min(a.length, b.length) < 4;
  let first = middle;
  while (first > 0 && !isFar(runs[first - 1] as Run, runs[first] as Run)) first--;
  let last = middle;
  while (last < runs.length - 1 && !isFar(runs[last] as Run, runs[last + 1] as Run)) last++;
  return runs.slice(first, last + 1);
};

const gapsOf = (
  runs: readonly Run[],
  whole: Readonly<{ claim: number; start: number; end: number }>,
): readonly Gap[] => {
  const gaps: Gap[] = [];
  let from = 0;
  let to = whole.start;
  for (const run of [...runs, { from: whole.claim, to: whole.end, length: 0 }]) {
    if (run.from > from || run.to > to) gaps.push({ from, fromEnd: run.from, to, toEnd: run.to });
    from = run.from + run.length;
    to = run.to + run.length;
  }
  return gaps;
};
