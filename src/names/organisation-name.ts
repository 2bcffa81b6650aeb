import { Tag } from "../clauses/index.ts";
import { organisations } from "../lexicon/organisations.ts";
import { Trait } from "../lexicon/traits.ts";
import { has, isCapital, isNominal, type Line, tagAt, wordAt, written } from "./line.ts";
import { isCommon, isWord } from "./name-words.ts";
import { isHonorific } from "./person-name.ts";
import { acronymAfter, plainEnd } from "./plain-name.ts";
import {
  isAcronym,
  isBodyHead,
  isEnding,
  isGiven,
  isInitial,
  isPlace,
  isPluralNoun,
  isRole,
  isStrongHead,
  isTime,
} from "./vocabulary.ts";

/** A body's name in its place, without its article; `acronym` from the bracket after it: "Harbour Users’ League (HUL)". */
export type OrganisationName = Readonly<{ from: number; to: number; name: string; acronym: string | null }>;

const LONGEST = 16;

/** Reads a body's name that begins at `at`, as far as its own words show that it is one. */
export const readOrganisation = (line: Line, at: number): OrganisationName | null => {
  if (!isCapital(line, at) || !isWord(line, at)) return null;
  // "King’s Hospital" is no king.
  if (isHonorific(line, at) && tagAt(line, at + 1) !== Tag.Genitive) return null;
  if (isTitleOf(line, at)) return null;
  const to = institutionEnd(line, at) ?? ofLandEnd(line, at) ?? publicEnd(line, at) ?? plainEnd(line, at);
  return to === null ? null : { from: at, to, name: written(line, at, to), acronym: acronymAfter(line, at, to) };
};

/** "[Bay of Fenwick] Inshore Fishermen’s Association", "[Isle of Tarn] Chamber of Commerce": a piece of land or water that a body is called after. */
const ofLandEnd = (line: Line, at: number): number | null => {
  if (!LANDS.has(wordAt(line, at)) || wordAt(line, at + 1) !== "of") return null;
  const inner = wordAt(line, at + 2) === "the" ? at + 3 : at + 2;
  // The place alone is no body.
  const to = isCapital(line, inner) && isCapital(line, inner + 1) ? publicEnd(line, inner) : null;
  return to !== null && to > inner + 1 ? to : null;
};
const LANDS: ReadonlySet<string> = new Set("bay isle isles gulf firth vale forest mull sound strait heart".split(" "));

const institutionEnd = (line: Line, at: number): number | null => {
  if (!has(line, at, Trait.institution)) return null;
  for (let words = 3; words > 0; words--)
    if (
      isCapital(line, at + words - 1) &&
      organisations.institutions.has(written(line, at, at + words).toLowerCase()) &&
      !isBodyHead(line, at + words) &&
      !(words === 1 && (isGiven(line, at) || beginsLonger(line, at + 1)))
    )
      return at + words;
  return null;
};

/** "Senate [Harbours Committee]": capitals in a row lead from a word known for an institution to one for another body. */
const beginsLonger = (line: Line, at: number): boolean => {
  for (let i = at; i < at + 5 && isWord(line, i) && !isRole(line, i) && !isHonorific(line, i); i++)
    if (isStrongHead(line, i)) return true;
  return false;
};

/** "the [Congress party]" rather than "Congress": a single word goes on to a noun for a public body. */
const publicEnd = (line: Line, at: number): number | null => {
  const body = bodyEnd(line, at);
  return body === null || body === at + 1 ? (mixedEnd(line, at) ?? body) : body;
};

/** "Campaign for Better Buses", "Action against Hunger", "Action on Sugar": a word that is seldom a body’s, with what it is for. */
const isCause = (line: Line, at: number): boolean => {
  if (!isBodyHead(line, at)) return false;
  // "Friends of the Earth"
  if (wordAt(line, at) === "friends") return wordAt(line, at + 1) === "of" && isCapital(line, overThe(line, at + 2));
  return FOR.has(wordAt(line, at + 1)) && isCapital(line, at + 2) && !isPlace(line, at + 2);
};
const FOR: ReadonlySet<string> = new Set(["for", "against", "on"]);

