import { Tag } from "../clauses/index.ts";
import { organisations } from "../lexicon/organisations.ts";
import { people } from "../lexicon/people.ts";
import { isUnionSecretary, MATTER } from "./bare-name.ts";
import { capitalsEnd } from "./capitals-end.ts";
import { bareAt, isCapital, isNominal, type Line, startAt, tagAt, wordAt, written } from "./line.ts";
import { lowerComplement } from "./office-lower.ts";
import { type BodyRef, isCampaign } from "./office-owner.ts";
import { readOrganisation } from "./organisation-name.ts";
import { readPerson, startsPerson } from "./person-name.ts";
import {
  isBodyHead,
  isCommonWord,
  isField,
  isGiven,
  isLabel,
  isPlace,
  isPluralNoun,
  isStrongHead,
  isUnlisted,
} from "./vocabulary.ts";

/** `fieldTo`: where the role ends when its body stands before it, so that what follows is its field. */
export type Rest = Readonly<{
  roleTo: number;
  fieldTo: number;
  to: number;
  organisation: string | null;
  body: BodyRef | null;
}>;
export type Place = Readonly<{ at: number; limit: number; head: number }>;

/** One preposition with its noun phrase: a body the office is held in, or a field that belongs to the role. */
export const governedBy = (line: Line, { at, limit, head }: Place): Rest | null => {
  const preposition = wordAt(line, at);
  const determined = tagAt(line, at + 1) === Tag.Determiner || tagAt(line, at + 1) === Tag.Possessive;
  const first = determined ? at + 2 : at + 1;
  // "chief economist at Lagos-based Harbour Capital"
  // "chief executive of the 14-school Harbour Learning Trust"
  // "strategist at New York-based Harbour Wealth"
  const based = wordAt(line, first + 1).endsWith("-based") && isCapital(line, first) ? first + 1 : first;
  const from = /-based$|^\d+-\p{L}+$/u.test(wordAt(line, based)) ? based + 1 : first;
  if (from >= limit) return null;
  const field = (to: number): Rest => ({ roleTo: to, fieldTo: to, to, organisation: null, body: null });
  // "head of pricing"; "boss of [tunnelling firm] Lumen Bore"
  if (preposition === "of" && !determined && tagAt(line, from) === Tag.VerbGerund && !isNominal(line, from))
    return organisations.nouns.has(wordAt(line, from + 1)) && isCapital(line, from + 2)
      ? lowerComplement(line, { at, from: from + 1, limit, determined })
      : field(from + 1);
  if (!(isNominal(line, from) || isCapital(line, from))) return null;
  if (tagAt(line, at + 1) === Tag.Possessive && isCapital(line, from)) {
    const to = capitalsEnd(line, from, limit);
    const body = /^(?:its|their|our)$/.test(wordAt(line, at + 1))
      ? { noun: wordAt(line, at + 1), at: startAt(line, at) }
      : null;
    return { roleTo: to, fieldTo: to, to, organisation: null, body };
  }
  // "Leader of the Opposition"
  if (
    wordAt(line, from) === "opposition" &&
    preposition === "of" &&
    (isCapital(line, from) || !isNominal(line, from + 1))
  )
    return field(from + 1);
  if (!isCapital(line, from)) return lowerComplement(line, { at, from, limit, determined });
  if (isFieldBefore(line, { at, limit, head }, from)) return field(from + 1);
  const task = taskBefore(line, { at, limit, head }, from);
  if (task > from) return field(task);
  const name = readOrganisation(line, from);
  const to = Math.max(capitalsEnd(line, from, limit), Math.min(name?.to ?? from, limit));
  const office = bareAt(line, head);
  // "Leader of the Council"
  if (
    determined &&
    name === null &&
    to === from + 1 &&
    organisations.nouns.has(wordAt(line, from)) &&
    wordAt(line, from) !== "cabinet"
  ) {
    const body = { noun: wordAt(line, from), at: startAt(line, from), name: written(line, from, to) };
    return { roleTo: at, fieldTo: to, to, organisation: null, body };
  }
  const noun = lowerNounsEnd(line, to, limit);
  // "spokesman for the Lee campaign", "adviser for the Warm Homes campaign"
  if (noun === to + 1 && determined && isCampaign(line, to))
    return to === from + 1 || startsPerson(line, from)
      ? { roleTo: at, fieldTo: noun, to: noun, organisation: written(line, from, noun), body: null }
      : field(noun);
  const owned = ownedEnd(line, { from, to, limit });
  if (owned !== null && name === null) {
    // "leader of Norway’s far-left Workers’ Front"
    const body = isCapital(line, owned) ? capitalsEnd(line, owned, limit) : owned;
    if (body === owned && !organisations.nouns.has(bareAt(line, owned - 1))) return field(owned);
    const first = body > owned ? owned : from;
    return { roleTo: at, fieldTo: body, to: body, organisation: written(line, first, body), body: null };
  }
  if (noun > to && !organisations.nouns.has(bareAt(line, noun - 1))) return field(noun);
  // "leader of the Democratic caucus", "spokesman for the Swedish airport authority Luftel"
  if (noun > to && to === from + 1 && (isLabel(line, from) || isPlace(line, from))) {
    // "lead attorney at the Tarnland office of the Harbour Fund"
    const whole =
      BRANCH.test(wordAt(line, noun - 1)) && wordAt(line, noun) === "of"
        ? readOrganisation(line, overThe(line, noun + 1))
        : null;
    if (whole !== null && whole.to <= limit)
      return { roleTo: at, fieldTo: whole.to, to: whole.to, organisation: whole.name, body: null };
    const name = wordAt(line, noun) === "the" && readOrganisation(line, noun + 1) !== null ? noun + 1 : noun;
    const own = isCapital(line, name) && name < limit && !isGiven(line, name) ? namedEnd(line, name, limit) : noun;
    const first = own > noun ? name : from;
    return { roleTo: at, fieldTo: own, to: own, organisation: written(line, first, own), body: null };
  }
  const held = { roleTo: at, fieldTo: noun, to: noun, organisation: written(line, from, to), body: null };
  // "an MP from the Workers’ Front"
  if (preposition === "from") {
    if (name !== null || (determined && to - from > 1)) return held;
    // "an MP from Larne"
    return people.stateRoles.has(office) && !determined && noun === to ? field(to) : null;
  }
  // "a crofter at Altnabreac": where their land is
  if (preposition === "at" && LANDED.test(office) && name === null && to === from + 1) return null;
  if (/^(?:at|with|within)$/.test(preposition)) return held;
  // "ranking member on the Harbours Committee", "top Democrat on the Harbours Committee"
  if (preposition === "on" && SITS.test(office) && name !== null && COMMITTEE.test(name.name)) return held;
  if (preposition === "in" && !CHAIRS.has(bareAt(line, head)) && !isField(line, from) && !isCommonWord(line, from))
    return null;
  if (preposition === "in" || preposition === "to" || preposition === "on") return field(to);
  return isBodyOf(line, { from, to, office, head, preposition }) ? held : field(to);
};

