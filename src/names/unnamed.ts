import { Tag } from "../clauses/index.ts";
import { people } from "../lexicon/people.ts";
import { officeHolder, personBefore } from "./antecedent.ts";
import { type Asked, bodySpeaker, personSpeaker, plainSpeaker } from "./asked.ts";
import { bodyMeant, firm } from "./body-meant.ts";
import { authorBehind, bodyBefore, makerAt } from "./document-author.ts";
import { mentionsWithin } from "./found.ts";
import {
  bareAt,
  endAt,
  isArticle,
  isCapital,
  isFiniteVerb,
  isNominal,
  type Line,
  startAt,
  tagAt,
  wordAt,
  written,
} from "./line.ts";
import { bodyAt, isDetermined, nounsEnd, whomFor } from "./noun-phrase.ts";
import type { Nouns, Phrase } from "./nouns.ts";
import { type OfficeRead, readOffice } from "./office.ts";
import { readOrganisation } from "./organisation-name.ts";
import { readPerson } from "./person-name.ts";
import type { Person } from "./persons.ts";
import type { Speaker } from "./speaker.ts";
import { spokenForFrom } from "./spoken-for.ts";
import { isTrade } from "./trades.ts";
import { isBodyHead, isGiven, isPersonNoun, isRole } from "./vocabulary.ts";
import type { Held } from "./world.ts";

/** Speakers whom no name heads: offices, documents, groups, bodies by their noun, unnamed individuals. */
export const described = (phrase: Phrase): Speaker | null => {
  const { line, from } = phrase;
  const first = isDetermined(line, from) ? from + 1 : from;
  const start = overCount(line, first);
  const end = nounsEnd(line, start);
  if (end === start) return quantified(phrase);
  const lone = end === start + 1 && isCapital(line, start) && line.tokens.length === end;
  if (lone && phrase.asked.world.told(written(line, start, end)).person)
    return plainSpeaker(written(line, start, end), "person", phrase.mention);
  const head = bareAt(line, end - 1);
  const definite = /^(?:the|this|that|its)$/.test(wordAt(line, from));
  const about: Nouns = { asked: phrase.asked, line, from, mention: phrase.mention, start, end, head, definite };
  return (
    numbered(about) ??
    firm(about) ??
    holder(about) ??
    document(about) ??
    bodyMeant(about) ??
    group(about) ??
    individual(about) ??
    nameLike(about)
  );
};

/** "a [2014] senate report", "the [12] councillors", "one of the [five] reviewers" */
const overCount = (line: Line, at: number): number =>
  tagAt(line, at) === Tag.Number && isNominal(line, at + 1) ? at + 1 : at;

/** "Many", "some of the members": a group without a noun before "of". */
const quantified = ({ line, from, mention }: Phrase): Speaker | null => {
  if (!people.quantifiers.has(wordAt(line, from))) return null;
  const of = wordAt(line, from + 1) === "of";
  const bare = of && isDetermined(line, from + 2) ? from + 3 : from + 2;
  const start = overCount(line, bare);
  return plainSpeaker(written(line, from, of ? Math.max(nounsEnd(line, start), from + 1) : from + 1), "group", mention);
};

/** "a number of investors", "the majority of those polled": the people of whom a number is told. */
const numbered = ({ line, from, start, end, head, mention }: Nouns): Speaker | null => {
  if (!NUMBERED.test(head) || end !== start + 1 || wordAt(line, end) !== "of") return null;
  const first = isDetermined(line, end + 1) ? end + 2 : end + 1;
  const to = nounsEnd(line, first);
  if (to === first) return null;
  return plainSpeaker(written(line, head === "number" || head === "host" ? first : from, to), "group", mention);
};
const NUMBERED = /^(?:number|majority|minority|handful|couple|dozens?|host|quarter|third|half|string|lot)$/;

const isIndefinite = (line: Line, at: number): boolean => /^(?:an?|one|another)$/.test(wordAt(line, at));

