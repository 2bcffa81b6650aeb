import { currencies } from "../lexicon/currencies.ts";
import { inTwoUnits } from "./compound.ts";
import { isLess } from "./decimal.ts";
import { type Quantity, quantityAt, scaled } from "./quantity.ts";
import { quantityBefore } from "./quantity-before.ts";
import type { Sum } from "./sum.ts";

const SPACE = "[ \\u00a0]";
const QUALIFIED = "(?:(?:about|around|roughly|approximately|nearly|almost|up to|as much as|perhaps) )?";
const BETWEEN = new RegExp(`\\b(?:between|anywhere between|from between)${SPACE}${QUALIFIED}$`, "i");
const FROM = new RegExp(`\\bfrom${SPACE}${QUALIFIED}$`, "i");
const DASH = new RegExp(`^${SPACE}?[-–—−]${SPACE}?$`);
const TO = new RegExp(`^${SPACE}(?:up )?to${SPACE}${QUALIFIED}$`);
const AND = new RegExp(`^${SPACE}and${SPACE}${QUALIFIED}$`);
const LISTED = new RegExp(`^(?:,${SPACE}?|,?${SPACE}(?:and|or)${SPACE})$`);
/** What goes from one sum to another names two sums, no range. */
const CHANGES =
  /\b(?:r[io]se|risen|rising|up|increas(?:e[sd]?|ing)|gr[eo]w(?:n|s|ing)?|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|f[ae]ll(?:en|s|ing)?|drop(?:s|ped|ping)?|cut(?:s|ting)?|reduc(?:e[sd]?|ing|tion)|down|lower(?:s|ed|ing)?|decreas(?:e[sd]?|ing)|slash(?:ed|ing)?|rais(?:e[sd]?|ing)|w[e]nt|go(?:es|ing)?|doubl(?:e[sd]?|ing)|tripl(?:e[sd]?|ing)|soar(?:s|ed|ing)?|hik(?:e[sd]?|ing)|boost(?:s|ed|ing)?|mov(?:e[sd]?|ing)|swell(?:s|ed)?|plung(?:e[sd]?|ing)|slump(?:s|ed)?|declin(?:e[sd]?|ing)|shr[aiu]nk|widen(?:s|ed)?|narrow(?:s|ed)?|revis(?:e[sd]|ing)|chang(?:e[sd]?|ing)|surg(?:e[sd]?|ing)|tumbl(?:e[sd]?|ing)|ballooned|upped|leap[t]?|eased|edged|slid|sank|gained|advanced|inched|slipped|lift(?:s|ed|ing)?|bump(?:s|ed|ing)?|push(?:es|ed|ing)?|pull(?:s|ed|ing)?|quadrupl(?:e[sd]?|ing)|treb(?:les?|led|ling)|halv(?:e[sd]?|ing)|trim(?:s|med|ming)?|shav(?:e[sd]?|ing)|par(?:ed|ing)|scal(?:ed|ing)|expand(?:s|ed|ing)?|extend(?:s|ed|ing)?|spik(?:e[sd]?|ing)|rocket(?:s|ed|ing)?|skyrocket(?:s|ed|ing)?|spiral(?:s|led|ling)?|dwindl(?:e[sd]?|ing)|dip(?:s|ped|ping)?|cr(?:eep|eeps|ept|eeping)|tak(?:es|ing)|took|br(?:ing|ings|inging|ought)|rebound(?:s|ed|ing)?|recover(?:s|ed|ing)?|reset(?:s|ting)?|adjust(?:s|ed|ing)?|upgrad(?:e[sd]?|ing)|downgrad(?:e[sd]?|ing)|upward|downward|uplift(?:s|ed)?|uprat(?:e[sd]?|ing))\b[^.;:]{0,50}$/i;

const before = (text: string, at: number, length: number): string => text.slice(Math.max(0, at - length), at);

