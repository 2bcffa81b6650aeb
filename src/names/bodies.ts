import { firstWhere } from "../document/index.ts";
import { organisations } from "../lexicon/organisations.ts";
import { people } from "../lexicon/people.ts";
import { Trait, traitsOf } from "../lexicon/traits.ts";
import { keyOf, type NameFacts } from "./name-facts.ts";
import type { BodyRef } from "./office-owner.ts";
import type { Standing } from "./standing.ts";

/** A body that the document names, in its fullest form. */
export type Body = { name: string; acronym: string | null; words: ReadonlySet<string>; nouns: Set<string> };
/** A body that is met only once. */
export const aloneBody = ({ name, acronym }: Readonly<{ name: string; acronym: string | null }>): Body => ({
  name,
  acronym,
  words: wordsOf(name),
  nouns: new Set(),
});
type Mentioned = Readonly<{ body: Body; at: number; end: number; standing: Standing }>;

/** How many mentions back an antecedent is looked for. */
const MOST_BACK = 300;
/** How near a body must stand that only a general noun may mean: "the company". */
const NEAR = 350;

/** How near one of several words: "Harbour Energy … the company". */
const WITHIN = 1000;

/** The bodies of one document: told apart by name and acronym, found again by a noun. */
export const createBodies = ({ body: factsOf }: NameFacts) => {
  const byName = new Map<string, Body>();
  const byAcronym = new Map<string, Body>();
  const byEnds = new Map<string, Body>();
  const byFirst = new Map<string, Body | null>();
  const byTwo = new Map<string, Body | null>();
  const mentioned: Mentioned[] = [];
  let mainBody = (): Body | null => null;

  const add = (name: string, acronym: string | null, noun: string | null): Body => {
    const { key, first, ends, isLetters, initials } = factsOf(name);
    const known = find(name) ?? (acronym === null ? undefined : byAcronym.get(acronym));
    const body = known ?? { name, acronym, words: wordsOf(name), nouns: new Set<string>() };
    if (known !== undefined && name.length > known.name.length && !isLetters) {
      known.name = name;
      known.words = new Set([...known.words, ...wordsOf(name)]);
    }
    const two = firstTwo(key);
    if (two !== null) byTwo.set(two, (byTwo.get(two) ?? body) === body ? body : null);
    if (first !== key) byFirst.set(first, (byFirst.get(first) ?? body) === body ? body : null);
    if (noun !== null) body.nouns.add(noun);
    body.acronym ??= acronym;
    byName.set(key, body);
    if (ends !== null && !byEnds.has(ends)) byEnds.set(ends, body);
    if (acronym !== null) abbreviate(acronym, body);
    if (initials !== null) abbreviate(initials, body);
    if (isLetters) abbreviate(name, body);
    return body;
  };
  const abbreviate = (letters: string, body: Body): void => {
    if (letters.length > 1 && !byAcronym.has(letters)) byAcronym.set(letters, body);
  };

  const find = (name: string): Body | undefined => {
    const { key, ends, isLetters, initials } = factsOf(name);
    return (
      byName.get(key) ??
      (isLetters ? byAcronym.get(name) : acronymOf(initials)) ??
      (ends === null ? undefined : byEnds.get(ends))
    );
  };
  /** A body known by its letters alone so far. */
  const acronymOf = (letters: string | null): Body | undefined => {
    const body = letters === null || letters.length < 3 ? undefined : byAcronym.get(letters);
    return body !== undefined && factsOf(body.name).isLetters ? body : undefined;
  };

  const mention = (body: Body, place: Readonly<{ start: number; end: number; standing: Standing }>): void =>
    void mentioned.push({ body, at: place.start, end: place.end, standing: place.standing });

  /** "the council", "its": the body meant, the nearest before that may be called so; a later one only where it is alone. */
  const resolve = ({ noun, at, name }: BodyRef): Body | null => {
    const before = indexBefore(mentioned, at);
    if (/^(?:its|their|it)$/.test(noun)) return nearestSubject(before, at);
    // "the party": one called so before, rather than one named so later
    const earlier = nearest(before, noun, named) ?? nearest(before, noun, called);
    if (earlier !== null) return earlier;
    const general = name === undefined && organisations.generic.has(noun);
    const firm = general && TRADING.has(noun);
    const ways: readonly Way[] = [
      { fits: named, acts: false },
      { fits: called, acts: false },
      // "told Morning Norland. The company said": whoever does something, before what is only mentioned.
      ...(firm ? [{ fits: opaque, acts: true }] : []),
      ...(general ? [{ fits: opaque, acts: false }] : []),
      ...(firm ? [{ fits: trades, acts: true }] : []),
      ...(general && VOLUNTARY.has(noun) ? [{ fits: voluntary, acts: true }] : []),
    ];
    for (const { fits, acts } of ways) {
      const certain = fits === named || fits === called;
      const main = certain || !TRADING.has(noun) ? null : mainBody();
      if (main !== null && trades(main)) return main;
      const reach = fits === opaque || fits === voluntary ? NEAR : fits === trades ? WITHIN : null;
      for (let i = before - 1; i >= Math.max(0, before - MOST_BACK); i--) {
        const one = mentioned[i];
        if (one !== undefined && reach !== null && at - one.at > reach) break;
        if (one !== undefined && !(acts && one.standing === "object") && fits(one.body, noun)) return one.body;
      }
      // "the charity": rather what is named before, and may be one, than what is called so later.
      if (reach !== null || (general && fits === called)) continue;
      const later = onlyLater(before, noun, fits === called ? calledSo : fits);
      if (later !== null) return later;
    }
    if (ADVISING.has(noun)) {
      const one = onlyBefore(before, at, trades);
      if (one !== null) return one;
    }
    const main = general && !TRADING.has(noun) ? mainBody() : null;
    if (main !== null && opaque(main)) return main;
    return general ? onlyLater(before, noun, called) : null;
  };
  /** "analysts at Lund Partners … the consultancy": the one body before that fits, whether it acts or not. */
  const onlyBefore = (before: number, at: number, fits: (body: Body) => boolean): Body | null => {
    const found = new Set<Body>();
    for (let i = before - 1; i >= Math.max(0, before - MOST_BACK); i--) {
      const one = mentioned[i];
      if (one === undefined || at - one.at > WITHIN) break;
      if (fits(one.body)) found.add(one.body);
    }
    const [one] = found;
    return one !== undefined && found.size === 1 ? one : null;
  };
  const onlyLater = (before: number, noun: string, fits: (body: Body, noun: string) => boolean): Body | null => {
    const later = new Set<Body>();
    for (let i = before; i < Math.min(mentioned.length, before + MOST_BACK) && later.size < 2; i++) {
      const one = mentioned[i];
      if (one !== undefined && fits(one.body, noun)) later.add(one.body);
    }
    const [only] = later;
    return only !== undefined && later.size === 1 ? only : null;
  };
  const nearest = (before: number, noun: string, fits: (body: Body, noun: string) => boolean): Body | null => {
    for (let i = before - 1; i >= Math.max(0, before - MOST_BACK); i--) {
      const body = mentioned[i]?.body;
      if (body !== undefined && fits(body, noun)) return body;
    }
    return null;
  };
  const nearestSubject = (before: number, at: number): Body | null => {
    const [latest, ...earlier] = mentioned
      .slice(Math.max(0, before - 4), before)
      .filter((one) => at - one.at < WITHIN)
      .reverse();
    if (latest === undefined || latest.standing === "subject") return latest?.body ?? null;
    return (earlier.find(({ standing }) => standing === "subject") ?? latest).body;
  };

  /** Tells the body that the article is mainly about: "the company" where nothing nearer is called so. */
  const about = (body: () => Body | null): void => {
    mainBody = body;
  };

  /** The body that the words right before a place are about. */
  const spoke = (at: number, fits: (body: Body) => boolean, alone: boolean): string | null => {
    const before = indexBefore(mentioned, at);
    let latest: Body | null = null;
    for (let i = before - 1; i >= Math.max(0, before - 3); i--) {
      const one = mentioned[i];
      if (one === undefined || at - one.at > NEAR) return null;
      if (!fits(one.body)) continue;
      latest ??= one.body;
      if (alone && one.body !== latest) return null;
      if (one.standing === "subject") return one.body.name;
    }
    return null;
  };

  /** The one body of a kind that the document names. */
  const only = (fits: (body: Body) => boolean): string | null => {
    const found = new Set<Body>();
    for (const { body } of mentioned) if (fits(body)) found.add(body);
    const [one] = found;
    return one !== undefined && found.size === 1 ? one.name : null;
  };

  /** "Oakline" for Oakline Energy plc, where no other body begins so. */
  const short = (word: string): Body | undefined =>
    (word.includes(" ") ? byTwo : byFirst).get(factsOf(word).key) ?? undefined;

  return { add, find, short, mention, resolve, spoke, only, about, mentioned };
};
export type Bodies = ReturnType<typeof createBodies>;

