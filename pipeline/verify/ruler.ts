/** Measures UTF-8 bytes in code points and back: a look-up costs at most 1,024 steps. */
export type Ruler = Readonly<{
  /** Code points before this byte. */
  points(byte: number): number;
  /** The byte where this code point begins. */
  byte(point: number): number;
}>;

const STRIDE = 1024;

export const rulerOf = (bytes: Uint8Array): Ruler => {
  const marks = new Uint32Array(Math.floor(bytes.length / STRIDE) + 1);
  for (let mark = 1; mark < marks.length; mark++)
    marks[mark] = (marks[mark - 1] ?? 0) + countIn(bytes, (mark - 1) * STRIDE, mark * STRIDE);
  const points = (byte: number): number => {
    const mark = Math.min(Math.max(0, Math.floor(byte / STRIDE)), marks.length - 1);
    return (marks[mark] ?? 0) + countIn(bytes, mark * STRIDE, Math.min(byte, bytes.length));
  };
  const byte = (point: number): number => {
    const mark = lastAtMost(marks, point);
    let left = point - (marks[mark] ?? 0);
    let at = mark * STRIDE;
    while (at < bytes.length && isTrail(bytes[at])) at++;
    for (; left > 0 && at < bytes.length; left--) {
      at++;
      while (at < bytes.length && isTrail(bytes[at])) at++;
    }
    return at;
  };
  return { points, byte };
};

const countIn = (bytes: Uint8Array, from: number, to: number): number => {
  let count = 0;
  for (let i = from; i < to; i++) if (!isTrail(bytes[i])) count++;
  return count;
};

const isTrail = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

const lastAtMost = (marks: Uint32Array, point: number): number => {
  let low = 0;
  let high = marks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((marks[middle] ?? 0) <= point) low = middle;
    else high = middle - 1;
  }
  return low;
};
