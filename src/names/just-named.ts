import { type Document, firstWhere, type Sentence, type Span, sentenceAt } from "../document/index.ts";
import { demonyms } from "../lexicon/demonyms.ts";
import { organisations } from "../lexicon/organisations.ts";
import { people } from "../lexicon/people.ts";
import { Trait, traitsOf } from "../lexicon/traits.ts";
import { type Body, isOpaque } from "./bodies.ts";
import type { Mention } from "./mentions.ts";
import type { Identity } from "./world.ts";

/** The names of an article in order of reading, and who each is as far as its own words tell. */
export type Named = Readonly<{
  document: Document;
  read: readonly Mention[];
  identities: readonly Identity[];
  /** The body that a word begins the name of. */
  short(word: string): Body | undefined;
}>;

/** How many sentences back the words before may stand. */
const MOST_BACK = 3;

/**
 * "The Producers’ Association turned the plan of Tarnside Council down. [Its] president": the body that the nearest sentence before
 * that names any is about, else the only one in it; paragraphs do not part them. "Corrib Water and [its] chief executive": of its own sentence, first.
 */
export const justNamed = (named: Named, at: number): string | null => {
  const { document } = named;
  const here = sentenceAt(document, at);
  const own = document.sentences[here];
  if (own === undefined) return null;
  const inside = bodiesIn(named, { start: own.start, end: at });
  if (inside.length > 0)
    return (inside.findLast(({ standing }) => standing === "subject") ?? inside.at(-1))?.name ?? null;
  for (let i = here - 1; i >= Math.max(0, here - MOST_BACK); i--) {
    const sentence = document.sentences[i];
    if (sentence === undefined || isLine(document, sentence)) return null;
    const bodies = bodiesIn(named, sentence);
    const subject = bodies.find(({ standing }) => standing === "subject")?.name ?? openingName(named, sentence);
    const names = new Set(bodies.map(({ name }) => name));
    if (subject !== null) return subject;
    if (names.size > 0) return names.size === 1 ? (bodies[0]?.name ?? null) : null;
  }
  return null;
};

/** "[Corran Glass], based in Larne, lost money. The company said": what the sentence before in the paragraph is about, where it may be a body. */
export const subjectJustNamed = (named: Named, at: number): string | null => {
  const { document } = named;
  const here = sentenceAt(document, at);
  const own = document.sentences[here];
  const before = document.sentences[here - 1];
  if (own === undefined || before === undefined || before.block !== own.block || isLine(document, before)) return null;
  if (bodiesIn(named, { start: own.start, end: at }).length > 0) return null;
  const subject = bodiesIn(named, before).find(({ standing }) => standing === "subject");
  return subject?.name ?? null;
};

