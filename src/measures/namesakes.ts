import { functionWords } from "../lexicon/sameness.ts";
import { announcedFirst, type Judged } from "./judged.ts";
import { singular } from "./phrases.ts";
import { areToldApart } from "./told-apart.ts";

/** Everything of a document that is one measure: the phrases that name it, then the short forms that stand for it. */
export type Group = Readonly<{ key: string; members: Judged[] }>;

/** Heads that are written in two ways; a tsar is what newspapers call a commissioner. */
const VARIANTS: ReadonlyMap<string, string> = new Map([
  ["program", "programme"],
  ["enquiry", "inquiry"],
  ["tsar", "commissioner"],
  ["czar", "commissioner"],
  ["increase", "rise"],
  ["hike", "rise"],
  ["reduction", "cut"],
  ["embargo", "ban"],
  ["yojana", "scheme"],
  ["yojna", "scheme"],
]);

export const headOf = ({ phrase }: Judged): string => {
  const { lemma } = phrase.head;
  const last = lemma.slice(lemma.lastIndexOf(" ") + 1);
  return VARIANTS.get(last) ?? last;
};

/** Members of a group that may tell a name apart from it: the first, so that time stays linear. */
const FIRST = 8;

/** The latest that has this name, before the latest of which it may be a longer or a shorter form. */
export const namesake = (known: readonly Group[], one: Judged, headline: number): Group | null => {
  let best: Group | null = null;
  let exact: Group | null = null;
  for (const group of known) {
    if (group.members.slice(0, FIRST).some((member) => areToldApart(member, one, headline))) continue;
    if (group.members.some((member) => isAsLong(member, one) && sameName(member, one))) exact = group;
    else if (group.members.some((member) => sameName(member, one))) best = group;
  }
  return (
    exact ?? best ?? known.findLast(({ members }) => members.some((member) => isCalledBySubject(one, member))) ?? null
  );
};

const isAsLong = (a: Judged, b: Judged): boolean => a.content.length === b.content.length;

/** The same words, or a longer name around a shorter one: in capitals usually one thing, in small letters only for sure heads. */
const sameName = (a: Judged, b: Judged): boolean => {
  const [small, large] = a.content.length <= b.content.length ? [a, b] : [b, a];
  const subjects = subjectsOf(small, large);
  if (isSameSum(a, b)) return true;
  // "a 45p rate of tax", "a 50p rate of tax"
  if (/rate$/.test(a.phrase.head.lemma) && a.phrase.money && b.phrase.money) return false;
  if (subjects === "different") return false;
  if (small.content.length === 0) return false;
  // Without other words the content is what stands behind the head.
  if (subjects === "same" && [small, large].some(isSubjectAlone)) return true;
  if (small.content.every(isNumeric) && !small.phrase.capital) return true;
  if (!small.content.every((word) => large.content.includes(word))) return false;
  if (small.content.length === large.content.length) return true;
  if (a.phrase.head.plural !== b.phrase.head.plural) return false;
  const { head, capital } = small.phrase;
  if (capital && large.phrase.capital && !standsIn(small.content, large.content)) return false;
  return (
    (capital && large.phrase.capital && !yearsDiffer(a, b)) ||
    head.grade === "sure" ||
    isLedBy(large, small) ||
    // "the bus cap", "the bus fare cap"
    (head.grade === "fair" && head.type === "other") ||
    // "the council tax freeze" after "a two-year council tax freeze"
    (isDefinite(small) && small.phrase.headLast > small.phrase.headFirst) ||
    small.phrase.determiner === "this" ||
    (small.verdict === "pending" && small.phrase.determiner === "definite")
  );
};

/** "a £40 annual charge for green bins", "the £40 annual charge on households": the same sum and head, and nothing else between them, told of in another sentence. */
const isSameSum = (a: Judged, b: Judged): boolean =>
  a.phrase.money && b.phrase.money && a.phrase.tokens !== b.phrase.tokens && pricedAs(a) === pricedAs(b);
const pricedAs = ({ phrase }: Judged): string =>
  phrase.tokens.words.slice(announcedFirst(phrase), phrase.headLast + 1).join(" ");

/** "the Lowther Inquiry" is the "statutory inquiry into the Lowther fire", "the fodder subsidy" the "freight subsidy for fodder". */
const isCalledBySubject = (name: Judged, told: Judged): boolean =>
  !told.phrase.capital &&
  name.content.length > 0 &&
  (name.phrase.capital ? name.phrase.head.type === "review" : isDefinite(name)) &&
  name.phrase.head.plural === told.phrase.head.plural &&
  name.content.every((word) => matterOf(told).has(word));
