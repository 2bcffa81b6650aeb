import type { Document, Mention, Span } from "../document/index.ts";
import type { Measure } from "../measures/index.ts";
import { isBound, isSource, isSpeaking } from "./aloof.ts";
import { distance, FAR, isActing } from "./distance.ts";
import type { Led } from "./leads-back.ts";
import { type Place, type Places, sentenceOf } from "./places.ts";

/** Sums that speak of a state of things rather than of a measure, unless they stand beside one. */
export const DISTANT = new Set(["shortfall", "overspend", "other", "price", "fine"]);

/** The nearest mention in the sentence; distance counts in characters, what stands between them as more. */
export const inSentence = (
  document: Document,
  figure: Span,
  role: string,
  places: Places,
  measures: readonly Mention<Measure>[],
): Led | null => {
  const sentence = sentenceOf(document, figure.start);
  if (sentence === null) return null;
  let best: { place: Place; cost: number } | null = null;
  const law = lawAgain(document, figure, sentence, { places, measures });
  for (const place of law === null ? places.within(sentence) : [...places.within(sentence), law]) {
    if (place.end <= figure.start && isSpeaking(document.text, place, measures[place.measure])) continue;
    if (isSource(document.text, place)) continue;
    if (CONTRASTED.test(document.text.slice(Math.max(sentence.start, place.start - 60), place.start))) continue;
    const far = distance(document.text, figure, place) + (measures[place.measure]?.value.type === "act" ? 40 : 0);
    const acts = far <= FAR && place.end <= figure.start && isActing(document.text, place, sentence);
    // "the Piers Programme, which has £9m left" stands nearer still
    const cost = acts ? Math.max(far <= CLOSE ? 0 : 3, far - ACTING) : far;
    if (best === null || cost < best.cost) best = { place, cost };
  }
  if (best !== null && best.cost > 0 && isBound(document.text, figure, role)) return null;
  if (best === null || best.cost > (DISTANT.has(role) ? NEAR : FAR)) return null;
  const place = payer(document.text, sentence, { place: best.place, places, measures });
  return {
    measure: place.measure,
    rule: best.cost <= 0 ? "relate/within" : "relate/same-sentence",
    evidence: { start: place.start, end: place.end },
  };
};

/** "Under the [Kitchens Programme], schools get an incentive of £50": what somebody is paid is paid by the measure that its sentence begins with. */
const payer = (
  text: string,
  sentence: Span,
  { place, places, measures }: Readonly<{ place: Place; places: Places; measures: readonly Mention<Measure>[] }>,
): Place => {
  const paid = measures[place.measure];
  if (paid?.value.tier !== "announced" || !PAYMENT.test(text.slice(place.start, place.end))) return place;
  const first = places.within(sentence)[0];
  const gives = first === undefined || first.end > place.start ? undefined : measures[first.measure];
  if (first === undefined || gives === undefined || gives === paid || gives.value.tier !== "named") return place;
  if (LAWS.has(gives.value.type)) return place;
  return UNDER.test(text.slice(sentence.start, first.start)) || isActing(text, first, sentence) ? first : place;
};
const PAYMENT =
  /^(?:[\w£$€.,-]+ ){0,4}(?:grants?|incentives?|payments?|vouchers?|subsid(?:y|ies)|bonus(?:es)?|loans?|awards?|stipends?|top-ups?|rebates?|discounts?)\b/;
const UNDER =
  /^[“"‘]?(?:Under|Through|Via|As part of|Thanks to) (?:the |its |their |this |an? )?(?:new |[\p{L}]+[’']s )?$/u;

/** "The bill would lift the wage to £9 and scrap the lower rate": the law that the text has spoken of, though it is called by another noun. */
const lawAgain = (
  { text }: Document,
  figure: Span,
  sentence: Span,
  { places, measures }: Readonly<{ places: Places; measures: readonly Mention<Measure>[] }>,
): Place | null => {
  const match = LAW.exec(text.slice(sentence.start, Math.min(figure.start, sentence.start + 120)));
  if (match === null) return null;
  const end = sentence.start + match.index + match[0].length;
  const start = end - (match.groups?.noun?.length ?? 0);
  if (places.within(sentence).some((place) => place.start < end && place.end > start)) return null;
  for (let before = places.before(start), steps = 0; before !== null && steps < 4; steps++) {
    if (LAWS.has(measures[before.measure]?.value.type ?? "")) return { start, end, measure: before.measure };
    before = places.before(before.start);
  }
  return null;
};

const LAW =
  /(?:^[“"‘]?The|\b(?:that|says?|said|argues?|warns?|estimates?) the|^Under the) (?<noun>bill|act|law|legislation|measure|proposal)(?= (?:would|will|could|also|sets?|gives?|raises?|requires?|was|is)\b|,)/;

/** A law is no purse. */
export const LAWS: ReadonlySet<string> = new Set(["act", "bill"]);

/** "It is separate from the UK’s [Warm Streets Programme].": spoken of as another one. */
export const CONTRASTED =
  /\b(?:in place of|in lieu of|combined with|separate from|different from|distinct from|unlike|instead of|rather than|not part of|compared (?:with|to)|similar to|modelled on)\b[^.,;:]{0,40}$/i;

const NEAR = 70;

/** Next to its verb's sum: "the bill includes £9m for the Gulls Plan". */
const CLOSE = 20;

/** How much nearer a measure counts that the sentence is about, in points of `distance`. */
const ACTING = 100;