/** "Director of [Policy] of the Harbour Association": a field alone, and the body behind another preposition. */
const isFieldBefore = (line: Line, { at, limit, head }: Place, from: number): boolean =>
  wordAt(line, at) === "of" &&
  from === at + 1 &&
  from + 3 < limit &&
  people.fieldRoles.has(bareAt(line, head)) &&
  (isField(line, from) || MATTER.test(wordAt(line, from))) &&
  !isBodyHead(line, from) &&
  /^(?:of|for)$/.test(wordAt(line, from + 1)) &&
  readOrganisation(line, overThe(line, from + 2)) !== null;

/** "Director of [Research & Development] for Quillo Foods": matters of several words, and whoever it is for; `from` where there are none. */
const taskBefore = (line: Line, { at, limit, head }: Place, from: number): number => {
  if (wordAt(line, at) !== "of" || from !== at + 1 || !people.fieldRoles.has(bareAt(line, head))) return from;
  let to = from;
  while (to < limit && to < from + 5 && (isTask(line, to) || (to > from && /^(?:&|and)$/.test(wordAt(line, to))))) to++;
  const firm = overThe(line, to + 1);
  const led =
    /^(?:for|at)$/.test(wordAt(line, to)) && (isUnlisted(line, firm) || readOrganisation(line, firm) !== null);
  return to > from + 1 && led && isCapital(line, firm) && TASK.test(wordAt(line, to - 1)) ? to : from;
};
const isTask = (line: Line, at: number): boolean =>
  isCapital(line, at) &&
  (TASK.test(wordAt(line, at)) || (!isStrongHead(line, at) && (isField(line, at) || isCommonWord(line, at))));

/** Whoever is so for a firm or a body rather than for a place: "an analyst for Norvea". */
const WORKS_FOR =
  /^(?:analyst|economist|strategist|trader|lobbyist|attorney|counsel|engineer|scientist|lawyer|adviser|advisor|trustee|campaigner)$/;

const BRANCH = /^(?:office|branch|chapter|division|arm|bureau)$/;
const LANDED =
  /^(?:crofter|farmer|grazier|shepherd|smallholder|rancher|fisherman|gamekeeper|beekeeper|grower|resident|villager)$/;
const SITS = /^(?:member|democrat|republican|chair(?:man|woman|person)?|leader|councillor|councilor|representative)$/;
const COMMITTEE = /(?:committee|panel|commission|board|council)\b/i;

/** "head of Norway’s [central bank]", "lawyer for Kenya’s [opposition leader]": where the nouns behind "’s" end. */
const ownedEnd = (
  line: Line,
  { from, to, limit }: Readonly<{ from: number; to: number; limit: number }>,
): number | null => {
  if (tagAt(line, to) !== Tag.Genitive || to === from) return null;
  const end = lowerNounsEnd(line, to + 1, limit);
  return end > to + 1 ? end : null;
};

