import { clusterOf } from "./cluster.ts";
import { documentFacts, documents } from "./documents.ts";
import { edgesIn } from "./edge-table.ts";
import { join } from "./join.ts";
import { namesSaid } from "./names-said.ts";
import { quotes, quoteWords } from "./quotes.ts";
import type { Sameness } from "./sameness.ts";
import { speakerFacts, speakers } from "./speakers.ts";

/** A text with its name, as `resolve --documents|--quotes|--names` reads them. */
export type Text = Readonly<{ id: string; text: string }>;

/** Ids of texts that are the same thing, in code-point order; each text is in one cluster, alone if need be. */
export const clusterTexts = (
  kind: "documents" | "quotes" | "names",
  texts: readonly Text[],
): readonly (readonly string[])[] => {
  if (kind === "documents") return clustered(documents, texts, ({ text }) => documentFacts(text));
  if (kind === "names") return clustered(speakers, texts, ({ text, id }) => nameAlone(text, id));
  return clustered(quotes, texts, ({ text }) => wordsAlone(text));
};

const wordsAlone = (content: string) =>
  ({
    words: quoteWords(content),
    names: namesSaid(content),
    kind: "direct",
    speaker: null,
    day: null,
    occasion: null,
    topic: [],
  }) as const;

const nameAlone = (name: string, document: string) =>
  speakerFacts(
    { name, honorific: null, role: null, organisation: null, type: "unknown" },
    { document, topic: [], day: null },
  );

const clustered = <Facts>(sameness: Sameness<Facts>, texts: readonly Text[], facts: (text: Text) => Facts) => {
  const { addresses, edges } = join(
    sameness,
    texts.map((text) => ({ address: text.id, facts: facts(text) })),
  );
  const clusters = new Map<string, string[]>();
  // An id that comes twice names one thing.
  const between = edgesIn(edges, sameness.kind, addresses).filter(({ a, b }) => a !== b);
  for (const { cluster, member } of clusterOf(sameness.kind, addresses, between))
    clusters.set(cluster, [...(clusters.get(cluster) ?? []), member]);
  return [...clusters.values()];
};
