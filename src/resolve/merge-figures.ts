import type { FigureLine, FigureRecord } from "../records/index.ts";
import type { Source } from "./sources.ts";
import { mostStated, type Origin, standingOf } from "./standing.ts";

type Figure = Source<FigureLine>;

/** One record for one sum for one thing: what most mentions say of it, and what any says that others leave out. */
export const mergeFigures = (
  sources: readonly Figure[],
  origins: ReadonlyMap<string, Origin>,
): Omit<FigureRecord, "id" | "supersedes"> => {
  const lines = sources.map(({ line }) => line);
  const mentions = sources.map(mentionOf);
  const words = (part: "priceBase" | "purpose" | "payer" | "recipient"): string | null =>
    mostStated(sources, ({ line }) => line[part]?.exact ?? null);
  return {
    currency: lines[0]?.currency ?? "",
    ambiguous: lines.every(({ ambiguous }) => ambiguous),
    amount: lines[0]?.amount ?? "",
    amountMax: lines[0]?.amountMax ?? null,
    qualifier: qualifierOf(sources),
    role: mostStated(sources, ({ line: { role } }) => (role === "other" ? null : role)) ?? "other",
    period: periodOf(sources),
    priceBase: words("priceBase"),
    purpose: words("purpose"),
    payer: words("payer"),
    recipient: words("recipient"),
    measureId: null,
    ...standingOf(mentions, origins),
    mentions,
  };
};

/** What most mentions say; of two said as often the longer word, which is never the bare `exact`. */
const qualifierOf = (sources: readonly Figure[]): FigureLine["qualifier"] =>
  mostStated(sources, ({ line }) => line.qualifier) ?? "exact";

/** The period that most mentions state, by its words. */
const periodOf = (sources: readonly Figure[]): FigureRecord["period"] => {
  const exact = mostStated(sources, ({ line }) => line.period?.exact ?? null);
  const period = sources.find(({ line }) => line.period?.exact === exact)?.line.period;
  return period
    ? { exact: period.exact, unit: period.unit, duration: period.duration, from: period.from, to: period.to }
    : null;
};

const mentionOf = ({ document, uri, address, line }: Figure): FigureRecord["mentions"][number] => ({
  document,
  uri,
  address,
  start: line.start,
  end: line.end,
  exact: line.exact,
  byteStart: line.byteStart,
  byteEnd: line.byteEnd,
  prefix: line.prefix,
  suffix: line.suffix,
  period: line.period,
  priceBase: line.priceBase,
  payer: line.payer,
  recipient: line.recipient,
  purpose: line.purpose,
  rule: line.rule,
  evidence: line.evidence,
  confidence: line.confidence,
  ...(line.corrections && { corrections: line.corrections }),
});
