import { announcing } from "../lexicon/measures.ts";
import { ACTS } from "./common-run.ts";
import type { Base } from "./judged.ts";
import { isCapital, type Phrase, wordOf } from "./phrase.ts";
import { isNominal } from "./phrases.ts";

/** A heading that is nothing but a name: "School milk settlement for 2019". */
export const isHeading = ({ phrase, last }: Base): boolean => {
  const { tokens, first, headFirst } = phrase;
  if (announcing.has(wordOf(tokens, 0)) || ACTS.has(wordOf(tokens, 0)) || tokens.words.includes(",")) return false;
  return (
    first === 0 &&
    headFirst - first > 1 &&
    isNominal(phrase) &&
    last >= tokens.length - 1 &&
    !phrase.fresh &&
    !isSentence(phrase)
  );
};

/** "France and Spain sign fishing deal": a headline whose verb stands bare behind whoever acts. */
const isSentence = ({ tokens, first, headFirst }: Phrase): boolean => {
  for (let at = first + 1; at < headFirst; at++)
    if (isCapital(tokens, at - 1) && !isCapital(tokens, at) && CONCLUDING.test(wordOf(tokens, at))) return true;
  return false;
};
/** Verbs of coming to terms and of deciding, as they stand in headlines. */
const CONCLUDING =
  /^(?:(?:sign|seal|ink|clinch|strike|reach|agree|conclude|secure|back|reject|approve|adopt|unveil|launch|announce|scrap|drop|ditch|axe|consider|seek|win|plan|pass|renew|extend|ratify|end|join|quit|weigh|eye|mull|vote|set|make|get|want|hail|welcome|oppose|criticise|criticize)(?:e?s)?|agreed|signed|struck|sealed|reached|unveiled|launched|announced|approved|passed|rejected|backed|won)$/;
