import type { Span } from "../document/index.ts";
import { type CurrencyWord, currencies } from "../lexicon/currencies.ts";
import { isLess, whole } from "./decimal.ts";
import { exactly, isGap, type Quantity, quantityAt, scaleBehind, scaled } from "./quantity.ts";
import { quantityBefore, vagueBefore } from "./quantity-before.ts";
import { refusalOf } from "./refuse.ts";
import { continental } from "./sign-sum.ts";
import { type Reading, refused } from "./sum.ts";

const { codes, nouns, before, after, phrases, adjectives, countries, families, guarded, afterOnly } = currencies;
const fixed = (code: string): CurrencyWord => ({ code, family: null, places: 0, value: null });

/** What every word rule looks at: the text, where its block begins and ends, whether the document speaks of a currency's country. */
export type Scene = Readonly<{ text: string; from: number; to: number; speaksOf(code: string): boolean }>;

/** A sum whose currency is a word: "20 million Swiss francs", "GBP 20m", "Rs 500", "25p". */
export const wordSum = (scene: Scene, anchor: Span): Reading => {
  const word = scene.text.slice(anchor.start, anchor.end);
  return codeSum(scene, anchor, word) ?? shortSum(scene, anchor, word) ?? namedSum(scene, anchor, word);
};

const behind = (text: string, anchor: Span): Quantity | null => {
  const dot = text.charCodeAt(anchor.end) === 46 ? anchor.end + 1 : anchor.end;
  const code = text.charCodeAt(dot);
  const next = isGap(code) && code !== 45 ? dot + 1 : dot;
  const digit = text.charCodeAt(next);
  return digit >= 48 && digit <= 57 ? quantityAt(text, next) : null;
};

const codeSum = ({ text, from }: Scene, anchor: Span, code: string): Reading => {
  if (!codes.has(code)) return null;
  const right = text.charCodeAt(anchor.end) === 45 ? null : behind(text, anchor);
  const left = quantityBefore(text, anchor.start, from);
  const takesRight = right !== null && (left === null || left.scale === 0) && isTrusted(code, right);
  if (takesRight)
    return sumOf("figures/code-amount", { start: anchor.start, end: right.end }, fixed(code), right, anchor);
  const magnitude = left === null || left.scale > 0 ? null : scaleBehind(text, anchor.end);
  if (left !== null && magnitude?.isWord && magnitude.power > 2)
    return sumOf(
      "figures/amount-code",
      { start: left.start, end: magnitude.end },
      fixed(code),
      scaled(left, magnitude.power),
      anchor,
    );
  if (
    left === null ||
    (afterOnly.has(code) && /^[ -][a-z]/.test(text.slice(anchor.end, anchor.end + 2)) && left.scale === 0)
  )
    return null;
  return sumOf(
    "figures/amount-code",
    { start: left.start, end: anchor.end },
    fixed(code),
    continental(text, left),
    anchor,
  );
};

/** "TOP 40", "ALL 50", "CAD 3": codes that are also words need a magnitude or grouped digits. */
const isTrusted = (code: string, { scale, digits }: Quantity): boolean =>
  !afterOnly.has(code) || scale > 0 || (digits?.grouped ?? false) || digits?.decimals === 2;

const shortSum = (scene: Scene, anchor: Span, word: string): Reading => {
  const { text, from } = scene;
  const lead = before.get(word);
  const right = lead === undefined ? null : behind(text, anchor);
  if (lead !== undefined && right !== null && isMoneyLead(scene, { anchor, word, lead, right }))
    return sumOf("figures/code-amount", { start: anchor.start, end: right.end }, lead, right, anchor);
  if (/^euros?$/i.test(word) && right !== null && lead !== undefined && right.digits?.grouped === false)
    return refused("figures/code-amount", { start: anchor.start, end: right.end }, "event-year");
  const trail = after.get(word);
  const left = trail === undefined ? null : quantityBefore(text, anchor.start, from);
  if (trail === undefined || left === null || left.digits === null) return null;
  if (guarded.has(word) && !speaks(scene, trail)) return null;
  return sumOf("figures/amount-code", { start: left.start, end: anchor.end }, trail, continental(text, left), anchor);
};

