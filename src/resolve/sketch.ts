import { hashOf, joined } from "./hash.ts";

/** Every run of `length` words, hashed, in the order of the text; a text shorter than that is one shingle. */
export const shinglesOf = (words: readonly string[], length: number): Uint32Array => {
  const hashes = Uint32Array.from(words, hashOf);
  const shingles = new Uint32Array(Math.max(1, hashes.length - length + 1));
  for (let i = 0; i < shingles.length; i++) {
    const end = Math.min(i + length, hashes.length);
    let hash = 0;
    for (let at = i; at < end; at++) hash = joined(hash, hashes[at] ?? 0);
    shingles[i] = hash;
  }
  return shingles;
};

/**
 * A sample of a set of hashes that keeps every hash below 2^32 / `scale`: unlike the k smallest, it estimates containment
 * as well as resemblance, for texts of any two lengths.
 */
export type Sketch = Readonly<{ scale: number; hashes: readonly number[] }>;

/** The finest sketch of at most `most` hashes; scales are powers of two, so that any two sketches can be compared. */
export const sketchOf = (shingles: Uint32Array, most: number): Sketch => {
  const sorted = shingles.slice().sort();
  const all = sorted.filter((hash, at) => at === 0 || hash !== sorted[at - 1]);
  let scale = 1;
  while (countBelow(all, 2 ** 32 / scale) > most) scale *= 2;
  return { scale, hashes: Array.from(all.subarray(0, countBelow(all, 2 ** 32 / scale))) };
};

const countBelow = (sorted: readonly number[] | Uint32Array, limit: number): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** How many hashes two sketches share and how many each has, on the coarser of their scales. */
export type Overlap = Readonly<{ shared: number; a: number; b: number }>;

export const overlapOf = (one: Sketch, other: Sketch): Overlap => {
  const limit = 2 ** 32 / Math.max(one.scale, other.scale);
  const a = countBelow(one.hashes, limit);
  const b = countBelow(other.hashes, limit);
  return { shared: sharedOf(one.hashes.slice(0, a), other.hashes.slice(0, b)), a, b };
};

/** How many values two ascending lists share. */
export const sharedOf = <Value extends string | number>(a: readonly Value[], b: readonly Value[]): number => {
  let shared = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const left = a[i] as Value;
    const right = b[j] as Value;
    if (left === right) {
      shared++;
      i++;
      j++;
    } else if (left < right) i++;
    else j++;
  }
  return shared;
};

/**
 * One-permutation MinHash: the hashes fall into `bins`, each bin keeps its smallest; `rows` neighbouring bins make a band.
 * Texts that resemble each other share a band; a band with an empty bin says nothing and is left out.
 */
export const bandsOf = (shingles: Uint32Array, bins: number, rows: number): readonly number[] => {
  const smallest = new Float64Array(bins).fill(Number.POSITIVE_INFINITY);
  for (const hash of shingles) {
    const bin = hash % bins;
    if (hash < (smallest[bin] ?? 0)) smallest[bin] = hash;
  }
  const bands: number[] = [];
  for (let band = 0; band + rows <= bins; band += rows) {
    const rowsOfBand = smallest.slice(band, band + rows);
    if (rowsOfBand.every(Number.isFinite)) bands.push(rowsOfBand.reduce(joined, band + 1));
  }
  return bands;
};

/**
 * Winnowing: the smallest hash of every window of `window` shingles. Two texts that share a run of words as long as a window
 * share an anchor, however different the rest is: this is how an excerpt finds its whole.
 */
export const anchorsOf = (shingles: Uint32Array, window: number): readonly number[] => {
  const anchors = new Set<number>();
  let least = -1;
  for (let end = Math.min(window, shingles.length) - 1; end < shingles.length; end++) {
    const start = Math.max(0, end - window + 1);
    if (least < start) least = leastOf(shingles, start, end + 1);
    else if ((shingles[end] ?? 0) <= (shingles[least] ?? 0)) least = end;
    anchors.add(shingles[least] ?? 0);
  }
  return [...anchors];
};

const leastOf = (shingles: Uint32Array, start: number, end: number): number => {
  let least = start;
  for (let i = start + 1; i < end; i++) if ((shingles[i] ?? 0) <= (shingles[least] ?? 0)) least = i;
  return least;
};
