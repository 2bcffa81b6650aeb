import type { FigureRecord, MeasureRecord, QuoteRecord, Reviewable } from "../../src/index.ts";
import type { Published } from "../report/dataset.ts";

/** The columns of a review sheet; the last two are for the reviewer. */
export const columns = [
  "key",
  "stratum",
  "stratum_size",
  "record_id",
  "uri",
  "start",
  "end",
  "prefix",
  "exact",
  "suffix",
  "value",
  "rule",
  "confidence",
  "correct",
  "note",
] as const;

/** A line of the sheet: a mention, with what is said of it. */
export type SheetRow = Reviewable & Readonly<{ cells: Readonly<Partial<Record<(typeof columns)[number], string>>> }>;

/** Every mention of every quotation, sum and measure; strata are kinds by how sure the rules are. */
export const reviewables = ({ quotes, figures, measures }: Published): readonly SheetRow[] => [
  ...quotes.flatMap(quoteRows),
  ...figures.flatMap((record) =>
    record.mentions.map((mention) => rowOf("figures", record.id, mention, figureValue(record))),
  ),
  ...measures.flatMap((record) =>
    record.mentions.map((mention) => rowOf("measures", record.id, mention, measureValue(record))),
  ),
];

type Place = Readonly<{ start: number; end: number; exact: string; prefix: string | null; suffix: string | null }>;
type Found = Place & Readonly<{ uri: string; rule: string; confidence: number }>;

const quoteRows = ({ id, mentions }: QuoteRecord): readonly SheetRow[] =>
  mentions.map(({ parts, kind, speaker, ...mention }) => {
    const [first, last] = [parts[0], parts.at(-1)];
    const who =
      speaker && [speaker.honorific, speaker.name, speaker.role, speaker.organisation].filter(Boolean).join(", ");
    const place = {
      ...{ start: first?.start ?? 0, end: last?.end ?? 0, exact: parts.map(({ exact }) => exact).join(" … ") },
      ...{ prefix: first?.prefix ?? null, suffix: last?.suffix ?? null },
    };
    return rowOf("quotes", id, { ...mention, ...place }, `${kind}; ${who || "nobody credited"}`);
  });

const figureValue = ({ currency, amount, amountMax, qualifier, role, period }: FigureRecord): string =>
  [`${currency} ${amount}${amountMax === null ? "" : `–${amountMax}`}`, qualifier, role, period?.exact]
    .filter(Boolean)
    .join("; ");

const measureValue = ({ name, tier, type, owner, status }: MeasureRecord): string =>
  [name, tier, type, owner, status].filter(Boolean).join("; ");

const rowOf = (kind: string, id: string, found: Found, value: string): SheetRow => {
  const key = `${id}@${found.uri}:${found.start}-${found.end}`;
  const { uri, start, end, exact, prefix, suffix, rule, confidence } = found;
  return {
    key,
    stratum: `${kind}, ${bandOf(confidence)}`,
    cells: {
      ...{
        record_id: id,
        uri,
        start: String(start),
        end: String(end),
        exact,
        value,
        rule,
        confidence: String(confidence),
      },
      ...{ prefix: prefix ?? "", suffix: suffix ?? "" },
    },
  };
};

const bandOf = (confidence: number): string =>
  confidence >= 0.9 ? "sure (0.9–1)" : confidence >= 0.7 ? "likely (0.7–0.9)" : "unsure (0–0.7)";
