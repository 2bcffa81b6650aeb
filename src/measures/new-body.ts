import { Tag } from "../clauses/index.ts";
import { legislatures, newBodies } from "../lexicon/measures.ts";
import { isCapital, type Phrase, tagOf, wordOf } from "./phrase.ts";

/** "the newly created River Restoration Trust", "an independent Harvest Review Board", "Norway’s first Rural Health Commissioner": one that there was not before, by what stands before its name. */
export const isNewBody = (phrase: Phrase): boolean => {
  const { tokens, head, first, last, opens, determiner } = phrase;
  if (last + 1 < tokens.length && (tagOf(tokens, last + 1) === Tag.Genitive || isCapital(tokens, last + 1)))
    return false;
  if (head.type === "role") return isFirst(phrase);
  if (phrase.content.length < 2 || isOrdinary(phrase)) return false;
  if (isNewly(phrase)) return true;
  if (determiner === "indefinite") return newBodies.has(head.lemma) && !isMembers(phrase);
  if (determiner !== "definite" && determiner !== "owner") return false;
  for (let at = Math.max(0, opens); at < first; at++) if (PRESENTED.test(wordOf(tokens, at))) return !isAgain(phrase);
  return false;
};
/** "the newly created Trust": a participle that ends what stands before a name. */
const isNewly = ({ tokens, first }: Phrase): boolean =>
  /^(?:newly|recently)$/.test(wordOf(tokens, first - 2)) &&
  /^(?:created|formed|established|constituted|launched|founded|announced|appointed|minted|proposed)$/.test(
    wordOf(tokens, first - 1),
  );
const PRESENTED = /^(?:newly|new|proposed|planned|forthcoming|fledgling|independent|soon-to-be)$/;
/** "the newly elected", "the newly merged": what was there before. */
const isAgain = ({ tokens, opens, first }: Phrase): boolean => {
  for (let at = Math.max(0, opens); at < first; at++)
    if (/^(?:elected|independent|renamed|merged|renovated|refurbished|appointed)$/.test(wordOf(tokens, at)))
      return true;
  return false;
};

/** "the first Water Ombudsman", "Norway’s first Rural Health Commissioner" */
const isFirst = ({ tokens, first, opens, content }: Phrase): boolean => {
  if (content.length === 0) return false;
  for (let at = Math.max(0, opens); at < first; at++)
    if (/^(?:first|first-ever|inaugural|new)$/.test(wordOf(tokens, at))) return wordOf(tokens, at) !== "new";
  return false;
};

/** "a former Health Board member", "sits on a National Trust committee": one that people belong to. */
const isMembers = ({ tokens, opens, first }: Phrase): boolean => {
  for (let at = Math.max(0, opens - 1); at < first; at++)
    if (/^(?:former|ex|senior|retired|longtime|veteran|local|old|fellow|as|like|than|is|was)$/.test(wordOf(tokens, at)))
      return true;
  return false;
};

/** "a Senate Committee", "a District Council": what parliaments, courts and districts have anyway. */
const isOrdinary = ({ tokens, first, headFirst }: Phrase): boolean => {
  for (let at = first; at < headFirst; at++)
    if (legislatures.has(wordOf(tokens, at)) || LOCAL.has(wordOf(tokens, at))) return true;
  return false;
};
const LOCAL: ReadonlySet<string> = new Set(
  "district county city borough parish town village municipal crown high royal magistrates reserve school nhs party union security world united un eu us uk european african american british bbc fbi cia fa ncaa nba nfl".split(
    " ",
  ),
);
