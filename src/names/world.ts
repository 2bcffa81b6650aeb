import { type Document, once } from "../document/index.ts";
import { isGivenName } from "../lexicon/given-names.ts";
import { organisations } from "../lexicon/organisations.ts";
import { people } from "../lexicon/people.ts";
import { authorOf } from "./authors.ts";
import { aloneBody, type Bodies, type Body, createBodies, fullName, isTrader, mayTrade } from "./bodies.ts";
import { bodyOfReport } from "./body-of-report.ts";
import { definedIn, fullRole } from "./defined.ts";
import { holdersIn } from "./holders.ts";
import {
  justNamed,
  leadBefore,
  type Named,
  nameJustBefore,
  nounBefore,
  openingBefore,
  subjectBefore,
  subjectHere,
  subjectJustNamed,
  wordJustNamed,
} from "./just-named.ts";
import { createLocalBodies } from "./local-body.ts";
import {
  givesOffices,
  isHeldInBody,
  isHeldNearby,
  isOfPart,
  isOfSchool,
  isSpokesman,
  kindsFor,
  mainBody,
} from "./main-body.ts";
import { type Mention, mentionsIn } from "./mentions.ts";
import type { NameFacts } from "./name-facts.ts";
import type { Narration } from "./narration.ts";
import type { Office } from "./office.ts";
import type { InnerBody } from "./office-inner.ts";
import { otherwiseNamed } from "./otherwise-named.ts";
import { createPersons, type Person, type Persons } from "./persons.ts";
import { asWritten, dropSurname, splitBody, splitNamed, withPhrase } from "./role-and-body.ts";
import { bodiesTold } from "./told-bodies.ts";
import { createTold, type Told } from "./told-of.ts";

/** Who a mention turned out to be. */
export type Identity =
  | Readonly<{ kind: "person"; person: Person }>
  | Readonly<{ kind: "body"; body: Body }>
  | Readonly<{ kind: "unknown" }>;

/** Everybody and every body that one document names. */
export type World = Readonly<{
  persons: Persons;
  bodies: Bodies;
  mentions: readonly Mention[];
  /** Who each of `mentions` is. */
  identities: readonly Identity[];
  /** An office, as seen from a place, with the full name of the body it is held in, once it is known who "the council" or "its" are. */
  settled(office: Office, at: number): Held;
  /** The body that an office without one is held in, as seen from a place: the one just named, or the one that the article is about. */
  bodyFor(office: Office, at: number): string | null;
  /** Who "the company" is, as seen from a place: whatever the sentence before is about that may trade. */
  firmFor(noun: string, at: number): string | null;
  /** Who an office means that stands without a name, by where its phrase begins. */
  holders: ReadonlyMap<number, Person>;
  /** What is told of whomever one word alone names. */
  told(word: string): Told;
  /** Whose "the report" is, as seen from a place. */
  authorOf(at: number): string | null;
}>;

/** An office and the name of its body. */
export type Held = Readonly<{ role: string | null; organisation: string | null }>;

const UNKNOWN: Identity = { kind: "unknown" };

/** "The farmers, through their chairman": whose office it is, is many. */
const MANY = /(?:^|[\n.!?]\s?)(?:The |Several |Some )?(?:\p{L}+ )?\p{L}{3,}[^s\W]s,? (?:through |via |and |led by )$/u;

/** Nouns that are a name of their own with a capital: "the Coalition’s spokesman". */
const PROPER: ReadonlySet<string> = new Set([
  "coalition",
  "opposition",
  "senate",
  "congress",
  "cabinet",
  "parliament",
  "assembly",
]);

