import type { Resolution, SelectorLine } from "../../src/index.ts";

/** An article with ⟦ ⟧ around what a case asks about. */
export type MarkedArticle = Readonly<{ text: string; published?: string }>;

/** A mark's place in the article without marks, in code points. */
export type Mark = Readonly<{ start: number; end: number }>;

/** The article as it is read, and its marks. */
export const marksIn = (article: string | MarkedArticle) => {
  const { text: marked, published = null } = typeof article === "string" ? { text: article } : article;
  const marks: Mark[] = [];
  let text = "";
  let length = 0;
  marked.split(/⟦|⟧/).forEach((piece, at) => {
    const size = [...piece].length;
    if (at % 2 === 1) marks.push({ start: length, end: length + size });
    text += piece;
    length += size;
  });
  return { text, published, marks };
};

type Placed = Readonly<{ id: string; mentions: readonly Readonly<{ uri: string; places: readonly Span[] }>[] }>;
type Span = Pick<SelectorLine, "start" | "end">;

/** Records of a kind with the places of their mentions beside their other fields. */
export const recordsOf = (
  kind: "quotes" | "figures" | "measures" | "speakers",
  resolved: Pick<Resolution, "quotes" | "figures" | "measures" | "speakers">,
): readonly Placed[] =>
  resolved[kind].map((record) => ({
    ...record,
    mentions: record.mentions.map((mention) => ({
      ...mention,
      places: "parts" in mention ? mention.parts : [mention],
    })),
  }));

/** The id of the record that has most of the mark's characters; "nothing read" where none has any. */
export const foundAt = (records: readonly Placed[], uri: string, mark: Mark): string => {
  let best = { id: "nothing read", shared: 0 };
  for (const { id, mentions } of records)
    for (const { uri: of, places } of mentions) {
      const shared = of === uri ? places.reduce((sum, place) => sum + sharedBy(place, mark), 0) : 0;
      if (shared > best.shared) best = { id, shared };
    }
  return best.id;
};

const sharedBy = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