/** Up to the last word for a kind of body, with the "of"-phrase that belongs to it. */
const bodyEnd = (line: Line, at: number): number | null => {
  let body = -1;
  let governed = false;
  let i = at;
  while (i < at + LONGEST) {
    if (isWord(line, i)) {
      // "Climate [Justice] Fund", but "Supreme Court [Justice] Ann Lee"
      if (
        isHonorific(line, i) &&
        !isBodyHead(line, i) &&
        i > at &&
        (isGiven(line, i + 1) || !headAhead(line, i + 1)) &&
        !(governed && isMatter(line, i))
      )
        break;
      // "Union of [Head] Teachers": what its members are
      if (isRole(line, i) && !isBodyHead(line, i) && !headAhead(line, i) && !(governed && isMembers(line, i + 1))) {
        // "Office of the Traffic [Commissioner]"
        if (governed && wordAt(line, body) === "office") i = overMatter(line, i + 1);
        break;
      }
      if (body >= 0 && !governed && !isBodyHead(line, i) && !goesOn(line, i) && !isServiceDistrict(line, i)) break;
      // "Royal Society of Nets [Chief Executive] Ann Lee"
      if (body >= 0 && isOffice(line, i + 1)) break;
      if (body >= 0 && isGiven(line, i) && isCapital(line, i + 1) && !headAhead(line, i)) break;
      if (
        (isBodyHead(line, i) || isServiceDistrict(line, i)) &&
        !isOffice(line, i) &&
        !(governed && wordAt(line, body) === "office") &&
        (i > at || headAhead(line, i + 1) || isStrongHead(line, i) || isCause(line, i))
      )
        body = i;
      i++;
      continue;
    }
    // "[Energy] and Ports Authority": a word that alone is hardly a body leads to one that is.
    const leads = body === at && i === at + 1 && /^(?:and|&)$/.test(wordAt(line, i)) && !isStrongHead(line, at);
    const next = connected(line, i, body >= 0 && !leads, governed);
    if (next === i) break;
    if (GOVERNING.has(wordAt(line, i)) || wordAt(line, i) === "into") governed = true;
    i = next;
  }
  if (body < 0 || (body === at && i === at + 1)) return null;
  const end = governed ? i : Math.max(body + 1, tail(line, body + 1));
  return isCapital(line, end) && isWord(line, end) && !closesName(line, end) && !governed ? null : end;
};

/** "Tarn School [District]", "Tarn Fire Protection [District]": a district that runs something, rather than a part of a country. */
const isServiceDistrict = (line: Line, at: number): boolean =>
  wordAt(line, at) === "district" && isCapital(line, at - 1) && RUN.has(wordAt(line, at - 1));
const RUN: ReadonlySet<string> = new Set(
  "school schools college fire protection water sewer sanitation park parks library hospital health transit utility irrigation conservation drainage improvement port".split(
    " ",
  ),
);

/** "Chairman [Harbour Board]", "Managing Director [Harbour Water Agency]": whoever heads a body stands before its name, and is no part of it. */
const isTitleOf = (line: Line, at: number): boolean => {
  const head = RANKS.has(wordAt(line, at)) ? at + 1 : at;
  if (!HEADS.has(wordAt(line, head))) return false;
  const next = wordAt(line, head + 1) === "general" ? head + 2 : head + 1;
  return (
    isCapital(line, head) &&
    isCapital(line, next) &&
    isWord(line, next) &&
    (isStrongHead(line, next + 1) || headAhead(line, next))
  );
};
const RANKS: ReadonlySet<string> = new Set("managing executive deputy vice senior joint acting additional".split(" "));
const HEADS: ReadonlySet<string> = new Set(
  "chairman chairperson chairwoman president director secretary convener".split(" "),
);

/** "Department of [Justice]", "Court of Justice": what a body is for, and no form of address, which a name would follow. */
const isMatter = (line: Line, at: number): boolean =>
  wordAt(line, at) === "justice" && /^(?:of|for|and)$/.test(wordAt(line, at - 1)) && !isCapital(line, at + 1);

/** "Office of the Commissioner [of Police]", "Office of the Director [of Public Prosecutions]": what the office is for, in words that are no names. */
const overMatter = (line: Line, at: number): number => {
  if (wordAt(line, at) !== "of") return at;
  let to = at + 1;
  while (to < at + 4 && isWord(line, to) && isCommon(line, to) && !isRole(line, to)) to++;
  return to > at + 1 ? to : at;
};