/** Reads the article once and puts together the mentions of one person, of one body. */
export const worldOf = (document: Document, narration: Narration, facts: NameFacts): World => {
  const persons = createPersons(facts);
  const bodies = createBodies(facts);
  const read = mentionsIn(document, narration);
  const offices = new Set<string>();
  for (const one of read)
    if (one.kind === "person" && one.office.organisation !== null && !isOverPlace(one.office.role))
      offices.add(one.office.organisation);
  for (const name of bodiesTold(document.text)) offices.add(name);
  // "Lee’s campaign manager": whose it is, is no body where somebody is named so in full.
  for (const one of read)
    if (one.kind === "person" && one.sure && one.name.count > 1)
      offices.delete(one.name.name.slice(one.name.name.lastIndexOf(" ") + 1));
  const identities: Identity[] = read.map(() => UNKNOWN);
  read.forEach((one, i) => {
    if (one.kind === "body")
      identities[i] = { kind: "body", body: bodies.add(one.name.name, one.name.acronym, one.noun) };
    else if (one.kind === "person" && !one.sure && offices.has(one.name.name))
      identities[i] = { kind: "body", body: bodies.add(one.name.name, null, null) };
    else if (one.kind === "word" && offices.has(one.word))
      identities[i] = { kind: "body", body: bodies.add(fullName(bodies, one.word, one.start), null, null) };
  });
  const placed: (Readonly<{ body: Body }> & Pick<Mention, "start" | "end" | "standing">)[] = [];
  read.forEach(({ start, end, standing }, i) => {
    const identity = identities[i];
    if (identity?.kind === "body") placed.push({ body: identity.body, start, end, standing });
  });
  placed.push(...otherwiseNamed(document, bodies, offices, read));
  for (const one of placed.sort((a, b) => a.start - b.start)) bodies.mention(one.body, one);
  for (const { name, noun } of definedIn(document)) (bodies.find(name) ?? bodies.add(name, null, noun)).nouns.add(noun);
  const first = [...identities];
  const main = once(() => mainBody(document, bodies, read, first));
  bodies.about(once(() => bodyNamed(main(), bodies)));
  const own = ownerOf(document, bodies);
  const asked: Named = { document, read, identities: first, short: bodies.short };
  const bodyOf = ({ organisation, body }: Office, at: number): string | null => {
    if (organisation !== null) return persons.named(organisation) ? null : fullName(bodies, organisation, at);
    if (body === null) return null;
    if (body.noun === "our") return own;
    const possessive = /^(?:its|their)$/.test(body.noun);
    const many = body.noun === "their" && MANY.test(document.text.slice(Math.max(0, body.at - 60), body.at));
    if (many) return null;
    const just = possessive ? (justNamed(asked, body.at) ?? nameJustBefore(asked, body.at)) : null;
    const known = just ?? bodies.resolve(body)?.name;
    // "chair of the board": of whose, its own word does not say.
    if (known === undefined && body.noun === "board" && body.name === undefined) return null;
    return (
      known ??
      (!possessive && isGeneral(body)
        ? (nameJustBefore(asked, body.at) ??
          leadBefore(asked, body.at, false) ??
          wordJustNamed(asked, body.at) ??
          openingBefore(asked, body.at))
        : null) ??
      (PROPER.has(body.noun) && body.name !== undefined ? body.name : asWritten(body))
    );
  };
  const innerOf = (inner: InnerBody): string | null => {
    const { kind } = inner;
    const just = (): string | null =>
      isGeneral(inner) ? (wordJustNamed(asked, inner.at) ?? openingBefore(asked, inner.at)) : null;
    const name = bodies.resolve(inner)?.name ?? just();
    return kind === null || name?.toLowerCase().includes(kind.toLowerCase()) ? name : kind;
  };
  const settled = (office: Office, at: number): Held => {
    const { role, inner } = office;
    const organisation = bodyOf(office, at);
    const whole = organisation === null ? withPhrase(office, document.text) : null;
    if (whole !== null) return { role: whole, organisation };
    const meant = organisation === null && inner !== undefined ? innerOf(inner) : null;
    return meant === null ? { role, organisation } : { role: inner?.role ?? role, organisation: meant };
  };
  read.forEach((one, i) => {
    if (one.kind === "person" && identities[i]?.kind === "unknown" && one.name.count > 1 && one.posted !== true)
      identities[i] = {
        kind: "person",
        person: persons.add(one, settled(one.office, one.start)),
      };
  });
  // Whoever posts is called by the full name that the article has, else by their own.
  read.forEach((one, i) => {
    if (one.kind !== "person" || one.posted !== true || identities[i]?.kind !== "unknown") return;
    const known = persons.known(one);
    const person =
      known !== undefined && known.words.length > 1 ? known : persons.add(one, settled(one.office, one.start));
    identities[i] = { kind: "person", person };
  });
  settleMentions({ read, identities, persons, settled });
  for (const person of persons.everybody) {
    splitBody(person, bodies);
    splitNamed(person, document.text);
  }
  for (const person of persons.everybody) dropSurname(person, persons, document.text);
  const localBody = once(() => createLocalBodies(document, bodies));
  const bodyOfKind = (role: string, kinds: ReadonlySet<string>, at: number): string | null => {
    // "Principal": of a school, and no school district
    const wide = (words: ReadonlySet<string>): boolean => isOfSchool(role) && WIDER.some((kind) => words.has(kind));
    const fits = ({ words }: Body): boolean => [...kinds].some((kind) => words.has(kind)) && !wide(words);
    const named = bodies.spoke(at, fits, true);
    if (named !== null) return named;
    const about = bodyNamed(main(), bodies);
    return about !== null && fits(about)
      ? about.name
      : isOfSchool(role) || /^(?:university|college|school) /i.test(role)
        ? bodies.only(fits)
        : null;
  };
  /** "The Anglers’ Federation wrote to him. President": a body of members that the sentence before is about. */
  const associationBefore = (at: number): string | null => {
    const before = subjectBefore(asked, at);
    const words = before === null ? null : bodies.find(before)?.words;
    return words != null && MEMBERS.some((word) => words.has(word)) ? fullName(bodies, before ?? "", at) : null;
  };
  const bodyFor = ({ role, organisation, body }: Office, at: number): string | null => {
    if (role === null || organisation !== null || body !== null) return null;
    // "His spokesman": whose office it is, is somebody.
    if (/^(?:his|her|my)\s/i.test(document.text.slice(at, at + 4))) return null;
    const local = isPlaced(document.text, role, at) ? null : localBody()(role);
    if (local !== null) return local;
    const kinds = kindsFor(role);
    if (kinds !== null) {
      if (isDescribed(document.text, role, at)) return null;
      return bodyOfKind(role, kinds, at) ?? (PRESIDES.test(role) ? associationBefore(at) : null);
    }
    const part = isOfPart(role) ? justNamed(asked, at) : null;
    if (part !== null) return bodies.find(part) === undefined ? null : part;
    const held = isHeldInBody(role);
    if (!held && !isHeldNearby(role)) return null;
    const reported = held ? bodyOfReport(asked, at) : null;
    if (reported !== null) return fullName(bodies, reported, at);
    const before = subjectBefore(asked, at);
    if (!held && (before === null || bodies.find(before) === undefined)) return null;
    if (before !== null && givesOffices(bodies.find(before) ?? aloneBody({ name: before, acronym: null })))
      return fullName(bodies, before, at);
    if (!held) return null;
    const meant = nounBefore(asked, at);
    const about = meant === null ? null : bodies.resolve(meant);
    if (about !== null && givesOffices(about)) return about.name;
    const speaks = isSpokesman(role);
    const name =
      (speaks ? wordJustNamed(asked, at) : main()) ??
      bodies.spoke(at, givesOffices, !speaks) ??
      (speaks ? null : leadBefore(asked, at, true));
    return name === null || (!name.includes(" ") && persons.surnamed(name) !== undefined) ? null : name;
  };
  read.forEach((one, i) => {
    const identity = identities[i];
    if (one.kind !== "person" || identity?.kind !== "person") return;
    const { person } = identity;
    if (person.organisation === null && person.role === one.office.role)
      person.organisation = bodyFor(one.office, Math.min(one.start, one.full.start));
  });
  for (const person of persons.everybody) {
    const role = person.role === null ? null : fullRole(document, person.role);
    if (role !== null && !persons.everybody.some((one) => one !== person && one.role === role)) person.role = role;
  }
  const holders = new Map<number, Person>();
  for (const { at, person, office } of holdersIn({ document, narration, persons })) {
    const { role, organisation } = settled(office, at);
    persons.enrich(person, { role, organisation: organisation ?? bodyFor(office, at) });
    holders.set(at, person);
  }
  const told = createTold(document.text, read);
  const author = (at: number): string | null => authorOf(document, bodies, at);
  const firmFor = (noun: string, at: number): string | null => {
    const name = mayTrade(noun) ? (subjectHere(asked, at) ?? subjectJustNamed(asked, at)) : null;
    if (name === null || persons.surnamed(name)?.sure === true) return null;
    const body = bodies.find(name) ?? bodies.short(name);
    return isTrader(body ?? aloneBody({ name, acronym: null })) ? (body?.name ?? name) : null;
  };
  return { persons, bodies, mentions: read, identities, settled, bodyFor, firmFor, holders, authorOf: author, told };
};