/** "A spokesperson for the minister, Ann Lee": an office held for somebody who does not speak. */
export const isOfficeOfAnother = (line: Line, from: number): boolean => {
  if (!isIndefinite(line, from)) return false;
  const end = nounsEnd(line, from + 1);
  return (
    end > from + 1 &&
    /^(?:for|to|of)$/.test(wordAt(line, end)) &&
    /^spokes|^aide|adviser$|^lawyer$|^friend$|^representative$/.test(bareAt(line, end - 1))
  );
};

/** "the Health and Social Care Secretary": capitals that are nothing but an office. */
export const isOfficeAlone = (line: Line, from: number): boolean => {
  if (wordAt(line, from) !== "the" || !isCapital(line, from + 1)) return false;
  const { length } = line.tokens;
  if (!/^(?:secretary|minister)$/.test(wordAt(line, length - 1)) || !isCapital(line, length - 1)) return false;
  const office = readOffice(line, from, length);
  return office !== null && office.to === length && office.organisation === null;
};

/** "the minister", "a HUL spokeswoman", "a spokesman for the trust": an office without a name. */
const holder = ({ asked, line, from, end, mention, definite }: Nouns): Speaker | null => {
  const { world } = asked;
  if (tagAt(line, end - 1) === Tag.Plural && hasAnd(line, from, end)) return null;
  const titled = isRole(line, line.tokens.length - 2) ? surnameBehind(world, line, line.tokens.length - 1) : null;
  if (titled !== null) return personSpeaker(titled, mention);
  const office = readOffice(line, from, line.tokens.length);
  if (office === null || office.role === null || office.role === "") return null;
  if (isCapital(line, office.to) && readPerson(line, office.to) !== null && isOwner(line, office.to)) return null;
  // "a spokesman for Prime Minister [Bo Lund]": who is spoken for does not speak, and is no body.
  if (spokenForFrom(line, office.from, office.to) >= 0 && readPerson(line, office.to) !== null)
    return { ...unnamedHolder, role: office.role.replace(/\sfor\s.*$/, ""), mention };
  const named = world.holders.get(startAt(line, office.from));
  if (named !== undefined) return personSpeaker(named, mention);
  const { role, organisation } = ofNobody(world, world.settled(office, mention.start));
  const bearer = surnameBehind(world, line, office.to) ?? namedBehind(world, line, office);
  if (bearer !== null) {
    const known = personSpeaker(bearer, mention);
    return known.role === null ? { ...known, role, organisation: known.organisation ?? organisation } : known;
  }
  if (definite || (isCapital(line, from) && !isIndefinite(line, from))) {
    const body = ofNobody(world, office).organisation ?? "";
    const words = `${/^(?:\p{Lu})/u.test(body) ? body : ""} ${office.role}`.trim();
    const person = officeHolder(world, words, mention.start);
    if (person !== null) return withFullerRole(personSpeaker(person, mention), role);
  }
  // "Hartnoll, 49, left. The former Derby midfielder added": told otherwise, whoever was named last
  if (definite && FORMERLY.test(role ?? "") && wordAt(line, from) === "the") {
    const last = personBefore(asked.document, world, { at: mention.start, gender: null, topic: asked.topic });
    if (last !== null) return personSpeaker(last, mention);
  }
  // "The welder said": a trade is no office, and may be whoever was named last
  if (definite && organisation === null && isTrade(role)) return null;
  const held = organisation ?? world.bodyFor(office, mention.start);
  // "spokesman for candidate [Bo Lund]"
  const whose = organisation === null && isGoverned(role) ? readPerson(line, office.to) : null;
  if (whose !== null) return { ...unnamedHolder, role: `${role} ${written(line, whose.from, whose.to)}`, mention };
  return { name: null, honorific: null, role, organisation: held, type: "person", mention };
};

/** "the [independent monitor]": of the monitor, whom the article names, it tells more. */
const withFullerRole = (speaker: Speaker, role: string | null): Speaker =>
  role !== null && speaker.role !== null && role.endsWith(` ${speaker.role}`) ? { ...speaker, role } : speaker;