type Lead = Readonly<{ anchor: Span; word: string; lead: CurrencyWord; right: Quantity }>;

/** "R350m" is rand, "P45" a form, "Euro 2020" a championship. */
const isMoneyLead = (scene: Scene, { anchor, word, lead, right }: Lead): boolean => {
  if (/^[Ee]uros?$/.test(word)) return right.scale > 0 || right.digits?.grouped === true;
  if (word.length === 1) {
    const touches = right.end > anchor.end && scene.text.charCodeAt(anchor.end) !== 32;
    return (
      touches &&
      !isRoad(scene.text, anchor.start, right) &&
      (speaks(scene, lead) || (word === "R" && (right.scale > 0 || isRate(scene.text, right.end))))
    );
  }
  return !guarded.has(word) || right.scale > 0 || speaks(scene, lead);
};

/** "the R61 to Mthatha", "form R60" */
const isRoad = (text: string, start: number, { digits, scale }: Quantity): boolean =>
  scale === 0 &&
  digits?.decimals === 0 &&
  !digits.grouped &&
  /\b(?:[Tt]he|[Ff]orm|[Rr]oute|[Rr]oad|[Hh]ighway) $/.test(text.slice(Math.max(0, start - 9), start));

/** "R370 a month" */
const isRate = (text: string, end: number): boolean =>
  /^ (?:per [a-z]|(?:a|an|each|every) (?:hour|day|week|month|year|night|person|litre|kilo|tonne|ton|unit|child|head|visit)\b)/.test(
    text.slice(end, end + 18),
  );

const speaks = ({ speaksOf }: Scene, { code, family }: CurrencyWord): boolean =>
  code !== null ? speaksOf(code) : (families.get(family ?? "") ?? []).some(speaksOf);

type Named = Readonly<{ start: number; end: number; currency: CurrencyWord; explicit: boolean }>;

