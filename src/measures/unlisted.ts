import { Tag, type Tokens } from "../clauses/index.ts";
import type { MeasureType } from "./measure.ts";
import { type Determiner, type Phrase, tagOf, wordOf } from "./phrase.ts";

/** Where a sentence stands. */
export type Place = Readonly<{ sentence: number; block: number }>;

/** What is known of a noun phrase whose head noun is in no list; token indices are of its sentence. */
type Known = Place &
  Readonly<{
    tokens: Tokens;
    first: number;
    opens: number;
    determiner: Determiner;
    quantity?: Phrase["quantity"];
    head: number;
    type: MeasureType;
    content: readonly string[];
  }>;

/** The phrase of a measure that is told by what is done, not by its head noun: "free bus travel", "300 new teachers". */
export const unlistedPhrase = ({ head, type, quantity = null, ...known }: Known): Phrase => ({
  ...known,
  money: false,
  quantity,
  owner: null,
  head: { lemma: wordOf(known.tokens, head), type, grade: "weak", plural: tagOf(known.tokens, head) === Tag.Plural },
  headFirst: head,
  headLast: head,
  capital: false,
  last: head,
  headline: false,
  fresh: true,
});
