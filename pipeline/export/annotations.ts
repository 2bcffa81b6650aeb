import type {
  DocumentRecord,
  FigureRecord,
  MeasureRecord,
  MentionRow,
  QuoteRecord,
  SpeakerRecord,
} from "../../src/index.ts";
import type { Manifest } from "../write/manifest.ts";
import { uuidOf } from "../write/seal.ts";
import type { TextPosition } from "./text-positions.ts";

/** A record's line in words, for the body of its annotations. */
export type Described = QuoteRecord | FigureRecord | MeasureRecord | SpeakerRecord;

type Place = Omit<MentionRow, "recordId" | "recordKind" | "documentId">;

/**
 * One W3C Web Annotation of one place. Positions of text count code points without the byte order mark, which is no part of
 * the text, and where there is markup they count in the text without it. Positions of data count bytes.
 */
export const annotationOf = (record: Described, place: Place, { document, run, position }: Context) => ({
  "@context": "http://www.w3.org/ns/anno.jsonld",
  id: `urn:uuid:${uuidOf([record.id, document.id, place.mention, place.part].join(" "))}`,
  type: "Annotation",
  motivation: "describing",
  generator: { id: "urn:attested", type: "Software", name: `attested ${run.version}` },
  generated: run.started,
  body: [
    { type: "TextualBody", purpose: "tagging", format: "text/plain", value: kindOf(record) },
    { type: "TextualBody", purpose: "identifying", format: "text/plain", value: record.id },
    { type: "TextualBody", purpose: "describing", format: "text/plain", value: describe(record) },
  ],
  target: { source: document.url ?? pathOf(document.uri), selector: selectorsOf(place, position) },
});

/** A path as a reference: a `#` or `?` in a file's name begins no fragment and no query. */
const pathOf = (uri: string): string => uri.split("/").map(encodeURIComponent).join("/");

type Context = Readonly<{
  document: DocumentRecord;
  run: Pick<Manifest, "version" | "started">;
  /** Null where the source, which has markup, is not there to be read. */
  position: TextPosition | null;
}>;

const selectorsOf = (place: Place, position: TextPosition | null) => {
  const { byteStart, byteEnd, exact, prefix, suffix } = place;
  return [
    { type: "TextQuoteSelector", exact, ...(prefix !== null && { prefix }), ...(suffix !== null && { suffix }) },
    ...(position === null ? [] : [{ type: "TextPositionSelector", ...position(place) }]),
    { type: "DataPositionSelector", start: byteStart, end: byteEnd },
  ];
};

const kindOf = (record: Described): string => {
  if ("content" in record) return "quotation";
  if ("currency" in record) return "sum of money";
  return "tier" in record ? "policy measure" : "speaker";
};

const describe = (record: Described): string => {
  if ("content" in record)
    return `${record.kind} quotation of ${record.speaker?.name ?? record.speaker?.role ?? "nobody named"}`;
  if ("currency" in record) {
    const range = record.amountMax === null ? "" : `–${record.amountMax}`;
    return `${record.currency} ${record.amount}${range}, ${record.role}`;
  }
  return "tier" in record ? `${record.type}: ${record.name}` : (record.name ?? record.roles.join(", ") ?? record.type);
};
