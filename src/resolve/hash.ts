/** FNV-1a over UTF-16 units: 32 bits, fast and the same everywhere; for keys and sketches, never for published ids. */
export const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mixed(hash);
};

/** Spreads every input bit over all 32 output bits, so that any of them can choose a bin (the finaliser of MurmurHash3). */
export const mixed = (value: number): number => {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/** One hash for two, in their order. */
export const joined = (a: number, b: number): number => mixed(Math.imul(a, 31) + b);

/** The hashes of distinct words, ascending: a set that is small, travels as JSON and is compared by walking along it. */
export type WordSet = readonly number[];

export const wordSet = (words: Iterable<string>): WordSet => wordSetOf([...words].map(hashOf));

/** Filled one by one, an array keeps the numbers in itself; spread from a set, it would point to each of them somewhere in memory. */
export const wordSetOf = (hashes: Iterable<number>): WordSet => {
  const set: number[] = [];
  for (const hash of Uint32Array.from(hashes).sort()) if (hash !== set.at(-1)) set.push(hash);
  return set;
};