/** Whether the words between two ends make one range of them: "£1m–£2m", "between £1m and £2m", "£1m to £2m". */
const ranges = (text: string, start: number, between: string): boolean => {
  if (DASH.test(between)) return true;
  const lead = before(text, start, 45);
  if (AND.test(between)) return BETWEEN.test(lead);
  if (!TO.test(between)) return false;
  if (FROM.test(lead))
    return /\brang(?:e[sd]?|ing)\s+from\s/i.test(lead) || !CHANGES.test(before(text, start, 75).replace(FROM, ""));
  return (
    !/\bby\s$/i.test(lead) &&
    !/\b(?:rose|fell|up|down|jumped|climbed|dropped|gained|lost|grew|increased|eased|slipped)\s(?:\w{1,12}\s)?$/i.test(
      lead,
    )
  );
};

/** A magnitude carries back to a number without one, where the result stays below: "£10–£20 million". */
const carried = (low: Quantity, high: Quantity): Quantity =>
  low.scale === 0 && high.scale > 0 && isLess(low.mantissa, high.mantissa) ? scaled(low, high.scale) : low;

const ranged = (sum: Sum, high: Quantity, span: { start: number; end: number }): Sum => {
  const low = carried(sum.low, high);
  const top = high.scale === 0 && low.scale > 0 && isLess(high.value, low.value) ? scaled(high, low.scale) : high;
  return { ...sum, ...span, rule: "figures/range", low, high: top };
};

/** Nouns that the second number may count instead: "£10 to 20 people". */
const COUNTS =
  /^(?:[ -](?:years?|months?|weeks?|days?|hours?|minutes?|per ?cent|people|percent|points?|times|miles|km|kg)\b|%|p\.?m\b|a\.?m\b|:\d)/i;
const BARE_RIGHT = new RegExp(`${SPACE}?[-–—]${SPACE}?|${SPACE}to${SPACE}|${SPACE}and${SPACE}`, "y");

/** "£10–20m", "between £10 and 20 million": the second number has no sign. */
export const withBareHigh = (text: string, sum: Sum, limit: number): Sum => {
  if (sum.rule !== "figures/sign-amount" && sum.rule !== "figures/code-amount") return sum;
  BARE_RIGHT.lastIndex = sum.end;
  const joiner = BARE_RIGHT.exec(text)?.[0];
  if (joiner === undefined) return sum;
  const at = sum.end + joiner.length;
  const digit = text.charCodeAt(at);
  const high = digit >= 48 && digit <= 57 ? quantityAt(text, at) : null;
  if (high === null || high.end > limit || COUNTS.test(text.slice(high.end, high.end + 12))) return sum;
  const worded = !DASH.test(joiner);
  const framed = BETWEEN.test(before(text, sum.start, 30)) || FROM.test(before(text, sum.start, 30));
  if (worded && (!ranges(text, sum.start, joiner) || (!framed && (high.scale === 0 || countsNoun(text, high.end)))))
    return sum;
  const low = worded ? carried(sum.low, high) : shorthand(sum.low, carried(sum.low, high), high);
  const top = high.scale === 0 && sum.low.scale > 0 ? scaled(high, sum.low.scale) : high;
  if (!isLess(low.value, top.value) || isYear(text, at, high) || /^[-/]\d/.test(text.slice(high.end, high.end + 2)))
    return sum;
  return { ...ranged(sum, top, { start: sum.start, end: high.end }), low };
};

/** "£50–100,000" is from fifty thousand. */
const shorthand = (low: Quantity, carries: Quantity, high: Quantity): Quantity => {
  const thousands = scaled(low, 3);
  const round = high.digits?.grouped && high.scale === 0 && high.value.digits % 1000n === 0n;
  return round &&
    low.scale === 0 &&
    isLess(low.value, { digits: 1000n, places: 0 }) &&
    isLess(thousands.value, high.value)
    ? thousands
    : carries;
};

const countsNoun = (text: string, at: number): boolean =>
  /^ (?!(?:a|an|per|for|in|on|each|over|and|or|to|from|by|of|at|was|is|were|with|as|but|this|next|last|will|would|could)\b)[a-z]/.test(
    text.slice(at, at + 9),
  );

