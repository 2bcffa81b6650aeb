import { tame } from "../words.ts";
import { articleView } from "./article-view.ts";
import { refreshFlags } from "./complain.ts";
import { type Data, openData } from "./data.ts";
import { byId, fill, h } from "./dom.ts";
import { createFinder } from "./filter.ts";
import type { Home } from "./record-filters.ts";
import { recordView } from "./record-view.ts";
import { recordsView } from "./records-view.ts";
import { createReview } from "./review.ts";
import { type Route, routeOf } from "./route.ts";
import { startTheme } from "./theme.ts";
import { inert, type Shown } from "./view.ts";

/** Opens the data and shows what the address asks for. */
const start = async (): Promise<void> => {
  startTheme();
  skipLink();
  const data = await openData();
  const review = createReview(data.index, () => new Date());
  review.onChange(() => refreshFlags(review));
  const replace = (address: string): void => history.replaceState(history.state, "", address);
  const home: Home = { data, finder: createFinder(data.index.entries), replace };
  const viewOf = async (route: Route): Promise<Shown | null> => {
    if (route.view === "records") return recordsView(route.query, home);
    if (route.view === "record") return recordView(route.id, { data, review });
    if (route.view === "nowhere") return nowhere();
    return route.view === "article" ? articleView(route.id, route.mark, { data, review, replace }) : null;
  };
  const state: { shown: Shown | null; turn: number } = { shown: null, turn: 0 };
  const scrolled = new Map<string, number>();
  const show = async (first: boolean): Promise<void> => {
    const route = routeOf(location.hash);
    if (route === null) return;
    const turn = ++state.turn;
    const view = await viewOf(route);
    if (turn !== state.turn) return;
    state.shown?.end();
    state.shown = view;
    place(route, view, data);
    view?.ready();
    if (!first) byId("main").focus({ preventScroll: true });
    if (route.view !== "article" || route.mark === null)
      window.scrollTo({ top: scrolled.get(location.hash) ?? 0, behavior: "instant" });
    document.documentElement.dataset.ready = "yes";
  };
  window.addEventListener("scroll", () => scrolled.set(location.hash, window.scrollY), { passive: true });
  window.addEventListener("hashchange", () => void show(false).catch(failed));
  await show(true);
};

const place = (route: Route, view: Shown | null, data: Data): void => {
  const [overview, room] = [byId("overview"), byId("view")];
  overview.hidden = view !== null;
  room.hidden = view === null;
  document.documentElement.dataset.view = view === null ? "overview" : "other";
  fill(room, view?.element ?? null);
  document.title = tame(`${view === null ? data.index.run.title : view.title} – attested`);
  const kind = route.view === "records" ? route.query.kind : "";
  const current =
    route.view === "overview"
      ? "overview"
      : route.view === "article"
        ? "documents"
        : kind === "documents" || kind === "conflicts"
          ? kind
          : "records";
  for (const link of document.querySelectorAll("[data-view]:not(html)"))
    if (link.getAttribute("data-view") === current) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
};

/** The address after # is the view's: skipping to the content must not change it. */
const skipLink = (): void => {
  document.querySelector(".skip")?.addEventListener("click", (event) => {
    event.preventDefault();
    byId("main").focus();
  });
};

const nowhere = (): Shown => ({
  ...inert,
  element: h(
    "div",
    { class: "none" },
    h("h1", {}, "Not here"),
    h("p", {}, "This report has no such page. ", h("a", { href: "#/" }, "To the overview")),
  ),
  title: "Not here",
});

/** Something is wrong with the file itself: say so where the view would be. */
const failed = (error: unknown): void => {
  fill(
    byId("view"),
    h(
      "p",
      { class: "none" },
      `The page could not be opened: ${error instanceof Error ? error.message : String(error)}`,
    ),
  );
  byId("view").hidden = false;
};

start().catch(failed);
