import { Tag, type Tokens } from "../clauses/index.ts";
import type { Document, Span } from "../document/index.ts";
import { Can, wordClasses } from "../lexicon/english.ts";
import { isCapital, type Phrase, spanOf, tagOf, wordOf } from "./phrase.ts";
import { isDated } from "./times.ts";

/** A name has this many words at most. */
const MOST = 14;

const NAMING =
  /^(?:known|called|named|dubbed|branded|codenamed|code-named|nicknamed|badged|entitled|titled|christened)$/;
export const isNaming = (word: string): boolean => NAMING.test(word);
/** What may stand between a phrase and the word that names it: "which is", "will be", "has been". */
const BETWEEN = /^(?:which|that|is|was|are|will|would|be|been|has|have|had|to|also|better|now)$/;

/** "The system, known as [ClearPath],", "A scheme called [Homes for Heroes] will", "The fund has been named [Asha’s Gift]": a name that the text says is one. */
export const knownAs = (tokens: Tokens, end: number): Span | null => {
  let at = tagOf(tokens, end + 1) === Tag.Comma ? end + 2 : end + 1;
  while (at - end < 6 && BETWEEN.test(wordOf(tokens, at))) at++;
  return NAMING.test(wordOf(tokens, at)) ? nameAfter(tokens, at) : null;
};

/** The capitals behind a word that names, to their end; null for "called Orwellian" and "called Labour’s". */
const nameAfter = (tokens: Tokens, naming: number): Span | null => {
  const as = naming + (wordOf(tokens, naming + 1) === "as" ? 2 : 1);
  const at = wordOf(tokens, as) === "the" && !isCapital(tokens, as) ? as + 1 : as;
  if (!isCapital(tokens, at)) return null;
  let last = at;
  while (last - at < MOST && goesOn(tokens, last)) last = isCapital(tokens, last + 1) ? last + 1 : last + 2;
  if (tagOf(tokens, last + 1) === Tag.Genitive && !isCapital(tokens, last + 2)) return null;
  return last > at || (at === as && tagOf(tokens, at) === Tag.Proper) ? spanOf(tokens, at, last) : null;
};

const goesOn = (tokens: Tokens, last: number): boolean => {
  if (isCapital(tokens, last + 1)) return true;
  const [word, next] = [wordOf(tokens, last + 1), wordOf(tokens, last + 2)];
  if (!isCapital(tokens, last + 2) || isDated(next)) return false;
  // "called Homes for Heroes in Leeds": where, no part of it.
  return INNER.test(word) || (AT.test(word) && !isPlace(next)) || tagOf(tokens, last + 1) === Tag.Genitive;
};
const INNER = /^(?:of|for|and|the|to|a|an|our|is|&|:)$/;
const AT = /^(?:in|on|at|with|by|from)$/;
const isPlace = (word: string): boolean => ((wordClasses.get(word) ?? 0) & Can.place) !== 0;
/** "… launched a scheme to cut traffic. Called [Walk to Work], it will": the name that the next sentence begins with. */
export const calledNext = ({ text, sentences }: Document, { sentence, head, determiner }: Phrase): Span | null => {
  const next = sentences[sentence + 1];
  if (next === undefined || head.plural || determiner !== "indefinite") return null;
  const match = CALLED.exec(text.slice(next.start, Math.min(next.end, next.start + 140)));
  const name = match?.groups?.name ?? "";
  if (match === null || name === "") return null;
  const back = match.groups?.back ?? "";
  if (back !== "it" && !back.endsWith(` ${head.lemma}`)) return null;
  const start = next.start + match[0].indexOf(name, match[0].indexOf(" "));
  return { start, end: start + name.length };
};
const CALLED =
  /^[“"‘]?(?:Known as|Called|Named|Dubbed|Branded|Codenamed|Nicknamed|Entitled|Titled|Christened) (?:the )?[“"‘']?(?<name>\p{Lu}[\p{L}\d’'-]*(?: (?:of|for|to|the|and|in|on|our|a|\p{Lu}[\p{L}\d’'-]*)){0,8})[”"’']?,[”"’]? (?<back>it|the [\p{L} -]{2,40}?)(?= (?:will|would|is|are|was|has|had|aims?|offers?|includes?|could|may|can|covers?|starts?|runs?|gives?|pays?|targets?|seeks?|promises|began|started|opened|opens)\b)/u;
