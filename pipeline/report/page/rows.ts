import type { Entry } from "../model.ts";
import { counted, spaced } from "../words.ts";
import { h } from "./dom.ts";
import { placesIn } from "./places.ts";
import { recordAddress } from "./route.ts";
import { segmentsOf } from "./segments.ts";

/** A record in a list. */
export const rowOf = (entry: Entry, searched: readonly string[]): HTMLElement =>
  h(
    "a",
    { class: `row of-${entry.kind}`, href: recordAddress(entry.id) },
    h("span", { class: "row-text" }, found(inMarks(entry), searched)),
    h("span", { class: "row-about" }, found(entry.about, searched)),
    h("span", { class: "row-facts" }, facts(entry)),
  );

/** The words of a quotation in quotation marks; what is told in others' words stands without. */
export const inMarks = ({ kind, sort, text }: Entry): string =>
  kind === "quotes" && sort !== "indirect" ? `“${text}”` : text;

/** The words with what was searched for marked in them. */
const found = (text: string, searched: readonly string[]): readonly (HTMLElement | string)[] =>
  segmentsOf([0, text.length], placesIn(text, searched)).map(({ start, end, covers }) =>
    covers.length === 0 ? text.slice(start, end) : h("mark", { class: "hit" }, text.slice(start, end)),
  );

const facts = (entry: Entry): readonly (HTMLElement | null)[] => [
  h("span", { class: "tag" }, spaced(entry.sort)),
  entry.disputed && entry.kind !== "conflicts" ? h("span", { class: "tag disputed" }, "disputed") : null,
  h("span", {}, standing(entry)),
  entry.date === null ? null : h("span", {}, entry.date),
  entry.confidence === null ? null : confidence(entry.confidence),
];

const standing = ({ kind, sources, documents }: Entry): string => {
  if (kind === "documents") return counted(documents, "mention");
  if (kind === "conflicts") return `${counted(sources, "value")} in ${counted(documents, "document")}`;
  return sources === documents
    ? counted(sources, "source")
    : `${counted(sources, "source")}, ${counted(documents, "document")}`;
};

/** A confidence as a number with a bar, so that colour is not needed to read it. */
export const confidence = (value: number): HTMLElement => {
  const bar = h("span", { class: "meter", "aria-hidden": "true" });
  bar.style.setProperty("--share", `${Math.round(value * 100)}%`);
  return h(
    "span",
    { class: "confidence", title: "confidence" },
    bar,
    h("span", { class: "unseen" }, "confidence "),
    value.toFixed(2),
  );
};
