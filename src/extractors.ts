import { createParser } from "./clauses/index.ts";
import {
  type Diagnostic,
  type Document,
  type Drop,
  MOST_STEPS,
  TooMuchWork,
  tooMuchWork,
  workOf,
} from "./document/index.ts";
import { createFigures } from "./figures/index.ts";
import { createMeasures } from "./measures/index.ts";
import type { Tools } from "./names/index.ts";
import { createQuotes } from "./quotes/index.ts";
import { createRelations, type Finds, type Link } from "./relate/index.ts";

/** Everything read from one document, in spans of its text. */
export type Reading = Finds &
  Readonly<{ links: readonly Link[]; drops: readonly Drop[]; diagnostics: readonly Diagnostic[] }>;

/** The one list of extractors: built once, then used for any number of documents. */
export const createExtractors = (mostSteps = MOST_STEPS) => {
  const parser = createParser();
  const quotes = createQuotes();
  const figures = createFigures();
  const measures = createMeasures();
  const relations = createRelations();
  const readingOf = (document: Document): Reading => {
    const work = workOf(mostSteps);
    const tools: Tools = { parse: parser(document, work), work };
    const said = quotes(document, tools);
    const paid = figures(document, tools);
    const done = measures(document, tools);
    const finds: Finds = { quotes: said.mentions, figures: paid.mentions, measures: done.mentions };
    return {
      quotes: finds.quotes,
      figures: finds.figures,
      measures: finds.measures,
      links: relations(document, finds),
      drops: [...said.drops, ...paid.drops, ...done.drops],
      diagnostics: [...document.diagnostics, ...said.diagnostics, ...paid.diagnostics, ...done.diagnostics],
    };
  };
  return (document: Document): Reading => {
    if (isUnsupported(document)) return { ...nothing, diagnostics: document.diagnostics };
    try {
      return readingOf(document);
    } catch (error) {
      if (!(error instanceof TooMuchWork)) throw error;
      return { ...nothing, diagnostics: [...document.diagnostics, tooMuchWork] };
    }
  };
};

/** A text in another language than English, or too long, is reported, not mined. */
const isUnsupported = ({ diagnostics }: Document): boolean =>
  diagnostics.some(({ code }) => code === "unsupported-language" || code === "too-much-work");

const nothing: Reading = { quotes: [], figures: [], measures: [], links: [], drops: [], diagnostics: [] };
