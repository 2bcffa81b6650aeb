import type { NounPhrase, Parse } from "../clauses/index.ts";
import { type Document, onceEach } from "../document/index.ts";
import { reportingForms } from "../lexicon/reporting.ts";
import { hiddenIn, type Narration } from "./narration.ts";

/** The phrase for whoever speaks or acts in the main clause of a sentence, by its number. */
export type Topics = (sentence: number) => NounPhrase | null;

/**
 * The phrase for whoever a sentence is about, quotations left out: "[Lee], for her part, said that Hill was late", "“Hill was late,” said
 * [Lee]". Each sentence is looked at once.
 */
export const topicsOf = ({ text, sentences }: Document, parse: Parse, narration: Narration): Topics => {
  const read = (index: number): NounPhrase | null => {
    const span = sentences[index];
    if (span === undefined) return null;
    const parsed = parse.stretch(span, hiddenIn(narration, span));
    const clauses = parsed.clauses().filter(({ subject }) => subject !== null && subject.kind !== "quoted");
    const said = clauses.find(
      ({ kind, verb }) =>
        (kind === "main" || kind === "complement") &&
        reportingForms.has(text.slice(verb.head.start, verb.head.end).toLowerCase()),
    );
    return (said ?? clauses.find(({ kind }) => kind === "main"))?.subject ?? null;
  };
  return onceEach(read);
};
