import type { Block, Document, Drop, Span, Work } from "../document/index.ts";
import { cellSum, underHeader } from "./cells.ts";
import { withBareHundredths } from "./compound.ts";
import { negated, shift, written } from "./decimal.ts";
import { type Money, moneyOf } from "./document-currency.ts";
import { join, withBareHigh, withBareLow } from "./join.ts";
import { anchorsIn } from "./scan.ts";
import { signSum } from "./sign-sum.ts";
import { type Amount, refused, type Sum } from "./sum.ts";
import { type Scene, wordSum } from "./word-sum.ts";

/** Steps of work for each place that may be a sum. */
const STEPS = 100;

/** Every sum of a document in order of reading, and every candidate that was refused. */
export const sumsOf = (document: Document, work: Work): { amounts: Amount[]; drops: Drop[] } => {
  const money = moneyOf(document);
  const amounts: Amount[] = [];
  const drops: Drop[] = [];
  for (const block of document.blocks) {
    if (block.boilerplate !== null) continue;
    const { sums, refusals } = blockSums(document, block, { money, work });
    for (const sum of sums) amounts.push(amountOf(document.text, sum, money));
    drops.push(...refusals);
  }
  return { amounts, drops };
};

const blockSums = (
  document: Document,
  block: Block,
  { money, work }: Readonly<{ money: Money; work: Work }>,
): { sums: Sum[]; refusals: Drop[] } => {
  const sums: Sum[] = [];
  const refusals: Drop[] = [];
  const { text } = document;
  const anchors = anchorsIn(text, block);
  work.spend(STEPS * anchors.length);
  for (const anchor of anchors) {
    const from = Math.max(block.start, sums.at(-1)?.end ?? 0);
    const reading = readAnchor({ text, from, to: block.end, speaksOf: money.speaksOf }, anchor);
    if (reading === null) continue;
    if ("refused" in reading) refusals.push(reading.refused);
    else if (isExchange(text, reading.sum))
      refusals.push({ kind: "figures", rule: reading.sum.rule, span: spanOf(reading.sum), reason: "exchange-rate" });
    else if (reading.sum.start >= from && reading.sum.end <= block.end)
      sums.push(completed(document, block, reading.sum, from));
  }
  const cell = sums.length === 0 ? cellSum(document, block) : null;
  return { sums: cell === null ? join(text, sums) : [cell], refusals };
};

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** "($1 = 88.77 rupees)" says what a currency is worth, at the foot of a wire story. */
const isExchange = (text: string, { start, end }: Span): boolean =>
  text.charCodeAt(end + 1) === EQUALS || text.charCodeAt(end) === EQUALS
    ? /^\D{0,14}1(?:\.0+)?(?: [\p{L}. ]{3,24})?$/u.test(text.slice(start, end))
    : /(?:^|[^\d.,])1(?:\.0+)?(?: [\p{L}. ]{3,24}?)? ?= ?$/u.test(text.slice(Math.max(0, start - 40), start));
const EQUALS = 61;

/** What belongs to the sum beside its own number: a header's magnitude, hundredths, the other end of a range. */
const completed = (document: Document, block: Block, sum: Sum, from: number): Sum => {
  const { text } = document;
  const whole = withBareHundredths(text, underHeader(document, block, sum));
  return withBareLow(text, withBareHigh(text, whole, block.end), from);
};

const readAnchor = (scene: Scene, anchor: ReturnType<typeof anchorsIn>[number]) => {
  if (anchor.start < scene.from) return null;
  if (anchor.kind === "telephone") return refused("figures/amount-name", anchor, "telephone-number");
  return anchor.kind === "sign" ? signSum(scene.text, anchor, scene.from) : wordSum(scene, anchor);
};

/** Oil and gold are sold in US dollars wherever the text comes from: "$81 a barrel". */
const WORLD_PRICE = /^ ?(?:an?|per|\/) ?(?:barrel|ounce|troy ounce)\b/;
const US_DOLLAR = { currency: "USD", ambiguous: true };

const amountOf = (text: string, sum: Sum, money: Money): Amount => {
  const worldly = sum.currency.family === "dollar" && WORLD_PRICE.test(text.slice(sum.end, sum.end + 18));
  const { currency, ambiguous } = worldly
    ? US_DOLLAR
    : money.resolve(sum.currency, /dollars?$/i.test(text.slice(sum.start, sum.end)));
  const main = (value: Sum["low"]["value"]) => shift(value, -sum.currency.places);
  const value = sum.negative ? negated(main(sum.low.value)) : main(sum.low.value);
  const span: Span = { start: sum.start, end: sum.end };
  return {
    ...span,
    rule: sum.currency.places > 0 && sum.rule !== "figures/range" ? "figures/subunit" : sum.rule,
    currency,
    ambiguous,
    amount: written(value),
    amountMax: sum.high === null ? null : written(main(sum.high.value)),
    value,
  };
};