/** "the Fenland district council", "the French government": an article, a name, and a noun in small letters for a public body. */
const mixedEnd = (line: Line, at: number): number | null => {
  if (at === 0 || !ARTICLES.has(wordAt(line, at - 1)) || isRole(line, at)) return null;
  let to = at + 1;
  while (to < at + 3 && isWord(line, to)) to++;
  const small = to;
  while (to < small + 3 && !isCapital(line, to) && isNominal(line, to) && !PUBLIC.has(wordAt(line, to))) to++;
  const named = wordAt(line, to) === "agency" && isCapital(line, to + 1);
  return !isCapital(line, to) && !named && PUBLIC.has(wordAt(line, to)) ? to + 1 : null;
};
const ARTICLES: ReadonlySet<string> = new Set(["the", "a", "an"]);
const PUBLIC: ReadonlySet<string> = new Set(
  "council committee subcommittee commission board court department ministry party parliament government administration assembly inquiry embassy police agency federation association".split(
    " ",
  ),
);

/** "Chief [Executive]": an office, and no body. */
const isOffice = (line: Line, at: number): boolean =>
  wordAt(line, at) === "executive" && /^(?:chief|deputy|senior|managing|account|non)$/.test(wordAt(line, at - 1));

/** "of Head [Teachers]", "of Police and Crime [Commissioners]": a plural for people, with a capital. */
const isMembers = (line: Line, at: number): boolean => isCapital(line, at) && isPluralNoun(line, at);

/** "Diabetes UK", "Trust Scotland": words that may follow the head of a name. */
const goesOn = (line: Line, at: number): boolean =>
  isEnding(line, at) || isPlace(line, at) || headAhead(line, at) || isAcronym(line, at);
const tail = (line: Line, at: number): number => {
  let to = at;
  while (to < at + 2 && (isEnding(line, to) || (isPlace(line, to) && isCapital(line, to)))) to++;
  return to;
};
/** What may follow a whole name with a capital: an office, a person. "Council Tax" is no council. */
const closesName = (line: Line, at: number): boolean =>
  isRole(line, at) || isHonorific(line, at) || isGiven(line, at) || isInitial(line, at) || isCapital(line, at + 1);

/** A word for a body within the next capitalised words. */
const headAhead = (line: Line, at: number): boolean => {
  for (let i = at; i < at + 5; i++) {
    if (isBodyHead(line, i)) return true;
    const joins = wordAt(line, i) === "and" || wordAt(line, i) === "&" || tagAt(line, i) === Tag.Genitive;
    if (!isCapital(line, i) && !joins) return false;
  }
  return false;
};

const GOVERNING: ReadonlySet<string> = new Set(["of", "for", "on", "against"]);
/** Where the name goes on after "of", "for the", "and", "&", "’s"; `at` where it does not. */
const connected = (line: Line, at: number, headed: boolean, governed: boolean): number => {
  const word = wordAt(line, at);
  if (tagAt(line, at) === Tag.Genitive) {
    const plural =
      isPluralNoun(line, at - 1) &&
      !isStrongHead(line, at - 1) &&
      (isStrongHead(line, at + 1) || (governed && isCapital(line, at + 1) && isPluralNoun(line, at + 1)));
    return plural || (!headed && headAhead(line, at + 1)) ? at + 1 : at;
  }
  if (headed && (GOVERNING.has(word) || (word === "into" && INQUIRES.test(wordAt(line, at - 1))))) {
    const next = wordAt(line, at + 1) === "the" ? at + 2 : at + 1;
    // "The Times on [Monday]"
    if (word === "on" && isTime(line, next)) return at;
    return isWord(line, next) && (!isHonorific(line, next) || isMatter(line, next)) ? next : at;
  }
  // "University of Dar [es] Salaam"
  if (governed && ABROAD.test(word) && isWord(line, at + 1) && isCapital(line, at - 1)) return at + 1;
  if (word === "&") return isWord(line, at + 1) ? at + 1 : at;
  // "Department of Food and [the Marine]"
  if (word === "and" && wordAt(line, at + 1) === "the")
    return governed && isWord(line, at + 2) && isCommon(line, at + 2) && isSecondMatter(line, at, at + 2) ? at + 2 : at;
  if (word === "and" && isWord(line, at + 1)) {
    if (governed && isPairOfPlaces(line, at)) return at + 1;
    if (governed) return isCommon(line, at + 1) || isCommonPair(line, at + 1) || isSecondMatter(line, at) ? at + 1 : at;
    return !headed && headAhead(line, at + 1) && !isGiven(line, at + 1) ? at + 1 : at;
  }
  if (tagAt(line, at) === Tag.Comma && governed) return isList(line, at + 1) ? at + 1 : at;
  return at;
};
const ABROAD = /^(?:de|da|do|es|el|la|le|di|du|des|den|der|sur|aan|am)$/;
/** "Royal Commission [into] Prisons", "Inquiry into Blood" */
const INQUIRES = /^(?:inquiry|commission|committee|panel)$/;