/** "Lee’s campaign manager": the surname of somebody whom the article names in full is no body. */
const ofNobody = ({ persons }: Asked["world"], { role, organisation }: Held): Held => {
  const owner = organisation === null || organisation.includes(" ") ? undefined : persons.surnamed(organisation);
  return { role, organisation: owner?.sure === true && owner.words.length > 1 ? null : organisation };
};
/** What somebody was, or has done so often: "88-Test veteran". */
const FORMERLY = /^(?:former|ex-|one-time|\d+-(?!year)\p{L}+ )/iu;
const unnamedHolder = { name: null, honorific: null, organisation: null, type: "person" } as const;
/** "spokesman [for] …": the office goes on. */
const isGoverned = (role: string | null): boolean => /\s(?:for|to|of)\s/.test(role ?? "");
/** "an official and [residents]" */
const hasAnd = (line: Line, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (tagAt(line, i) === Tag.Conjunction) return true;
  return false;
};
/** "former director [Ann Lee’s] testimony" */
const isOwner = (line: Line, at: number): boolean => tagAt(line, readPerson(line, at)?.to ?? at) === Tag.Genitive;

/** "House Majority Leader [Arroyo]", "Minister [Duddy]": the surname of somebody the article names. */
const surnameBehind = ({ persons }: Asked["world"], line: Line, at: number): Person | null => {
  if (at !== line.tokens.length - 1 || !isCapital(line, at)) return null;
  const person = persons.surnamed(written(line, at, at + 1));
  return person?.sure === true && person.words.length > 1 ? person : null;
};

/** "A spokesman for the league, [Bo Lund],", "Harbour Institute Professor [Bo Lund]": a name that ends the phrase behind an office. */
const namedBehind = (world: Asked["world"], line: Line, { to, role }: OfficeRead): Person | null => {
  const comma = tagAt(line, to) === Tag.Comma;
  // "A spokesman for candidate Bo Lund": not the candidate
  if (!comma && isGoverned(role)) return null;
  const from = comma ? to + 1 : to;
  if (!isCapital(line, from) || readPerson(line, from) === null) return null;
  const span = { start: startAt(line, from), end: endAt(line, line.tokens.length) };
  // "Council [Professor Nancy Hill]": the form of address is the office.
  const found = mentionsWithin(world, span).find(({ mention }) => mention.start <= span.start);
  if (found?.identity.kind !== "person" || found.mention.kind !== "person") return null;
  const last = tagAt(line, line.tokens.length - 1) === Tag.Comma ? line.tokens.length - 1 : line.tokens.length;
  return Math.max(found.mention.end, found.mention.full.end) >= endAt(line, last) ? found.identity.person : null;
};

/** "the report", "a study by the Harbour Trust", "the trust’s report": whose it is, where known. */
const document = (phrase: Nouns): Speaker | null => {
  const { asked, line, from, start, end, head, mention, definite } = phrase;
  const { world } = asked;
  if (!people.documents.has(head)) return null;
  let author: string | null = null;
  for (let i = start; i < end; i++)
    if (tagAt(line, i) === Tag.Genitive)
      author = isCapital(line, start)
        ? written(line, start, i)
        : (world.bodies.resolve({ noun: bareAt(line, i - 1), at: mention.start })?.name ?? null);
  if (/^(?:by|from|of|in)$/.test(wordAt(line, end))) {
    const at = isArticle(line, end + 1) ? end + 2 : end + 1;
    author ??=
      /^(?:of|in)$/.test(wordAt(line, end)) && at === end + 1
        ? (readOrganisation(line, at)?.name ?? null)
        : makerAt(line, at);
  }
  author ??= bodyBefore(line, start, end - 1);
  author ??= authorBehind(asked, endAt(line, end), mention);
  author ??= definite ? world.authorOf(mention.start) : null;
  const name = written(line, from, end);
  return { name, honorific: null, role: null, organisation: author, type: "document", mention };
};

