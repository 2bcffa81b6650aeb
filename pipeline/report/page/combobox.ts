import { fill, h } from "./dom.ts";

export type Option = Readonly<{ value: string; label: string; count: number }>;

type Chooser = Readonly<{
  id: string;
  label: string;
  /** What is chosen already. */
  chosen: Option | null;
  options(typed: string): readonly Option[];
  onChoose(value: string): void;
}>;

/** A field that offers what fits while you type; arrows move, Enter takes, Escape closes. */
export const combobox = ({ id, label, chosen, options, onChoose }: Chooser): HTMLElement => {
  const state: { shown: readonly Option[]; active: number } = { shown: [], active: -1 };
  const list = h("ul", { id: `${id}-list`, role: "listbox", "aria-label": label, hidden: true });
  const input = h("input", {
    ...{
      id,
      type: "text",
      role: "combobox",
      autocomplete: "off",
      spellcheck: "false",
      placeholder: `Any ${label.toLowerCase()}`,
    },
    ...{ "aria-expanded": "false", "aria-controls": `${id}-list`, "aria-autocomplete": "list" },
    value: chosen?.label ?? "",
  });
  const close = (): void => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const take = (option: Option | undefined): void => {
    close();
    if (option !== undefined) onChoose(option.value);
  };
  const activate = (at: number): void => {
    state.active = at;
    list.querySelectorAll("[role=option]").forEach((item, index) => {
      item.setAttribute("aria-selected", String(index === at));
      if (index === at) item.scrollIntoView({ block: "nearest" });
    });
    if (at < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", `${id}-${at}`);
  };
  const open = (): void => {
    state.shown = options(input.value);
    const items = state.shown.map((option, at) =>
      h(
        "li",
        {
          ...{ id: `${id}-${at}`, role: "option", "aria-selected": "false" },
          onmousedown: (event) => {
            event.preventDefault();
            take(option);
          },
        },
        h("span", {}, option.label),
        h("small", {}, option.count.toLocaleString("en-GB")),
      ),
    );
    fill(list, items);
    list.hidden = items.length === 0;
    input.setAttribute("aria-expanded", String(items.length > 0));
    activate(-1);
  };
  input.addEventListener("input", () => {
    if (input.value === "" && chosen !== null) onChoose("");
    else open();
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    const last = state.shown.length - 1;
    if (event.key === "Escape") close();
    else if (event.key === "Enter") take(state.shown[Math.max(0, state.active)]);
    else if (event.key === "ArrowDown" && list.hidden) open();
    else if (event.key === "ArrowDown") activate(Math.min(last, state.active + 1));
    else if (event.key === "ArrowUp") activate(Math.max(0, state.active - 1));
    else return;
    event.preventDefault();
  });
  return h("div", { class: "field combobox" }, h("label", { for: id }, label), input, list);
};
