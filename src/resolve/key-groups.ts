/** The members, by their numbers and ascending, that share one key. */
export type KeyGroup = Readonly<{ key: number; places: readonly number[] }>;

/** A double holds 32 bits of key and 21 of place. */
const PLACES = 2 ** 21;

/** A share of the keys: those that leave `pass` when divided by `passes`. */
export type Pass = Readonly<{ pass: number; passes: number; places: number }>;

/** Keys and places packed into doubles, for one share of the keys. */
export type Pack = (pass: Pass) => Float64Array;

/**
 * Keys and places packed into doubles and sorted: equal keys then stand together. More members than 21 bits count are taken in
 * several passes, each over its share of the keys, whose bits the places then need less of.
 */
export function* keyGroups(size: number, pack: Pack): Generator<KeyGroup> {
  const passes = 2 ** Math.ceil(Math.log2(Math.max(1, size / PLACES)));
  const places = PLACES * passes;
  for (let pass = 0; pass < passes; pass++) {
    const packed = pack({ pass, passes, places }).sort();
    for (let start = 0, end = 0; start < packed.length; start = end) {
      const share = Math.floor((packed[start] ?? 0) / places);
      for (end = start + 1; end < packed.length && Math.floor((packed[end] ?? 0) / places) === share; ) end++;
      if (end - start === 1) continue;
      const group: number[] = [];
      for (let at = start; at < end; at++) group.push((packed[at] ?? 0) - share * places);
      yield { key: share * passes + pass, places: group };
    }
  }
}

/** The keys of members that are at hand. */
export const packKeys =
  (size: number, keysAt: (at: number) => Iterable<number>): Pack =>
  ({ pass, passes, places }) => {
    let packed = new Float64Array(Math.max(16, size * 8));
    let filled = 0;
    for (let at = 0; at < size; at++)
      for (const key of keysAt(at)) {
        if (key % passes !== pass) continue;
        if (filled === packed.length) packed = grown(packed);
        packed[filled++] = Math.floor(key / passes) * places + at;
      }
    return packed.subarray(0, filled);
  };

const grown = (numbers: Float64Array): Float64Array<ArrayBuffer> => {
  const larger = new Float64Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
};
