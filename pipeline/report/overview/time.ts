import { type Html, html } from "../html.ts";
import type { Entry } from "../model.ts";
import { counted } from "../words.ts";
import { axis, type Column, columns, columnTick, panel } from "./charts.ts";

/** When the documents were published: by day, month or year, whichever shows it. */
export const timePanel = (documents: readonly Entry[]): Html => {
  const dates = documents.flatMap(({ date }) => date ?? []).sort();
  const first = dates[0];
  const last = dates.at(-1);
  const undated = documents.length - dates.length;
  const note = undated === 0 ? "" : `${counted(undated, "document")} without a date.`;
  if (first === undefined || last === undefined)
    return panel(
      "when",
      "Documents over time",
      note,
      html`<p class="none">No document says when it was published.</p>`,
    );
  const list = columnsOf(dates, first, last);
  const label = `Documents published from ${first} to ${last}`;
  const end = list.length - 1;
  const ticks = end < 2 ? [0] : end < 6 ? [0, end] : [0, Math.floor(end / 2), end];
  const highest = list.reduce((a, b) => (b.value > a.value ? b : a));
  const peak = list.length < 2 ? "" : `Most: ${highest.label}, ${counted(highest.value, "document")}. `;
  return panel(
    "when",
    "Documents over time",
    peak + note,
    html`${columns(label, list, "tone-document")}${axis(ticks.map((at) => columnTick(list, at)))}`,
  );
};

const DAY = 86_400_000;

const columnsOf = (dates: readonly string[], first: string, last: string): readonly Column[] => {
  const days = (Date.parse(last) - Date.parse(first)) / DAY + 1;
  const length = days <= 62 ? 10 : days <= 365 * 5 ? 7 : 4;
  const counts = new Map<string, number>();
  for (const date of dates) counts.set(date.slice(0, length), (counts.get(date.slice(0, length)) ?? 0) + 1);
  return periods(first, last, length).map((label) => ({ label, value: counts.get(label) ?? 0 }));
};

/** Every day, month or year from the first to the last, those without a document too; a few hundred at most. */
const periods = (first: string, last: string, length: number): readonly string[] => {
  const labels: string[] = [];
  const end = last.slice(0, length);
  for (let at = new Date(`${first.slice(0, length)}${"-01-01".slice(length - 4)}`); labels.length < 400; ) {
    const label = at.toISOString().slice(0, length);
    if (Number.isNaN(at.getTime()) || label > end) break;
    labels.push(label);
    at = next(at, length);
  }
  return labels;
};

const next = (at: Date, length: number): Date => {
  const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()];
  if (length === 10) return new Date(Date.UTC(year, month, day + 1));
  return length === 7 ? new Date(Date.UTC(year, month + 1, 1)) : new Date(Date.UTC(year + 1, 0, 1));
};
