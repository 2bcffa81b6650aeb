import type { Document, Mention, Span } from "../document/index.ts";
import type { Measure } from "../measures/index.ts";
import { type Place, type Places, sentenceOf } from "./places.ts";

/** "2p on every £100": the second sum is the first one's unit. */
export const isUnit = (text: string, { start }: Span): boolean =>
  /\b(?:on|for|in) (?:each|every) $/.test(text.slice(Math.max(0, start - 10), start));

/** "claims below £10,000", "those who earn less than £9,000": a bound, no money of a measure that stands elsewhere. */
export const isBound = (text: string, { start, end }: Span, role: string): boolean =>
  role === "other" &&
  /(?:^|\b)(?:over|above|below|under|less than|more than|exceeding|at least) ?[^ ]{0,3}\d/.test(
    text.slice(Math.max(0, start - 10), end),
  );

/** "The Care Review recommended £3bn", "The report finds …": a paper that says a sum does not have it. */
const SAYS =
  /^(?:, (?:by|from) [^,]{3,60},)?,? (?:also |then |which |has |had |itself )*(?:says?|said|finds?|found|estimate[sd]?|recommend(?:s|ed)?|warn(?:s|ed)?|show(?:s|ed)?|conclude[sd]?|calculate[sd]?|reckon(?:s|ed)?|suggest(?:s|ed)?|reveal(?:s|ed)?|call(?:s|ed)?|notes?|noted|highlight(?:s|ed)?|puts?)\b/;
export const isSaid = (
  document: Document,
  { start }: Span,
  places: Places,
  measures: readonly Mention<Measure>[],
): boolean => {
  const sentence = sentenceOf(document, start);
  return (
    sentence !== null &&
    places
      .within(sentence)
      .some((place) => place.end <= start && isSpeaking(document.text, place, measures[place.measure]))
  );
};
export const isSpeaking = (text: string, place: Place, measure: Mention<Measure> | undefined): boolean =>
  SPEAKERS.has(measure?.value.type ?? "") && SAYS.test(text.slice(place.end, place.end + 100));
const SPEAKERS: ReadonlySet<string> = new Set(["report", "review", "board", "body", "role"]);

/** "a gap of £9m, according to a committee": whoever knows a sum does not have it. */
export const isSource = (text: string, { start }: Span): boolean =>
  /\baccording to (?:an?|the|its|their|this|that)? ?(?:new |latest |draft )?$/i.test(
    text.slice(Math.max(0, start - 40), start),
  );
