import { read, span } from "../../src/document/index.ts";
import { type DocumentRecord, documentId, type Extraction, type ResolveLine, sketchDocument } from "../../src/index.ts";

/** A mention as cases write it: the fields that matter, the rest as empty as the line allows. `⟦ ⟧` in `text` mark where it stands. */
export type Invented = Readonly<{
  text: string;
  published?: string;
  fields?: Readonly<Record<string, unknown>>;
}>;
export type InventedKind = "documents" | "quotes" | "figures" | "measures" | "speakers";

/** The line `extract` would give for an article with these mentions; all ⟦marks⟧ of one text are mentions of the kind, one each. */
export const lineOf = (kind: InventedKind, uri: string, articles: readonly Invented[]): ResolveLine => {
  const [article] = articles;
  const { text, places } = unmarked(article?.text ?? "");
  const document = read({ uri, mediaType: "text/plain", raw: text, metadata: { ...noMetadata } });
  const spans = places.map(({ start, end }) => span(start, end));
  const line: Extraction = {
    id: uri,
    uri,
    ...noMetadata,
    published: article?.published ?? null,
    quotes: [],
    figures: [],
    measures: [],
    links: [],
    boilerplate: [],
    dropped: {},
    diagnostics: [],
    sketch: sketchDocument(document, kind === "figures" ? spans : []),
  };
  const mentions = places.map((place, at) => ({ place, fields: articles[at]?.fields ?? article?.fields ?? {} }));
  return { document: documentId(uri), line: withMentions(kind, line, mentions) };
};

/** What the run knows of the document of such a line. */
export const documentOf = ({ document, line }: ResolveLine): DocumentRecord => ({
  id: document,
  uri: line.uri ?? line.id,
  url: null,
  locator: null,
  sha256: null,
  bytes: null,
  encoding: "utf-8",
  bom: false,
  mediaType: "text/plain",
  errorCode: null,
  error: null,
  ...noMetadata,
  published: line.published,
  status: "ok",
  duplicateOf: null,
  family: null,
});

const noMetadata = { language: "en", title: null, publisher: null, author: null, published: null, retrieved: null };

type Place = Readonly<{ start: number; end: number; exact: string; prefix?: string }>;
type Mention = Readonly<{ place: Place; fields: Readonly<Record<string, unknown>> }>;

const unmarked = (marked: string): { text: string; places: readonly Place[] } => {
  const pieces = marked.split(/⟦|⟧/);
  let text = "";
  const places: Place[] = [];
  pieces.forEach((piece, at) => {
    if (at % 2 === 1)
      places.push({ start: text.length, end: text.length + piece.length, exact: piece, prefix: text.slice(-32) });
    text += piece;
  });
  return { text, places };
};

const withMentions = (kind: InventedKind, line: Extraction, mentions: readonly Mention[]): Extraction => {
  if (kind === "quotes" || kind === "speakers") return { ...line, quotes: mentions.map(quote) };
  if (kind === "figures") return { ...line, ...figuresWithMeasures(mentions) };
  return kind === "measures" ? { ...line, measures: mentions.map(measure) } : line;
};

const provenance = { rule: "test/invented", evidence: [], confidence: 0.9 };

const selector = (place: Place) => ({
  ...place,
  byteStart: place.start,
  byteEnd: place.end,
  prefix: place.prefix || null,
  suffix: null,
});

const quote = ({ place, fields }: Mention): Extraction["quotes"][number] => {
  const { kind = "direct", parts, ...speaker } = fields as { kind?: "direct"; parts?: never };
  const unstated = { name: null, honorific: null, role: null, organisation: null, type: "person" as const };
  const known = Object.keys(speaker).length > 0;
  return {
    kind,
    parts: [selector(place)],
    speaker: known ? { ...unstated, ...speaker, mention: selector(place) } : null,
    cue: null,
    ...provenance,
  };
};

const unstatedMeasure = {
  tier: "named",
  type: "programme",
  owner: null,
  status: null,
  quantity: null,
  date: null,
} as const;

const measure = ({ place, fields }: Mention): Extraction["measures"][number] => ({
  name: place.exact,
  ...unstatedMeasure,
  ...provenance,
  ...fields,
  mentions: [selector(place)],
});

/** A figure's `measure` is given by its name. */
const figuresWithMeasures = (mentions: readonly Mention[]): Pick<Extraction, "figures" | "measures"> => {
  const names = [
    ...new Set(mentions.flatMap(({ fields }) => (typeof fields.measure === "string" ? fields.measure : []))),
  ];
  return {
    measures: names.map((name) => measure({ place: { start: 0, end: name.length, exact: name }, fields: {} })),
    figures: mentions.map(({ place, fields }) => ({
      ...selector(place),
      currency: "GBP",
      ambiguous: false,
      amount: "200000000",
      amountMax: null,
      qualifier: "exact",
      role: "funding",
      period: null,
      priceBase: null,
      payer: null,
      recipient: null,
      purpose: null,
      ...provenance,
      ...fields,
      ...(typeof fields.period === "string" ? { period: yearly(fields.period) } : {}),
      measure: typeof fields.measure === "string" ? names.indexOf(fields.measure) : null,
    })),
  };
};

/** "year" is each year, "P2Y" over two years. */
const yearly = (period: string) => ({
  exact: period,
  start: 0,
  end: 0,
  unit: period === "year" ? ("year" as const) : null,
  duration: period === "year" ? null : period,
  from: null,
  to: null,
});
