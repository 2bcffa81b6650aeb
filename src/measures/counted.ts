import { Tag, type Tokens } from "../clauses/index.ts";
import { type Document, sentenceAt } from "../document/index.ts";
import { matchesAt } from "../lexicon/word-finder.ts";
import type { Tools } from "../names/index.ts";
import { announcementOf } from "./announcement.ts";
import type { Judged } from "./judged.ts";
import { spanOf, tagOf, wordOf } from "./phrase.ts";
import { contentOf } from "./phrases.ts";
import { phraseRight } from "./right-edge.ts";

type Place = Readonly<{ sentence: number; block: number }>;

const VERB =
  "recruit|recruiting|hire|hiring|train|employ|appoint|build|create|creating|fund|deploy|open|plant|install|deliver|provide|providing|buy|get|receive|add";
const VERBS = new RegExp(`^(?:${VERB})$`);
/** A verb of making with a number close behind: worth the words of its sentence. */
const COUNTING = new RegExp(
  `\\b(?:${VERB})\\s(?:[a-z]{1,12}\\s){0,3}(?:\\d|[a-z]{0,12}\\s?(?:hundred|thousand|dozen)|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)\\s)`,
  "y",
);
export const countingVerbs: readonly string[] = VERB.split("|");

/** Which blocks are points of a list of measures, and where words stand that `countingVerbs` are among. */
type Seen = Readonly<{ led: Uint8Array; openings: readonly number[] }>;

/** Measures that are counted, without a head noun: "will recruit up to 300 new prison teachers". */
export const counted = (document: Document, { parse }: Tools, { led, openings }: Seen): readonly Judged[] => {
  const found: Judged[] = [];
  let last = -1;
  for (const { index: at } of matchesAt(document.text, openings, COUNTING)) {
    const index = sentenceAt(document, at);
    const sentence = document.sentences[index];
    if (index === last || sentence === undefined || at >= sentence.end) continue;
    last = index;
    const leads = led[sentence.block] === 2;
    found.push(...countedIn(parse.sentence(index).tokens, { sentence: index, block: sentence.block }, leads));
  }
  return [...found, ...points(document, parse, led)];
};

/** "• 20 more call handlers": a point that begins with a number. */
const points = (document: Document, parse: Tools["parse"], led: Uint8Array): readonly Judged[] =>
  document.blocks.flatMap(({ firstSentence, start }, block) => {
    if (led[block] !== 2 || !POINT.test(document.text.slice(start, start + 40))) return [];
    const { tokens } = parse.sentence(firstSentence);
    const one = objectOf(tokens, -1, { sentence: firstSentence, block }, false);
    return one === null ? [] : [one];
  });
const POINT = /^(?:an? )?(?:\d[\d,]*|[a-z]+) (?:more|new|extra|additional|further) [a-z]/i;

/** "will recruit [up to 300 new prison teachers]": counted, new, and yet to come. */
const countedIn = (tokens: Tokens, place: Place, led: boolean): readonly Judged[] => {
  const found: Judged[] = [];
  for (let verb = 0; verb < tokens.length; verb++) {
    const leads = led && verb === 0;
    if (!VERBS.test(wordOf(tokens, verb)) || !(leads || isFuture(tokens, verb))) continue;
    const one = objectOf(tokens, verb, place, leads);
    if (one) found.push(one);
  }
  return found;
};

const isFuture = (tokens: Tokens, verb: number): boolean => {
  let at = verb - 1;
  while (at > 0 && tagOf(tokens, at) === Tag.Adverb) at--;
  const tag = tagOf(tokens, at);
  return (
    tag === Tag.Modal ||
    tag === Tag.To ||
    (tag === Tag.Conjunction && hasModal(tokens, at)) ||
    /^(?:authorities|councils|boards|schools|forces|hospitals|states|agencies)$/.test(wordOf(tokens, at))
  );
};

/** "will hire 90 teachers and open 20 new schools": the second verb of one "will". */
const hasModal = (tokens: Tokens, conjunction: number): boolean => {
  for (let at = conjunction - 1; at >= Math.max(0, conjunction - 12); at--) {
    const tag = tagOf(tokens, at);
    if (tag === Tag.Modal) return true;
    if (tag === Tag.Comma || tag === Tag.VerbPast || tag === Tag.VerbPresent || tag === Tag.Be) return false;
  }
  return false;
};

const objectOf = (tokens: Tokens, verb: number, place: Place, led: boolean): Judged | null => {
  let at = verb + 1;
  let fresh = led || /^(?:up|at|more|another)$/.test(wordOf(tokens, at));
  const start = wordOf(tokens, at) === "an" || wordOf(tokens, at) === "a" ? at + 1 : at;
  while (at < verb + 5 && tagOf(tokens, at) !== Tag.Number) {
    if (wordOf(tokens, at) === "extra" || wordOf(tokens, at) === "additional") fresh = true;
    at++;
  }
  if (tagOf(tokens, at) !== Tag.Number || tagOf(tokens, at - 1) === Tag.Money) return null;
  const number = at;
  let head = -1;
  for (at = number + 1; at < tokens.length && at - number < 12; at++) {
    const tag = tagOf(tokens, at);
    if (/^(?:new|more|extra|additional|further|special|dedicated)$/.test(wordOf(tokens, at))) fresh = true;
    else if (tag === Tag.Plural || tag === Tag.Noun) head = at;
    else if (!INNER.has(tag) || (tag === Tag.Conjunction && head >= 0 && tagOf(tokens, head) === Tag.Plural)) break;
  }
  if (
    head < 0 ||
    !fresh ||
    tagOf(tokens, head) !== Tag.Plural ||
    /^(?:years|months|weeks|days|hours|times|miles|pounds|dollars|jobs|[kmg](?:ega|iga|ilo)watts|tons|tonnes|litres|barrels|acres|points|votes|seats)$/.test(
      wordOf(tokens, head),
    )
  )
    return null;
  const announcement = announcementOf(tokens, start, head);
  if (announcement?.unofficial) return null;
  return {
    phrase: {
      ...place,
      tokens,
      first: start,
      opens: start,
      determiner: "number",
      money: false,
      quantity: spanOf(tokens, start, number),
      owner: null,
      head: { lemma: wordOf(tokens, head), type: "initiative", grade: "weak", plural: true },
      headFirst: head,
      headLast: head,
      capital: false,
      last: head,
      headline: false,
      content: contentOf(tokens.words.slice(number + 1, head + 1)),
      fresh: true,
    },
    first: start,
    last: phraseRight(tokens, head, /^(?:across|for|in)$/),
    content: contentOf(tokens.words.slice(number, head + 1)),
    announcement: announcement ?? null,
    verdict: "found",
    tier: "announced",
    rule: "measures/counted",
    confidence: 0.6,
  };
};
const INNER = new Set<number>([
  Tag.Noun,
  Tag.Plural,
  Tag.Adjective,
  Tag.Conjunction,
  Tag.Proper,
  Tag.VerbGerund,
  Tag.Genitive,
  Tag.Number,
]);
