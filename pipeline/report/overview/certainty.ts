import type { Published } from "../dataset.ts";
import { type Html, html, recordsLink } from "../html.ts";
import { spaced } from "../words.ts";
import { axis, type Bar, bars, columns, panel } from "./charts.ts";

const kinds = ["quotes", "figures", "measures"] as const;
const tones = { quotes: "tone-quote", figures: "tone-figure", measures: "tone-measure" } as const;
const labels = { quotes: "Quotations", figures: "Sums of money", measures: "Measures" } as const;

/** How sure the rules are of what they found: twenty steps from 0 to 1, a row per kind. */
export const confidencePanel = (published: Published): Html => {
  const present = kinds.filter((kind) => published[kind].length > 0);
  const strips = present.map((kind) => {
    const counts = Array.from({ length: 20 }, () => 0);
    for (const { confidence } of published[kind]) {
      const at = Math.min(19, Math.floor(confidence * 20 + 1e-9));
      counts[at] = (counts[at] ?? 0) + 1;
    }
    const list = counts.map((value, at) => ({ label: `${at * 5}–${at * 5 + 5} %`, value }));
    const weak = published[kind].filter(({ confidence }) => confidence < 0.8).length;
    const link = html`<a href="${recordsLink({ kind, confidence: "lt0.8" })}">${labels[kind]}</a>`;
    return html`<div class="strip"><div class="strip-name">${link} <span>${weak.toLocaleString("en-GB")} below 0.8</span></div>${columns(`${labels[kind]} by confidence; ${weak} of ${published[kind].length} are below 0.8`, list, tones[kind])}</div>`;
  });
  const note = "The confidence that the rules give, not a measured share: draw a sample to measure it.";
  return panel(
    "sure",
    "How sure we are",
    note,
    html`${strips}${axis([0, 25, 50, 75, 100].map((at) => ({ at, text: String(at / 100) })))}`,
  );
};

/** On how many independent sources the records rest: a family of near-copies counts once. */
export const sourcesPanel = (published: Published): Html => {
  const steps = [
    { label: "one source", least: 1, most: 1 },
    { label: "two sources", least: 2, most: 2 },
    { label: "three or four", least: 3, most: 4 },
    { label: "five and more", least: 5, most: Number.POSITIVE_INFINITY },
  ];
  const rows = steps.map(
    ({ label, least, most }): Bar => ({
      label,
      href: recordsLink({ kind: "quotes", sources: String(least), order: "sources" }),
      parts: kinds.map((kind) => ({
        name: kind,
        tone: tones[kind],
        value: published[kind].filter(({ independentSources: n }) => n >= least && n <= most).length,
      })),
    }),
  );
  const note = "One press release that forty papers copied is one source.";
  return panel("sources", "On how many sources records rest", note, bars("Records by independent sources", rows));
};

const SHOWN = 10;

/** The rules that found most, with how sure they are. */
export const rulesPanel = (published: Published): Html => {
  const rules = new Map<string, { count: number; sum: number }>();
  for (const kind of kinds)
    for (const { mentions } of published[kind])
      for (const { rule, confidence } of mentions) {
        const known = rules.get(rule) ?? { count: 0, sum: 0 };
        rules.set(rule, { count: known.count + 1, sum: known.sum + confidence });
      }
  const rows = [...rules].sort(([, a], [, b]) => b.count - a.count).slice(0, SHOWN);
  const cells = rows.map(
    ([rule, { count, sum }]) =>
      html`<tr><th scope="row"><code>${rule}</code></th><td class="count">${count.toLocaleString("en-GB")}</td><td class="count">${(sum / count).toFixed(2)}</td></tr>`,
  );
  return panel(
    "rules",
    "Which rules found it",
    rules.size > SHOWN ? `The ${SHOWN} busiest of ${rules.size} rules.` : "",
    html`<table class="plain"><thead><tr><th scope="col">Rule</th><th scope="col" class="count">Finds</th><th scope="col" class="count">Mean confidence</th></tr></thead><tbody>${cells}</tbody></table>`,
  );
};

/** Candidates that became nothing, by reason. */
export const dropsPanel = ({ drops, manifest }: Published): Html => {
  const by = [...Object.entries(manifest.counts?.droppedBy ?? {})].sort((a, b) => b[1] - a[1]);
  if (by.length === 0) return panel("drops", "What was dropped", "", html`<p class="none">Nothing was dropped.</p>`);
  const rows = by.slice(0, SHOWN).map(
    ([reason, value]): Bar => ({
      label: spaced(reason),
      href: null,
      parts: [{ name: "dropped", value, tone: "tone-drop" }],
    }),
  );
  const note = `${drops.length.toLocaleString("en-GB")} candidates became nothing; each stands in its article under “Dropped”.`;
  return panel("drops", "What was dropped, and why", note, bars("Dropped candidates by reason", rows));
};
