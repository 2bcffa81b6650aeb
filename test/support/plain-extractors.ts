import type { Document, Drop, Kind, Mention, Span } from "../../src/document/index.ts";
import type { Reading } from "../../src/extractors.ts";
import type { Figure } from "../../src/figures/index.ts";
import type { Measure } from "../../src/measures/index.ts";
import type { Quote } from "../../src/quotes/index.ts";

/** Three obvious extractors in place of the real ones, so that tests of the pipeline do not hang on any rule: “…” said First Last, £5m, Name Strategy, ‘word’. */
export const createExtractors =
  () =>
  (document: Document): Reading => {
    const { text } = document;
    const quotes = each(
      text,
      /“([^”]+)”,? said (\w+ \w+)/dg,
      (at): Mention<Quote> => ({
        ...provenance("quotes/plain", [at[1]]),
        value: { kind: "direct", speaker: speaker(text, at[2]), cue: null },
      }),
    );
    const figures = each(
      text,
      /£(\d+)m/dg,
      (at): Mention<Figure> => ({
        ...provenance("figures/plain", [at[0]]),
        value: {
          ...noDetail,
          ...{ qualifier: "exact", role: "funding" },
          amount: `${text.slice(at[1].start, at[1].end)}000000`,
        },
      }),
    );
    const measures = each(
      text,
      /[A-Z]\w+ Strategy/dg,
      (at): Mention<Measure> => ({
        ...provenance("measures/plain", [at[0]]),
        value: { ...noMeasureDetail, name: text.slice(at[0].start, at[0].end) },
      }),
    );
    const bond = { from: ["figures", 0], relation: "funds", to: ["measures", 0], rule: "relate/plain" } as const;
    const links = figures.length > 0 && measures.length > 0 ? [{ ...bond, evidence: figures[0]?.spans ?? [] }] : [];
    // They know no language that they could not read.
    const diagnostics = document.diagnostics.filter(({ code }) => code !== "unsupported-language");
    const drops = each(text, /‘\w+’/dg, (at) => drop("quotes", at[0]));
    return { quotes, figures, measures, links, drops, diagnostics };
  };

type Groups = Readonly<Record<0 | 1 | 2, Span>>;

const each = <Found>(text: string, pattern: RegExp, found: (at: Groups) => Found): readonly Found[] =>
  [...text.matchAll(pattern)].map(({ indices = [] }) => {
    const at = (group: number): Span => ({ start: indices[group]?.[0] ?? 0, end: indices[group]?.[1] ?? 0 });
    return found({ 0: at(0), 1: at(1), 2: at(2) });
  });

const provenance = (rule: string, spans: readonly Span[]) => ({ rule, spans, evidence: [], confidence: 0.9 });

const speaker = (text: string, mention: Span) => ({
  ...{ name: text.slice(mention.start, mention.end), honorific: null, role: "leader", organisation: null },
  ...{ type: "person" as const, mention },
});

const noDetail = {
  ...{ currency: "GBP", ambiguous: false, amountMax: null },
  ...{ period: null, priceBase: null, payer: null, recipient: null, purpose: null },
} as const;
const noMeasureDetail = {
  tier: "named",
  type: "strategy",
  owner: null,
  status: null,
  quantity: null,
  date: null,
} as const;

const drop = (kind: Kind, span: Span): Drop => ({ kind, rule: "quotes/plain", span, reason: "scare-quotes" });