/**
 * "Suryatek" for Suryatek Energy Limited, "Commission" for the European Commission: the full name of the body that one word means, where
 * the article has it; else as written.
 */
export const fullName = ({ short, resolve }: Bodies, word: string, at: number): string => {
  if (word.includes(" ")) {
    const longer = short(word)?.name;
    return longer !== undefined && FIRM.test(longer) && !FIRM.test(word) ? longer : word;
  }
  const noun = word.toLowerCase();
  if (organisations.nouns.has(noun)) {
    const body = resolve({ noun, at });
    return body?.name.split(" ").includes(word) ? body.name : word;
  }
  const body = isOpaque(word) && /\p{Ll}/u.test(word) ? short(word) : undefined;
  return body?.name.startsWith(`${word} `) && trades(body) && !isBeside(body) ? body.name : word;
};
/** "Harbour Lights Cooperative", "Larne Glass plc": what only companies and the like are called. */
const FIRM =
  /\s(?:plc|PLC|Ltd|Limited|Inc|LLC|LLP|Co-?operative|Co-?op|Company|Corporation|Corp|Group|Holdings|Utility|Railway|Airlines|Airways|Brewery|Bank|University)\.?$/;
/** The first two words of a longer name. */
const firstTwo = (key: string): string | null => {
  const space = key.indexOf(" ");
  const end = space < 0 ? -1 : key.indexOf(" ", space + 1);
  return end < 0 ? null : key.slice(0, end);
};
/** "Vestkraft Workers", "the Vestkraft Foundation": bodies beside a company, and named after it; "Vestkraft Chief Executive". */
const isBeside = ({ words }: Body): boolean => [...words].some((word) => BESIDE.has(word) || people.roles.has(word));
const BESIDE: ReadonlySet<string> = new Set(
  "workers staff pensioners foundation trust club museum society fund arena stadium campus fans owners users customers prize awards".split(
    " ",
  ),
);

