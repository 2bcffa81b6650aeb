/** How the scorers compare words: case, marks and white space do not count. */
const TRIM = new Set(" \t\n\r\u00a0\u200b.,;:!?\"'“”‘’«»„-–—…•*()[]");
const TITLES = new Set(
  "cllr councillor mr mrs ms miss dr sir dame lord lady baroness the rt hon prof professor mp sen rep president".split(
    " ",
  ),
);
const FILLERS = new Set("the a an of and for".split(" "));

const fold = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\s\-–—]+/g, " ")
    .trim()
    .toLowerCase();

const words = (text: string): string[] => {
  const folded = fold(text).replaceAll("'s ", " ").replace(/'s$/, "");
  return folded.match(/[\p{L}\p{N}_&]+/gu) ?? [];
};

const without = (all: string[], left: Set<string>): string[] => all.filter((word) => !left.has(word));

/** The same person: equal words but for titles; two absent names are the same. */
export const sameName = (gold: string | null | undefined, predicted: string | null | undefined): boolean => {
  if (!gold || !predicted) return !gold && !predicted;
  const [g, p] = [words(gold), words(predicted)].map((all) => {
    const bare = without(all, TITLES);
    return bare.length > 0 ? bare : all;
  });
  return g?.join(" ") === p?.join(" ");
};

/** The same phrase: three quarters of the words shared (Dice), fillers aside. */
export const samePhrase = (gold: string | null | undefined, predicted: string | null | undefined): boolean => {
  const g = new Set(without(words(gold ?? ""), FILLERS));
  const p = new Set(without(words(predicted ?? ""), FILLERS));
  if (g.size === 0 || p.size === 0) return g.size === p.size;
  const shared = [...g].filter((word) => p.has(word)).length;
  return (2 * shared) / (g.size + p.size) >= 0.75;
};

/** A range of code points of one text. */
export type Range = Readonly<{ start: number; end: number }>;

/** The range without marks, spaces and punctuation at its ends. */
export const core = (points: readonly string[], { start, end }: Range): Range => {
  let [from, to] = [start, end];
  while (from < to && TRIM.has(points[from] ?? "")) from++;
  while (to > from && TRIM.has(points[to - 1] ?? "")) to--;
  return { start: from, end: to };
};

/** Code points two sets of ranges share, and hold together. */
export const overlapOf = (a: readonly Range[], b: readonly Range[]): { shared: number; all: number } => {
  const points = (ranges: readonly Range[]) =>
    new Set(ranges.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)));
  const [left, right] = [points(a), points(b)];
  let shared = 0;
  for (const point of left) if (right.has(point)) shared++;
  return { shared, all: left.size + right.size - shared };
};

export const iou = (a: readonly Range[], b: readonly Range[]): number => {
  const { shared, all } = overlapOf(a, b);
  return shared === 0 ? 0 : shared / all;
};
