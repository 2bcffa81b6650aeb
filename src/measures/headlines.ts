import { Tag, type Tokens } from "../clauses/index.ts";
import { Can, wordClasses } from "../lexicon/english.ts";
import { isCapital, tagOf, wordOf } from "./phrase.ts";

/** The share of a headline's words that may stand without a capital. */
const MOST_SMALL = 0.15;
/** A headline whose words all have capitals: "New Fund To Mend Roofs Opens". */
export const isHeadline = (tokens: Tokens): boolean => {
  let words = 0;
  let capitals = 0;
  const most = tokens.length * MOST_SMALL;
  for (let at = 0; at < tokens.length && words - capitals <= most; at++) {
    const word = wordOf(tokens, at);
    const first = word.charCodeAt(0);
    if (word.length < 4 || first < 97 || first > 122) continue;
    words++;
    if (isCapital(tokens, at)) capitals++;
    // "Leeds City Council launches Harbour Fairness Directive": where each word has a capital, so has the verb.
    else if (((wordClasses.get(word) ?? 0) & Can.present) !== 0) return false;
  }
  // "Ministers set up the National Lakes Warning Taskforce in Linz.": a sentence may hold little but a name.
  const stopped = tagOf(tokens, tokens.length - 1) === Tag.Stop;
  return (
    words - capitals <= most &&
    words > (stopped ? 7 : 5) &&
    (capitals === words || (capitals / words > 1 - MOST_SMALL && !stopped))
  );
};
