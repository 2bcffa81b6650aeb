import type { Published } from "../dataset.ts";
import { tally } from "../entries.ts";
import { type Html, html, recordsLink } from "../html.ts";
import type { Entry } from "../model.ts";
import { counted, spaced } from "../words.ts";
import { panel } from "./charts.ts";

const SHOWN = 6;

/** What sources say differently about one thing: the first few, value against value. */
export const conflictsPanel = ({ conflicts, quotes }: Published, entries: readonly Entry[]): Html => {
  const names = new Map(entries.map(({ id, text }) => [id, text]));
  const disputed = quotes.filter((quote) => quote.disputed).length;
  if (conflicts.length === 0)
    return panel("conflicts", "Where sources disagree", "", html`<p class="none">Nowhere, in what was read.</p>`, true);
  const items = conflicts.slice(0, SHOWN).map(({ id, field, kind, records, values }) => {
    const sides = values
      .slice(0, 3)
      .map(
        ({ value, mentions }) =>
          html`<li><b>${clipped(value ?? "nothing")}</b><span>${mentions[0]?.uri ?? ""}${mentions.length > 1 ? ` and ${mentions.length - 1} more` : ""}</span></li>`,
      );
    return html`<li class="dispute"><a href="#/record/${id}"><span class="tag">${spaced(field)}</span> ${clipped(names.get(records[0] ?? "") ?? `of a ${kind.slice(0, -1)}`, 90)}</a><ul>${sides}</ul></li>`;
  });
  const note = `${counted(conflicts.length, "disagreement")}${disputed > 0 ? `, ${counted(disputed, "quotation")} credited to different speakers` : ""}.`;
  const all = html`<p><a href="${recordsLink({ kind: "conflicts" })}">All disagreements</a></p>`;
  return panel("conflicts", "Where sources disagree", note, html`<ul class="disputes">${items}</ul>${all}`, true);
};

const clipped = (text: string, most = 160): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

/** What was not read, by reason. */
export const quarantinePanel = ({ documents }: Published): Html => {
  const out = documents.filter(({ status }) => status === "quarantined");
  if (out.length === 0) return panel("quarantine", "Not read", "", html`<p class="none">Every source was read.</p>`);
  const by = [...tally(out.map(({ errorCode }) => errorCode ?? "unknown"))].sort((a, b) => b[1] - a[1]);
  const rows = by.map(([code, count]) => {
    const first = out.find(({ errorCode }) => (errorCode ?? "unknown") === code);
    return html`<tr><th scope="row"><code>${code}</code></th><td>${first?.error ?? ""}</td><td class="count">${count.toLocaleString("en-GB")}</td></tr>`;
  });
  const link = html`<a href="${recordsLink({ kind: "documents", sort: "quarantined" })}">All that was not read</a>`;
  return panel(
    "quarantine",
    "Not read",
    `${counted(out.length, "source")} in quarantine.`,
    html`<table class="plain"><thead><tr><th scope="col">Code</th><th scope="col">What to do</th><th scope="col" class="count">Sources</th></tr></thead><tbody>${rows}</tbody></table><p>${link}</p>`,
  );
};
