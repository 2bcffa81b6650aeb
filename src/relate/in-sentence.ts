import type { Document, Mention, Span } from "../document/index.ts";
import type { Measure } from "../measures/index.ts";
import { isBound, isSource, isSpeaking } from "./aloof.ts";
import { distance, FAR, isActing } from "./distance.ts";
import { governing } from "./governs.ts";
import type { Led } from "./leads-back.ts";
import { type Place, type Places, sentenceOf } from "./places.ts";

/** "signed the [Roads Act] and announced £9m in grants": what somebody does first is not what the sum is of, unless the measure itself does it. */
const isOtherDeed = (text: string, figure: Span, place: Span, sentence: Span): boolean =>
  place.end <= figure.start &&
  place.start - sentence.start > SUBJECT &&
  figure.start - place.end < 90 &&
  DEED.test(text.slice(place.end, figure.start)) &&
  !BACK_TO.test(text.slice(figure.end, figure.end + 24));
const SUBJECT = 12;
const DEED =
  /\band (?:also |then |has |have )?(?:announced?|announces|announcing|unveiled|awarded|awards|pledged|promised|committed|allocated|earmarked|approved|granted|released)(?: (?:up to|about|around|some|nearly|almost|more than|over|at least|another|an extra|an additional|a further|a total of|a|an))? $/;
const BACK_TO = /^ (?:for|to|into|towards) (?:it|this|them)\b/;

/** "would double the fund to £2m by cutting the [roads budget]": where money is taken from is not what it is laid out for. */
const isTakenFrom = (text: string, figure: Span, place: Span): boolean =>
  place.start >= figure.end &&
  place.start - figure.end < 60 &&
  /\bby (?:cutting|scrapping|ending|trimming|slashing|axing|raiding|closing|reducing|abolishing|diverting|delaying|cancelling|dropping) (?:[\p{L}’'-]+ ){0,3}$/u.test(
    text.slice(figure.end, place.start),
  );
const OUTLAYS: ReadonlySet<string> = new Set(["funding", "cost", "spending", "budget", "price", "other"]);

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
  const law = calledAgain(document, figure, sentence, { places, measures });
  for (const place of law === null ? places.within(sentence) : [...places.within(sentence), law]) {
    if (place.end <= figure.start && isSpeaking(document.text, place, measures[place.measure])) continue;
    if (isSource(document.text, place)) continue;
    const lead = document.text.slice(Math.max(sentence.start, place.start - 60), place.start);
    if (CONTRASTED.test(lead) || OCCASION.test(lead)) continue;
    if (
      isOtherDeed(document.text, figure, place, sentence) ||
      (OUTLAYS.has(role) && isTakenFrom(document.text, figure, place))
    )
      continue;
    const far = distance(document.text, figure, place) + (measures[place.measure]?.value.type === "act" ? 40 : 0);
    const acts = far <= FAR && place.end <= figure.start && isActing(document.text, place, sentence);
    // "the Piers Programme, which has £9m left" stands nearer still
    const cost = acts ? Math.max(far <= CLOSE ? 0 : 3, far - ACTING) : far;
    if (best === null || cost < best.cost) best = { place, cost };
  }
  const bound = best !== null && best.cost > 0 && isBound(document.text, figure, role);
  if (best === null || bound || best.cost > (DISTANT.has(role) ? NEAR : FAR)) {
    const under = governing(document.text, figure, sentence, places.within(sentence));
    return under && { measure: under.measure, rule: "relate/under", evidence: { start: under.start, end: under.end } };
  }
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

/** "The bill would lift the wage to £9 and scrap the lower rate", "she said the scheme had spent £9": the measure that the text has spoken of, though it is called by another noun. */
const calledAgain = (
  { text }: Document,
  figure: Span,
  sentence: Span,
  { places, measures }: Readonly<{ places: Places; measures: readonly Mention<Measure>[] }>,
): Place | null => {
  const match = AGAIN.exec(text.slice(sentence.start, Math.min(figure.start, sentence.start + 120)));
  if (match === null) return null;
  const noun = match.groups?.noun ?? "";
  const end = sentence.start + match.index + match[0].length;
  const start = end - noun.length;
  if (places.within(sentence).some((place) => place.start < end && place.end > start)) return null;
  const kinds = KINDS.find(([words]) => words.test(noun))?.[1];
  for (let before = places.before(start), steps = 0; before !== null && steps < 4; steps++) {
    if (kinds?.has(measures[before.measure]?.value.type ?? "") && start - before.end < CALLED)
      return { start, end, measure: before.measure };
    before = places.before(before.start);
  }
  return null;
};
const CALLED = 900;

const AGAIN =
  /(?:^[“"‘]?The|\b(?:that|and|says?|said|argues?|warns?|warned|estimates?) the|^Under the) (?<noun>bill|act|law|legislation|measure|proposal|tax|levy|duty|scheme|programme|program|initiative|project|fund)(?= (?:would|will|could|also|had|has|sets?|gives?|raises?|requires?|costs?|pays?|offers?|was|is)\b|,)/;

/** A law is no purse. */
export const LAWS: ReadonlySet<string> = new Set(["act", "bill"]);
const TAXES: ReadonlySet<string> = new Set(["tax"]);
const WORKS: ReadonlySet<string> = new Set(["scheme", "programme", "initiative", "fund", "plan", "strategy"]);
/** What a noun may stand for that the text has called by another. */
const KINDS: readonly (readonly [RegExp, ReadonlySet<string>])[] = [
  [/^(?:bill|act|law|legislation|measure|proposal)$/, LAWS],
  [/^(?:tax|levy|duty)$/, TAXES],
  [/./, WORKS],
];

/** "It is separate from the UK’s [Warm Streets Programme].": spoken of as another one. */
export const CONTRASTED =
  /\b(?:in place of|in lieu of|combined with|separate from|different from|distinct from|unlike|instead of|rather than|not part of|compared (?:with|to)|similar to|modelled on)\b[^.,;:]{0,40}$/i;

/** "The fund, which was announced as part of the [Spring Budget], has £9m": when something was told. */
const OCCASION =
  /\b(?:announced|unveiled|revealed|outlined|confirmed|mentioned) (?:at|in|during|alongside|ahead of|before|after|as part of) (?:the |its |his |her |last |this |[a-z]+[’']s ){0,2}$/i;

const NEAR = 70;

/** Next to its verb's sum: "the bill includes £9m for the Gulls Plan". */
const CLOSE = 20;

/** How much nearer a measure counts that the sentence is about, in points of `distance`. */
const ACTING = 100;
