import type { EntryKind } from "../model.ts";

/** What a list shows, as it stands in the address after `#`. */
export type Query = Readonly<{
  kind: EntryKind;
  q: string;
  speaker: string;
  measure: string;
  currency: string;
  sort: string;
  /** "0.9" = at least, "lt0.8" = below. */
  confidence: string;
  disputed: boolean;
  sources: number;
  order: Order;
}>;
export type Order = "found" | "text" | "amount" | "confidence" | "weakest" | "sources" | "newest" | "oldest";

export type Route =
  | Readonly<{ view: "overview" }>
  | Readonly<{ view: "nowhere" }>
  | Readonly<{ view: "records"; query: Query }>
  | Readonly<{ view: "record"; id: string }>
  | Readonly<{ view: "article"; id: string; mark: string | null }>;

export const anything: Query = {
  ...{ kind: "quotes", q: "", speaker: "", measure: "", currency: "", sort: "", confidence: "" },
  ...{ disputed: false, sources: 1, order: "found" },
};

const kinds: readonly string[] = ["quotes", "figures", "measures", "speakers", "documents", "conflicts"];
const orders: readonly string[] = ["found", "text", "amount", "confidence", "weakest", "sources", "newest", "oldest"];

/** Reads the address; null where it is none of ours. */
export const routeOf = (hash: string): Route | null => {
  if (hash === "" || hash === "#" || hash === "#/") return { view: "overview" };
  const [, view = "", rest = ""] = /^#\/(records|record|article)\b\/?(.*)$/s.exec(hash) ?? [];
  const [path = "", search = ""] = rest.startsWith("?") ? ["", rest.slice(1)] : rest.split(/\?(.*)/s);
  const words = new URLSearchParams(search);
  if (view === "records") return { view, query: queryOf(words) };
  if (view === "record" && path !== "") return { view, id: path };
  if (view === "article" && path !== "") return { view, id: path, mark: words.get("mark") };
  return hash.startsWith("#/") ? { view: "nowhere" } : null;
};

const queryOf = (words: URLSearchParams): Query => {
  const word = (name: string): string => words.get(name) ?? "";
  const sources = Number(word("sources"));
  return {
    kind: (kinds.includes(word("kind")) ? word("kind") : anything.kind) as EntryKind,
    ...{ q: word("q"), speaker: word("speaker"), measure: word("measure"), currency: word("currency") },
    ...{ sort: word("sort"), confidence: /^(?:lt)?[01](?:\.\d+)?$/.test(word("confidence")) ? word("confidence") : "" },
    disputed: word("disputed") === "yes",
    sources: Number.isInteger(sources) && sources > 1 ? sources : 1,
    order: (orders.includes(word("order")) ? word("order") : anything.order) as Order,
  };
};

/** The address of a list; what says nothing is left out. */
export const addressOf = (query: Query): string => {
  const words = new URLSearchParams({ kind: query.kind });
  for (const name of ["q", "speaker", "measure", "currency", "sort", "confidence"] as const)
    if (query[name] !== "") words.set(name, query[name]);
  if (query.disputed) words.set("disputed", "yes");
  if (query.sources > 1) words.set("sources", String(query.sources));
  if (query.order !== "found") words.set("order", query.order);
  return `#/records?${words.toString()}`;
};

export const recordAddress = (id: string): string => (id.startsWith("d-") ? `#/article/${id}` : `#/record/${id}`);

export const articleAddress = (document: string, mark: string | null): string =>
  `#/article/${document}${mark === null ? "" : `?${new URLSearchParams({ mark }).toString()}`}`;
