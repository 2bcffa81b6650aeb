import { h } from "./dom.ts";

const SPARE = 8;
/** So many rows are drawn when the page is printed. */
const PRINTED = 500;

/** A list of any length in the page's own scroll: only the rows near the window are in the document. */
export const createList = <Item>(label: string, draw: (item: Item) => HTMLElement) => {
  const list = h("ol", { class: "rows", "aria-label": label });
  const rows = new Map<number, HTMLLIElement>();
  const state: { items: readonly Item[]; pending: boolean } = { items: [], pending: false };
  const height = (): number => Number.parseFloat(getComputedStyle(list).getPropertyValue("--row")) || 88;

  const place = (first: number, last: number): void => {
    const size = height();
    for (const [at, row] of rows)
      if ((at < first || at >= last) && !row.contains(document.activeElement)) {
        row.remove();
        rows.delete(at);
      }
    for (let at = first; at < last; at++) if (!rows.has(at)) insert(at, size);
  };
  const insert = (at: number, size: number): void => {
    const item = state.items[at];
    if (item === undefined) return;
    const row = h("li", { "aria-setsize": state.items.length, "aria-posinset": at + 1 }, draw(item));
    row.style.setProperty("transform", `translateY(${at * size}px)`);
    const after = [...rows].reduce<readonly [number, HTMLLIElement] | null>(
      (best, pair) => (pair[0] > at && (best === null || pair[0] < best[0]) ? pair : best),
      null,
    );
    list.insertBefore(row, after?.[1] ?? null);
    rows.set(at, row);
  };
  const render = (): void => {
    state.pending = false;
    if (!list.isConnected) return;
    const size = height();
    list.style.setProperty("height", `${state.items.length * size}px`);
    const top = -list.getBoundingClientRect().top;
    const first = Math.max(0, Math.floor(top / size) - SPARE);
    const last = Math.min(state.items.length, Math.ceil((top + window.innerHeight) / size) + SPARE);
    place(Math.min(first, state.items.length), last);
  };
  const later = (): void => {
    if (state.pending) return;
    state.pending = true;
    requestAnimationFrame(render);
  };
  const redraw = (): void => {
    for (const row of rows.values()) row.remove();
    rows.clear();
    render();
  };
  const focusRow = (at: number): void => {
    const target = Math.max(0, Math.min(state.items.length - 1, at));
    const size = height();
    const top = list.getBoundingClientRect().top + window.scrollY + target * size;
    const [above, below] = [window.scrollY + 140, window.scrollY + window.innerHeight - size - 20];
    if (top < above || top > below)
      window.scrollTo({ top: top < above ? top - 140 : top - window.innerHeight + size + 20 });
    render();
    rows.get(target)?.querySelector("a")?.focus({ preventScroll: true });
  };
  list.addEventListener("keydown", (event) => {
    const row = (event.target as Element).closest("li");
    const at = Number(row?.getAttribute("aria-posinset") ?? 0) - 1;
    const page = Math.max(1, Math.floor(window.innerHeight / height()) - 2);
    const steps: Readonly<Record<string, number>> = {
      ...{
        ArrowDown: at + 1,
        ArrowUp: at - 1,
        PageDown: at + page,
        PageUp: at - page,
        Home: 0,
        End: state.items.length - 1,
      },
    };
    const target = steps[event.key];
    if (target === undefined || at < 0) return;
    event.preventDefault();
    focusRow(target);
  });
  const leave = new AbortController();
  window.addEventListener("scroll", later, { passive: true, signal: leave.signal });
  window.addEventListener("resize", redraw, { signal: leave.signal });
  window.addEventListener("beforeprint", () => place(0, Math.min(PRINTED, state.items.length)), {
    signal: leave.signal,
  });
  return {
    element: list,
    show: (items: readonly Item[]): void => {
      state.items = items;
      redraw();
    },
    end: () => leave.abort(),
  };
};
