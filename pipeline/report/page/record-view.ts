import type { Entry } from "../model.ts";
import { counted, spaced } from "../words.ts";
import { flagsOf, type Reviewing } from "./complain.ts";
import type { Data } from "./data.ts";
import { h } from "./dom.ts";
import { kindNames } from "./names.ts";
import { mentionsSection, valuesSection } from "./record-mentions.ts";
import { mergingSection } from "./record-merging.ts";
import { disputesSection, fieldsSection, linksSection } from "./record-side.ts";
import { variantsSection } from "./record-variants.ts";
import type { Review } from "./review.ts";
import { addressOf, anything, recordAddress } from "./route.ts";
import { confidence, inMarks } from "./rows.ts";
import { inert, type Shown } from "./view.ts";

/** A record with everything that attests it. */
export const recordView = async (id: string, tools: Reviewing): Promise<Shown> => {
  const { data, review } = tools;
  const entry = data.entry(id);
  const detail = await data.detail(id);
  if (entry === null || detail === null) return missing(id);
  const element = h(
    "article",
    { class: `record of-${entry.kind}` },
    h(
      "p",
      { class: "crumb" },
      h("a", { href: addressOf({ ...anything, kind: entry.kind }) }, kindNames[entry.kind][1]),
      ` · ${id}`,
    ),
    heading(entry, data),
    h("div", { class: "row-facts" }, factTags(entry), wrongButton(entry, review)),
    flagsOf(entry.id, review),
    h(
      "div",
      { class: "record-body" },
      h(
        "div",
        { class: "record-main" },
        await valuesSection(detail, data),
        variantsSection(detail),
        await mentionsSection(entry, detail, tools),
      ),
      h(
        "aside",
        { class: "record-side", "aria-label": "About this record" },
        fieldsSection(detail),
        linksSection(entry, detail, data),
        disputesSection(detail, data),
        mergingSection(detail, data),
      ),
    ),
  );
  return { ...inert, element, title: entry.text.slice(0, 60) };
};

const missing = (id: string): Shown => ({
  element: h(
    "div",
    { class: "none" },
    h("h1", {}, "Not here"),
    h("p", {}, `This report has no record ${id}.`),
    h("p", {}, h("a", { href: "#/" }, "To the overview")),
  ),
  ...inert,
  title: "Not here",
});

const heading = (entry: Entry, data: Data): HTMLElement => {
  if (entry.kind !== "quotes") return h("h1", {}, entry.text, entry.about === "" ? null : h("small", {}, entry.about));
  const speaker = entry.speaker === null ? null : data.entry(entry.speaker);
  const by = speaker === null ? entry.about : h("a", { href: recordAddress(speaker.id) }, entry.about);
  const size = entry.text.length > 420 ? "long" : entry.text.length > 160 ? "middling" : null;
  return h(
    "figure",
    { class: "said" },
    h("blockquote", {}, h("h1", { class: size }, inMarks(entry))),
    h("figcaption", {}, entry.speaker === null ? "" : "— ", by),
  );
};

const factTags = (entry: Entry): readonly (HTMLElement | null)[] => [
  h("span", { class: "tag" }, spaced(entry.sort)),
  entry.disputed ? h("span", { class: "tag disputed" }, "sources disagree") : null,
  entry.kind === "conflicts"
    ? null
    : h("span", {}, `${counted(entry.documents, "document")}, ${counted(entry.sources, "independent source")}`),
  entry.date === null ? null : h("span", {}, `first ${entry.date}`),
  entry.confidence === null ? null : confidence(entry.confidence),
];

const wrongButton = (entry: Entry, review: Review): HTMLElement | null => {
  const { kind, id: target, text: words } = entry;
  if (kind === "conflicts") return null;
  return h(
    "button",
    { type: "button", onclick: () => review.ask({ kind, target, words, others: [] }) },
    "Mark as wrong…",
  );
};
