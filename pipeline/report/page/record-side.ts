import type { Detail, Entry } from "../model.ts";
import { spaced } from "../words.ts";
import type { Data } from "./data.ts";
import { h } from "./dom.ts";
import { addressOf, anything, recordAddress } from "./route.ts";
import { clipped, pair, section } from "./section.ts";

/** The record as it is published. */
export const fieldsSection = ({ fields }: Detail): HTMLElement | null =>
  fields.length === 0
    ? null
    : section(
        "As published",
        h(
          "dl",
          { class: "fields" },
          fields.map(({ name, value }) => pair(spaced(name), value)),
        ),
      );

const relations: Readonly<Record<string, string>> = {
  funds: "funds",
  costs: "is the cost of",
  raises: "is raised by",
  saves: "is saved by",
  concerns: "concerns",
  about: "is about",
  states: "states",
  partOf: "is part of",
  replaces: "replaces",
  implements: "implements",
};

/** Ways to speaker, measure, figures. */
export const linksSection = (entry: Entry, { links }: Detail, data: Data): HTMLElement | null => {
  const known = entry.measures.filter((id) => id !== entry.id && !links.some((link) => link.id === id));
  const all = [...known.map((id) => ({ id, relation: "concerns", outward: true, rule: "" })), ...links];
  const own = ownRecords(entry);
  if (all.length === 0 && own.length === 0) return null;
  return section(
    "Leads to",
    h(
      "ul",
      { class: "links" },
      own,
      all.slice(0, 60).map(({ id, relation, outward, rule }) => {
        const other = data.entry(id);
        const words = relations[relation] ?? relation;
        return h(
          "li",
          {},
          h("span", { class: "note" }, outward ? `${words} ` : `← ${words} `),
          h(
            "a",
            { href: recordAddress(id), class: other === null ? "" : `of-${other.kind}` },
            clipped(other?.text ?? id),
          ),
          rule === "" ? null : h("code", {}, rule),
        );
      }),
    ),
  );
};

const ownRecords = (entry: Entry): readonly HTMLElement[] => {
  if (entry.kind === "speakers")
    return [h("li", {}, h("a", { href: addressOf({ ...anything, speaker: entry.id }) }, "Everything said"))];
  if (entry.kind !== "measures") return [];
  return [
    h(
      "li",
      {},
      h("a", { href: addressOf({ ...anything, kind: "figures", measure: entry.id, order: "amount" }) }, "Its money"),
    ),
    h("li", {}, h("a", { href: addressOf({ ...anything, measure: entry.id }) }, "What is said about it")),
  ];
};

/** What sources say differently of it. */
export const disputesSection = ({ conflicts }: Detail, data: Data): HTMLElement | null =>
  conflicts.length === 0
    ? null
    : section(
        "Sources disagree",
        h(
          "ul",
          { class: "links" },
          conflicts.map((id) => {
            const conflict = data.entry(id);
            return h(
              "li",
              {},
              h("span", { class: "tag disputed" }, conflict?.sort ?? ""),
              " ",
              h("a", { href: recordAddress(id) }, clipped(conflict?.text ?? id)),
            );
          }),
        ),
      );
