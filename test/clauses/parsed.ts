import { type Clause, createParser } from "../../src/clauses/index.ts";
import { read, type Span } from "../../src/document/index.ts";

const metadata = { title: null, publisher: null, author: null, published: null, retrieved: null, language: "en" };
export const documentOf = (raw: string) => read({ uri: "case", mediaType: "text/plain", raw, metadata });

/** A case's sentence: `⟪…⟫` marks a quoted stretch that is read as one word. */
export const marked = (sentence: string): Readonly<{ text: string; holes: readonly Span[] }> => {
  const holes: Span[] = [];
  let text = "";
  for (const [index, part] of sentence.split(/[⟪⟫]/).entries()) {
    if (index % 2 === 1) holes.push({ start: text.length, end: text.length + part.length });
    text += part;
  }
  return { text, holes };
};

export const parser = createParser();
export const parsed = (text: string, holes: readonly Span[] = []) =>
  parser(documentOf(text)).stretch({ start: 0, end: text.length }, holes);

/** A clause as a case writes it: words instead of spans, and nothing that is empty. */
export const written = (text: string, clause: Clause): Readonly<Record<string, unknown>> => {
  const words = ({ start, end }: Span): string => text.slice(start, end);
  const all = {
    kind: clause.kind,
    subject: clause.subject === null ? "" : words(clause.subject.full),
    verb: words(clause.verb),
    lemma: clause.verb.lemma,
    passive: clause.verb.voice === "passive",
    negated: clause.verb.negated,
    objects: clause.objects.map(({ full }) => words(full)),
    complement: clause.complement === null ? "" : words(clause.complement),
    prepositional: clause.prepositional.map(words),
  };
  return Object.fromEntries(
    Object.entries(all).filter(
      ([, value]) => value !== "" && value !== false && !(Array.isArray(value) && value.length === 0),
    ),
  );
};
