import type { NounPhrase } from "../clauses/index.ts";
import { moneyDefaults } from "../lexicon/money-defaults.ts";
import { moneyFrames } from "../lexicon/money-frames.ts";
import type { Around } from "./place.ts";
import type { Place } from "./purpose.ts";
import { isBody, isGroup } from "./somebody.ts";

/** "offered £3m for the Harbour Bank": it is bought, it gets nothing. */
const TRADED =
  /\b(?:offer|bid|pa(?:y|id)|buy|bought|sp(?:end|ent)|valu|s(?:ell|old)|takeover|deal|merger|acqui|purchase|fee|price|auction|licen[cs]e)/;

/** "paid £3m for [the brewery]": it is bought. */
const BOUGHT = /\b(?:pays?|paid|paying|offers?|offered|bids?|bidding|bought) (?:\p{Ll}+ ){0,2}$/u;
/** "a new [school]": to be built; it gets nothing yet. */
const BUILDINGS =
  /^(?:schools?|colleges?|hospitals?|clinics?|librar(?:y|ies)|museums?|theatres?|theaters?|stadiums?|airports?|ports?|stations?|prisons?|jails?|courts?|nurser(?:y|ies)|hospices?|shelters?|hotels?|factor(?:y|ies)|plants?|mills?|terminals?|churche?s?|mosques?|pools?|campus(?:es)?|centres?|centers?)$/i;

/** "the Conservatives", "the Lib Dems": people under a name. */
const PARTY = /^the (?:Lib )?\p{Lu}\p{Ll}+s$/u;

/** "for councils", "on consultants": a group that gets the money. */
export const isReached = (
  { text, whole }: Place & Partial<Pick<Around, "whole">>,
  phrase: NounPhrase,
  preposition: string,
): boolean =>
  (preposition === "for" &&
    !(
      phrase.kind === "common" &&
      /^(?:an?|two|three|four|five|six|\d+) (?:new|replacement|purpose-built|second|third|permanent|temporary|bigger|larger|modern) /.test(
        text.slice(phrase.start, phrase.end),
      ) &&
      BUILDINGS.test(text.slice(phrase.head.start, phrase.head.end))
    ) &&
    !(
      phrase.kind === "common" &&
      moneyDefaults.houses.has(text.slice(phrase.head.start, phrase.head.end).toLowerCase()) &&
      BOUGHT.test(text.slice(Math.max(0, (whole?.start ?? phrase.start) - 24), whole?.start ?? phrase.start))
    ) &&
    (isBody(text, phrase) || isGroup(text, phrase.head) || PARTY.test(text.slice(phrase.start, phrase.end))) &&
    !(
      phrase.kind === "name" && TRADED.test(text.slice(Math.max(0, (whole?.start ?? phrase.start) - 40), phrase.start))
    )) ||
  (preposition === "on" && moneyFrames.hired.has(text.slice(phrase.head.start, phrase.head.end).toLowerCase()));
