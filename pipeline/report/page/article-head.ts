import type { ArticleSheet, Entry } from "../model.ts";
import { counted } from "../words.ts";
import { flagsOf } from "./complain.ts";
import { h } from "./dom.ts";
import { kindNames } from "./names.ts";
import type { Review } from "./review.ts";
import { addressOf, anything } from "./route.ts";

/** What the article is, where it stands, and the way to take it down. */
export const articleHead = (entry: Entry, { url }: ArticleSheet, review: Review): HTMLElement => {
  const asked = { kind: "documents", target: entry.id, words: entry.text, others: [] } as const;
  return h(
    "header",
    { class: "article-head" },
    h(
      "p",
      { class: "crumb" },
      h("a", { href: addressOf({ ...anything, kind: "documents" }) }, kindNames.documents[1]),
      ` · ${entry.id}`,
    ),
    h("h1", {}, entry.text),
    h("p", { class: "note" }, facts(entry)),
    h(
      "p",
      { class: "actions" },
      url === null || !/^https?:\/\//i.test(url)
        ? null
        : h("a", { href: url, rel: "noopener noreferrer", target: "_blank" }, `Read it at ${hostOf(url)}`),
      h("button", { type: "button", class: "quiet", onclick: () => review.ask(asked) }, "Take this source down…"),
    ),
    flagsOf(entry.id, review),
  );
};

const facts = ({ about, date, documents }: Entry): string =>
  [about, date ?? "", counted(documents, "mention")].filter(Boolean).join(" · ");

const hostOf = (url: string): string => /^https?:\/\/([^/?#]*)/i.exec(url)?.[1] ?? url;
