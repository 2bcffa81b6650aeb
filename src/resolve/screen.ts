/**
 * What is looked at before two members of a key are compared: their facts as a few bits in typed memory, where most pairs that have
 * nothing but the key in common are told without a look at the facts. It never lets a pair go that would leave a trace.
 */
export type Screen<Facts> = Readonly<{
  /** Numbers that a member takes in the table. */
  width: number;
  /** Writes a member's numbers into its place, which is filled with noughts. */
  sign: (facts: Facts, table: Int32Array, at: number) => void;
  /** Whether the two members at these places have to be compared. */
  passes: (table: Int32Array, a: number, b: number) => boolean;
}>;

/** A screen over numbered members; each is signed when it is first looked at. */
export const screenOver = <Facts>(
  { width, sign, passes }: Screen<Facts>,
  size: number,
  factsAt: (at: number) => Facts,
): ((a: number, b: number) => boolean) => {
  const table = new Int32Array(size * width);
  const signed = new Uint8Array(size);
  const placeOf = (member: number): number => {
    const place = member * width;
    if (signed[member] === 0) {
      signed[member] = 1;
      sign(factsAt(member), table, place);
    }
    return place;
  };
  return (a, b) => passes(table, placeOf(a), placeOf(b));
};

/** A set of hashes as `32 * width` bits, one for each hash. */
export const setBits = (hashes: Iterable<number>, table: Int32Array, at: number, width: number): void => {
  for (const hash of hashes) {
    const bit = hash % (32 * width);
    const place = at + (bit >>> 5);
    table[place] = (table[place] ?? 0) | (1 << (bit & 31));
  }
};

/** Where a set of words stands among a member's numbers: how many they are, and their bits. */
export type Part = Readonly<{ size: number; bits: number; width: number }>;

/** How many words two sets share at most: those of the smaller that the other surely lacks are none. */
export const mostShared = (table: Int32Array, a: number, b: number, { size, bits, width }: Part): number => {
  const of = table[a + size] ?? 0;
  const and = table[b + size] ?? 0;
  if (of === 0 || and === 0) return 0;
  return of <= and ? of - lacking(table, a + bits, b + bits, width) : and - lacking(table, b + bits, a + bits, width);
};

/** Whether a hash may be in a set, by its bits. */
export const hasBit = (table: Int32Array, at: number, width: number, hash: number): boolean => {
  const bit = hash % (32 * width);
  return ((table[at + (bit >>> 5)] ?? 0) & (1 << (bit & 31))) !== 0;
};

/** How many bits of one set another lacks: at least so many of its hashes are not there. */
export const lacking = (table: Int32Array, one: number, other: number, width: number): number => {
  let count = 0;
  for (let at = 0; at < width; at++) count += bitsIn((table[one + at] ?? 0) & ~(table[other + at] ?? 0));
  return count;
};

/** Bits of a number that are set: summed in pairs, fours and bytes. */
const bitsIn = (number: number): number => {
  const pairs = number - ((number >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};
