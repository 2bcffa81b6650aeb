import { type Html, html } from "../html.ts";

/** One bar: parts stand one after the other, each in its colour. */
export type Bar = Readonly<{ label: string; href: string | null; parts: readonly Part[] }>;
export type Part = Readonly<{ name: string; value: number; tone: string }>;

const total = ({ parts }: Bar): number => parts.reduce((sum, { value }) => sum + value, 0);
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), 1);

/** Horizontal bars in a table: names, bars and numbers stay readable at any width, and by ear. */
export const bars = (caption: string, rows: readonly Bar[]): Html => {
  const longest = most(rows.map(total));
  return html`<table class="bars" aria-label="${caption}"><tbody>${rows.map((row) => barRow(row, longest))}</tbody></table>`;
};

const barRow = (row: Bar, longest: number): Html => {
  const name = row.href === null ? html`${row.label}` : html`<a href="${row.href}">${row.label}</a>`;
  const said = row.parts.map(({ name: part, value }) => `${part} ${value}`).join(", ");
  return html`<tr><th scope="row">${name}</th><td class="bar"><svg viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label="${said}">${partRects(row, longest)}</svg></td><td class="count">${total(row).toLocaleString("en-GB")}</td></tr>`;
};

const partRects = (row: Bar, longest: number): readonly Html[] => {
  let x = 0;
  return row.parts.map(({ value, tone }) => {
    const width = (value / longest) * 100;
    const rect = html`<rect class="${tone}" x="${short(x)}" y="0" width="${short(width)}" height="10"/>`;
    x += width;
    return rect;
  });
};

const short = (number: number): string => String(Math.round(number * 100) / 100);

export type Column = Readonly<{ label: string; value: number }>;

/** Few columns keep to the left and stay slim. */
const LEAST_SLOTS = 12;

/** Columns side by side; what each says is in its title and, for readers without eyes on it, in the label. */
export const columns = (label: string, list: readonly Column[], tone: string): Html => {
  const highest = most(list.map(({ value }) => value));
  const slot = 100 / Math.max(LEAST_SLOTS, list.length);
  const gap = list.length > 60 ? 0.1 : 0.22;
  const rects = list.map(({ label: name, value }, at) => {
    const height = value === 0 ? 0 : Math.max(1.5, (value / highest) * 100);
    return html`<rect class="${tone}" x="${short((at + gap / 2) * slot)}%" y="${short(100 - height)}%" width="${short((1 - gap) * slot)}%" height="${short(height)}%"><title>${name}: ${value}</title></rect>`;
  });
  return html`<svg class="columns" role="img" aria-label="${label}">${rects}</svg>`;
};

/** Where a tick stands, in hundredths of the width. */
export type Tick = Readonly<{ at: number; text: string }>;

/** The middle of the column with this number. */
export const columnTick = (list: readonly Column[], at: number): Tick => ({
  at: ((at + 0.5) * 100) / Math.max(LEAST_SLOTS, list.length),
  text: list[at]?.label ?? "",
});

/** Words below a chart, each under what it says. */
export const axis = (ticks: readonly Tick[]): Html =>
  html`<svg class="axis" aria-hidden="true">${ticks.map(({ at, text }) => html`<text class="tick" x="${short(at)}%" y="1em" text-anchor="${at < 6 ? "start" : at > 94 ? "end" : "middle"}">${text}</text>`)}</svg>`;

export type Dot = Readonly<{ at: number; count: number; label: string }>;
export type DotRow = Readonly<{ label: string; href: string; count: number; said: string; dots: readonly Dot[] }>;

/** A row of dots on one scale for each: the bigger a dot, the more it stands for. */
export const dotRows = (caption: string, rows: readonly DotRow[], ticks: readonly Tick[], tone: string): Html => {
  const lines = ticks.map(
    ({ at }) => html`<line class="grid-line" x1="${short(at)}%" x2="${short(at)}%" y1="0" y2="100%"/>`,
  );
  const drawn = rows.map(({ label, href, count, said, dots }) => {
    const circles = dots.map(
      (dot) =>
        html`<circle class="${tone}" cx="${short(dot.at)}%" cy="50%" r="${short(Math.min(11, 4 + 1.8 * Math.sqrt(dot.count - 1)))}"><title>${dot.label}</title></circle>`,
    );
    return html`<tr><th scope="row"><a href="${href}">${label}</a></th><td class="bar"><svg role="img" aria-label="${said}">${lines}${circles}</svg></td><td class="count">${count.toLocaleString("en-GB")}</td></tr>`;
  });
  return html`<table class="bars dots" aria-label="${caption}"><tbody>${drawn}<tr class="axis-row" aria-hidden="true"><td></td><td class="bar">${axis(ticks)}</td><td></td></tr></tbody></table>`;
};

/** What the tones of a chart mean. */
export const legend = (tones: readonly Readonly<{ name: string; tone: string }>[]): Html =>
  html`<ul class="legend">${tones.map(({ name, tone }) => html`<li><svg viewBox="0 0 10 10" aria-hidden="true"><rect class="${tone}" width="10" height="10"/></svg> ${name}</li>`)}</ul>`;

/** A chart with its heading and a sentence that says how to read it. */
export const panel = (id: string, title: string, note: string, body: Html, wide = false): Html =>
  html`<section class="panel${wide ? " wide" : ""}" aria-labelledby="about-${id}"><h2 id="about-${id}">${title}</h2>${note === "" ? null : html`<p class="note">${note}</p>`}${body}</section>`;
