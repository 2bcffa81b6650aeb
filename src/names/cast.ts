import { createParser, type Parse, Tag, tagSet, tokenAt } from "../clauses/index.ts";
import { type Document, firstWhere, type Span, sentenceAt } from "../document/index.ts";
import type { Gender } from "../lexicon/given-names.ts";
import { people } from "../lexicon/people.ts";
import { Trait } from "../lexicon/traits.ts";
import { personBefore } from "./antecedent.ts";
import { type Asked, personSpeaker, plainSpeaker } from "./asked.ts";
import { indexBefore } from "./bodies.ts";
import { apposedTo, mentionsWithin, namedBehind, namedHere } from "./found.ts";
import { introducedBefore } from "./introduced.ts";
import { isKindBefore } from "./kind-in-front.ts";
import { has, isCapital, isNominal, type Line, startAt, tagAt, wordAt, written } from "./line.ts";
import { createNameFacts } from "./name-facts.ts";
import { buried, isClause, named } from "./named.ts";
import { hiddenIn, withoutQuotations } from "./narration.ts";
import { isHonorific } from "./person-name.ts";
import type { Speaker } from "./speaker.ts";
import { topicsOf } from "./topics.ts";
import { described, isOfficeAlone, isOfficeOfAnother } from "./unnamed.ts";
import { worldOf } from "./world.ts";

/** Everybody that one document names, and who a phrase of it means. */
export type Cast = Readonly<{
  /** The speaker that a subject phrase names, in the fullest form the document has; null where it names nobody. `said`: their words. */
  speakerOf(phrase: Span, said?: Span): Speaker | null;
  /** Whom the words before a place are about: whoever an interview is with; null where they name nobody, or nobody of that gender. */
  introduced(before: number, gender: Gender | null): Speaker | null;
}>;

/** Reads who is named in the reporter's own words; nothing before the first question. */
export const createCast = () => {
  let parser: ReturnType<typeof createParser> | null = null;
  const facts = createNameFacts();
  const parsed = (document: Document): Parse => {
    parser ??= createParser();
    return parser(document);
  };
  return (
    document: Document,
    parse: Parse = parsed(document),
    narration = withoutQuotations(document, parse),
  ): Cast => {
    let known: Asked | null = null;
    const asked = (): Asked => {
      known ??= {
        document,
        parse,
        narration,
        world: worldOf(document, narration, facts),
        topic: topicsOf(document, parse, narration),
      };
      return known;
    };
    return {
      speakerOf: (phrase, said) => speakerOf(asked(), phrase, said),
      introduced: (before, gender) => {
        const one = introducedBefore(document, asked().world, before);
        const known = one !== null && (gender === null || one.person.gender === null || one.person.gender === gender);
        return known ? personSpeaker(one.person, { start: one.at, end: one.end }) : null;
      },
    };
  };
};

/** What is longer is no phrase: its beginning decides. */
const LONGEST = 900;

const speakerOf = (asked: Asked, whole: Span, said?: Span, depth = 0): Speaker | null => {
  const phrase = { start: whole.start, end: Math.min(whole.end, whole.start + LONGEST) };
  const { document, parse, world } = asked;
  const line: Line = { text: document.text, tokens: parse.stretch(phrase, hiddenIn(asked.narration, phrase)).tokens };
  const from = opening(line);
  if (from >= line.tokens.length) return null;
  const mention = { start: startAt(line, from), end: phrase.end };
  const pronoun = pronounSpeaker(asked, line, from, { mention, said, depth });
  if (pronoun !== undefined) return pronoun;
  const particled = surnameWithParticle(asked, line, from, mention);
  if (particled !== null) return particled;
  const owner = apposedTo(world, mention);
  if (owner !== null) return personSpeaker(owner, mention);
  const explained = POSSESSIVE[tagAt(line, from)] === 1 ? namedBehind(world, mention) : null;
  if (explained !== null) return personSpeaker(explained, mention);
  if (isOfficeOfAnother(line, from) || isOfficeAlone(line, from)) return described({ asked, line, from, mention });
  const within = mentionsWithin(world, { start: startAt(line, from), end: phrase.end });
  const inside = within.length > 0 ? within : namedHere(world, line);
  return (
    (isClause(line) ? buried(line, inside, mention) : null) ??
    named(asked, line, from, inside, mention) ??
    described({ asked, line, from, mention }) ??
    buried(line, inside, mention)
  );
};