const isYear = (text: string, at: number, { end, scale }: Quantity): boolean =>
  scale === 0 &&
  /^(?:19|20)\d\d$/.test(text.slice(at, end)) &&
  !/^\d[\d,.]{3,}/.test(text.slice(Math.max(0, at - 6), at - 1));

const BARE_LEFT = new RegExp(`(?<joiner>${SPACE}?[-–—]${SPACE}?|${SPACE}(?:to|and|or)${SPACE})$`);

/** "10–20 million pounds", "five or six dollars": the first number has no name. */
export const withBareLow = (text: string, sum: Sum, from: number): Sum => {
  if (!/^figures\/(?:amount-|subunit)/.test(sum.rule)) return sum;
  const joiner = BARE_LEFT.exec(before(text, sum.start, 6))?.groups?.joiner;
  if (joiner === undefined) return sum;
  const end = sum.start - joiner.length;
  const low = quantityBefore(text, end, from);
  if (low === null || low.end !== end) return sum;
  const isOr = joiner.trim() === "or";
  if (!isOr && !ranges(text, low.start, joiner)) return sum;
  const carries = carried(low, sum.low);
  if (
    !isLess(carries.value, sum.low.value) ||
    (low.digits !== null && isYear(text, low.start, low) && sum.low.scale > 0)
  )
    return sum;
  if (/[£$€¥]/.test(text.charAt(low.start - 1))) return sum;
  return { ...sum, rule: "figures/range", start: low.start, low: carries, high: sum.low };
};

const sameCurrency = (a: Sum, b: Sum): boolean =>
  a.currency.places === b.currency.places &&
  ((a.currency.code ?? a.currency.family) === (b.currency.code ?? b.currency.family) || isBare(a, b));

/** "US$41 to $46 billion": the second sign leaves out whose it is. */
const isBare = (a: Sum, b: Sum): boolean =>
  a.currency.code !== null &&
  b.currency.family !== null &&
  (currencies.families.get(b.currency.family)?.includes(a.currency.code) ?? false);

const joined = (text: string, a: Sum, b: Sum): Sum | null => {
  if (a.high !== null || b.high !== null || !sameCurrency(a, b)) return null;
  const gap = text.slice(a.end, b.start);
  const dashed = b.negative && gap.trim() === "" ? `${gap}-` : gap;
  if (dashed.length > 20 || !ranges(text, a.start, dashed)) return null;
  const low = carried(a.low, b.low);
  // "from £56m to £50m": the one after a cut, and no range
  if (isLess(b.low.value, low.value) && (b.low.scale > 0 || !DASH.test(dashed))) return null;
  return ranged(a, b.low, { start: a.start, end: b.end });
};

/** "£1.5, £2 and £2.5 billion": the last magnitude carries back over the whole list. */
const carryLists = (text: string, sums: readonly Sum[]): Sum[] => {
  const all = [...sums];
  for (let i = all.length - 2; i >= 0; i--) {
    const a = all[i];
    const b = all[i + 1];
    if (a === undefined || b === undefined || a.high !== null || a.low.scale > 0 || b.low.scale === 0) continue;
    if (a.low.digits?.grouped || !sameCurrency(a, b) || !LISTED.test(text.slice(a.end, b.start))) continue;
    all[i] = { ...a, low: carried(a.low, b.low) };
  }
  return all;
};

/** Neighbours joined into ranges; magnitudes of lists carried back. Sums in order of reading. */
export const join = (text: string, sums: readonly Sum[]): Sum[] => {
  const out: Sum[] = [];
  for (const sum of sums) {
    const last = out.at(-1);
    if (last !== undefined && sum.start < last.end) continue;
    const one = last === undefined ? null : (inTwoUnits(text, last, sum) ?? joined(text, last, sum));
    if (one === null) out.push(sum);
    else out[out.length - 1] = one;
  }
  return carryLists(text, out);
};