/** Where the name ends that begins at a capital behind a noun for a body. */
const namedEnd = (line: Line, from: number, limit: number): number =>
  Math.min(
    limit,
    Math.max(capitalsEnd(line, from, limit), readOrganisation(line, from)?.to ?? 0, readPerson(line, from)?.to ?? 0),
  );

/** Held in a subject whatever it is called: "Chair in Environmental Sensing". */
const CHAIRS: ReadonlySet<string> = new Set(["chair", "professor", "lecturer", "reader", "fellow", "researcher"]);

const lowerNounsEnd = (line: Line, from: number, limit: number): number => {
  let at = from;
  while (at < limit && !isCapital(line, at) && isNominal(line, at) && tagAt(line, at) !== Tag.Genitive) at++;
  return at;
};

type Of = Readonly<{ from: number; to: number; office: string; head: number; preposition: string }>;

const hasField = (line: Line, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (isField(line, i) && !isBodyHead(line, i)) return true;
  return false;
};

/** "chief executive officer of Corvane": whoever is chief of something is so of a body. */
const isChiefOfficer = (line: Line, head: number): boolean =>
  wordAt(line, head) === "officer" && (wordAt(line, head - 1) === "chief" || wordAt(line, head - 2) === "chief");

/** "secretary of Lochaber Rowers": in small letters, of a name of several words, no "Secretary of State". */
const isClubSecretary = (line: Line, head: number, words: number): boolean =>
  wordAt(line, head) === "secretary" && !isCapital(line, head) && words > 1;

const overThe = (line: Line, at: number): number => (wordAt(line, at) === "the" ? at + 1 : at);

/** "Head of [Prevention]", "Director of [Customer Services]": what an office is for, in capitals and without an article. */
const isMatter = (line: Line, from: number, to: number): boolean => {
  if (wordAt(line, from - 1) === "the" || isPlace(line, from)) return false;
  const last = wordAt(line, to - 1);
  return to - from === 1
    ? MATTER.test(last)
    : to - from === 2 && (isCommonWord(line, from) || isField(line, from)) && TASK.test(last);
};
const TASK =
  /^(?:services|operations|affairs|standards|communications|relations|resources|engagement|development|management|planning|support|experience|strategy|policy|safety|learning|delivery|assurance|procurement)$/;

/** Whoever is so of a subject. */
const SUBJECT = /^(?:professor|lecturer|reader|postdoc)$/;
const isOfLearning = (name: string): boolean =>
  /\b(?:Universit|College|Institut|School|Academy|Polytechnic|Hospital|Faculty|Department|Cent(?:re|er)\b)/.test(name);

/** Whether a capitalised name after "of" or "for" is the body that an office is held in rather than its field. */
const isBodyOf = (line: Line, { from, to, office, head, preposition }: Of): boolean => {
  const name = readOrganisation(line, from);
  // "Member for New Larne": a seat
  if (office === "member" && preposition === "for" && (name === null || isPlace(line, to - 1))) return false;
  // "professor of Visual Science"
  if (preposition === "of" && SUBJECT.test(office) && (name === null || !isOfLearning(name.name))) return false;
  // "Minister of Public Services"
  if (name !== null && office === "minister" && people.stateRoles.has(office) && isField(line, from)) return false;
  if (preposition === "of" && people.fieldRoles.has(office) && isMatter(line, from, to)) return false;
  if (name !== null && name.to >= to)
    return (
      !(office === "secretary" && preposition === "for") || isUnionSecretary(line, head) || wordAt(line, to) === "union"
    );
  if (people.placeRoles.has(office)) return true;
  // "director for the South West at the Harbour Fund", "Head of Mortgages at Harbour Capital"
  if (/^(?:at|with|within)$/.test(wordAt(line, to)) && isCapital(line, overThe(line, to + 1))) return false;
  const fields = hasField(line, from, to);
  if (preposition === "of" && !fields && (isChiefOfficer(line, head) || isClubSecretary(line, head, to - from)))
    return true;
  if (preposition === "of" && isUnionSecretary(line, head) && !fields) return true;
  if (people.stateRoles.has(office)) return false;
  // "director of the Data Justice Centre", "head of BrightPath Learning": a field has no article, and its first word is one that lists know.
  const alone = !/^(?:at|with|within)$/.test(wordAt(line, to));
  const own =
    alone &&
    to - from > 1 &&
    (wordAt(line, from - 1) === "the" || (isUnlisted(line, from) && !isPluralNoun(line, from)));
  if (fields && preposition === "of" && own) return true;
  if (fields) return people.bodyRoles.has(office) && !people.fieldRoles.has(office);
  if (preposition === "for" && to - from === 1)
    return /^spokes/.test(office) || (WORKS_FOR.test(office) && isUnlisted(line, from) && !isField(line, from));
  // "Director of Services"
  if (to - from === 1 && isPluralNoun(line, from) && people.fieldRoles.has(office)) return false;
  return people.bodyRoles.has(office) || (preposition === "of" && to - from > 1);
};
