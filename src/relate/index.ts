import type { Document, Mention } from "../document/index.ts";
import type { Figure } from "../figures/index.ts";
import type { Measure } from "../measures/index.ts";
import type { Quote } from "../quotes/index.ts";
import { figureLinks } from "./figure-measure.ts";
import { measureLinks } from "./measures.ts";
import { placesOf } from "./places.ts";
import { aboutLinks, statesLinks } from "./quotes.ts";
import type { Link } from "./relation.ts";

export * from "./relation.ts";

/** All finds of one document, before they are related. */
export type Finds = Readonly<{
  quotes: readonly Mention<Quote>[];
  figures: readonly Mention<Figure>[];
  measures: readonly Mention<Measure>[];
}>;

/** Figure–measure, quote–measure, quote–figure and measure–measure bonds within one document. */
export const createRelations =
  () =>
  (document: Document, { quotes, figures, measures }: Finds): readonly Link[] => {
    const places = placesOf(measures);
    const states = statesLinks(quotes, figures);
    if (measures.length === 0) return states;
    return [
      ...figureLinks(document, figures, measures, places),
      ...aboutLinks(document, quotes, places),
      ...states,
      ...measureLinks(document, places),
    ];
  };
