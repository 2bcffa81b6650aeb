import type { AuditFigure, AuditMeasure, AuditQuote, AuditText, SelectorLine } from "../../src/index.ts";
import type { Published } from "../report/dataset.ts";

type Place = Readonly<Pick<SelectorLine, "start" | "end" | "byteStart" | "byteEnd" | "exact" | "prefix" | "suffix">>;
type Span = Readonly<{ start: number; end: number }>;
type Put = (place: Place) => Span;

/** What is known of a document from its mentions: their words one after another, each with its place in the source. */
type Sheet = {
  text: string;
  places: { span: Span; place: Place }[];
  quotes: AuditQuote[];
  figures: AuditFigure[];
  measures: AuditMeasure[];
};

/** The documents of a published dataset, as far as its records tell of them. */
export const publishedTexts = (published: Published): readonly AuditText[] => {
  const sheets = new Map<string, Sheet>();
  fillQuotes(published, (uri) => sheetAt(sheets, uri));
  fillFigures(published, (uri) => sheetAt(sheets, uri));
  fillMeasures(published, (uri) => sheetAt(sheets, uri));
  return [...sheets].map(([uri, { text, places, quotes, figures, measures }]) => ({
    ...{ uri, text, quotes, figures, measures },
    selector: (span) => placeIn(places, span),
  }));
};

const sheetAt = (sheets: Map<string, Sheet>, uri: string): Readonly<{ sheet: Sheet; put: Put }> => {
  const sheet = sheets.get(uri) ?? { text: "", places: [], quotes: [], figures: [], measures: [] };
  sheets.set(uri, sheet);
  const put: Put = (place) => {
    const start = sheet.text.length === 0 ? 0 : sheet.text.length + 2;
    sheet.text = sheet.text.length === 0 ? place.exact : `${sheet.text}\n\n${place.exact}`;
    const span = { start, end: sheet.text.length };
    sheet.places.push({ span, place });
    return span;
  };
  return { sheet, put };
};

type At = (uri: string) => Readonly<{ sheet: Sheet; put: Put }>;

const fillQuotes = ({ quotes }: Published, at: At): void => {
  for (const { mentions } of quotes)
    for (const { uri, parts, kind, speaker } of mentions) {
      const { sheet, put } = at(uri);
      sheet.quotes.push({ spans: parts.map(put), kind, speaker });
    }
};

const fillFigures = ({ figures }: Published, at: At): void => {
  for (const { mentions, currency, amount, amountMax, qualifier } of figures)
    for (const mention of mentions) {
      const { sheet, put } = at(mention.uri);
      const around = [mention.prefix, mention.suffix, mention.purpose?.exact, mention.payer?.exact];
      sheet.figures.push({
        ...{ span: put(mention), currency, amount, amountMax, qualifier, period: mention.period },
        sentence: around.filter(Boolean).join(" "),
      });
    }
};

const fillMeasures = ({ measures }: Published, at: At): void => {
  for (const { mentions, name, tier, date } of measures)
    for (const mention of mentions) {
      const { sheet, put } = at(mention.uri);
      sheet.measures.push({ span: put(mention), name, tier, date });
    }
};

/** The last place that begins at or before the span. */
const placeIn = (places: Sheet["places"], { start }: Span): SelectorLine => {
  let low = 0;
  let high = places.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((places[middle]?.span.start ?? 0) <= start) low = middle;
    else high = middle - 1;
  }
  const { exact, start: from, end, byteStart, byteEnd, prefix, suffix } = places[low]?.place ?? nothing;
  return { start: from, end, exact, byteStart, byteEnd, prefix, suffix };
};

const nothing: Place = { start: 0, end: 0, byteStart: 0, byteEnd: 0, exact: "", prefix: null, suffix: null };
