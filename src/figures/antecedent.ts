import type { Clause, NounPhrase, VerbGroup } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { genderOfName } from "../lexicon/given-names.ts";
import { people } from "../lexicon/people.ts";
import type { Around } from "./place.ts";
import { isBody, isGroup, isPayer, isPerson } from "./somebody.ts";
import { wholePhrase } from "./whole-phrase.ts";

/** Sentences that a pronoun is followed back through. */
const BACK = 4;

/** "The university said it had secured £3m", "[Hargate] bought a chain. Its debt fell. It sold a depot": whom a pronoun that pays or gets stands for; null where that is not plain. */
export const theyWere = (around: Around, subject: NounPhrase | null): Span | null => {
  const { text } = around;
  if (subject === null || !/^(?:they|it|he|she)$/i.test(text.slice(subject.start, subject.end))) return null;
  const word = text.slice(subject.start, subject.end).toLowerCase();
  // "David Page said: “He will meet it by £3m”": nobody speaks of himself as "he".
  const here = around.parsed
    .clauses()
    .filter(({ verb }) => verb.end <= subject.start && !/[“"]/.test(text.slice(verb.end, subject.start)));
  const own = nearest(around, word, [...here].reverse());
  if (own !== null) return own;
  // “They offered me £3”: who speaks means others than the article does.
  if (QUOTED.test(text.slice(around.sentence.start - 1, subject.start))) return null;
  for (let steps = 1; steps <= BACK; steps++) {
    const main = around
      .before(steps)
      ?.clauses()
      .find(({ kind }) => kind === "main");
    if (main?.subject == null) return null;
    // "The Coastal Rail Plan was agreed. It sets aside £3m": the plan, and nobody.
    if (word === "it" && MEASURE.test(text.slice(main.subject.start, main.subject.end))) return null;
    const found = nearest(around, word, [main]);
    if (found !== null) return found;
  }
  return null;
};

const MEASURE =
  /(?:^| )(?:Plan|Scheme|Strategy|Act|Bill|Review|Package|Deal|Budget|Agreement|Framework|Charter|Levy|Tax|plan|scheme|strategy|act|bill|review|package|deal|budget|agreement|levy|tax)$/;
const QUOTED = /[“"][^”"]*$/;

/** The first of some subjects that a pronoun can stand for; null where none could. */
const nearest = (around: Around, word: string, clauses: readonly Clause[]): Span | null => {
  for (const { subject, verb } of clauses) {
    if (subject === null || subject.end > verb.start || subject.kind === "pronoun" || subject.kind === "quoted")
      continue;
    const found = standsFor(around, word, subject, verb);
    if (found !== null) return found;
  }
  return null;
};

const standsFor = ({ text }: Around, word: string, known: NounPhrase, verb: VerbGroup): Span | null => {
  const words = text.slice(known.start, known.end);
  if (word === "he" || word === "she") {
    if (/^[Tt]he \p{Lu}/u.test(words) || isBody(text, known) || !isPayer(text, known)) return null;
    if (known.kind !== "name" && !isPerson(text, known)) return null;
    return COURT.test(words) || isOther(words, word) ? null : wholePhrase(text, known, known.end);
  }
  // "The company’s shares fell. It set aside £3m": whose they are.
  const owner = isGroup(text, known.head)
    ? undefined
    : /^(?<who>[^£$€]{3,40})[’']s? (?:[a-z-]+ )?[a-z-]+$/u.exec(words)?.groups?.who;
  if (owner !== undefined && word === "it") return { start: known.start, end: known.start + owner.length };
  if (!isPayer(text, known) && !isBody(text, known) && !NAMED.test(words)) return null;
  const several = isSeveral(text, known) || (known.kind === "name" && agrees(text, verb));
  if (word === "they")
    return several || (known.kind === "common" && isGroup(text, known.head)) ? named(text, known) : null;
  if (several || isPerson(text, known)) return null;
  if (isGroup(text, known.head) || isBody(text, known)) return named(text, known);
  return known.kind === "name" ? named(text, known) : null;
};
const named = (text: string, known: NounPhrase): Span | null => wholePhrase(text, known);

/** "Rovers have", "the Lib Dems say": the verb of several. */
const agrees = (text: string, { start, end, lemma, form, modal }: VerbGroup): boolean =>
  form === "finite" &&
  modal === null &&
  (/^(?:have|are|were)\b/.test(text.slice(start, end)) || text.slice(start, end) === lemma);
const isSeveral = (text: string, { head, kind, start }: NounPhrase): boolean =>
  (kind !== "name" || head.start === start) &&
  /s$|^(?:people|women|men|children|staff|police)$/.test(text.slice(head.start, head.end)) &&
  isGroup(text, head);

/** "the World Food Programme": a body, whatever its last word. */
const NAMED = /^(?:[Tt]he )?(?:\p{Lu}[\p{L}-]+ ){2,}(?:Programme|Program|Project|Fund)$/u;

/** Who passes sentence neither pays nor gets by it. */
const COURT = /\b(?:Judge|Justice|Magistrate|Recorder|Sheriff|Coroner|Prosecutor)\b/;
/** "Mr Lee" is no "she". */
const isOther = (words: string, word: string): boolean => {
  for (const part of words.toLowerCase().replace(/\./g, "").split(" ")) {
    if (people.female.has(part)) return word === "he";
    if (people.male.has(part)) return word === "she";
  }
  const gender = genderOfName(/\p{L}[\p{L}’-]*/u.exec(words.replace(/^(?:\p{Ll}+ )+/u, ""))?.[0].toLowerCase() ?? "");
  return gender !== null && gender !== (word === "he" ? "male" : "female");
};

/** "[The charity] will close four offices, saving it £3m", "[Shops] say the levy would cost them £3m": the subject of a clause before, never of the same. */
export const standingFor = (around: Around, pronoun: Span, own: Clause | null): Span | null => {
  const { text, parsed } = around;
  const word = text.slice(pronoun.start, pronoun.end).toLowerCase();
  if (word !== "it" && word !== "them") return null;
  const main = parsed
    .clauses()
    .find(({ kind, subject, verb }) => kind === "main" && subject !== null && verb.end < pronoun.start);
  const who = main === undefined || (main === own && own.kind === "main") ? null : main.subject;
  if (who === null || who.kind === "pronoun" || who.kind === "quoted" || !isPayer(text, who)) return null;
  const several = /s$|^(?:people|women|men|children|staff|police)$/.test(text.slice(who.head.start, who.head.end));
  const fits =
    word === "them"
      ? several && isGroup(text, who.head)
      : isBody(text, who) || who.kind === "name" || (!several && isGroup(text, who.head));
  return fits && main !== undefined ? wholePhrase(text, who, main.verb.start) : null;
};
