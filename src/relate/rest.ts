import { type Document, type Span, sentenceAt, span } from "../document/index.ts";
import type { Led } from "./leads-back.ts";
import type { Places } from "./places.ts";

/** "The rest is made up of £9m", "The other £3m", "£2m of the overall cost": a part of the money that the text is about. */
const REST =
  /(?:^|[“"‘] ?|\b(?:and|with|while|that) )(?:[Tt]he (?:rest|remainder|balance)\b[^.;£$€]{0,40}|[Tt]he (?:other|remaining) (?:about |some )?)$/;
/** "A shortfall of £5m must be found": of the sum told before */
const SHORT =
  /(?:^|[“"‘] ?|\b(?:and|with|while|that|leaving) )(?:[Aa]|[Tt]he|[Aa]ny) (?:remaining )?(?:shortfall|gap|balance) of (?:about |some )?$/;
const OF_ALL = /^ of (?:the|its|that) (?:overall |total |whole |full |capital )?(?:cost|bill|price tag|price)\b/;
export const restOf = (
  { text, sentences, ...rest }: Document,
  figure: Span,
  {
    main,
    purse,
    before,
    places,
  }: Readonly<{
    main: number | null;
    /** `main` where it may have money to give. */
    purse: number | null;
    before: Readonly<{ measure: number; end: number }> | null;
    places: Places;
  }>,
): Led | null => {
  const sentence = sentences[sentenceAt({ text, sentences, ...rest }, figure.start)];
  if (sentence === undefined) return null;
  const words = text.slice(sentence.start, figure.start);
  const granted = GRANTED.exec(words);
  if (granted !== null) {
    const place = places.before(sentence.start);
    const giver = purse ?? before?.measure ?? (place && sentence.start - place.end < REACH ? place.measure : null);
    const evidence = span(sentence.start, sentence.start + granted[0].trimEnd().length);
    if (giver !== null) return { measure: giver, rule: "relate/rest", evidence };
  }
  const measure = main ?? before?.measure ?? null;
  if (measure === null || before === null || figure.start - before.end > REACH) return null;
  const short = SHORT.exec(words);
  const lead = short ?? REST.exec(words) ?? SOUGHT.exec(words);
  const whole = lead === null ? OF_ALL.exec(text.slice(figure.end, figure.end + 40)) : null;
  if (lead === null && whole === null) return null;
  const start = lead === null ? figure.end + 1 : sentence.start + lead.index;
  return {
    measure: short !== null ? before.measure : measure,
    rule: "relate/rest",
    evidence: span(start, start + ((lead ?? whole)?.[0] ?? "").trimEnd().length),
  };
};
/** "A bid for the remaining £3m has gone to the lottery" */
const SOUGHT =
  /^[“"‘]?(?:A|The|Its|Their) (?:bid|application|request|appeal|hunt|search) for (?:the (?:remaining |other |outstanding )?|a further |another )$/;
/** "Past grants include £3m for a walking scheme and £2m to train drivers": what was given before, whatever it was for */
const GRANTED =
  /^[“"‘]?(?:(?:Past|Previous|Recent|Earlier|Other|Successful|The|Its|Among the) )?(?:[a-z]+ )?(?:grants|awards|recipients|winners|beneficiaries|allocations)(?: (?:so far|to date|this year|announced today|made so far))? (?:have )?(?:includ(?:e|ed)|are|were|is|ranged? from)\b[^.;]{0,160}?$/i;
const REACH = 900;

/** "The bill was passed. Ohio would get £9m": what would be given by it. */
export const promised = ({ text, sentences, ...rest }: Document, figure: Span): Span | null => {
  const sentence = sentences[sentenceAt({ text, sentences, ...rest }, figure.start)];
  const match = sentence === undefined ? null : WOULD_GET.exec(text.slice(sentence.start, figure.start));
  if (sentence === undefined || match === null) return null;
  const start = sentence.start + match.index;
  return span(start, start + match[0].trimEnd().length);
};
const WOULD_GET =
  /\b(?:would|will|could|stands? to) (?:also )?(?:get|receive|share|be given|gain|be allotted|be allocated|have) (?:[a-z]+ ){0,3}$/;
