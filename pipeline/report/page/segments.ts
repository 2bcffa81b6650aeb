import type { Range } from "../model.ts";

/** A stretch of text with everything that covers it, the widest first. */
export type Segment<Cover> = Readonly<{ start: number; end: number; covers: readonly Cover[] }>;
export type Covering = Readonly<{ range: Range }>;

/** Cuts [start, end) wherever a cover begins or ends: overlapping marks become neighbouring stretches. */
export const segmentsOf = <Cover extends Covering>(
  [start, end]: Range,
  covers: readonly Cover[],
): readonly Segment<Cover>[] => {
  const here = covers
    .filter(({ range }) => range[0] < end && range[1] > start)
    .toSorted((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1]);
  const inside = here.flatMap(({ range }) => range).filter((cut) => cut > start && cut < end);
  const cuts = [...new Set([start, ...inside, end])].sort((a, b) => a - b);
  const open: Cover[] = [];
  const segments: Segment<Cover>[] = [];
  let next = 0;
  for (let at = 0; at + 1 < cuts.length; at++) {
    const [from = 0, to = 0] = [cuts[at], cuts[at + 1]];
    for (let cover = here[next]; cover !== undefined && cover.range[0] <= from; cover = here[++next]) open.push(cover);
    for (let index = open.length - 1; index >= 0; index--)
      if ((open[index]?.range[1] ?? 0) <= from) open.splice(index, 1);
    segments.push({ start: from, end: to, covers: [...open] });
  }
  return segments;
};
