import type { Document, Mention, Span } from "../document/index.ts";
import type { Measure } from "../measures/index.ts";
import type { Led } from "./leads-back.ts";
import { type Place, type Places, sentenceOf } from "./places.ts";

/** "Under the [discount], a parent on less than £170 pays nothing", "face fines of £5,000 under the [Services Act]": what is done under a measure is the measure’s, whatever kind of sum it is. */
export const governing = (text: string, figure: Span, sentence: Span, within: readonly Place[]): Place | null => {
  for (const place of within) {
    if (place.end <= figure.start) {
      if (OPENS.test(text.slice(sentence.start, place.start)) && !ENDS.test(text.slice(place.end, figure.start)))
        return place;
    } else if (
      place.start >= figure.end &&
      place.start - figure.end < BEHIND &&
      UNDER.test(text.slice(Math.max(figure.end, place.start - 60), place.start)) &&
      !OTHER.test(text.slice(figure.end, place.start))
    )
      return place;
  }
  return null;
};
const BEHIND = 200;
const OPENS = /^[“"‘]?(?:\(?[a-z\d]{1,2}[.)] )?(?:Under|With) (?:the |this |its |their |that )(?:new |\p{Ll}+ )?$/u;
const UNDER =
  /\bunder (?:the |its |their |an? |this |that )?(?:(?:new|enhanced|existing|current|proposed|revised|\p{Lu}[\p{L}]+[’']s) ){0,2}$/u;
const ENDS = /[;:]| but | while | whereas /;
/** Another sum, or another clause, comes between. */
const OTHER = /\p{Sc}\s?\d|[;:]|, (?:and|but|while) /u;

/** "A permit scheme will open. Permits will be £150": a sentence about a word of the measure’s name. */
const SUBJECT =
  /^[“"‘]?(?:The |Each |Every |Its |Such |All |A |An |Average |Annual )?(?:new |average |annual |monthly |single |basic |\p{Ll}+ )??(?<noun>\p{L}[\p{Ll}-]{3,}?)(?:s|es)? (?:will|would|is|are|was|were|may|can|could|must|costs?|amounts?|amounted|comes?|came|has|have|start|starts|range|ranges|averages?) /u;
export const namesake = (
  document: Document,
  figure: Span,
  { places, measures }: Readonly<{ places: Places; measures: readonly Mention<Measure>[] }>,
): Led | null => {
  const sentence = sentenceOf(document, figure.start);
  if (sentence === null) return null;
  const match = SUBJECT.exec(document.text.slice(sentence.start, figure.start));
  const noun = match?.groups?.noun?.toLowerCase();
  if (match === null || noun === undefined || SLIGHT.test(noun)) return null;
  let before = places.before(sentence.start);
  for (let steps = 0; before !== null && steps < MOST && sentence.start - before.end < REACH; steps++) {
    const words = measures[before.measure]?.value.name.toLowerCase().split(/[\s-]+/) ?? [];
    if (words.some((word) => word === noun || word === `${noun}s` || word === `${noun}es`))
      return {
        measure: before.measure,
        rule: "relate/namesake",
        evidence: { start: sentence.start, end: sentence.start + match[0].trimEnd().length },
      };
    before = places.before(before.start);
  }
  return null;
};
const MOST = 3;
const REACH = 420;
/** What many measures are called by. */
const SLIGHT =
  /^(?:councils?|government|state|national|public|local|minister|ministry|department|school|house|home|family|farm|farmer|city|town|county|country|community|people|work|service|cost|price|budget|new|that|this|there|they|she|what|which|project|money|total|child|health|care|water|energy|road)$/;
