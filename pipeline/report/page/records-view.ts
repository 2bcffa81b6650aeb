import type { Entry, EntryKind } from "../model.ts";
import { counted } from "../words.ts";
import { announce, fill, h } from "./dom.ts";
import { searchedFor } from "./filter.ts";
import { createList } from "./list.ts";
import { kindNames } from "./names.ts";
import { filterFields, type Home } from "./record-filters.ts";
import { addressOf, anything, type Query } from "./route.ts";
import { rowOf } from "./rows.ts";
import type { Shown } from "./view.ts";

const kinds = Object.keys(kindNames) as readonly EntryKind[];

/** The list of records with its search and filters. */
export const recordsView = (first: Query, home: Home): Shown => {
  const state: { query: Query } = { query: first };
  const list = createList<Entry>("Records", (entry) => rowOf(entry, searchedFor(state.query.q)));
  const count = h("p", { class: "found" });
  const tabs = h("nav", { class: "tabs", "aria-label": "Kinds of records" });
  const filters = h("div", { class: "filters" });
  const empty = h("div", { class: "none", hidden: true });
  const search = h("input", {
    ...{ id: "q", type: "search", autocomplete: "off", spellcheck: "false", value: first.q },
    placeholder: "Words, a name, “a phrase”",
    oninput: () => update({ q: search.value }, "typed"),
  });
  const update = (change: Partial<Query>, how: "typed" | "chosen"): void => {
    state.query = { ...state.query, ...change };
    home.replace(addressOf(state.query));
    show();
    if (how === "chosen") drawFilters();
  };
  const show = (): void => {
    const found = home.finder.find(state.query);
    const all = home.finder.all(state.query.kind);
    const words = told(found.length, all.length, state.query.kind);
    count.textContent = words;
    announce(words);
    empty.hidden = found.length > 0;
    fill(
      empty,
      h(
        "p",
        {},
        all.length === 0
          ? `There are no ${kindNames[state.query.kind][1]} in this output.`
          : "Nothing fits. Take a filter away, or search for fewer words.",
      ),
    );
    list.show(found);
  };
  const drawTabs = (): void =>
    fill(
      tabs,
      kinds.map((kind) =>
        h(
          "a",
          {
            href: addressOf({ ...anything, kind, q: state.query.q }),
            class: `of-${kind}`,
            "aria-current": kind === state.query.kind ? "page" : null,
          },
          `${kindNames[kind][1]} `,
          h("small", {}, home.finder.all(kind).length.toLocaleString("en-GB")),
        ),
      ),
    );
  const drawFilters = (): void =>
    fill(
      filters,
      filterFields(state.query, home, (change) => update(change, "chosen")),
    );
  drawTabs();
  drawFilters();
  const wide = window.matchMedia("(min-width: 900px)").matches;
  const element = h(
    "div",
    { class: "records" },
    h("h1", { class: "unseen" }, "Records"),
    tabs,
    h("div", { class: "search" }, h("label", { for: "q", class: "unseen" }, "Search"), search, count),
    h("details", { class: "filter-box", open: wide }, h("summary", {}, "Filters and order"), filters),
    h("div", { class: "list" }, empty, list.element),
  );
  return { element, title: kindNames[first.kind][1], ready: show, end: list.end };
};

const told = (found: number, all: number, kind: EntryKind): string =>
  found === all
    ? counted(all, ...kindNames[kind])
    : `${found.toLocaleString("en-GB")} of ${counted(all, ...kindNames[kind])}`;