/** The number of the first mention at or after an offset. */
export const indexBefore = (mentions: readonly Readonly<{ at: number }>[], at: number): number =>
  firstWhere(mentions.length, (number) => (mentions[number]?.at ?? 0) >= at);

const named = ({ words }: Body, noun: string): boolean => words.has(noun);
const called = ({ words, nouns }: Body, noun: string): boolean => {
  if (nouns.has(noun)) return true;
  for (const word of organisations.alike.get(noun) ?? []) if (words.has(word)) return true;
  return false;
};
/** What is only like it, is not meant by a word that stands before it: "the ministry" for a State Department further on. */
const calledSo = ({ nouns }: Body, noun: string): boolean => nouns.has(noun);
/** Nothing in the name says what kind of body it is: any generic noun may stand for it. */
const opaque = ({ words }: Body): boolean => {
  for (const word of words) if (organisations.nouns.has(word) || organisations.heads.has(word)) return false;
  return true;
};

/** Nouns for whoever comes together for a cause or trade, whatever its name says: "the organisation" for a Refugee Committee. */
const VOLUNTARY: ReadonlySet<string> = new Set(
  "alliance association body campaign charity coalition collective group institution movement network ngo non-profit nonprofit organisation organization tank think-tank thinktank union".split(
    " ",
  ),
);
const voluntary = ({ name, words }: Body): boolean => {
  if (!name.includes(" ") && !isOpaque(name)) return false;
  for (const word of words) if (OFFICIAL.has(word) || organisations.institutions.has(word)) return false;
  return true;
};
const OFFICIAL: ReadonlySet<string> = new Set(
  "council department ministry commission parliament senate congress government party court police assembly house treasury office authority agency cabinet constabulary municipality plc ltd inc press times post gazette herald tribune journal telegraph mail".split(
    " ",
  ),
);

/** How a body that a noun may mean is looked for; `acts`: only where it does something. */
type Way = Readonly<{ fits: (body: Body, noun: string) => boolean; acts: boolean }>;

/** Nouns for firms whose people are asked for an opinion. */
const ADVISING: ReadonlySet<string> = new Set(["consultancy", "brokerage", "tank", "think-tank", "thinktank"]);

/** Nouns for whoever does business, and words of names that nobody in business bears. */
const TRADING: ReadonlySet<string> = new Set(
  "company firm business corporation retailer supplier operator developer manufacturer producer provider utility maker brand airline carrier brewer brewery carmaker bakery chain insurer lender housebuilder miner broadcaster publisher start-up startup telco supermarket wholesaler haulier studio consultancy brokerage distributor contractor exporter importer reinsurer outfit enterprise giant biotech fintech multinational drugmaker chipmaker automaker steelmaker planemaker shipbuilder homebuilder bookmaker conglomerate".split(
    " ",
  ),
);
const UNTRADING: ReadonlySet<string> = new Set(
  "council department ministry committee subcommittee commission parliament senate congress government party court university college school police union charity church hospital board authority agency association federation institute assembly house campaign treasury office union eu un nato nhs bbc gmb rmt cwu usdaw aslef nasuwt neu pcs ucu fbu tssa bma rcn tuc siptu seiu uaw afl-cio cupe unifor cosatu numsa nehawu".split(
    " ",
  ),
);
/** "Vestkraft": a word that no list knows for a place, a person or a thing. */
export const isOpaque = (word: string): boolean => (traitsOf(word.toLowerCase()) & LISTED) === 0;
const LISTED =
  Trait.place | Trait.label | Trait.common | Trait.known | Trait.given | Trait.surname | Trait.pluralNoun | Trait.role;
/** Whether a noun may stand for whoever does business, and whether a body may. */
export const mayTrade = (noun: string): boolean => TRADING.has(noun);
export const isTrader = (body: Body): boolean => trades(body);
const trades = ({ name, words }: Body): boolean => {
  if (!name.includes(" ") && !isOpaque(name)) return false;
  for (const word of words) if (UNTRADING.has(word) || organisations.institutions.has(word)) return false;
  return true;
};

const wordsOf = (name: string): ReadonlySet<string> => new Set(keyOf(name).split(/[\s,]+|'s?(?=\s|$)/));
