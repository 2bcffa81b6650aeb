import { Tag } from "../clauses/index.ts";
import { type Document, firstWhere, sentenceAt } from "../document/index.ts";
import { people } from "../lexicon/people.ts";
import { Trait } from "../lexicon/traits.ts";
import { has, isArticle, isCapital, isFiniteVerb, type Line, startAt, tagAt, wordAt } from "./line.ts";
import type { Narration } from "./narration.ts";
import { type OfficeRead, readOffice } from "./office.ts";
import { SPEAKS_FOR } from "./office-owner.ts";
import { readPerson } from "./person-name.ts";
import type { Person, Persons } from "./persons.ts";

/** An office that stands without a name, and who holds it; `at`: where its phrase begins. */
export type Holder = Readonly<{ at: number; person: Person; office: OfficeRead }>;

type Article = Readonly<{
  document: Document;
  narration: Narration;
  persons: Persons;
}>;

/** How many sentences an office and its holder's name may stand apart. */
const MOST_APART = 2;
/** An article that names more than these has no one person that an office could mean. */
const MOST_PERSONS = 40;
/** "A senior MP has …": only the head of an article brings in by office whom it names below. */
const LEAD_SENTENCES = 3;

/**
 * "Ed Vale flew in. [The chancellor] said", "[The chancellor] raised the duty. Mr Vale told MPs", "[A senior MP] has criticised the plan.
 * Mr Vale said": an office without a name belongs to the one person beside it who is named without an office.
 */
export const holdersIn = (article: Article): readonly Holder[] => {
  const { document, narration, persons } = article;
  const { everybody } = persons;
  if (everybody.length === 0 || everybody.length > MOST_PERSONS || !everybody.some(mayHold)) return [];
  const found: Holder[] = [];
  document.blocks.forEach((block, index) => {
    if (block.boilerplate !== null || block.kind === "code" || block.kind === "byline" || block.kind === "heading")
      return;
    const line: Line = { text: document.text, tokens: narration.words(index) };
    for (let at = 0; at < line.tokens.length; at++) {
      if (!opens(line, at)) continue;
      const office = officeAlone(line, at);
      if (office === null) continue;
      const one = holderOf(article, line, office, found);
      if (one !== null) found.push(one);
      at = office.to - 1;
    }
  });
  return found;
};

/** Named without an office, by form of address or otherwise. */
const isPlain = (person: Person): boolean => person.sure && mayHold(person);
/** The same of a name that no list shows to be a person’s: "Beatrix Kohl". */
const mayHold = ({ role, honorific, words }: Person): boolean =>
  role === null && (honorific === null || CIVIL.test(honorific)) && (honorific !== null || words.length > 1);
const CIVIL = /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Baroness|Baron)\b/;

const opens = (line: Line, at: number): boolean =>
  isArticle(line, at) ||
  (tagAt(line, at) === Tag.Possessive && /^(?:its|their)$/.test(wordAt(line, at))) ||
  // "[Harbour Bank’s] chief executive has"
  (isCapital(line, at) && tagAt(line, at - 1) === Tag.Stop && isOwner(line, at));

/** Capitals up to a genitive. */
const isOwner = (line: Line, at: number): boolean => {
  let to = at;
  while (to < at + 5 && isCapital(line, to)) to++;
  return to > at && tagAt(line, to) === Tag.Genitive;
};

/** An office right behind an article, that speaks or acts and has neither a name nor an owner's "’s" behind it. */
const officeAlone = (line: Line, at: number): OfficeRead | null => {
  if (tagAt(line, at - 1) === Tag.Preposition && wordAt(line, at - 1) !== "by") return null;
  const office = readOffice(line, at, line.tokens.length);
  if (office === null || office.role === null) return null;
  const { to } = office;
  if (tagAt(line, to) === Tag.Genitive || tagAt(line, to - 1) === Tag.Plural) return null;
  if (isCapital(line, to) && readPerson(line, to) !== null) return null;
  return acts(line, at, to) ? office : null;
};

/** "the chancellor said", "said the chancellor", "denied by the chancellor" */
const acts = (line: Line, from: number, to: number): boolean => {
  let at = to;
  while (tagAt(line, at) === Tag.Adverb) at++;
  if (isFiniteVerb(line, at)) return true;
  const before = has(line, from - 1, Trait.reporting) && isFiniteVerb(line, from - 1);
  return (before || wordAt(line, from - 1) === "by") && !isCapital(line, to) && ENDS.test(wordAt(line, to));
};
const ENDS = /^(?:[.,;:]|)$/;

