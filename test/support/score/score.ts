import type { Extraction, FigureLine } from "../../../src/index.ts";
import type { GoldDocument, GoldFigure } from "./gold.ts";
import { pairUp, type Tallies, tallies } from "./tally.ts";
import { core, iou, overlapOf, type Range, sameName, samePhrase } from "./words.ts";

/** Figures of one set of annotated documents, named as in test/floors.json: `score("seeds", …)["seeds quotes f1"]`. */
export const score = (
  prefix: string,
  documents: readonly GoldDocument[],
  extract: (document: GoldDocument) => Extraction,
): Record<string, number> => {
  const rows = tallies();
  for (const document of documents) {
    const extraction = extract(document);
    scoreQuotes(rows, document, extraction);
    scoreFigures(rows, document, extraction);
    scoreMeasures(rows, document, extraction);
  }
  return rows.figures(prefix);
};

const scoreQuotes = (rows: Tallies, { gold, points, find }: GoldDocument, { quotes }: Extraction): void => {
  const trimmed = (parts: readonly Range[]) => parts.map((part) => core(points, part));
  const golds = gold.quotes ?? [];
  const pairs = pairUp(
    golds.map((quote) => trimmed(quote.parts.map(find))),
    quotes.map((quote) => trimmed(quote.parts)),
    iou,
    0.8,
  );
  for (const row of ["quotes", "quotes+speaker"]) count(rows, row, golds.length, quotes.length);
  rows.of("quotes").hit += pairs.length;
  for (const [i, j] of pairs) {
    const [g, speaker] = [golds[i], quotes[j]?.speaker];
    const named = sameName(g?.speaker, speaker?.name);
    rows.of("quotes+speaker").hit += Number(named);
    rows.check("quotes", "kind", g?.kind === quotes[j]?.kind);
    rows.check("quotes", "speaker", named);
    if (g?.role) rows.check("quotes", "role", samePhrase(g.role, speaker?.role));
    if (g?.organisation) rows.check("quotes", "organisation", samePhrase(g.organisation, speaker?.organisation));
  }
};

const scoreFigures = (rows: Tallies, { gold, find }: GoldDocument, { figures, measures }: Extraction): void => {
  const golds = gold.money ?? [];
  const cores = golds.map((figure): Range => {
    const { start, end } = find(figure);
    const at = figure.exact.indexOf(figure.core ?? figure.exact);
    return at < 0
      ? { start, end }
      : {
          start: start + [...figure.exact.slice(0, at)].length,
          end: start + [...figure.exact.slice(0, at), ...(figure.core ?? figure.exact)].length,
        };
  });
  const pairs = pairUp(cores, figures, (g, p) => overlapOf([g], [p]).shared / (g.end - g.start), 0.5);
  for (const row of ["figures", "figures+value"]) count(rows, row, golds.length, figures.length);
  rows.of("figures").hit += pairs.length;
  for (const [i, j] of pairs) {
    const [g, p] = [golds[i], figures[j]];
    if (!g || !p) continue;
    rows.of("figures+value").hit += Number(sameValue(g, p));
    rows.check("figures", "qualifier", (g.qualifier ?? "exact") === p.qualifier);
    rows.check("figures", "role", g.role === p.role);
    if (g.period) rows.check("figures", "period", samePhrase(g.period, p.period?.exact));
    if (g.measure)
      rows.check("figures", "measure", samePhrase(g.measure, p.measure === null ? null : measures[p.measure]?.name));
    for (const field of ["payer", "recipient", "purpose"] as const) {
      const row = rows.of(`figures/${field}`);
      row.gold += Number(Boolean(g[field]));
      row.predicted += Number(p[field] !== null);
      row.hit += Number(Boolean(g[field]) && samePhrase(g[field], p[field]?.exact));
    }
  }
};

const sameValue = (gold: GoldFigure, predicted: FigureLine): boolean =>
  gold.currency === predicted.currency &&
  sameAmount(gold.amount, predicted.amount) &&
  sameAmount(gold.amountMax, predicted.amountMax);

/** Equal decimals however written: "200.0" and "200". */
const sameAmount = (a: string | null | undefined, b: string | null | undefined): boolean => {
  const plain = (value: string | null | undefined) =>
    (value?.includes(".") ? value.replace(/\.?0+$/, "") : value) ?? null;
  return plain(a) === plain(b);
};

const scoreMeasures = (rows: Tallies, { gold, find }: GoldDocument, { measures }: Extraction): void => {
  const golds = gold.measures ?? [];
  const all = pairUp(
    golds.map((measure) => measure.mentions.map(find)),
    measures.map((measure) => measure.mentions),
    sharedMentions,
    0.01,
  );
  const optional = (i: number) => golds[i]?.optional === true;
  const excused = new Set(all.filter(([i]) => optional(i)).map(([, j]) => j));
  golds.forEach((measure, i) => {
    if (!optional(i)) for (const row of ["measures", `measures/${measure.tier}`]) count(rows, row, 1, 0);
  });
  measures.forEach((measure, j) => {
    if (!excused.has(j)) for (const row of ["measures", `measures/${measure.tier}`]) count(rows, row, 0, 1);
  });
  for (const [i, j] of all.filter(([i]) => !optional(i))) {
    const [g, p] = [golds[i], measures[j]];
    rows.of("measures").hit++;
    if (g?.tier === p?.tier) rows.of(`measures/${g?.tier}`).hit++;
    rows.check("measures", "type", g?.type === p?.type);
  }
  const mentionsOf = (lists: readonly (readonly Range[])[], left: (index: number) => boolean) =>
    lists.flatMap((list, i) => (left(i) ? [] : list));
  const goldMentions = mentionsOf(
    golds.map((measure) => measure.mentions.map(find)),
    optional,
  );
  const found = mentionsOf(
    measures.map((measure) => measure.mentions),
    (j) => excused.has(j),
  );
  count(rows, "measure mentions", goldMentions.length, found.length);
  rows.of("measure mentions").hit += pairUp(goldMentions, found, (a, b) => iou([a], [b]), 0.5).length;
};

/** How many mentions two measures share, of the longer list. */
export const sharedMentions = (gold: readonly Range[], predicted: readonly Range[]): number =>
  gold.filter((g) => predicted.some((p) => iou([g], [p]) >= 0.5)).length / Math.max(gold.length, predicted.length);

const count = (rows: Tallies, row: string, gold: number, predicted: number): void => {
  rows.of(row).gold += gold;
  rows.of(row).predicted += predicted;
};