const isDefinite = ({ phrase: { determiner, headLast }, last }: Judged): boolean =>
  (determiner === "definite" || determiner === "this") && last === headLast;
/** The words behind a head that say whom or what it is for. */
const matterOf = ({ phrase: { tokens, headLast }, last }: Judged): ReadonlySet<string> =>
  new Set(
    /^(?:of|into|for|on|to|against)$/.test(tokens.words[headLast + 1] ?? "")
      ? tokens.words.slice(headLast + 2, last + 1).map(singular)
      : [],
  );

/** "the BGS transitional grant" is "the transitional grant": one capital leads it. */
const isLedBy = ({ content, phrase, first }: Judged, small: Judged): boolean =>
  content.length === small.content.length + 1 &&
  phrase.tokens.capital[first] === 1 &&
  content.slice(1).every((word, at) => word === small.content[at]);

/** "review of prison kitchens" and "independent review of prison kitchens in Catalonia" are of one thing, "review of prison clinics" is not. */
const subjectsOf = (a: Judged, b: Judged): "same" | "different" | "unknown" => {
  const [one, other] = [subjectOf(a), subjectOf(b)].sort((x, y) => x.length - y.length);
  if (!one || !other || one.length === 0) return "unknown";
  const shared = one.filter((word) => other.includes(word)).length;
  return shared === one.length ? "same" : shared * 2 <= one.length ? "different" : "unknown";
};

/** The words behind a head's "of" or "into", grammar aside. */
const subjectOf = ({ phrase: { tokens, headLast }, last }: Judged): readonly string[] =>
  /^(?:of|into)$/.test(tokens.words[headLast + 1] ?? "")
    ? tokens.words
        .slice(headLast + 2, last + 1)
        .filter((word) => !functionWords.has(word))
        .map(singular)
    : [];

const isSubjectAlone = (one: Judged): boolean => one.content.join(" ") === subjectOf(one).join(" ");

/** In this order: "Homes Fund" is a short form of "Green Homes Fund", "Green Leddon Fund" none of "Leddon Green Homes Fund". */
const standsIn = (words: readonly string[], all: readonly string[]): boolean => {
  let found = 0;
  for (const word of all) if (word === words[found]) found++;
  return found === words.length;
};

/** "the 2005 budget", "the 4bn-rand budget": a number tells no measure from another of its head. */
const isNumeric = (word: string): boolean => /\d/.test(word) || LASTS.test(word);
/** "the eight-week consultation" */
const LASTS = /^[a-z]{3,9}-(?:day|week|month|hour)$/;

/** "Fisheries Act 1996" and "Fisheries Act 2011" are two. */
const yearsDiffer = (a: Judged, b: Judged): boolean => yearOf(a) !== yearOf(b) && yearOf(a) !== "" && yearOf(b) !== "";
const yearOf = ({ content }: Judged): string => content.find((word) => /^\d{4}/.test(word)) ?? "";

/** "the scheme": the latest measure of this head before it, a named one first; the only one after it. */
export const shortForm = (known: readonly Group[], one: Judged): boolean => {
  const group = latest(known, one);
  group?.members.push(one);
  return group !== null;
};

export const latest = (known: readonly Group[], one: Judged): Group | null => {
  const at = placeOf(one);
  let best: Group | null = null;
  for (const group of known) {
    const [first] = group.members;
    if (!first || placeOf(first) > at || plural(first) !== plural(one)) continue;
    if (best === null || !(isNamed(best) && !isNamed(group)) || isJustMet(group, best, one)) best = group;
  }
  const [only] = known;
  // "its budget" in a sentence before "the council’s roads budget" is another.
  if (one.phrase.determiner === "owner") return best;
  if (one.phrase.determiner === "this" || one.phrase.head.lemma === "bill") return best;
  if (best === null && known.length === 1 && only && isNamed(only) && plural(only.members[0] ?? one) === plural(one))
    best = only;
  return best;
};

/** "… a home repairs program. The program will …": one that the text has brought up in the sentence before, and nothing else of that head since. */
const isJustMet = ({ members: [met] }: Group, best: Group, one: Judged): boolean =>
  met !== undefined &&
  met.phrase.determiner === "indefinite" &&
  met.phrase.block === one.phrase.block &&
  one.phrase.sentence - met.phrase.sentence < 2 &&
  best.members.every((other) => placeOf(other) < placeOf(met) || placeOf(other) > placeOf(one));

const plural = ({ phrase }: Judged): boolean => phrase.head.plural;
export const placeOf = ({ phrase, first }: Judged): number => phrase.tokens.start[first] ?? 0;
export const isNamed = ({ members }: Group): boolean =>
  members.some((one) => one.verdict === "found" && one.tier === "named");
