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
    if (
      !isCapital(tokens, at) &&
      (isVerbAlone(tokens, at) || (isCapital(tokens, at - 1) && CONCLUDING.test(wordOf(tokens, at))))
    )
      return true;
  return false;
};
/** "Mainland premier affirms tram fund": a form in -s that is nothing but a verb. */
const isVerbAlone = ({ words }: Phrase["tokens"], at: number): boolean =>
  /^(?:affirms|announces|approves|unveils|launches|rejects|adopts|considers|extends|ratifies|hails|welcomes|opposes|criticises|criticizes|confirms|defends|demands|proposes|promises|praises|slams|urges|eyes|seeks|agrees|secures|scraps|ditches|mulls|weighs|renews|reveals|pledges|vows|introduces|opens|gets|wants|makes)$/.test(
    words[at] ?? "",
  );
/** Verbs of coming to terms and of deciding, as they stand in headlines. */
const CONCLUDING =
  /^(?:(?:sign|seal|ink|clinch|strike|reach|agree|conclude|secure|back|reject|approve|adopt|unveil|launch|announce|scrap|drop|ditch|axe|consider|seek|win|plan|pass|renew|extend|ratify|end|join|quit|weigh|eye|mull|vote|set|make|get|want|hail|welcome|oppose|criticise|criticize)(?:e?s)?|agreed|signed|struck|sealed|reached|unveiled|launched|announced|approved|passed|rejected|backed|won)$/;