/** "[Brightlane] will match it. “Soon,” chief executive": the same for an office that begins its sentence, or stands right behind a quotation. */
export const subjectBefore = (named: Named, at: number): string | null => {
  const { document } = named;
  const own = document.sentences[sentenceAt(document, at)];
  const begins = own !== undefined && BEGINS.test(document.text.slice(own.start, Math.min(at, own.start + FARTHEST)));
  return begins ? subjectJustNamed(named, at) : null;
};
const FARTHEST = 600;
const BEGINS =
  /^(?:[“"‘'][^”"]*[”"’'],?\s*)?(?:(?:said|says|added|adds|explained|explains)\s)?(?:(?:But|And|The|Its|Their)\s)?$/i;

/** "[Aeromar] has grounded nine jets." – “Safe,” the airline’s chief executive: what the sentence before begins with, though a paragraph parts them; `alone`: where it names nothing else. */
export const leadBefore = (named: Named, at: number, alone: boolean): string | null => {
  const { document } = named;
  const here = sentenceAt(document, at);
  const own = document.sentences[here];
  const before = document.sentences[here - 1];
  if (own === undefined || before === undefined || isLine(document, before)) return null;
  if (!BEGINS.test(document.text.slice(own.start, Math.min(at, own.start + FARTHEST)))) return null;
  const bodies = bodiesIn(named, before);
  if (bodies.length === 0) return isOfPlace(named, before) ? null : openingName(named, before);
  const first = bodies.find(({ standing }) => standing === "subject");
  if (alone && bodies.some(({ name }) => name !== first?.name)) return null;
  return first !== undefined && first.start - before.start < 5 ? first.name : null;
};

/** "[South Tarnland] has closed its ports": capitals that begin or end as places do. */
const isOfPlace = ({ document }: Named, { start, end }: Span): boolean => {
  const words = (OPENING.exec(document.text.slice(start, Math.min(end, start + 90)))?.[1] ?? "")
    .toLowerCase()
    .split(" ");
  return words.some((word) => (traitsOf(word) & (Trait.place | Trait.label)) !== 0);
};

/** "[The charity] gave out 9,300 parcels. – Manager Ann Lee": a noun for a body that the sentence before is about, before an office that begins its own. */
export const nounBefore = ({ document }: Named, at: number): Readonly<{ noun: string; at: number }> | null => {
  const here = sentenceAt(document, at);
  const own = document.sentences[here];
  const before = document.sentences[here - 1];
  if (own === undefined || before === undefined || isLine(document, before)) return null;
  if (!BEGINS.test(document.text.slice(own.start, Math.min(at, own.start + FARTHEST)))) return null;
  const noun = /^The (\p{Ll}+),? /u.exec(document.text.slice(before.start, before.start + 40))?.[1];
  return noun !== undefined && organisations.generic.has(noun) ? { noun, at: before.start } : null;
};

/** "[Aeromar] has grounded nine jets, the airline said": what the sentence itself begins with, where it may be a body. */
export const subjectHere = (named: Named, at: number): string | null => {
  const { document } = named;
  const own = document.sentences[sentenceAt(document, at)];
  if (own === undefined) return null;
  const [first, ...more] = bodiesIn(named, { start: own.start, end: at });
  return first?.standing === "subject" && more.every(({ name }) => name === first.name) ? first.name : null;
};

/** "[ReturnCo] defended the fee. A spokesperson said": what the sentence before is about, where a word that no list knows names it. */
export const wordJustNamed = (named: Named, at: number): string | null => {
  const { document, read } = named;
  const here = sentenceAt(document, at);
  const before = document.sentences[here - 1];
  if (before === undefined || isLine(document, before)) return null;
  const first = firstWhere(read.length, (i) => (read[i]?.start ?? 0) >= before.start);
  const one = read[first];
  if (one === undefined || one.kind !== "word" || one.end > before.end || one.standing !== "subject") return null;
  return mayBeBody(document, read, one);
};

/** A heading, or a row of a table. */
const isLine = ({ blocks }: Document, { block }: Sentence): boolean => {
  const kind = blocks[block]?.kind;
  return kind === "heading" || kind === "cell";
};

type Candidate = Readonly<{ name: string; standing: Mention["standing"]; start: number }>;

/** What a sentence names that is a body, or may be one. */
export const bodiesIn = ({ document, read, identities, short }: Named, { start, end }: Span): readonly Candidate[] => {
  const found: Candidate[] = [];
  const first = firstWhere(read.length, (i) => (read[i]?.start ?? 0) >= start);
  for (let i = first; i < read.length; i++) {
    const one = read[i];
    if (one === undefined || one.start >= end) break;
    const identity = identities[i];
    const begun =
      one.kind === "word" && identity?.kind === "unknown" && isNoPlace(one.word) ? short(one.word)?.name : null;
    const name = identity?.kind === "body" ? identity.body.name : (begun ?? mayBeBody(document, read, one));
    if (name !== null) found.push({ name, standing: one.standing, start: one.start });
  }
  return found;
};

/** "Breeze" for Breeze Power, but not "Porthaven" for the Porthaven Gazette. */
const isNoPlace = (word: string): boolean =>
  (traitsOf(word.toLowerCase()) & (Trait.place | Trait.given | Trait.surname | Trait.label | Trait.role)) === 0;

/** "[Tenants Together], which …", "[Shelter Now] said": capitals at the head of a sentence that are nobody’s name and no office. */
const openingName = ({ document, read }: Named, { start, end }: Span): string | null => {
  const { 1: whole } = OPENING.exec(document.text.slice(start, Math.min(end, start + 90))) ?? [];
  const name = whole?.replace(/^Rival /, "");
  if (name === undefined || name.split(" ").some((word) => isOfPerson(word.toLowerCase()))) return null;
  const first = firstWhere(read.length, (i) => (read[i]?.end ?? 0) > start);
  for (let i = first; (read[i]?.start ?? end) < start + name.length; i++) {
    const one = read[i];
    if (one === undefined || one.kind !== "word" || isSurname(read, one.word)) return null;
  }
  return name;
};
/**
 * "[Turning Tide] has been asked. – A spokesman for the charity", "[Threshold] apologised. – A charity spokesman": what the sentence
 * before begins with, where it acts as bodies do and is nobody’s name.
 */
export const openingBefore = (named: Named, at: number): string | null => {
  const { document, read } = named;
  const before = document.sentences[sentenceAt(document, at) - 1];
  if (before === undefined || isLine(document, before)) return null;
  const several = openingName(named, before);
  if (several !== null) return several;
  const { start, end } = before;
  const word = OPENING_ONE.exec(document.text.slice(start, Math.min(end, start + 60)))?.[1];
  if (word === undefined || isSurname(read, word)) return null;
  const traits = traitsOf(word.toLowerCase());
  const mayBe = (traits & Trait.common) !== 0 || (traits & Trait.known) === 0;
  return mayBe && (traits & NO_BODY) === 0 && !people.groups.has(word.toLowerCase()) ? word : null;
};
const NO_BODY =
  Trait.place | Trait.given | Trait.surname | Trait.label | Trait.role | Trait.pluralNoun | Trait.time | Trait.bodyNoun;
const OPENING_ONE =
  /^(?:The )?(\p{Lu}\p{L}{2,})(?:, which\b| (?:has |have )?(?:said|says|told|apologi[sz]ed|announced|launched|called|urged|warned|welcomed|confirmed|denied|published|raised|appealed|written|declined|insisted|promised|pledged|begun|set out)\b)/u;

const OPENING =
  /^(?:The )?(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){1,3})(?=, which\b| (?:said|says|has|is|was|will|\p{Ll}{3,}ed)\b)/u;
const isOfPerson = (word: string): boolean =>
  people.roles.has(word) || people.honorifics.has(word) || organisations.parties.has(word) || demonyms.has(word);

/** "[Vestkraft] cut 300 jobs", "[Shelter Now] said": what acts or has shares, and nothing shows to be a place or a person. */
export const mayBeBody = (document: Document, read: readonly Mention[], one: Mention): string | null => {
  if (one.kind === "body") return null;
  if (one.kind === "person") return !one.sure && one.standing === "subject" ? one.name.name : null;
  const acts = one.standing === "subject" && one.hints !== "person" && isOpaque(one.word) && !MATTER.test(one.word);
  const alone = !PARTLY.test(document.text.slice(Math.max(0, one.start - 20), one.start).replace(RIVAL, ""));
  const may = (acts && alone && !isOneOfMany(one.word)) || isShareholding(document, one);
  return may && !isSurname(read, one.word) ? one.word : null;
};
/** "Shelter [Now]", "a [Briton]": the rest of a longer name, or one of a kind. */
const PARTLY = /(?:\p{Lu}[\p{L}’'.-]*|\b[Aa]n?)\s$/u;
/** "[Rival] Vestkraft has": what kind of body it is, with the capital of the sentence. */
const RIVAL =
  /(?:^|[\n.!?”"]\s?)(?:Rivals?|Competitor|Supplier|Contractor|Retailer|Airline|Broadcaster|Insurer|Lender|Operator|Carmaker|Chipmaker|Drugmaker|Brewer|Housebuilder|Start-?up|Charity)\s$/;
/** "[Enrollment] has slipped": a noun for a matter that no list knows. */
const MATTER = /\p{Ll}(?:ments?|[st]ions?|ness|ities|ships?)$/u;
/** "Prosecutors", "Briton": people. */
const isOneOfMany = (word: string): boolean =>
  /^\p{Lu}\p{Ll}+(?:ers|ors|ists|ians)$/u.test(word) || demonyms.has(word.toLowerCase());

/** Whether somebody whom the article names in full ends so. */
const isSurname = (read: readonly Mention[], word: string): boolean =>
  read.some((one) => one.kind === "person" && (one.name.name === word || one.name.name.endsWith(` ${word}`)));

/**
 * "… figures given to Harbour Abilities. [Its] chief executive": the capitals of the sentence before, where nothing of it is known
 * to be a body and nothing else is named in it that could be one.
 */
export const nameJustBefore = ({ document, read }: Named, at: number): string | null => {
  const here = sentenceAt(document, at);
  const before = document.sentences[here - 1];
  if (before === undefined || before.block !== document.sentences[here]?.block) return null;
  if (/\S/.test(document.text.slice(document.sentences[here]?.start ?? at, at))) return null;
  const named = read.filter(({ start }) => start >= before.start && start < before.end);
  if (named.some(({ kind }) => kind === "body")) return null;
  const unknown = named.filter((one) => (one.kind === "person" && !one.sure) || isShareholding(document, one));
  const only = unknown.length === 1 ? unknown[0] : undefined;
  return only?.kind === "person" ? only.name.name : only?.kind === "word" ? only.word : null;
};

/** "[Vestkraft] shares": a company. */
const isShareholding = ({ text }: Document, { kind, end }: Mention): boolean =>
  kind === "word" &&
  /^\s(?:shares|stock|profits?|sales|revenues?|investors|shareholders|employees|customers)\b/.test(
    text.slice(end, end + 14),
  );