/** "council leaders", "campaigners", "our advice team", "people in the town". */
const group = ({ line, from, start, end, head, mention }: Nouns): Speaker | null => {
  const plural = tagAt(line, end - 1) === Tag.Plural || (isCapital(line, end - 1) && /[^siu]s$/.test(head));
  if (!plural && !people.groups.has(head)) return null;
  if (/^(?:police|garda[ií])$/.test(head) || (isBodyHead(line, end - 1) && !people.groups.has(head)))
    return plainSpeaker(written(line, start, end), "organisation", mention);
  const bare = wordAt(line, from) === "the" ? from + 1 : from;
  const of = wordAt(line, end) === "of" ? nounsEnd(line, isDetermined(line, end + 1) ? end + 2 : end + 1) : end;
  const speaker = plainSpeaker(
    written(line, bare, Math.max(of, people.groups.has(head) ? whomFor(line, end) : end, end)),
    "group",
    mention,
  );
  return wordAt(line, end) === "at" ? { ...speaker, organisation: bodyAt(line, end + 1) } : speaker;
};

/** "one user", "the 69-year-old", "a shopkeeper from Porthaven". */
const individual = ({ asked, line, start, end, head, mention, definite }: Nouns): Speaker | null => {
  // "Her husband, [Rob], said": a given name that explains what somebody is to another.
  if (
    people.kin.has(head) &&
    tagAt(line, end) === Tag.Comma &&
    isGiven(line, end + 1) &&
    CLOSED.test(wordAt(line, end + 2))
  )
    return plainSpeaker(written(line, end + 1, end + 2), "person", mention);
  const aged = /^\d{1,3}-year-old$/.test(head);
  const partisan = PARTISAN.test(head);
  if (!aged && !partisan && !people.individuals.has(head) && !isPersonNoun(line, end - 1)) return null;
  // "the Ohio Republican": a place and a party, and nothing behind them
  const known = partisan && isCapital(line, start) && end - start > 1 && /^(?:|,)$/.test(wordAt(line, end));
  if (partisan ? definite && known : definite && (aged || !(isCapital(line, start) || HIDDEN.has(head)))) {
    const person = personBefore(asked.document, asked.world, { at: mention.start, gender: null, topic: asked.topic });
    const other = person?.honorific != null && !PLAIN_FORM.test(person.honorific);
    if (person !== null && (aged || partisan || (person.role === null && !other)))
      return personSpeaker(person, mention);
  }
  const role = FAMILIAR.has(head) ? written(line, start, knowledgeEnd(line, end)) : written(line, start, end);
  return { name: null, honorific: null, role, organisation: null, type: "person", mention };
};

/** Forms of address that tell no office; a detective is not "the defendant". */
const PLAIN_FORM = /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Mme|Sir|Dame|Shri|Smt)\.?$/;
const CLOSED = /^,?$/;
const PARTISAN = /^(?:republican|democrat|conservative|liberal)$/;
/** Whom an article does not name. */
const HIDDEN: ReadonlySet<string> = new Set([
  "source",
  "insider",
  "aide",
  "official",
  "witness",
  "bystander",
  "onlooker",
]);

/** "person [familiar with the talks]", "source [close to the board]": what a word that tells nothing needs. */
const FAMILIAR: ReadonlySet<string> = new Set(["person", "source", "somebody", "someone", "individual"]);
const knowledgeEnd = (line: Line, at: number): number => {
  if (!/^(?:familiar|close|with|briefed|involved|near|at|in|inside|within)$/.test(wordAt(line, at))) return at;
  let to = at;
  while (to < line.tokens.length && tagAt(line, to) !== Tag.Comma && !isFiniteVerb(line, to) && to - at < 9) to++;
  return to;
};

/** Capitalised words that nothing explains: a body rather than a person. */
const nameLike = ({ asked, line, start, end, mention }: Nouns): Speaker | null => {
  if (!isCapital(line, start) || end - start > 6) return null;
  for (let i = start; i < end; i++) if (!isCapital(line, i) && tagAt(line, i) !== Tag.Genitive) return null;
  const name = written(line, start, end);
  // "Concord" for Concord International: a common word that begins a body’s name
  const body = asked.world.bodies.find(name) ?? asked.world.bodies.short(name);
  if (body !== undefined) return bodySpeaker(body, mention);
  return plainSpeaker(name, end - start === 1 ? "person" : "organisation", mention);
};
