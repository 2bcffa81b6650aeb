import type { FigureRecord } from "../../../src/index.ts";
import type { Published } from "../dataset.ts";
import { tally } from "../entries.ts";
import { type Html, html, recordsLink } from "../html.ts";
import { counted, shortMoney, spaced } from "../words.ts";
import { type DotRow, dotRows, panel, type Tick } from "./charts.ts";

const CURRENCIES = 3;
const ROWS = 10;

/** Sums of money on a scale by tens: one row per role, one per measure. Nothing is added up: a part and its whole may both be there. */
export const moneyPanel = (published: Published): Html => {
  const { figures } = published;
  if (figures.length === 0) return panel("money", "Money", "", html`<p class="none">No sum of money was found.</p>`);
  const currencies = [...tally(figures.map(({ currency }) => currency))].sort((a, b) => b[1] - a[1]);
  const shown = currencies.slice(0, CURRENCIES).map(([currency]) => currencyPart(currency, published));
  const others = currencies.slice(CURRENCIES).map(([currency, count]) => `${currency} ${count}`);
  const note = `Each dot is a sum, a bigger dot several; the scale goes by tens. Sums are not added up: one may be part of another.${
    others.length === 0 ? "" : ` Also: ${others.slice(0, 12).join(", ")}.`
  }`;
  return panel("money", "Money by role and by measure", note, html`${shown}`, true);
};

const currencyPart = (currency: string, { figures, measures }: Published): Html => {
  const mine = figures.filter((figure) => figure.currency === currency);
  const scale = scaleOf(mine);
  const ticks = ticksOf(currency, scale);
  const names = new Map(measures.map(({ id, name }) => [id, name]));
  const byRole = largest(mine, ({ role }) => role).map(([role, list]) =>
    dotRow(spaced(role), recordsLink({ kind: "figures", currency, sort: role, order: "amount" }), list, scale),
  );
  const byMeasure = largest(mine, ({ measureId }) => measureId).map(([id, list]) =>
    dotRow(names.get(id) ?? id, recordsLink({ kind: "figures", currency, measure: id, order: "amount" }), list, scale),
  );
  return html`<div class="currency"><h3>${currency} <small>${counted(mine.length, "sum")}</small></h3><div class="strips"><div><h4>By role</h4>${dotRows(`Sums in ${currency} by role`, byRole, ticks, "tone-figure")}</div><div><h4>By measure</h4>${
    byMeasure.length === 0
      ? html`<p class="none">No sum is tied to a measure.</p>`
      : dotRows(`Sums in ${currency} by measure`, byMeasure, ticks, "tone-measure")
  }</div></div></div>`;
};

/** The keys with most sums. */
const largest = (
  figures: readonly FigureRecord[],
  key: (figure: FigureRecord) => string | null,
): readonly (readonly [string, readonly FigureRecord[]])[] => {
  const groups = new Map<string, FigureRecord[]>();
  for (const figure of figures) {
    const name = key(figure);
    if (name === null) continue;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [figure]);
    else group.push(figure);
  }
  return [...groups].sort(([, a], [, b]) => b.length - a.length).slice(0, ROWS);
};

/** Powers of ten from the smallest sum to the largest. */
type Scale = Readonly<{ from: number; to: number }>;

/** So many places for a dot between one power of ten and the next. */
const PER_TEN = 8;

const scaleOf = (figures: readonly FigureRecord[]): Scale => {
  const powers = figures.map(({ amount }) => powerOf(amount));
  const from = Math.floor(powers.reduce((a, b) => Math.min(a, b), 15));
  return { from, to: Math.max(from + 3, Math.ceil(powers.reduce((a, b) => Math.max(a, b), -2) + 0.01)) };
};

const powerOf = (amount: string): number => Math.min(15, Math.max(-2, Math.log10(Math.abs(Number(amount)) || 0.01)));

const ticksOf = (currency: string, { from, to }: Scale): readonly Tick[] => {
  const step = Math.max(1, Math.ceil((to - from) / 4));
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, number) => ({
    at: ((number * step) / (to - from)) * 100,
    text: shortMoney(currency, 10 ** (from + number * step)),
  }));
};

const dotRow = (label: string, href: string, figures: readonly FigureRecord[], { from, to }: Scale): DotRow => {
  const currency = figures[0]?.currency ?? "";
  const places = new Map<number, number[]>();
  for (const { amount } of figures) {
    const place = Math.round((powerOf(amount) - from) * PER_TEN);
    const here = places.get(place);
    if (here === undefined) places.set(place, [Number(amount)]);
    else here.push(Number(amount));
  }
  const dots = [...places].map(([place, sums]) => ({
    at: (place / PER_TEN / (to - from)) * 100,
    count: sums.length,
    label: rangeOf(currency, sums),
  }));
  const sums = figures.map(({ amount }) => Number(amount));
  return { label, href, count: figures.length, said: `${label}: ${rangeOf(currency, sums)}`, dots };
};

const rangeOf = (currency: string, sums: readonly number[]): string => {
  const [least, most] = [sums.reduce((a, b) => Math.min(a, b)), sums.reduce((a, b) => Math.max(a, b))];
  const span =
    least === most ? shortMoney(currency, least) : `${shortMoney(currency, least)} to ${shortMoney(currency, most)}`;
  return `${counted(sums.length, "sum")}, ${span}`;
};
