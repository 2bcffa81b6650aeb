/** Turns UTF-16 offsets of one text into Unicode code points and UTF-8 bytes, both from 0. */
export type Offsets = Readonly<{ codePoint(offset: number): number; byte(offset: number): number }>;

const STRIDE = 16;

/**
 * Reads `text` once and remembers every 16th place, so that a look-up costs at most 16 steps; none in a text of ASCII alone.
 * A lone surrogate counts as one code point and three bytes, as encoders write U+FFFD for it.
 */
export const offsetsOf = (text: string): Offsets => {
  if (!NOT_ASCII.test(text)) return { codePoint: itself, byte: itself };
  const marks = Math.floor(text.length / STRIDE) + 1;
  const points = new Uint32Array(marks);
  const bytes = new Uint32Array(marks);
  let at: Place = { points: 0, bytes: 0 };
  for (let mark = 1; mark < marks; mark++) {
    at = walk(text, (mark - 1) * STRIDE, mark * STRIDE, at);
    points[mark] = at.points;
    bytes[mark] = at.bytes;
  }
  const place = (offset: number): Place => {
    const mark = Math.floor(offset / STRIDE);
    return walk(text, mark * STRIDE, offset, { points: points[mark] ?? 0, bytes: bytes[mark] ?? 0 });
  };
  return { codePoint: (offset) => place(offset).points, byte: (offset) => place(offset).bytes };
};

const NOT_ASCII = /[^\0-\x7f]/;
const itself = (offset: number): number => offset;

type Place = Readonly<{ points: number; bytes: number }>;

/** Counts from a known place to `to`. The second half of a surrogate pair adds the pair's fourth byte but no code point. */
const walk = (text: string, from: number, to: number, at: Place): Place => {
  let { points, bytes } = at;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    points++;
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (isTrail(unit) && i > 0 && isLead(text.charCodeAt(i - 1))) {
      points--;
      bytes += 1;
    } else bytes += 3;
  }
  return { points, bytes };
};

const isLead = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isTrail = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;
