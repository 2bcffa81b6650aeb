import type { Entry } from "../model.ts";
import type { Order, Query } from "./route.ts";

/** Words as they are compared: small letters, without accents, quotation marks alike. */
export const folded = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .toLowerCase();

/** "flood “sea wall”" → ["flood", "sea wall"]: every one must occur. */
export const searchedFor = (q: string): readonly string[] =>
  [...folded(q).matchAll(/"([^"]+)"?|[^\s"]+/g)].map(([whole, phrase]) => (phrase ?? whole).trim()).filter(Boolean);

/** Finds entries by words, filters and order; what is searched is folded once, when it is first asked for. */
export const createFinder = (entries: readonly Entry[]) => {
  const texts = new Map<Entry, string>();
  const byKind = new Map<Query["kind"], Entry[]>();
  for (const entry of entries) {
    const known = byKind.get(entry.kind);
    if (known === undefined) byKind.set(entry.kind, [entry]);
    else known.push(entry);
  }
  const textOf = (entry: Entry): string => {
    const known = texts.get(entry);
    if (known !== undefined) return known;
    const text = folded(`${entry.text}\n${entry.about}\n${entry.sort}\n${entry.id}`);
    texts.set(entry, text);
    return text;
  };
  return {
    all: (kind: Query["kind"]): readonly Entry[] => byKind.get(kind) ?? [],
    find: (query: Query): readonly Entry[] => {
      const words = searchedFor(query.q);
      const fits = filterOf(query);
      const found = (byKind.get(query.kind) ?? []).filter(
        (entry) => fits(entry) && (words.length === 0 || containsAll(textOf(entry), words)),
      );
      return ordered(found, query.order);
    },
  };
};
export type Finder = ReturnType<typeof createFinder>;

const containsAll = (text: string, words: readonly string[]): boolean => words.every((word) => text.includes(word));

const filterOf = ({ speaker, measure, currency, sort, confidence, disputed, sources }: Query) => {
  const below = confidence.startsWith("lt");
  const limit = Number(confidence.replace("lt", "") || 0);
  const sure = (value: number | null): boolean =>
    confidence === "" || (value !== null && (below ? value < limit : value >= limit));
  return (entry: Entry): boolean =>
    (speaker === "" || entry.speaker === speaker) &&
    (measure === "" || entry.measures.includes(measure)) &&
    (currency === "" || entry.currency === currency) &&
    (sort === "" || entry.sort === sort) &&
    (!disputed || entry.disputed) &&
    entry.sources >= sources &&
    sure(entry.confidence);
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const orders: Readonly<Record<Order, ((a: Entry, b: Entry) => number) | null>> = {
  found: null,
  text: (a, b) => compare(folded(a.text), folded(b.text)),
  amount: (a, b) => Number(b.amount ?? -1) - Number(a.amount ?? -1),
  confidence: (a, b) => (b.confidence ?? 0) - (a.confidence ?? 0),
  weakest: (a, b) => (a.confidence ?? 2) - (b.confidence ?? 2),
  sources: (a, b) => b.sources - a.sources || b.documents - a.documents,
  newest: (a, b) => compare(b.date ?? "", a.date ?? ""),
  oldest: (a, b) => compare(a.date ?? "9", b.date ?? "9"),
};

const ordered = (entries: readonly Entry[], order: Order): readonly Entry[] => {
  const by = orders[order];
  if (by === null) return entries;
  if (order !== "text") return entries.toSorted(by);
  const keyed = entries.map((entry) => ({ entry, key: folded(entry.text) }));
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ entry }) => entry);
};

/** How often each value occurs, the commonest first. */
export const countedBy = (
  entries: readonly Entry[],
  value: (entry: Entry) => string | null,
): readonly (readonly [string, number])[] => {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const name = value(entry);
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
};
