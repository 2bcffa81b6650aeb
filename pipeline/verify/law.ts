import { attests, type MediaType, noMetadata } from "../../src/index.ts";
import { bytePlacesOf } from "../read/byte-places.ts";
import { decodeAs } from "../read/decode.ts";
import { rulerOf } from "./ruler.ts";

/** A place as it is published; bytes and the words around stand with mentions alone. */
export type PublishedPlace = Readonly<{
  start: number;
  end: number;
  exact: string;
  byteStart?: number;
  byteEnd?: number;
  prefix?: string | null;
  suffix?: string | null;
}>;

/** What does not hold of one place: the field and what is there instead. */
export type Breach = Readonly<{ field: string; message: string }>;

/** What does not hold of a place on one source. */
export type Law = (place: PublishedPlace) => readonly Breach[];

/** The contract's law for one plain-text source: code points and bytes of it are literally `exact`. Made once, asked for every place. */
export const lawOf = (bytes: Uint8Array): Law => {
  const ruler = rulerOf(bytes);
  return (place) => {
    const from = ruler.byte(place.start);
    const to = ruler.byte(place.end);
    const found = words(bytes, from, to);
    return [
      ...(place.end > place.start && ruler.points(bytes.length) >= place.end ? [] : [outside(place)]),
      ...(found === place.exact ? [] : [breach("exact", place.exact, found)]),
      ...byteBreaches(place, from, to),
      ...contextBreaches(place, bytes, { from, to }),
    ];
  };
};

/** The same for a source with markup, which is read anew: tags, entities and escapes resolved, white space folded. */
export const lawOfMarkup = (bytes: Uint8Array, document: Readonly<{ uri: string; mediaType: MediaType }>): Law => {
  const raw = decoder.decode(bytes);
  const breaches = attests({ ...document, raw, metadata: noMetadata });
  return (place) => breaches(place).map(({ field, found }) => breach(field, place[field], found));
};

/** The same for a source in another encoding: words and code points as of its text in UTF-8, bytes as of its own. */
export const lawInEncoding = (bytes: Uint8Array, encoding: string, lawOfUtf8: (utf8: Uint8Array) => Law): Law => {
  const decoded = decodeAs(bytes, encoding);
  const law = lawOfUtf8(new TextEncoder().encode(decoded ?? ""));
  // A damaged row may name an encoding that nobody knows: then no byte is where the row says.
  const at = decoded === null ? null : bytePlacesOf(decoded, bytes, encoding);
  return ({ byteStart, byteEnd, ...place }) => [
    ...law(place),
    ...byteBreaches(
      { ...place, ...(byteStart !== undefined && { byteStart }), ...(byteEnd !== undefined && { byteEnd }) },
      at?.(place.start) ?? Number.NaN,
      at?.(place.end) ?? Number.NaN,
    ),
  ];
};

const byteBreaches = ({ byteStart, byteEnd }: PublishedPlace, from: number, to: number): readonly Breach[] => [
  ...(byteStart === undefined || byteStart === from ? [] : [breach("byteStart", byteStart, from)]),
  ...(byteEnd === undefined || byteEnd === to ? [] : [breach("byteEnd", byteEnd, to)]),
];

/** Bytes that surely hold 32 characters. */
const AROUND = 256;

const contextBreaches = (
  { prefix, suffix }: PublishedPlace,
  bytes: Uint8Array,
  { from, to }: Readonly<{ from: number; to: number }>,
): readonly Breach[] => {
  const before = words(bytes, Math.max(0, from - AROUND), from);
  const after = words(bytes, to, Math.min(bytes.length, to + AROUND));
  return [
    ...(prefix === undefined || before.endsWith(prefix ?? "") ? [] : [breach("prefix", prefix, before.slice(-32))]),
    ...(suffix === undefined || after.startsWith(suffix ?? "") ? [] : [breach("suffix", suffix, after.slice(0, 32))]),
  ];
};

const words = (bytes: Uint8Array, from: number, to: number): string => decoder.decode(bytes.subarray(from, to));

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

const outside = ({ start, end }: PublishedPlace): Breach => ({
  field: "start",
  message: `${start}–${end} is no place in the source`,
});

const breach = (field: string, said: unknown, found: unknown): Breach => ({
  field,
  message: `it says ${shown(said)}, the source has ${shown(found)}`,
});

const shown = (value: unknown): string => {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…"` : text;
};