/** "del Ponte", "van der Meer", "al-Hadi": a surname that begins in small letters, and nothing else. */
const surnameWithParticle = ({ world }: Asked, line: Line, from: number, mention: Span): Speaker | null => {
  let at = from;
  while (people.particles.has(wordAt(line, at)) && !isCapital(line, at)) at++;
  const joined = at === from && has(line, at, Trait.arabicArticle);
  if (!joined && (at === from || !isCapital(line, at))) return null;
  const name = written(line, from, at + 1);
  if (at + 1 < line.tokens.length && tagAt(line, at + 1) !== Tag.Comma) return null;
  const person = world.persons.surnamed(name.slice(name.lastIndexOf(" ") + 1));
  return person === undefined ? plainSpeaker(name, "person", mention) : personSpeaker(person, mention);
};

/** Over a dash, bullet, preposition or conjunction before the phrase proper: "— ", "From ", "with ". */
const opening = (line: Line): number => {
  let at = 0;
  while (
    at < line.tokens.length - 1 &&
    at < 4 &&
    OPENS[tagAt(line, at)] === 1 &&
    !(
      isCapital(line, at) &&
      tagAt(line, at) !== Tag.Preposition &&
      tagAt(line, at) !== Tag.Conjunction &&
      tagAt(line, at) !== Tag.Adverb
    )
  )
    at++;
  // "[His] Worship Ann Lee"
  if (/^(?:his|her|their|your)$/.test(wordAt(line, at)) && isHonorific(line, at + 1)) return at + 1;
  // "Maker Corvax", "Landlord Peabrook Homes"
  if (at === 0 && isKindBefore(line, 0)) return 1;
  // "Dublin-based Corrib Glass"
  return wordAt(line, at).endsWith("-based") && isCapital(line, at + 1) ? at + 1 : at;
};

const OPENS = tagSet(
  Tag.Dash,
  Tag.Mark,
  Tag.Other,
  Tag.Comma,
  Tag.Colon,
  Tag.Conjunction,
  Tag.Quoted,
  Tag.Preposition,
  Tag.Adverb,
);

const POSSESSIVE = tagSet(Tag.Possessive);

const PRONOUNS =
  /^(?:he|she|they|it|we|i|you|who|this|that|there|which|these|those|him|her|them|me|us|everyone|nobody|someone|somebody|anyone|himself|herself)$/;

/** Undefined where the phrase is no pronoun. */
const pronounSpeaker = (
  asked: Asked,
  line: Line,
  from: number,
  { mention, said, depth }: Readonly<{ mention: Span; said: Span | undefined; depth: number }>,
): Speaker | null | undefined => {
  const { document, world } = asked;
  const word = wordAt(line, from);
  if (!PRONOUNS.test(word) || isCapital(line, from + 1) || tagAt(line, from) === Tag.Proper) return undefined;
  const alone = from + 1 >= line.tokens.length || !isNominal(line, from + 1);
  if (!alone && /^(?:this|that|these|those|her)$/.test(word)) return undefined;
  if (word === "he" || word === "she" || word === "him" || word === "her") {
    const unnamed = unnamedHere(asked, mention, depth) ?? unnamedBefore(asked, mention);
    if (unnamed !== null) return unnamed;
    const office = officeBefore(asked, mention, word);
    if (office !== null) return office;
    const same = depth < MOST_PRONOUNS ? samePronoun(asked, mention, word, depth) : null;
    if (same !== null) return same;
    const words = said === undefined ? "" : document.text.slice(said.start, Math.min(said.end, said.start + LONGEST));
    const gender = /^(?:she|her)$/.test(word) ? "female" : "male";
    const person = personBefore(document, world, { at: mention.start, gender, said: words, topic: asked.topic });
    return person === null ? officeBefore(asked, mention, word, true) : personSpeaker(person, mention);
  }
  if (word === "it") return meant(asked, mention, depth);
  return word === "they" && depth < MOST_PRONOUNS ? meantGroup(asked, mention, depth) : null;
};

