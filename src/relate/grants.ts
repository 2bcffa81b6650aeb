import { type Document, type Mention, type Span, sentenceAt } from "../document/index.ts";
import type { Figure } from "../figures/index.ts";
import type { Measure } from "../measures/index.ts";
import type { Led } from "./leads-back.ts";
import type { Places } from "./places.ts";

/** A measure that hands money out to many, and the place of its sum. */
export type Purse = Readonly<{ measure: number; end: number }>;

/** "Clubs were given £9m from the Pitches Programme", "up to £2,000 through the Pitches Programme": what more than one gets. */
export const purseOf = (
  document: Document,
  { value }: Mention<Figure>,
  at: Span,
  measure: Readonly<{ index: number; of: Mention<Measure> | undefined }>,
): Purse | null => {
  const sentence = document.sentences[sentenceAt(document, at.start)];
  if (sentence === undefined || value.role !== "funding" || !HANDS_OUT.has(measure.of?.value.type ?? "")) return null;
  return MANY.test(document.text.slice(sentence.start, sentence.end)) ? { measure: measure.index, end: at.end } : null;
};
const HANDS_OUT: ReadonlySet<string> = new Set(["fund", "programme", "scheme", "initiative"]);
const MANY =
  /\b(?:grants|awards|shar(?:e[sd]?|ing)|recipients|winners|projects|groups|charities|communities|counties|councils|schools|towns|villages|clubs|organi[sz]ations|businesses|nonprofits|non-profits|municipalities|districts|applicants|farmers|cent(?:re|er)s|facilities|pools|authorities|airports|hospitals|libraries|museums|departments|firms|agencies)\b/;

/** "The Larne Trust will use its £9,000 award to paint the hall": one of those who get something, where one measure alone hands out. */
export const grantOf = (
  document: Document,
  { value }: Mention<Figure>,
  at: Span,
  { purse, places }: Readonly<{ purse: Purse | null; places: Places }>,
): Led | null => {
  const sentence = document.sentences[sentenceAt(document, at.start)];
  if (purse === null || sentence === undefined || value.role !== "funding" || value.payer !== null) return null;
  if (at.start - purse.end > REACH || places.within(sentence).length > 0) return null;
  const { text } = document;
  const before = text.slice(Math.max(sentence.start, at.start - 70), at.start);
  const behind = text.slice(at.end, Math.min(sentence.end, at.end + 30));
  const got = value.recipient !== null && GOT.test(before);
  const around = `${before}#${behind}`;
  return got || OWN.test(around) || LISTED.test(around)
    ? { measure: purse.measure, rule: "relate/grant", evidence: at }
    : null;
};
const REACH = 4000;
const GOT =
  /\b(?:received?|receives|awarded|granted|given|gets?|got|secured|won|allocated) (?:(?:a|an|the|its|their) )?(?:(?:largest |smallest |further |total |one-off )?(?:grants?|awards?|funding|sum)(?: of| worth|,)? )?(?:about |around |some |over |more than |nearly |almost |just under |just over |up to )?$/;
const OWN =
  /\b(?:its|their|his|her|the) (?:(?:grants?|awards?|funding) of )?#(?: (?:grant|award|funding|share)\b| (?:to|on|for)\b)/;
/** "Town of Larne (£9,000) – to mend the pier" */
const LISTED = /^[^.;:]{2,60}\p{L} ?\(#\)|^[^.;:]{2,60}\p{L}(?: [–—-]|:) #/u;

/** "£9m from the Pools Fund, with £2m awarded to the [Larne Leisure Centre]": who gets a sum is not what it belongs to. */
export const gettersOf = (
  figures: readonly Mention<Figure>[],
  measures: readonly Mention<Measure>[],
  places: Places,
): ReadonlySet<number> => {
  const getters = new Set<number>();
  for (const { value } of figures)
    if (value.role === "funding" && value.recipient !== null)
      for (const { measure } of places.within(value.recipient))
        if (!PASSES_ON.has(measures[measure]?.value.type ?? "")) getters.add(measure);
  return getters;
};
/** What may itself be given money to give. */
const PASSES_ON: ReadonlySet<string> = new Set(["fund", "programme", "scheme"]);
