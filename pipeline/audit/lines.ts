/** A place as editors count: lines and columns from 1, columns in code points, the last one exclusive. */
export type Lines = Readonly<{ startLine: number; startColumn: number; endLine: number; endColumn: number }>;

type Range = Readonly<{ start: number; end: number }>;

/** Tells the lines of places that are given in code points of a text; the text is gone through once, when the first is asked for. */
export const linesOf = (text: string): ((place: Range) => Lines) => {
  let starts: readonly number[] | null = null;
  return ({ start, end }) => {
    starts ??= startsOf(text);
    const first = lineAt(starts, start);
    const last = lineAt(starts, end);
    return {
      startLine: first + 1,
      startColumn: start - (starts[first] ?? 0) + 1,
      endLine: last + 1,
      endColumn: end - (starts[last] ?? 0) + 1,
    };
  };
};

/** Where each line begins, in code points. A line ends with a line feed, or a carriage return and one. */
const startsOf = (text: string): readonly number[] => {
  const starts = [0];
  let point = 0;
  for (const character of text) {
    point++;
    if (character === "\n") starts.push(point);
  }
  return starts;
};

/** The last line that begins at or before a place. */
const lineAt = (starts: readonly number[], place: number): number => {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
};