/** "[Campaigners] met in the town. [They] said": the group, or the body that spoke, that the sentence before speaks of. */
const meantGroup = (asked: Asked, mention: Span, depth: number): Speaker | null => {
  const { document, topic } = asked;
  const own = sentenceAt(document, mention.start);
  // "Anglers offer an answer: the weir, [they] say, is shut"
  const main = mainBefore(asked, mention);
  if (main !== null) {
    const known = main.kind === "pronoun" ? null : speakerOf(asked, main.full, undefined, depth + 1);
    return known?.type === "group" && known.name !== null ? { ...known, mention } : null;
  }
  // "When residents were asked, they said": somebody else has come up since.
  const opening = document.text.slice(document.sentences[own]?.start ?? mention.start, mention.start);
  if (/\p{L}{4,}\p{Ll}s\b/u.test(opening)) return null;
  const subject = topic(own - 1);
  if (subject === null || subject.kind === "quoted") return null;
  // "…, according to aides. They said"
  const { start = 0, end = 0 } = document.sentences[own - 1] ?? {};
  if (/, according to\s/.test(document.text.slice(start, Math.min(end, start + LONGEST)))) return null;
  const known = speakerOf(asked, subject.kind === "pronoun" ? subject : subject.full, undefined, depth + 1);
  const many = known?.type === "group" || (known?.type === "organisation" && isSpeaking(asked, own - 1));
  return many && known.name !== null ? { ...known, mention } : null;
};

/** "[The union] said it was late. They added": a body that speaks, and no people beside it whom "they" would rather mean. */
const isSpeaking = (asked: Asked, sentence: number): boolean => {
  if (!speaks(asked, sentence)) return false;
  const { tokens } = asked.parse.sentence(sentence);
  for (let at = 0; at < tokens.length; at++)
    if (tokens.tag[at] === Tag.Plural && isPeople(tokens.words[at] ?? "")) return false;
  return true;
};
/** Whether a main clause of a sentence reports what somebody says. */
const speaks = ({ document, parse }: Asked, sentence: number): boolean => {
  if (document.sentences[sentence] === undefined) return false;
  const { tokens, clauses } = parse.sentence(sentence);
  return clauses().some(
    ({ kind, verb }) => kind === "main" && ((tokens.traits[tokenAt(tokens, verb.head.start)] ?? 0) & Trait.cue) !== 0,
  );
};
const isPeople = (plural: string): boolean => {
  const one = plural.replace(/s$/, "");
  return people.groups.has(plural) || people.individuals.has(one) || people.roles.has(one) || people.trades.has(one);
};

/** How many sentences back one pronoun may stand for another. */
const MOST_PRONOUNS = 5;
/** "He added that Hill was late. [He] said": whoever the pronoun means that the sentence before begins with. */
const samePronoun = (asked: Asked, mention: Span, pronoun: string, depth: number): Speaker | null => {
  const { document, topic, world } = asked;
  const own = document.sentences[sentenceAt(document, mention.start)]?.start ?? mention.start;
  // "When Lee was asked, [he] said": somebody else has come up since.
  const { mentioned } = world.persons;
  for (let i = indexBefore(mentioned, mention.start) - 1; (mentioned[i]?.at ?? -1) >= own; i--)
    if (mentioned[i]?.standing === "subject") return null;
  const subject = topic(sentenceAt(document, mention.start) - 1);
  if (subject === null || subject.kind !== "pronoun") return null;
  if (document.text.slice(subject.head.start, subject.head.end).toLowerCase() !== pronoun) return null;
  const known = speakerOf(asked, subject, undefined, depth + 1);
  return known === null ? null : { ...known, mention };
};

/** "[The mayor] set up a fund for what [she] called “lost streets”": who acts in the sentence itself, where nobody is named in between. */
const unnamedHere = (asked: Asked, mention: Span, depth: number): Speaker | null => {
  const subject = depth < MOST_PRONOUNS ? mainBefore(asked, mention) : null;
  if (subject === null || subject.kind !== "common" || namedSince(asked, subject.full.end, mention.start)) return null;
  const known = speakerOf(asked, subject.full, undefined, depth + 1);
  return known?.type === "person" && known.name === null ? { ...known, mention } : null;
};

/** "A council spokesman said it was late. [He] added": whom the sentence before speaks of by an office and no name. */
const unnamedBefore = (asked: Asked, mention: Span): Speaker | null => {
  // "The defendant said this was false. – He told the officer": though a paragraph parts them
  const spoke = speaks(asked, sentenceAt(asked.document, mention.start) - 1);
  const subject = subjectBefore(asked, mention, spoke);
  if (subject === null || subject.kind !== "common") return null;
  const noun = asked.document.text.slice(subject.head.start, subject.head.end);
  const pronoun = asked.document.text.slice(mention.start, mention.start + 2).toLowerCase();
  if (!UNNAMED.test(noun) && !(pronoun === "he" ? /^(?:man|boy)$/i : /^(?:woman|girl)$/i).test(noun)) return null;
  const known = speakerOf(asked, subject.full);
  return known !== null && known.type === "person" && known.name === null ? { ...known, mention } : null;
};
const UNNAMED =
  /^(?:spokes(?:man|woman|person)|source|official|resident|neighbou?r|officer|mother|father|witness|victim|farmer|teacher|nurse|driver|diplomat|aide|insider|lawyer|analyst|trader|defendant|accused|suspect|complainant|plaintiff|claimant|teenager|pupil|student|patient|passenger|tenant|homeowner|customer|motorist|cyclist|pensioner|survivor|whistleblower|volunteer|juror)$/i;

