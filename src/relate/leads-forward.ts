import { blockAt, type Document, type Span, sentenceAt, span } from "../document/index.ts";
import type { Led } from "./leads-back.ts";
import type { Place, Places } from "./places.ts";

/** "The grants were made through the [Last Mile Program]": money that was just told, and what it comes from. */
const MONEY =
  /^[“"‘]?(?:(?:All|Half|Most|Much|Some) (?:of )?)?(?<word>(?:The|This|These|That) (?:[a-z-]+ )?(?:money|cash|funding|funds|grants?|awards?|loans?|gift|sum|investment|contribution|donation|payments?|support|subsidy|allocations?|project|work|scheme|initiative))\b/;
const COMES =
  /\b(?:from|through|under|via|by|within|out of|thanks to|courtesy of|to (?:set up|create|establish|launch|seed|finance|fund)|(?:part|round|phase|tranche|recipients?|stage) (?:of|in)) (?:the |its |their |an? |this |our )?(?:(?:[\p{L}’'-]+ ){0,6}?(?:[’']s? )?)?$/u;

const SUM = /\p{Sc}\s?\d|\d (?:million|billion|crore|lakh)\b/u;

/** How far behind a sum, in sentences and in characters, the money may be told of again. */
const SENTENCES = 3;
const REACH = 600;
const MOST = 140;

/** "Twenty agencies will share £9m. The grants were made through the Last Mile Program": a sum that belongs to no measure said so far is that of which the text goes on to say that it comes from. */
export const leadsForward = (document: Document, figure: Span, places: Places): Led | null => {
  const { text, sentences } = document;
  const at = sentenceAt(document, figure.start);
  const block = blockAt(document, figure.start);
  for (let next = at + 1; next <= at + SENTENCES; next++) {
    const sentence = sentences[next];
    if (sentence === undefined || sentence.start - figure.end > REACH || sentence.block - block > 2) return null;
    const within = places.within(sentence);
    const found =
      comesFrom(text, sentence, within) ??
      (figure.start < LEAD ? opensWith(document, sentence, { within, places }) : null);
    if (found !== null) return found;
    // Another measure is what the text has gone on to.
    if (within.length > 0) return null;
  }
  return null;
};

/** "Norland has got £9m to wire its villages. The Lights On Programme will …": what a lead tells without a name, and the name, met for the first time, that the text goes on with. */
const opensWith = (
  { text }: Document,
  sentence: Span,
  { within, places }: Readonly<{ within: readonly Place[]; places: Places }>,
): Led | null => {
  const [place] = within;
  if (place === undefined || !OPENS.test(text.slice(sentence.start, place.start))) return null;
  if (!/^\p{Lu}\S* .*\p{Lu}/u.test(text.slice(place.start, place.end))) return null;
  if (!GOES_ON.test(text.slice(place.end, place.end + 40))) return null;
  for (let before = places.before(sentence.start), steps = 0; before !== null && steps < MOST_BEFORE; steps++) {
    if (before.measure === place.measure) return null;
    before = places.before(before.start);
  }
  return { measure: place.measure, rule: "relate/leads-forward", evidence: span(place.start, place.end) };
};
const LEAD = 500;
const MOST_BEFORE = 8;
const OPENS =
  /^[“"‘]?(?:(?:The |Under the |Through the |Its |The \p{Ll}+[’']s? )(?:new |\p{Ll}+ )?|Under |Through )?$/u;
const GOES_ON =
  /^(?: \([^()]{2,12}\))?,? (?:will|would|has|have|launched|which|is|aims?|offers?|includes?|covers?|gives?|provides?|sets?|brings?|farmers|councils|[a-z]+ will|[a-z]+s can)\b/;

const comesFrom = (text: string, sentence: Span, found: readonly Place[]): Led | null => {
  const word = MONEY.exec(text.slice(sentence.start, sentence.start + 60))?.groups?.word;
  const place = found[0];
  if (word === undefined || place === undefined || place.start - sentence.start > MOST) return null;
  const between = text.slice(sentence.start + word.length, place.start);
  // "The work will be paid for by a £2m grant from the Towns Fund": another sum’s
  if (!COMES.test(between) || SUM.test(between)) return null;
  const start = text.indexOf(word, sentence.start);
  return { measure: place.measure, rule: "relate/leads-forward", evidence: span(start, start + word.length) };
};
