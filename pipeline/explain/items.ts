import type { Extraction, FigureLine, MeasureLine, QuoteLine } from "../../src/index.ts";

/** Something to tell about a place of the article: what a candidate came to. */
export type Item = Readonly<{
  /** Code point of the source. */
  start: number;
  sort: "quote" | "figure" | "measure" | "dropped" | "link" | "problem";
  words: string;
  /** Value, attribution or reason. */
  told: string;
  rule: string;
}>;

/** Every candidate of an article, in order of reading: mentions, drops, links and diagnostics. */
export const itemsOf = (line: Extraction): readonly Item[] => {
  const items: readonly Item[] = [
    ...line.quotes.flatMap(quoteItems),
    ...line.figures.map((figure) => figureItem(figure, line.measures)),
    ...line.measures.flatMap(measureItems),
    ...(line.drops ?? []).map(
      ({ start, exact, kind, reason, rule }): Item => ({
        ...{ start, sort: "dropped", words: exact, told: `no ${kind.slice(0, -1)}: ${reason}`, rule },
      }),
    ),
    ...line.links.map((link): Item => {
      const told = `${named(line, link.from)} ${link.relation} ${named(line, link.to)}`;
      return { start: placeOf(line, link.from), sort: "link", words: "", told, rule: link.rule };
    }),
    ...line.diagnostics.map(
      ({ code, message, start }): Item => ({
        ...{ start: start ?? 0, sort: "problem", words: "", told: message, rule: code },
      }),
    ),
  ];
  return [...items].sort((a, b) => a.start - b.start);
};

const quoteItems = ({ kind, parts, speaker, cue, rule, confidence }: QuoteLine): readonly Item[] =>
  parts.map(({ start, exact }, index) => {
    const whole = index === 0;
    const cueWords = cue === null ? "" : `, cue “${cue.exact}”`;
    const told = whole
      ? `${kind}, ${speakerWords(speaker)}${cueWords}`
      : `the same quote, part ${index + 1} of ${parts.length}`;
    return { start, sort: "quote", words: exact, told, rule: whole ? certain(rule, confidence) : rule };
  });

const speakerWords = (speaker: QuoteLine["speaker"]): string => {
  if (speaker === null) return "nobody credited";
  const name = [speaker.honorific, speaker.name].filter(Boolean).join(" ");
  const said = [name, speaker.role, speaker.organisation].filter(Boolean).join(", ");
  return `by ${said} (${speaker.type}${speaker.mention.exact === name ? "" : `, here “${speaker.mention.exact}”`})`;
};

const figureItem = (figure: FigureLine, measures: readonly MeasureLine[]): Item => {
  const { start, exact, currency, amount, amountMax, qualifier, role, period, payer, recipient, purpose, measure } =
    figure;
  const told = [
    `${currency} ${amount}${amountMax === null ? "" : `–${amountMax}`}${figure.ambiguous ? " (which currency is not certain)" : ""}`,
    qualifier === "exact" ? "" : qualifier,
    role,
    period && `period “${period.exact}”`,
    payer && `payer “${payer.exact}”`,
    recipient && `recipient “${recipient.exact}”`,
    purpose && `purpose “${purpose.exact}”`,
    measure === null ? "" : `measure “${measures[measure]?.name ?? ""}”`,
  ];
  return {
    start,
    sort: "figure",
    words: exact,
    told: told.filter(Boolean).join(", "),
    rule: certain(figure.rule, figure.confidence),
  };
};

const measureItems = ({ mentions, name, tier, type, owner, status, rule, confidence }: MeasureLine): readonly Item[] =>
  mentions.map(({ start, exact }, index) => {
    const whole = [`${tier} ${type}`, owner && `owner “${owner}”`, status].filter(Boolean).join(", ");
    const told = index === 0 ? whole : `the same as “${name}”`;
    return { start, sort: "measure", words: exact, told, rule: index === 0 ? certain(rule, confidence) : rule };
  });

const certain = (rule: string, confidence: number): string => `${rule} ${confidence.toFixed(2)}`;

type End = Extraction["links"][number]["from"];

const named = (line: Extraction, [kind, index]: End): string => {
  if (kind === "quotes") return `quote “${line.quotes[index]?.parts[0]?.exact ?? ""}”`;
  return kind === "figures" ? `“${line.figures[index]?.exact ?? ""}”` : `“${line.measures[index]?.name ?? ""}”`;
};

const placeOf = (line: Extraction, [kind, index]: End): number => {
  if (kind === "figures") return line.figures[index]?.start ?? 0;
  const places = kind === "quotes" ? line.quotes[index]?.parts : line.measures[index]?.mentions;
  return places?.[0]?.start ?? 0;
};