/** "Skellan’s mayor", "Karaba’s deputy interior minister": whose office it is, is a place, and no body that the article speaks of. */
const isOverPlace = (role: string | null): boolean => {
  const head =
    (role ?? "")
      .split(/\s(?:of|for|on|and)\s/)[0]
      ?.toLowerCase()
      .split(" ")
      .at(-1) ?? "";
  return people.placeRoles.has(head) || (people.stateRoles.has(head) && head !== "secretary");
};

/** "the charity", "a [bank] spokesman", but no "central bank": what may stand for a body whose name does not say so. */
const isGeneral = ({ noun, phrase }: Readonly<{ noun: string; phrase?: string }>): boolean =>
  organisations.generic.has(noun) || (noun === "bank" && !/\p{L} /u.test(phrase ?? ""));

/** What many schools are part of. */
const WIDER = "district board authority department association union".split(" ");
const PRESIDES = /^(?:national |deputy |vice[- ])?president$/i;
/** Kinds of bodies that are presided over by one of their members. */
const MEMBERS = "federation association union society club league guild institute alliance confederation".split(" ");

const bodyNamed = (name: string | null, { find }: Bodies): Body | null =>
  name === null ? null : (find(name) ?? aloneBody({ name, acronym: null }));

/** "Ann Lee, a [council member] in Thornley": an office that its own words place somewhere. */
const isPlaced = (text: string, role: string, at: number): boolean =>
  /^ (?:in|from|for|of|at) (?:the )?\p{Lu}/u.test(behind(text, role, at));