/**
 * "[The governor] had asked for more. [She] said": the one of that office whom the article names, unless the pronoun is another's;
 * `unsexed`: also where nothing tells whether it is.
 */
const officeBefore = (asked: Asked, mention: Span, pronoun: string, unsexed = false): Speaker | null => {
  const subject = subjectBefore(asked, mention, true);
  if (subject === null || subject.kind === "pronoun") return null;
  if (!/^the\s/i.test(asked.document.text.slice(subject.start, subject.start + 4))) return null;
  const known = speakerOf(asked, subject.full);
  if (known?.type !== "person" || known.name === null) return null;
  const gender = asked.world.persons.everybody.find(({ name }) => name === known.name)?.gender;
  if (gender === null || gender === undefined)
    return unsexed ||
      ((known.honorific ?? known.organisation ?? known.role) !== null &&
        !namedSince(asked, sentenceEnd(asked, subject), mention.start))
      ? { ...known, mention }
      : null;
  return (gender === "female") === /^(?:she|her)$/.test(pronoun) ? { ...known, mention } : null;
};

const sentenceEnd = ({ document }: Asked, { start }: Span): number =>
  document.sentences[sentenceAt(document, start)]?.end ?? start;
/** Whether anybody is named between two places. */
const namedSince = ({ world: { persons } }: Asked, from: number, to: number): boolean => {
  const { mentioned } = persons;
  return (mentioned[indexBefore(mentioned, from)]?.at ?? to) < to;
};

/** The subject of the sentence before, in the same paragraph or in any. */
const subjectBefore = ({ document, parse, narration }: Asked, mention: Span, anywhere = false) => {
  const here = sentenceAt(document, mention.start);
  const block = document.sentences[here]?.block;
  if (here < 1 || !(anywhere || document.sentences[here - 1]?.block === block)) return null;
  const subject = parse
    .sentence(here - 1)
    .clauses()
    .find(({ kind }) => kind === "main")?.subject;
  if (subject === undefined || subject === null || subject.kind === "quoted") return null;
  // “My father drained it. Now I fill it,” he said: whom the quotation speaks of is not who speaks.
  const { hidden } = narration;
  const quoted = hidden[firstWhere(hidden.length, (at) => (hidden[at]?.end ?? 0) > subject.start)];
  return quoted !== undefined && quoted.start <= subject.start ? null : subject;
};

/** "The Harbour Board raised its fees, even as [it] conceded": what the main clause before it in its own sentence is about. */
const mainBefore = ({ document, parse }: Asked, mention: Span) => {
  const clauses = parse.sentence(sentenceAt(document, mention.start)).clauses();
  const own = clauses.find(({ subject }) => subject !== null && subject.start === mention.start);
  // "Quillo will pay, [it] announced"
  const aside = /,\s$/.test(document.text.slice(Math.max(0, mention.start - 2), mention.start));
  if (own === undefined || !(own.kind === "subordinate" || own.kind === "relative" || aside)) return null;
  const main = clauses.find(
    ({ kind, verb, subject }) => kind === "main" && subject !== null && verb.end <= mention.start,
  );
  return main?.subject == null || main.subject.kind === "quoted" ? null : main.subject;
};

/** "The report calls for a cap. [It] estimates …": the body or document that the sentence before is about; null where it is about anything else. */
const meant = (asked: Asked, mention: Span, depth: number): Speaker | null => {
  const subject = mainBefore(asked, mention) ?? subjectBefore(asked, mention);
  if (subject === null || (subject.kind === "pronoun" && depth >= MOST_PRONOUNS)) return null;
  const known = speakerOf(asked, subject.full, undefined, depth + 1);
  return known !== null && (known.type === "document" || known.type === "organisation") ? { ...known, mention } : null;
};