/** Up to three words, letters with stops and hyphens and a space behind each, that end at an offset; none begins before `from`. */
const wordsBefore = (text: string, end: number, from: number): readonly string[] => {
  const words: string[] = [];
  for (let at = end - 1; words.length < 3 && at > from && text.charCodeAt(at) === 32; ) {
    const last = at;
    while (at > from && isNaming(text.charCodeAt(at - 1))) at--;
    if (at === last) break;
    words.unshift(text.slice(at, last));
    at--;
  }
  return words;
};
const isNaming = (unit: number): boolean =>
  unit < 128
    ? (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || unit === 46 || unit === 38 || unit === 45
    : unit === 0x2019 || /\p{L}/u.test(String.fromCharCode(unit));

/** The whole name around its noun: "[Hong Kong dollars]", "[pounds sterling]"; `explicit` where an adjective says whose. */
const nameAround = (text: string, anchor: Span, word: CurrencyWord, from: number): Named => {
  const noun = text.slice(anchor.start, anchor.end).toLowerCase();
  const sterling = /^ sterling\b/.test(text.slice(anchor.end, anchor.end + 10)) && noun.startsWith("pound");
  const end = sterling ? anchor.end + 9 : anchor.end;
  const words = wordsBefore(text, anchor.start, Math.max(from, anchor.start - 32));
  for (let count = Math.min(3, words.length); count > 0; count--) {
    const adjective = words.slice(-count).join(" ");
    const code = codeOf(adjective.toLowerCase(), noun, word);
    if (code === null) continue;
    return {
      start: anchor.start - adjective.length - 1,
      end,
      currency: { ...word, code, family: null },
      explicit: true,
    };
  }
  return {
    start: anchor.start,
    end,
    currency: sterling ? { ...word, code: "GBP", family: null } : word,
    explicit: sterling,
  };
};

const codeOf = (adjective: string, noun: string, { family, code }: CurrencyWord): string | null => {
  const phrase = phrases.get(`${adjective} ${noun}`) ?? null;
  if (phrase !== null) return phrase;
  const country = adjectives.get(adjective);
  const own = country === undefined ? undefined : countries.get(country);
  if (own === undefined) return null;
  if (own === code) return code;
  return family !== null && (family === "cent" || (families.get(family)?.includes(own) ?? false)) ? own : null;
};

const namedSum = (scene: Scene, anchor: Span, written: string): Reading => {
  const { text, from } = scene;
  const word = nouns.get(written.toLowerCase());
  if (word === undefined || isPercent(text, anchor)) return null;
  const name = nameAround(text, anchor, word, from);
  const at = ofBefore(text, name.start, from);
  const rule = name.currency.places > 0 ? "figures/subunit" : "figures/amount-name";
  if (word.value !== null) return valuedSum(text, anchor, word, from);
  const low = quantityBefore(text, at, from);
  const reason = refusalOf(scene, { anchor, name, low, written });
  if (low === null) return noNumber(scene, { anchor, name, rule, reason });
  if (/[£$€¥]/.test(text.charAt(low.start - 1))) return null;
  const why = reason ?? (isNotOne(text, low, from) ? "indefinite-amount" : null);
  if (why !== null) return refused(rule, { start: low.start, end: name.end }, why);
  return sumOf(rule, { start: low.start, end: name.end }, name.currency, low, { start: name.start, end: name.end });
};

/** "not one cent of it", "without one more dollar": nothing at all, and no sum. */
const isNotOne = (text: string, { start, end }: Span, from: number): boolean =>
  text.slice(start, end).toLowerCase() === "one" &&
  /(?:\b(?:not|never|without|nor)|n[’']t) (?:even |spend |pay |cost |give )?$/i.test(
    text.slice(Math.max(from, start - 20), start),
  );

const noNumber = (
  { text, from }: Scene,
  { anchor, name, rule, reason }: { anchor: Span; name: Named; rule: string; reason: string | null },
): Reading => {
  if (reason === "not-money") return null;
  const vague = vagueBefore(text, name.start, from);
  if (vague !== null) return refused(rule, { start: vague, end: name.end }, reason ?? "vague-amount");
  const article = /\b(?:an?|one)[ -]$/i.exec(text.slice(Math.max(from, name.start - 5), name.start));
  if (article === null || !/^(?:pound|dollar|euro|penny|cent)$/i.test(text.slice(anchor.start, anchor.end)))
    return null;
  const start = name.start - article[0].length;
  if (isCounted(text, start, name.end, from))
    return sumOf(rule, { start, end: name.end }, name.currency, exactly("1", name.end), anchor);
  return refused(rule, { start, end: name.end }, "indefinite-amount");
};

/** "a dollar a day", "cost a pound each": one; "a strong pound", "$3 a pound" name no sum. */
const isCounted = (text: string, start: number, end: number, from: number): boolean =>
  /^ (?:an?|per|each|every) [a-z]/.test(text.slice(end, end + 10)) &&
  !/[\d£$€]|\b(?:cents?|pence|million|billion|dollars?)\s$/.test(text.slice(Math.max(from, start - 9), start));

const valuedSum = (text: string, anchor: Span, word: CurrencyWord, from: number): Reading => {
  const article = /\b(?:an?|one)[ -]$/i.exec(text.slice(Math.max(from, anchor.start - 5), anchor.start));
  if (article === null || word.value === null) return null;
  return sumOf(
    "figures/amount-name",
    { start: anchor.start - article[0].length, end: anchor.end },
    word,
    exactly(word.value, anchor.end),
    anchor,
  );
};

const isPercent = (text: string, { start }: Span): boolean =>
  /\bper[ -]$/i.test(text.slice(Math.max(0, start - 5), start));

/** "half a million of dollars", "4,5 millions d’euros": the number ends before the preposition. */
const ofBefore = (text: string, at: number, from: number): number => {
  const lead = text.slice(Math.max(from, at - 16), at);
  const words = / (?:of |de |d['’]|in )$/.exec(lead)?.[0] ?? "";
  return words !== "" && /(?:illions?|\d)$/.test(lead.slice(0, lead.length - words.length)) ? at - words.length : at;
};

const sumOf = (rule: string, { start, end }: Span, currency: CurrencyWord, low: Quantity, anchor: Span): Reading => ({
  sum: {
    rule,
    start,
    end,
    currency,
    low,
    high: null,
    negative: false,
    anchor: { start: anchor.start, end: anchor.end },
  },
});

/** Whether a number is at least so many. */
export const atLeast = (quantity: Quantity, count: number): boolean => !isLess(quantity.value, whole(count));
