import type { Published } from "../dataset.ts";
import { type Html, html, recordsLink } from "../html.ts";
import type { Entry } from "../model.ts";
import { confidencePanel, dropsPanel, rulesPanel, sourcesPanel } from "./certainty.ts";
import { moneyPanel } from "./money.ts";
import { publisherPanel, speakerPanel } from "./people.ts";
import { timePanel } from "./time.ts";
import { conflictsPanel, quarantinePanel } from "./trouble.ts";

/** The first thing to see, drawn when the report is made: it needs no script. */
export const overviewOf = (published: Published, entries: readonly Entry[], title: string): Html => {
  const documents = entries.filter((_, at) => isRead(published.documents[at]));
  return html`<div class="lede"><h1>${title}</h1>${totals(published)}${made(published)}</div>
<div class="panels">${timePanel(documents)}${publisherPanel(published.documents.filter(isRead))}</div>
<div class="panels">${speakerPanel(published)}<div class="side">${confidencePanel(published)}${sourcesPanel(published)}</div></div>
<div class="panels">${moneyPanel(published)}${conflictsPanel(published, entries)}</div>
<div class="panels">${dropsPanel(published)}<div class="side">${quarantinePanel(published)}${rulesPanel(published)}</div></div>`;
};

/** Entries begin with those of the documents; what was not read has a panel of its own. */
const isRead = (document: Published["documents"][number] | undefined): boolean =>
  document !== undefined && document.status !== "quarantined";

const totals = ({ documents, quotes, figures, measures, speakers, conflicts }: Published): Html => {
  const read = documents.filter(isRead).length;
  const list = [
    { name: "documents", kind: "documents", count: read },
    { name: "quotations", kind: "quotes", count: quotes.length },
    { name: "sums of money", kind: "figures", count: figures.length },
    { name: "measures", kind: "measures", count: measures.length },
    { name: "speakers", kind: "speakers", count: speakers.length },
    { name: "disagreements", kind: "conflicts", count: conflicts.length },
  ];
  return html`<ul class="totals">${list.map(
    ({ name, kind, count }) =>
      html`<li class="of-${kind}"><a href="${recordsLink({ kind })}"><b>${count.toLocaleString("en-GB")}</b> ${name}</a></li>`,
  )}</ul>`;
};

const made = ({ manifest }: Published): Html => {
  const { counts, version, started, runId } = manifest;
  const sum =
    counts === null
      ? ""
      : `${counts.candidates.toLocaleString("en-GB")} candidates: ${counts.mentions.toLocaleString("en-GB")} became mentions, ${counts.dropped.toLocaleString("en-GB")} were dropped, each with its reason. `;
  return html`<p class="note">${sum}Run ${runId.slice(0, 8)} of ${started.slice(0, 10)}, attested ${version}.</p>`;
};
