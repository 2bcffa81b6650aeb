import type { Entry, EntryKind } from "../model.ts";
import { spaced } from "../words.ts";
import { combobox, type Option } from "./combobox.ts";
import type { Data } from "./data.ts";
import { h } from "./dom.ts";
import { countedBy, type Finder, folded, searchedFor } from "./filter.ts";
import { addressOf, anything, type Query } from "./route.ts";

/** What the list needs of the page: its data, and a way to put a query into the address. */
export type Home = Readonly<{ data: Data; finder: Finder; replace(address: string): void }>;

type Change = (change: Partial<Query>) => void;

/** The filters that fit a kind, and the order. */
export const filterFields = (query: Query, home: Home, change: Change): readonly (HTMLElement | null)[] => {
  const all = home.finder.all(query.kind);
  const { kind } = query;
  const isRecord = kind !== "documents" && kind !== "conflicts";
  const active = addressOf(query) !== addressOf({ ...anything, kind, q: query.q, order: query.order });
  return [
    orderField(query, change),
    kind === "quotes" || kind === "speakers"
      ? chooser("speaker", "Speaker", query.speaker, home, (speaker) => change({ speaker }))
      : null,
    isRecord && kind !== "speakers"
      ? chooser("measure", "Measure", query.measure, home, (measure) => change({ measure }))
      : null,
    kind === "figures"
      ? valueField(
          "currency",
          "Currency",
          query.currency,
          countedBy(all, (entry) => entry.currency),
          (currency) => change({ currency }),
        )
      : null,
    valueField(
      "sort",
      sortNames[kind],
      query.sort,
      countedBy(all, (entry) => entry.sort),
      (sort) => change({ sort }),
    ),
    isRecord
      ? selectField("confidence", "Confidence", query.confidence, confidences, (confidence) => change({ confidence }))
      : null,
    isRecord
      ? selectField("sources", "Independent sources", String(query.sources), sources, (value) =>
          change({ sources: Number(value) }),
        )
      : null,
    isRecord
      ? checkField("disputed", "Only where sources disagree", query.disputed, (disputed) => change({ disputed }))
      : null,
    active
      ? h(
          "button",
          {
            type: "button",
            class: "clear",
            onclick: () => change({ ...anything, kind, q: query.q, order: query.order }),
          },
          "Clear filters",
        )
      : null,
  ];
};

const sortNames: Readonly<Record<EntryKind, string>> = {
  ...{
    quotes: "How quoted",
    figures: "Role",
    measures: "Type",
    speakers: "Type",
    documents: "Status",
    conflicts: "About",
  },
};

const confidences: readonly Choice[] = [
  ["", "any"],
  ["0.95", "0.95 and more"],
  ["0.9", "0.9 and more"],
  ["0.8", "0.8 and more"],
  ["lt0.9", "below 0.9"],
  ["lt0.8", "below 0.8"],
];
const sources: readonly Choice[] = [
  ["1", "any number"],
  ["2", "two and more"],
  ["3", "three and more"],
  ["5", "five and more"],
];
type Choice = readonly [value: string, label: string];

const orderField = (query: Query, change: Change): HTMLElement => {
  const choices: readonly (Choice | null)[] = [
    ["found", "As published"],
    ["text", "By words, a to z"],
    query.kind === "figures" ? ["amount", "Largest sum first"] : null,
    query.kind === "documents" || query.kind === "conflicts" ? null : ["confidence", "Surest first"],
    query.kind === "documents" || query.kind === "conflicts" ? null : ["weakest", "Least sure first"],
    ["sources", "Most sources first"],
    ["newest", "Newest first"],
    ["oldest", "Oldest first"],
  ];
  return selectField(
    "order",
    "Order",
    query.order,
    choices.filter((choice) => choice !== null),
    (order) => change({ order: order as Query["order"] }),
  );
};

const selectField = (
  id: string,
  label: string,
  value: string,
  choices: readonly Choice[],
  choose: (value: string) => void,
): HTMLElement => {
  const select: HTMLSelectElement = h(
    "select",
    { id, onchange: () => choose(select.value) },
    choices.map(([choice, words]) => h("option", { value: choice, selected: choice === value }, words)),
  );
  return h("div", { class: "field" }, h("label", { for: id }, label), select);
};

const valueField = (
  id: string,
  label: string,
  value: string,
  counts: readonly (readonly [string, number])[],
  choose: (value: string) => void,
): HTMLElement =>
  selectField(
    id,
    label,
    value,
    [
      ["", "any"],
      ...counts.map(
        ([name, count]): Choice => [
          name,
          `${id === "currency" ? name : spaced(name)} (${count.toLocaleString("en-GB")})`,
        ],
      ),
    ],
    choose,
  );

const checkField = (id: string, label: string, value: boolean, choose: (value: boolean) => void): HTMLElement => {
  const box = h("input", { id, type: "checkbox", checked: value, onchange: () => choose(box.checked) });
  return h("div", { class: "field check" }, box, h("label", { for: id }, label));
};

const OFFERED = 12;

/** Speakers or measures by name; the busiest first. */
const chooser = (
  kind: "speaker" | "measure",
  label: string,
  value: string,
  { data, finder }: Home,
  onChoose: (value: string) => void,
): HTMLElement => {
  const option = (entry: Entry): Option => ({ value: entry.id, label: entry.text, count: entry.documents });
  const chosen = value === "" ? null : data.entry(value);
  const options = (typed: string): readonly Option[] => {
    const words = searchedFor(typed);
    return finder
      .all(`${kind}s`)
      .filter(({ text, about }) => words.every((word) => folded(`${text} ${about}`).includes(word)))
      .toSorted((a, b) => b.documents - a.documents)
      .slice(0, OFFERED)
      .map(option);
  };
  return combobox({ id: kind, label, chosen: chosen && option(chosen), options, onChoose });
};
