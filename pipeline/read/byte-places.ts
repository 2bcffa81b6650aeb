/** Where each code point of a text begins in the bytes that it was decoded from. */
export type BytePlaces = (point: number) => number;

/** Null for UTF-8, whose bytes the readers count themselves. */
export const bytePlacesOf = (text: string, bytes: Uint8Array, encoding: string): BytePlaces | null => {
  if (encoding === "utf-8") return null;
  if (!encoding.startsWith("utf-16")) {
    if (text.length === bytes.length) return (point) => point;
    const starts = startsIn(bytes, encoding);
    return (point) => starts[point] ?? bytes.length;
  }
  const starts: number[] = [];
  let at = 0;
  for (const character of text) {
    starts.push(at);
    at += character.length * 2;
  }
  return (point) => starts[point] ?? bytes.length;
};

const ESCAPED = "iso-2022-jp";
const TO_ASCII = [0x1b, 0x28, 0x42];

/** Where ASCII begins again behind signs: its first character is no part of the escape that says so. */
const behindEscape = (bytes: Uint8Array, from: number): number =>
  TO_ASCII.every((byte, at) => bytes[from + at] === byte) ? from + TO_ASCII.length : from;

/** Encodings of one to four bytes a character: the decoder is given one byte after the other, and asked what came of it. */
const startsIn = (bytes: Uint8Array, encoding: string): readonly number[] => {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const starts: number[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length; at++) {
    const characters = [...decoder.decode(bytes.subarray(at, at + 1), { stream: true })];
    for (const _ of characters) starts.push(encoding === ESCAPED ? behindEscape(bytes, from) : from);
    if (characters.length > 0) from = at + 1;
  }
  return starts;
};

/** The same value with the bytes of every place in it as these tell. */
export const withBytePlaces = <Value>(value: Value, places: BytePlaces): Value => placed(value, places) as Value;

const placed = (value: unknown, places: BytePlaces): unknown => {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => placed(item, places));
  const entries = Object.entries(value).map(([name, item]) => [name, placed(item, places)] as const);
  const { start, end } = value as Readonly<{ start?: unknown; end?: unknown }>;
  if (!("byteStart" in value) || typeof start !== "number" || typeof end !== "number")
    return Object.fromEntries(entries);
  return { ...Object.fromEntries(entries), byteStart: places(start), byteEnd: places(end) };
};
