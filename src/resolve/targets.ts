import { addressOf, type DocumentRecord } from "../records/index.ts";
import type { ResolveLine } from "./members.ts";
import type { Kind } from "./sameness.ts";

/** What a correction is about: mentions by their addresses, or one document. */
export type Target = Readonly<{ kind: Kind; addresses: readonly string[] }>;

/** Finds what a correction names: a record's id, a mention's place (`d-…@120-180`), a document's id or uri; null when it is gone. */
export const createTargets = (
  documents: readonly DocumentRecord[],
  lineOf: (document: string) => ResolveLine | undefined,
  records: ReadonlyMap<string, Target>,
): ((name: string, exact?: string | null) => Target | null) => {
  const ids = new Map(documents.flatMap(({ id, uri }) => [[id, id] as const, [uri, id] as const]));
  return (name, exact = null) => {
    const record = records.get(name);
    if (record) return record;
    const whole = ids.get(name);
    if (whole) return { kind: "documents", addresses: [whole] };
    const {
      document = "",
      start,
      end,
    } = /^(?<document>.+)@(?<start>\d{1,10})-(?<end>\d{1,10})$/.exec(name)?.groups ?? {};
    const line = lineOf(ids.get(document) ?? "");
    return line ? mentionAt(line, { start: Number(start), end: Number(end), exact }) : null;
  };
};

type Sought = Readonly<{ start: number; end: number; exact: string | null }>;

/** The mention that stands there with these words: a quote by one of its parts or all of them, a measure by one of its places. */
const mentionAt = ({ document, line }: ResolveLine, { start, end, exact }: Sought): Target | null => {
  const here = (place: Readonly<{ start: number; end: number; exact: string }> | undefined): boolean =>
    place?.start === start && place.end === end && (exact === null || spaced(place.exact) === spaced(exact));
  const found = (kind: "quotes" | "figures" | "measures" | "speakers", index: number): Target | null =>
    index < 0 ? null : { kind, addresses: [addressOf(document, kind, index)] };
  return (
    found(
      "quotes",
      line.quotes.findIndex(({ parts }) => parts.some(here) || here(wholeOf(parts))),
    ) ??
    found("figures", line.figures.findIndex(here)) ??
    found(
      "measures",
      line.measures.findIndex(({ mentions }) => mentions.some(here)),
    ) ??
    found(
      "speakers",
      line.quotes.findIndex(({ speaker }) => here(speaker?.mention)),
    )
  );
};

/** From a quote's first part to its last. */
const wholeOf = (parts: ResolveLine["line"]["quotes"][number]["parts"]) => ({
  start: parts[0]?.start ?? -1,
  end: parts.at(-1)?.end ?? -1,
  exact: parts.map((part) => part.exact).join(" "),
});

/** A spreadsheet may have broken a line, or joined two. */
const spaced = (words: string): string => words.trim().replace(/\s{1,100}/g, " ");
