import type { Published } from "../dataset.ts";
import { tally } from "../entries.ts";
import { type Html, html, recordsLink } from "../html.ts";
import { counted, speakerLine } from "../words.ts";
import { type Bar, bars, legend, panel } from "./charts.ts";

const SHOWN = 12;

/** Who publishes, by number of documents. */
export const publisherPanel = (documents: Published["documents"]): Html => {
  const counts = [...tally(documents.flatMap(({ publisher }) => publisher ?? []))].sort((a, b) => b[1] - a[1]);
  const unknown = documents.filter(({ publisher }) => publisher === null).length;
  const others = counts.slice(SHOWN).length;
  const note = [
    others > 0 ? `${counted(others, "more publisher")}.` : "",
    unknown > 0 && counts.length > 0 ? `${counted(unknown, "document")} without a publisher.` : "",
  ];
  if (counts.length === 0)
    return panel(
      "publishers",
      "Documents by publisher",
      "",
      html`<p class="none">No document says who published it.</p>`,
    );
  const rows = counts.slice(0, SHOWN).map(
    ([name, value]): Bar => ({
      label: name,
      href: recordsLink({ kind: "documents", q: `"${name.replaceAll('"', "")}"` }),
      parts: [{ name: "documents", value, tone: "tone-document" }],
    }),
  );
  return panel(
    "publishers",
    "Documents by publisher",
    note.filter(Boolean).join(" "),
    bars("Documents by publisher", rows),
  );
};

const kinds = [
  { name: "direct", tone: "tone-quote" },
  { name: "mixed", tone: "tone-quote-2" },
  { name: "indirect", tone: "tone-quote-3" },
] as const;

/** Who is quoted, by number of utterances and how they are quoted. */
export const speakerPanel = ({ quotes }: Published): Html => {
  const groups = new Map<string, { label: string; counts: Map<string, number> }>();
  for (const { speakerId, speaker, kind } of quotes) {
    const group = groups.get(speakerId ?? "") ?? { label: speakerLine(speaker), counts: new Map<string, number>() };
    groups.set(speakerId ?? "", group);
    group.counts.set(kind, (group.counts.get(kind) ?? 0) + 1);
  }
  const sum = ({ counts }: { counts: ReadonlyMap<string, number> }): number =>
    [...counts.values()].reduce((a, b) => a + b, 0);
  const named = [...groups].filter(([id]) => id !== "").sort(([, a], [, b]) => sum(b) - sum(a));
  if (named.length === 0)
    return panel("speakers", "Quotations by speaker", "", html`<p class="none">Nobody is quoted.</p>`);
  const rows = named.slice(0, SHOWN).map(
    ([id, { label, counts }]): Bar => ({
      label,
      href: recordsLink({ kind: "quotes", speaker: id }),
      parts: kinds.map(({ name, tone }) => ({ name, tone, value: counts.get(name) ?? 0 })),
    }),
  );
  const unknown = groups.get("");
  const note = [
    named.length > SHOWN ? `The ${SHOWN} most quoted of ${named.length.toLocaleString("en-GB")} speakers.` : "",
    unknown === undefined ? "" : `${counted(sum(unknown), "quotation")} without a speaker.`,
  ];
  const body = html`${bars("Quotations by speaker", rows)}${legend(kinds)}`;
  return panel("speakers", "Quotations by speaker", note.filter(Boolean).join(" "), body);
};
