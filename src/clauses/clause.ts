import type { Span } from "../document/index.ts";
import type { Tokens } from "./tokens.ts";

/** A noun phrase: determiner, modifiers and head; `head` is the word that decides number and kind: "the [executive] of X". */
export type NounPhrase = Readonly<{
  start: number;
  end: number;
  head: Span;
  /** With what belongs to it on the right: "of"-phrases, appositions, a relative clause. "Ann Lee, chair of the board,". */
  full: Span;
  /** `pronoun` "she" · `name` a capitalised head · `common` the rest · `quoted` words in quotation marks that stand as one. */
  kind: "pronoun" | "name" | "common" | "quoted";
}>;

/** "to councils", "for road repairs": the preposition in lower case and what it governs. */
export type PrepositionalPhrase = Readonly<{
  start: number;
  end: number;
  preposition: string;
  object: NounPhrase | null;
}>;

/** A verb group, "has been asked", "went on to say": `head` is the main verb, `lemma` its base form. */
export type VerbGroup = Readonly<{
  start: number;
  end: number;
  head: Span;
  lemma: string;
  voice: "active" | "passive";
  /** `finite` "said" · `infinitive` "to say" · `participle` "saying". */
  form: "finite" | "infinitive" | "participle";
  /** "will", "would", "could" …, in lower case; null without one. */
  modal: string | null;
  negated: boolean;
}>;

/** One predicate and its arguments. An inverted subject (`said Ann Lee`) is still the subject. */
export type Clause = Readonly<{
  start: number;
  end: number;
  kind: "main" | "relative" | "subordinate" | "complement" | "participial" | "infinitive";
  /** Shared (`came and said`) and relative (`Ann Lee, who said`) subjects are resolved to the phrase they stand for. */
  subject: NounPhrase | null;
  verb: VerbGroup;
  objects: readonly NounPhrase[];
  /** What is reported or intended: "that councils need more", "to cut waste"; without its `that`. */
  complement: Span | null;
  prepositional: readonly PrepositionalPhrase[];
}>;

/** The shallow parse of one stretch of text; phrases and clauses are made when first asked for. */
export type ParsedSentence = Readonly<{
  tokens: Tokens;
  /** Noun phrases in order of reading. */
  phrases(): readonly NounPhrase[];
  /** Clauses in order of their verbs. */
  clauses(): readonly Clause[];
}>;
