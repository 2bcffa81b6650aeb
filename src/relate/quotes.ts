import { blockAt, contains, type Document, firstWhere, type Mention, type Span } from "../document/index.ts";
import type { Figure } from "../figures/index.ts";
import type { Quote } from "../quotes/index.ts";
import { type Places, sentenceOf } from "./places.ts";
import type { Link } from "./relation.ts";

/** Parts of a quote that are looked at, and measures that one quote may be about. */
const MOST_PARTS = 12;
const MOST_MEASURES = 4;

/** What a quotation is about: the measures in its words, else in the sentence or the line that introduces it. */
export const aboutLinks = (document: Document, quotes: readonly Mention<Quote>[], places: Places): readonly Link[] =>
  quotes.flatMap(({ spans }, index) => {
    const inside = spans.slice(0, MOST_PARTS).flatMap((part) => places.within(part));
    const found =
      inside.length > 0 ? { places: inside, rule: "relate/quoted-words" } : introduced(document, spans, places);
    const seen = new Set<number>();
    return found.places.flatMap(({ measure, start, end }): Link[] => {
      if (seen.has(measure) || seen.size >= MOST_MEASURES) return [];
      seen.add(measure);
      return [
        {
          from: ["quotes", index],
          relation: "about",
          to: ["measures", measure],
          rule: found.rule,
          evidence: [{ start, end }],
        },
      ];
    });
  });

const introduced = (document: Document, spans: readonly Span[], places: Places) => {
  const first = spans[0];
  if (first === undefined) return { places: [], rule: "" };
  const sentence = sentenceOf(document, first.start);
  const own = sentence ? places.within(sentence) : [];
  if (own.length > 0) return { places: own, rule: "relate/quoting-sentence" };
  const block = document.blocks[blockAt(document, first.start) - 1];
  if (block === undefined || !/:\s*$/.test(document.text.slice(block.end - 3, block.end)))
    return { places: [], rule: "" };
  return {
    places: places.within({ start: Math.max(block.start, block.end - 400), end: block.end }),
    rule: "relate/introducing-line",
  };
};

/** The sums that a quotation states: those inside its parts. Both lists are in order of reading. */
export const statesLinks = (
  quotes: readonly Mention<Quote>[],
  figures: readonly Mention<Figure>[],
): readonly Link[] => {
  const sums = figures.map(({ spans }, index) => ({ at: spans[0], index })).filter((one) => one.at !== undefined);
  return quotes.flatMap(({ spans }, quote) =>
    spans.slice(0, MOST_PARTS).flatMap((part) => {
      const links: Link[] = [];
      for (let i = firstFrom(sums, part.start); i < sums.length; i++) {
        const { at, index } = sums[i] ?? {};
        if (at === undefined || index === undefined || at.start >= part.end) break;
        if (contains(part, at))
          links.push({
            from: ["quotes", quote],
            relation: "states",
            to: ["figures", index],
            rule: "relate/inside-quote",
            evidence: [at],
          });
      }
      return links;
    }),
  );
};

const firstFrom = (sums: readonly { at: Span | undefined }[], offset: number): number =>
  firstWhere(sums.length, (number) => (sums[number]?.at?.start ?? 0) >= offset);