/** "the production company that owns it": told which by a clause of its own, not by what was named before. */
const isDescribed = (text: string, role: string, at: number): boolean =>
  /^ (?:that|which) /.test(behind(text, role, at));

/** What stands behind an office that is said from a place on. */
const behind = (text: string, role: string, at: number): string => {
  const words = text.slice(at, at + SAID);
  const from = words.indexOf(role);
  return from < 0 ? "" : words.slice(from + role.length, from + role.length + 12);
};
const SAID = 160;

/** Lone surnames, now that all full names are known; then everybody’s places in order of reading. */
type Unsettled = Pick<World, "persons" | "settled"> & Readonly<{ read: readonly Mention[]; identities: Identity[] }>;
const settleMentions = ({ read, identities, persons, settled }: Unsettled): void => {
  read.forEach((one, i) => {
    const identity = identities[i];
    if (identity?.kind === "person") {
      persons.mention(identity.person, one);
    } else if (identity?.kind === "unknown" && one.kind === "person") {
      const person = persons.add(one, settled(one.office, one.start));
      identities[i] = { kind: "person", person };
      persons.mention(person, one);
    } else if (identity?.kind === "unknown" && one.kind === "word") {
      const person = persons.surnamed(one.word);
      if (person === undefined || (one.hints === "body" && !person.sure)) return;
      identities[i] = { kind: "person", person };
      if (one.office !== null) persons.enrich(person, settled(one.office, one.start));
      persons.mention(person, one);
    }
  });
};

/** The body that speaks as "we" in its own release: its publisher or author, where that is a body and no person. */
const ownerOf = ({ metadata }: Document, bodies: Bodies): string | null => {
  for (const name of [metadata.author, metadata.publisher]) {
    if (name === null || name === undefined || name === "") continue;
    const known = bodies.find(name);
    if (known !== undefined) return known.name;
    if (!isGivenName((name.split(" ")[0] ?? "").toLowerCase())) return name;
  }
  return null;
};