/** "University of the Highlands and [Islands]": two plurals behind one article. */
const isPairOfPlaces = (line: Line, and: number): boolean =>
  wordAt(line, and - 2) === "the" &&
  isPlural(line, and - 1) &&
  isPlural(line, and + 1) &&
  !isBodyHead(line, and + 1) &&
  !isCapital(line, and + 2);
const isPlural = (line: Line, at: number): boolean => isCapital(line, at) && /[^s]s$/.test(wordAt(line, at));

/** "Office of Rail and [Road]": one more word for what the body is about, where the first is no place and no further name begins. */
const isSecondMatter = (line: Line, and: number, next = and + 1): boolean => {
  if (isPlace(line, and - 1) || isPlace(line, next) || isGiven(line, next) || isAcronym(line, next)) return false;
  if (isBodyHead(line, next) || isHonorific(line, next) || isInitial(line, next)) return false;
  if (isCapital(line, next + 1) && !isRole(line, next + 1)) return false;
  let head = and - 1;
  while (head > and - 6 && wordAt(line, head) !== "of" && wordAt(line, head) !== "for") head--;
  return MATTERED.has(wordAt(line, head - 1));
};
/** Kinds of body that are named by what they are about, rather than by a place. */
const MATTERED: ReadonlySet<string> = new Set(
  "office department ministry union society institute association federation commission board committee agency bureau chamber campaign alliance directorate faculty school centre center council league guild academy".split(
    " ",
  ),
);

/** "New and [Renewable Energy]": a word that no list knows before one of the common vocabulary. */
const isCommonPair = (line: Line, at: number): boolean =>
  !isGiven(line, at) && !isAcronym(line, at) && isCapital(line, at + 1) && isCommon(line, at + 1);
/** "Homes, Roads and Ports": common words in a row until "and". */
export const isList = (line: Line, at: number): boolean => {
  // "Homes, Roads, [and] Ports"
  if (/^(?:and|&)$/.test(wordAt(line, at)))
    return isListed(line, at - 2, isCapital(line, at + 1)) && isCommon(line, at + 1) && !isRole(line, at + 1);
  for (let i = at; i < at + 7; i++) {
    if (wordAt(line, i) === "and" || wordAt(line, i) === "&")
      return i > at && (isCapital(line, overThe(line, i + 1)) || !isCapital(line, at)) && !isRole(line, i + 1);
    if (tagAt(line, i) !== Tag.Comma && (isCapital(line, i) !== isCapital(line, at) || !isCommon(line, i)))
      return false;
  }
  return false;
};

/** Whether a comma and a word of the same case stand before the last item of a list. */
const isListed = (line: Line, at: number, capital: boolean): boolean => {
  for (let i = at; i > at - 5; i--) {
    if (tagAt(line, i) === Tag.Comma) return isCapital(line, i - 1) === capital && isCommon(line, i - 1);
    if (isCapital(line, i) !== capital || !isCommon(line, i)) return false;
  }
  return false;
};

/** "Food and [the] Marine" */
const overThe = (line: Line, at: number): number => (wordAt(line, at) === "the" ? at + 1 : at);

/** A capitalised run that a lower-case noun before it makes a body's name: "the union Harbour Workers United". */
export const namedByNoun = (line: Line, at: number): OrganisationName | null => {
  const opens = at === 1 || tagAt(line, at - 2) === Tag.Stop;
  // "homelessness charity Roof First", "Charity Roof First"
  if (
    at === 0 ||
    (isCapital(line, at - 1) && !(opens && wordAt(line, at - 1) === "charity")) ||
    !has(line, at - 1, Trait.bodyNoun) ||
    isGiven(line, at)
  )
    return null;
  let to = at;
  while (
    to < at + 6 &&
    (isWord(line, to) || (to > at && (isCapital(line, to) || joinsTwo(line, to)))) &&
    !isRole(line, to)
  )
    to++;
  if (to === at) return null;
  // "Transport 2000", but "fined truck maker Corran [880] million euros"
  if (tagAt(line, to) === Tag.Number && /^\d{2,4}$/.test(wordAt(line, to)) && !counts(line, to + 1)) to++;
  return { from: at, to, name: written(line, at, to), acronym: acronymAfter(line, at, to) };
};

/** Whether a number before it is of what is counted. */
const counts = (line: Line, at: number): boolean => tagAt(line, at) === Tag.Number || isNominal(line, at);

/** "the law firm Abrams [&] Cole" */
const joinsTwo = (line: Line, at: number): boolean => wordAt(line, at) === "&" && isCapital(line, at + 1);
