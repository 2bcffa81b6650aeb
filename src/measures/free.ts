import { Tag, type Tokens } from "../clauses/index.ts";
import type { Document } from "../document/index.ts";
import type { Tools } from "../names/index.ts";
import { announcementOf } from "./announcement.ts";
import { plainly } from "./announcing-verb.ts";
import { foundAs, type Judged } from "./judged.ts";
import { tagOf, wordOf } from "./phrase.ts";
import { phraseRight } from "./phrase-right.ts";
import { contentOf } from "./phrases.ts";
import { sentencesWith } from "./sentences-with.ts";
import { type Place, unlistedPhrase } from "./unlisted.ts";

/** What is free without anybody's giving it, or gives nothing. */
const IDIOMS = new Set(
  "trade speech market markets vote rein kick kicks agent agents fall press movement zone zones hand port ports world election elections time expression enterprise will spirit radical radicals ride throw schools state assembly passage choice thinking fire ticket tickets beer gift gifts drink drinks trial trials copy copies app apps lunch advice publicity pass delivery".split(
    " ",
  ),
);
const MARK = /\b[Ff]ree (?=[a-z])/y;

/** What is promised free, without a head noun of measures: "[free bus travel] for under-22s", "[free school meals]". `openings`: where "free" stands, among other words. */
export const givenFree = (
  document: Document,
  { parse }: Tools,
  { led, openings }: Readonly<{ led: Uint8Array; openings: readonly number[] }>,
): readonly Judged[] => {
  const found: Judged[] = [];
  for (const { sentence, block } of sentencesWith(document, openings, MARK)) {
    const { tokens } = parse.sentence(sentence);
    // "• free tram travel for apprentices": a point of a list of measures needs no verb.
    const promised = led[block] === 2;
    for (let at = 0; at < tokens.length; at++) {
      const one =
        wordOf(tokens, at) === "free" ? objectAt(tokens, at, { sentence, block }, promised && at === 0) : null;
      if (one) found.push(one);
    }
  }
  return found;
};

const objectAt = (tokens: Tokens, free: number, place: Place, promised: boolean): Judged | null => {
  let head = -1;
  for (let at = free + 1; at < tokens.length && at - free < 7; at++) {
    const tag = tagOf(tokens, at);
    if (tag === Tag.Plural || tag === Tag.Noun || isRead(tokens, at)) head = at;
    else if (!INNER.has(tag)) break;
  }
  if (head < 0 || IDIOMS.has(wordOf(tokens, head)) || IDIOMS.has(wordOf(tokens, free + 1))) return null;
  // "will work towards the provision of free data"
  const given =
    /^(?:provision|distribution|supply)$/.test(wordOf(tokens, free - 2)) && wordOf(tokens, free - 1) === "of";
  const announcement = given ? plainly(tokens, free - 2, "announced") : announcementOf(tokens, free, head);
  if (
    announcement === null
      ? !promised
      : (announcement.weak &&
          !(
            (announcement.modal === "will" || isPromise(tokens, announcement.verb)) &&
            (announcement.verb > head ||
              /^(?:given|offered)$/.test(wordOf(tokens, free - 1)) ||
              isPromise(tokens, announcement.verb))
          )) ||
        announcement.unofficial ||
        announcement.negated
  )
    return null;
  const content = contentOf(tokens.words.slice(free, head + 1));
  const known = {
    ...place,
    tokens,
    first: free,
    opens: free,
    determiner: "none",
    head,
    type: "scheme",
    content,
  } as const;
  const base = { phrase: unlistedPhrase(known), first: free, last: phraseRight(tokens, head, /^for$/), content };
  return foundAs({ ...base, announcement }, "announced", "measures/given-free", 0.5);
};
/** "promised to provide free looms" */
const isPromise = (tokens: Tokens, verb: number): boolean =>
  wordOf(tokens, verb - 1) === "to" && /^(?:promis|pledg|vow|commit)/.test(wordOf(tokens, verb - 2));
/** "free school [books] for all": read as a verb, but nothing it could act on follows. */
const isRead = (tokens: Tokens, at: number): boolean =>
  tagOf(tokens, at) === Tag.VerbPresent && tagOf(tokens, at - 1) === Tag.Noun && ENDS.has(tagOf(tokens, at + 1));
const ENDS = new Set<number>([Tag.Preposition, Tag.Comma, Tag.Stop, Tag.Conjunction, Tag.Semicolon, Tag.Be, Tag.Modal]);
const INNER = new Set<number>([Tag.Adjective, Tag.VerbGerund, Tag.Conjunction, Tag.Genitive, Tag.Number]);