const holderOf = (article: Article, line: Line, office: OfficeRead, known: readonly Holder[]): Holder | null => {
  const { persons } = article;
  const head = headOf(office);
  if (SPEAKS_FOR.test(head) || persons.everybody.some(({ role }) => role !== null && headOf({ role }) === head))
    return null;
  const indefinite = /^an?$/.test(wordAt(line, office.from));
  if (!(indefinite ? LEADING.has(head) || people.stateRoles.has(head) : UNIQUE.has(head))) return null;
  const at = startAt(line, office.from);
  if (known.some((one) => headOf(one.office) === head)) return null;
  const person = indefinite
    ? namedBelow(article, at)
    : (namedAbove(article, at) ?? namedNext(article, at, isOfBody(office)));
  if (person === null || !mayHold(person) || known.some((one) => one.person === person)) return null;
  return { at, person, office };
};

/** "[its] chief executive": what is named before is a body. */
const isOfBody = ({ body }: OfficeRead): boolean => body !== null && /^(?:its|their)$/.test(body.noun);

/** The noun of an office: "chief finance [officer] of the council". */
const headOf = ({ role }: Readonly<{ role: string | null }>): string =>
  ((role ?? "").toLowerCase().split(/\s(?:of|for|at|to|on|in|and)\s|,/)[0] ?? "").split(" ").at(-1) ?? "";

/** Offices of which one is meant at a time. */
const UNIQUE: ReadonlySet<string> = new Set(
  "chancellor minister secretary president premier mayor governor commissioner leader chair chairman chairwoman chairperson executive officer director chief boss ceo head headteacher principal president founder owner treasurer ombudsman tsar czar coach manager bishop archbishop vicar ambassador senator congressman congresswoman mp councillor".split(
    " ",
  ),
);
/** What somebody is who is brought in without a name at the head of an article. */
const LEADING: ReadonlySet<string> = new Set(
  "minister leader chief executive director chairman chairwoman chair boss mayor headteacher professor academic economist scientist bishop founder owner secretary president officer commissioner".split(
    " ",
  ),
);

/** Everybody named in some sentences, each with the first place there. */
const namedIn = ({ document, persons }: Article, first: number, last: number) => {
  const { sentences } = document;
  const start = sentences[Math.max(0, first)]?.start;
  const end = sentences[Math.min(sentences.length - 1, last)]?.end;
  if (start === undefined || end === undefined) return [];
  const { mentioned } = persons;
  const from = firstWhere(mentioned.length, (at) => (mentioned[at]?.at ?? 0) >= start);
  const to = firstWhere(mentioned.length, (at) => (mentioned[at]?.at ?? 0) >= end);
  return mentioned.slice(from, to);
};

const isAlone = (some: readonly Readonly<{ person: Person }>[]): boolean =>
  some.every(({ person }) => person === some[0]?.person);

/** The one person of the sentences right before, where they act in one of them and the office's own sentence names nobody. */
const namedAbove = (article: Article, at: number): Person | null => {
  const own = sentenceAt(article.document, at);
  if (namedIn(article, own, own).length > 0) return null;
  const before = namedIn(article, own - MOST_APART, own - 1);
  const [first] = before;
  return first !== undefined &&
    isPlain(first.person) &&
    isAlone(before) &&
    before.some(({ standing }) => standing === "subject")
    ? first.person
    : null;
};

/** Whoever is named for the first time, and acts, in the next sentence or the one after; nobody else is spoken of so far. */
const namedNext = (article: Article, at: number, ofBody: boolean): Person | null => {
  const own = sentenceAt(article.document, at);
  if (namedIn(article, own - 1, own).some(({ person }) => person.sure || !ofBody)) return null;
  const [first] = namedIn(article, own + 1, own + MOST_APART);
  const acts = first !== undefined && first.standing === "subject" && isFirst(article, first);
  return acts && !AGED.test(article.document.text.slice(first.end, first.end + 8)) ? first.person : null;
};

/** The first person whom an article names below its head, where they act. */
const namedBelow = (article: Article, at: number): Person | null => {
  const own = sentenceAt(article.document, at);
  if (own >= LEAD_SENTENCES || namedIn(article, 0, own).length > 0) return null;
  const [first] = namedIn(article, own + 1, own + MOST_APART + 1);
  return first !== undefined && isPlain(first.person) && first.standing === "subject" ? first.person : null;
};

/** "Ann Lee[, 44,]", "Ann Lee, [who]": somebody new, told by words of their own. */
const AGED = /^,? (?:\(\d|\d\d,|aged|who|an? |the )/;

const isFirst = ({ persons: { mentioned } }: Article, one: Readonly<{ person: Person; at: number }>): boolean =>
  mentioned.find(({ person }) => person === one.person)?.at === one.at;
