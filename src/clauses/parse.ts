import { type Document, MOST_STEPS, type Span, type Work, workOf } from "../document/index.ts";
import { clausesOf } from "./build.ts";
import type { Chunk, Words } from "./chunk.ts";
import { chunked } from "./chunks.ts";
import type { Clause, NounPhrase, ParsedSentence } from "./clause.ts";
import { phraseOf } from "./phrase.ts";
import type { PhraseAt } from "./publish.ts";
import { createScanner } from "./scan.ts";
import { tagged } from "./tag.ts";
import { createLemmas, type LemmaOf } from "./verbs.ts";

/** The shallow parse of one document, made sentence by sentence when first asked for, then kept. */
export type Parse = Readonly<{
  /** The sentence with this index in `document.sentences`. */
  sentence(index: number): ParsedSentence;
  /** Any stretch of text, read as one sentence; each of `holes` (quoted stretches) counts as one word. Not kept. */
  stretch(span: Span, holes: readonly Span[]): ParsedSentence;
}>;

/** Words beyond this are not parsed: what is longer is a list or a table, not a sentence. */
const MOST_WORDS = 600;

/** Steps of work for each word. */
const STEPS = 3;

/** Builds the parser once; what it returns parses the sentences of one document on demand. Time is linear in the words. */
export const createParser = () => {
  const lemmaOf = createLemmas();
  const scanner = createScanner();
  const parse = (text: string, span: Span, holes: readonly Span[]): ParsedSentence => {
    const words = scanner.cut(text, span, holes);
    tagged(words, scanner.latest, isInside(text, span));
    return parsedOf(words, lemmaOf);
  };
  return (document: Document, work: Work = workOf(MOST_STEPS)): Parse => {
    const spent = (parsed: ParsedSentence): ParsedSentence => {
      work.spend(STEPS * parsed.tokens.length);
      return parsed;
    };
    const kept = new Map<number, ParsedSentence>();
    return {
      sentence: (index) => {
        const known = kept.get(index);
        if (known !== undefined) return known;
        const sentence = document.sentences[index] ?? { start: 0, end: 0 };
        const parsed = spent(parse(document.text, sentence, []));
        kept.set(index, parsed);
        return parsed;
      },
      stretch: (span, holes) => spent(parse(document.text, span, holes)),
    };
  };
};

/** Whether a stretch begins in the middle of a sentence, where a capital makes a name. */
const isInside = (text: string, { start }: Span): boolean => {
  const space = text.charCodeAt(start - 1);
  return (space === 32 || space === 0xa0) && INSIDE.test(text.charAt(start - 2));
};
const INSIDE = /[\p{L}\p{N},;’']/u;

/** One sentence: what is asked for is made then and kept. */
const parsedOf = (tokens: Words, lemmaOf: LemmaOf): ParsedSentence => {
  let cut: Cut | null = null;
  return {
    tokens,
    phrases: () => {
      cut ??= cutOf(tokens, lemmaOf);
      cut.phrases ??= phrasesOf(cut.chunks, cut.phraseAt);
      return cut.phrases;
    },
    clauses: () => {
      cut ??= cutOf(tokens, lemmaOf);
      cut.clauses ??= clausesOf(tokens, cut.chunks, cut.phraseAt);
      return cut.clauses;
    },
  };
};

/** A sentence in chunks, and what has been made of them: most sentences are never cut. */
type Cut = Readonly<{ chunks: readonly Chunk[]; phraseAt: PhraseAt }> & {
  phrases: readonly NounPhrase[] | null;
  clauses: readonly Clause[] | null;
};

const cutOf = (tokens: Words, lemmaOf: LemmaOf): Cut => {
  const chunks = tokens.length > MOST_WORDS ? [] : chunked(tokens, lemmaOf);
  const made = new Array<NounPhrase>(chunks.length);
  const phraseAt = (index: number): NounPhrase => {
    made[index] ??= phraseOf(tokens, chunks, index, chunks.length);
    return made[index];
  };
  return { chunks, phraseAt, phrases: null, clauses: null };
};

const phrasesOf = (chunks: readonly Chunk[], phraseAt: PhraseAt): readonly NounPhrase[] => {
  const phrases: NounPhrase[] = [];
  for (let index = 0; index < chunks.length; index++) {
    const type = chunks[index]?.type;
    if (type === "noun" || type === "time") phrases.push(phraseAt(index));
  }
  return phrases;
};
