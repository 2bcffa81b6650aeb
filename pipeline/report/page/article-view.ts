import type { ArticleSheet, Entry } from "../model.ts";
import { articleHead } from "./article-head.ts";
import { dropsSection, layerBar } from "./article-layers.ts";
import { blockOf, type Cover, paint, partCovers } from "./article-text.ts";
import { askAbout, type Reviewing } from "./complain.ts";
import { announce, fill, h } from "./dom.ts";
import { createNotes, noteOf } from "./notes.ts";
import { articleAddress } from "./route.ts";
import { createThread } from "./thread.ts";
import { inert, type Shown } from "./view.ts";

type Tools = Reviewing & Readonly<{ replace(address: string): void }>;

/** An article with everything found in it: marks in the text, a numbered note beside each. */
export const articleView = async (id: string, first: string | null, tools: Tools): Promise<Shown> => {
  const entry = tools.data.entry(id);
  const article = await tools.data.article(id);
  if (entry === null || article === null) return nothing(id);
  const head = articleHead(entry, article, tools.review);
  if (article.state === "here") return withText(entry, article, { ...tools, first, head });
  const element = h(
    "article",
    { class: "article-page" },
    head,
    h("p", { class: "none" }, reasons[article.state] ?? ""),
  );
  return { ...inert, element, title: entry.text };
};

const nothing = (id: string): Shown => ({
  ...inert,
  element: h("div", { class: "none" }, h("h1", {}, "Not here"), h("p", {}, `This report has no article ${id}.`)),
  title: "Not here",
});

const reasons: Readonly<Record<string, string>> = {
  missing: "Its source was not where it stood when this report was made: make it again with --sources.",
  changed: "Its source was changed since it was read, so its places no longer hold.",
  unread: "It was not read.",
  "left-out": "This report was made without the articles’ texts.",
};

type How = "text" | "note" | "address";
type With = Tools & Readonly<{ first: string | null; head: HTMLElement }>;

const withText = (entry: Entry, article: ArticleSheet, { first, head, ...tools }: With): Shown => {
  const { marks, drops } = article;
  const covers: readonly Cover[] = [
    ...marks.flatMap(({ ranges, kind }, at) => ranges.map((range) => ({ range, at, class: `m-${kind}` }))),
    ...drops.map(({ range }) => ({ range, at: -1, class: "m-drop" })),
  ];
  const text = h("div", { class: "text", lang: languageOf(article) });
  const thread = createThread(text);
  const select = (at: number, how: How): void => {
    const mark = marks[at];
    if (mark === undefined) return;
    for (const piece of text.querySelectorAll(".on"))
      piece.classList.remove("on", "on-speaker", "on-cue", "on-evidence", "on-content");
    for (const piece of text.querySelectorAll<HTMLElement>(`[data-parts~="${at}"]`)) paint(piece, mark);
    notes.choose(at);
    thread.draw(mark);
    const target = text.querySelector<HTMLElement>(`[data-marks~="${at}"]`);
    if (how !== "text") target?.scrollIntoView({ block: "center", behavior: smoothly() });
    if (how !== "address") tools.replace(articleAddress(entry.id, mark.key));
    announce(`Note ${at + 1} of ${marks.length}: ${mark.about}`);
  };
  const notes = createNotes(
    marks.map((mark, at) =>
      noteOf(mark, at, { select: () => select(at, "note"), wrong: () => void askAbout(asked(article, at), tools) }),
    ),
    text,
  );
  const parts = partCovers(marks);
  fill(
    text,
    article.blocks.map((block) => blockOf(article, block, { covers, parts, select })),
    thread.element,
  );
  const sheet = h("div", { class: "sheet" }, text, notes.element);
  const again = (): void => {
    notes.arrange();
    thread.again();
  };
  const element = h(
    "article",
    { class: "article-page" },
    head,
    layerBar(sheet, article, again),
    sheet,
    dropsSection(drops, article),
  );
  byKeys(element, { count: marks.length, chosen: notes.chosen, select, text });
  const leave = new AbortController();
  window.addEventListener("resize", again, { signal: leave.signal });
  const ready = (): void => {
    notes.arrange();
    if (first === null) return;
    const at = marks.findIndex(({ key, speakerKey }) => key === first || speakerKey === first);
    if (at >= 0) select(at, "address");
  };
  return { element, title: entry.text, ready, end: () => leave.abort() };
};

const asked = ({ document, text, marks }: ArticleSheet, at: number) => {
  const { kind = "quotes", record = "", key = "", ranges = [] } = marks[at] ?? {};
  return { kind, record, key, document, words: ranges.map(([start, end]) => text.slice(start, end)).join(" … ") };
};

/** Only what is a language by its form is said to be one. */
const languageOf = ({ language }: ArticleSheet): string | null =>
  /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(language ?? "") ? language : null;

const smoothly = (): ScrollBehavior =>
  window.matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";

type Steps = Readonly<{
  count: number;
  chosen(): number | null;
  select(at: number, how: "address"): void;
  text: HTMLElement;
}>;

/** n and p lead from note to note while the focus is in the article. */
const byKeys = (element: HTMLElement, { count, chosen, select, text }: Steps): void =>
  element.addEventListener("keydown", (event) => {
    const step = event.key === "n" ? 1 : event.key === "p" ? -1 : 0;
    if (step === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.target as Element).closest("input, textarea, select") !== null) return;
    const next = Math.max(0, Math.min(count - 1, (chosen() ?? (step > 0 ? -1 : 1)) + step));
    select(next, "address");
    text.querySelector<HTMLElement>(`#ref-${next}`)?.focus({ preventScroll: true });
  });
