import { Tag, type Tokens } from "../clauses/index.ts";
import { isCapital, tagOf, wordOf } from "./phrase.ts";

/** "15 hours entitlement", "2 percent tax": a number with its unit stands inside the phrase. */
const UNITS: ReadonlySet<string> = new Set([
  "percent",
  "per",
  "%",
  "hours",
  "hour",
  "days",
  "day",
  "weeks",
  "week",
  "months",
  "month",
  "years",
  "year",
  "minutes",
  "minute",
]);
export const countsUnit = (tokens: Tokens, at: number, head: number): boolean =>
  tagOf(tokens, at) === Tag.Number && at + 1 < head && UNITS.has(wordOf(tokens, at + 1));

/** "a 3 per cent levy": the two words of the unit, their number before them. */
export const isPercentage = (tokens: Tokens, at: number): boolean =>
  wordOf(tokens, at) === "cent" && wordOf(tokens, at - 1) === "per" && tagOf(tokens, at - 2) === Tag.Number;
/** "the $900-a-month subsidy": a sum with its rate, looked through like any other. */
export const isPerUnit = (tokens: Tokens, at: number): boolean =>
  startsWithDigit(wordOf(tokens, at)) && /^\d[\d.,]*(?:m|bn|k)?-(?:an?|per)-[a-z]+$/.test(wordOf(tokens, at));

/** "a £5bn a [year] policy", "a $40m per [year] fund", "an £8 per [hour] wage": the unit of a sum's rate. */
export const isRateUnit = (tokens: Tokens, at: number): boolean =>
  RATED.test(wordOf(tokens, at)) &&
  /^(?:an?|per|each|every)$/.test(wordOf(tokens, at - 1)) &&
  (tagOf(tokens, at - 2) === Tag.Money ||
    isScale(tokens, at - 2) ||
    (tagOf(tokens, at - 2) === Tag.Number &&
      (tagOf(tokens, at - 3) === Tag.Money || wordOf(tokens, at - 1) === "per")));
const RATED =
  /^(?:year|month|week|day|hour|head|person|pupil|child|household|litre|liter|gallon|tonne|ton|quintal|bag|kilo|mile|night|acre|hectare|tree|vehicle)$/;

/** "a $2 [Billion] Harbour Fund": the end of a sum, with a capital as the name behind it has. */
export const isScaleOfSum = (tokens: Tokens, at: number): boolean =>
  isScale(tokens, at) &&
  (tagOf(tokens, at - 1) === Tag.Money ||
    (tagOf(tokens, at - 1) === Tag.Number && tagOf(tokens, at - 2) === Tag.Money));

/** An amount of money is looked through, not taken in; a number is only a modifier where it is a year or part of a name. */
export const endsOther = (tokens: Tokens, at: number): boolean => {
  if (tagOf(tokens, at) !== Tag.Number || tagOf(tokens, at - 1) === Tag.Money || isScale(tokens, at))
    return tagOf(tokens, at) === Tag.Number || isScale(tokens, at);
  // "R3 000"
  if (tagOf(tokens, at - 1) === Tag.Number) return true;
  return !/^(?:19|20)\d\d/.test(wordOf(tokens, at)) && !isCapital(tokens, at + 1);
};

export const isScale = (tokens: Tokens, at: number): boolean =>
  SCALES.has(wordOf(tokens, at)) ||
  (startsWithDigit(wordOf(tokens, at)) && /^\d[\d.,]*(?:m|bn|k|tn|p)$/.test(wordOf(tokens, at)));
const SCALES: ReadonlySet<string> = new Set([
  "million",
  "billion",
  "trillion",
  "thousand",
  "m",
  "bn",
  "crore",
  "lakh",
  "pound",
  "pounds",
  "dollar",
  "dollars",
  "euro",
  "euros",
  "cent",
  "cents",
  "pence",
  "rupee",
  "rupees",
  "rand",
  "yen",
  "yuan",
  "won",
  "peso",
  "pesos",
  "franc",
  "francs",
  "krona",
  "kronor",
  "krone",
  "kroner",
  "rouble",
  "roubles",
  "ruble",
  "rubles",
  "zloty",
  "baht",
  "ringgit",
  ..."dirham dirhams dinar dinars riyal riyals rial rials birr shilling shillings naira kobo cedi cedis pesewas kwacha pula taka dong rupiah reais leu lei forint forints koruna korunas hryvnia hryvnias lek lev leva kuna tenge som afghani afghanis kyat kyats riel kip gourde gourdes quetzal quetzales lempira lempiras colones bolivianos soles guaranies bolivares manat lari dram ariary meticais lilangeni emalangeni maloti ringgits zlotys".split(
    " ",
  ),
  "shekel",
  "shekels",
  "lira",
]);
const startsWithDigit = (word: string): boolean => {
  const first = word.charCodeAt(0);
  return first >= 48 && first <= 57;
};
