import { Tag } from "../clauses/index.ts";
import { functionWords } from "../lexicon/sameness.ts";
import { type Judged, judgedAs } from "./judged.ts";
import { isGeneric, isNominal, singular } from "./phrases.ts";

/** Everything of a document that is one measure: the phrases that name it, then the short forms that stand for it. */
export type Group = Readonly<{ key: string; members: Judged[] }>;

/** Measures of one head that are looked through for a namesake: the latest, so that time stays linear. */
const MOST = 40;

/** Puts mentions of the same measure together; `headline` is the number of the block that heads the article. A group lives when one of its members is a measure by itself. */
export const grouped = (judged: readonly Judged[], headline = 0): readonly Group[] => {
  const groups: Group[] = [];
  const byHead = new Map<string, Group[]>();
  const remember = (head: string, group: Group): void => {
    byHead.set(head, [...(byHead.get(head) ?? []).slice(1 - MOST), group]);
  };
  const join = (one: Judged, mayFound: boolean): void => {
    const head = headOf(one);
    const own = namesake(byHead.get(head) ?? [], one);
    if (own) own.members.push(one);
    else if (mayFound) {
      const group = { key: head, members: [one] };
      groups.push(group);
      remember(head, group);
    }
  };
  const asides = asidesOf(judged);
  for (const one of judged)
    if (one.verdict === "found") {
      const other = asides.get(one);
      const beside = other && groups.find(({ members }) => members.includes(other));
      if (beside) {
        beside.members.push(one);
        remember(headOf(one), beside);
        continue;
      }
      const short = (one.title && one.phrase.content.length === 0) || isGeneric(one.phrase);
      const known = short ? latest(byHead.get(headOf(one)) ?? [], one) : null;
      if (known) known.members.push(one);
      else join(one, true);
    }
  const missed = new Set(missedOf(judged, byHead));
  for (const one of missed) join(asNamed(one), true);
  const repeated = repeatedOf(judged);
  for (const one of judged)
    if (one.verdict === "pending" && !missed.has(one))
      join(repeated.has(nameOf(one)) ? asNamed(one) : one, repeated.has(nameOf(one)));
  for (const one of judged) if (one.verdict === "short") shortForm(byHead.get(headOf(one)) ?? [], one);
  return sameMatter(underHeadline(ledByNames(groups), headline), judged);
};

/** "House Bill 12, the Safe Streets Act,": the number of a law and its name, one beside the other. */
const asidesOf = (judged: readonly Judged[]): ReadonlyMap<Judged, Judged> => {
  const asides = new Map<Judged, Judged>();
  let before: Judged | null = null;
  for (const one of judged) {
    if (!isLaw(one)) continue;
    if (before !== null && before.phrase.tokens === one.phrase.tokens && before.last === one.phrase.opens - 2) {
      const { tokens, opens, determiner } = one.phrase;
      const mark = tokens.tag[opens - 1];
      const told = mark === Tag.Open || (mark === Tag.Comma && (determiner === "definite") !== isNumbered(one));
      if (told && isNumbered(before) !== isNumbered(one)) asides.set(one, before);
    }
    before = one;
  }
  return asides;
};
const isLaw = ({ verdict, phrase }: Judged): boolean =>
  verdict === "found" && phrase.capital && (phrase.head.type === "act" || phrase.head.type === "bill");
const isNumbered = ({ phrase: { tokens, headLast } }: Judged): boolean =>
  /^\d{1,4}$/.test(tokens.words[headLast + 1] ?? "");

/** "the Warm Piers Grant repairs scheme" is the Warm Piers Grant: a whole name stands before another head. */
const ledByNames = (groups: readonly Group[]): readonly Group[] => {
  const byName = new Map<string, Group>();
  for (const group of groups)
    for (const one of group.members)
      if (one.verdict === "found" && one.phrase.capital) byName.set(wordsFrom(one, one.last), group);
  const gone = new Set<Group>();
  for (const group of groups) {
    const [first] = group.members;
    if (first === undefined || first.phrase.capital) continue;
    const named = group.members.flatMap((one) => byName.get(wordsFrom(one, lastCapital(one))) ?? [])[0];
    if (named === undefined || named === group || gone.has(named)) continue;
    named.members.push(...group.members.map((one) => (one.verdict === "found" ? asShort(one) : one)));
    gone.add(group);
  }
  return gone.size === 0 ? groups : groups.filter((group) => !gone.has(group));
};
const wordsFrom = ({ phrase: { tokens, first } }: Judged, last: number): string =>
  tokens.words.slice(tokens.capital[first] === 1 ? first : first + 1, last + 1).join(" ");
/** The last of the capitals that a phrase begins with. */
const lastCapital = ({ phrase: { tokens, first, headFirst } }: Judged): number => {
  let last = tokens.capital[first] === 1 ? first : first + 1;
  while (last + 1 < headFirst && tokens.capital[last + 1] === 1) last++;
  return last;
};

/** "a levy on jet fuel", "the jet fuel tax", "the plan to tax jet fuel": one matter, whatever it is called; the charge says what it is. */
const sameMatter = (groups: readonly Group[], judged: readonly Judged[]): readonly Group[] => {
  const byMatter = new Map<string, Group>();
  for (const group of groups) {
    const [first] = group.members;
    const matter = first && isCharge(first) ? matterOf(first) : null;
    if (matter !== null && !byMatter.has(matter)) byMatter.set(matter, group);
  }
  if (byMatter.size === 0) return groups;
  const gone = new Set<Group>();
  for (const group of groups) {
    const [first] = group.members;
    const known = first && byMatter.get(matterOf(first) ?? "");
    if (known === undefined || known === group) continue;
    known.members.push(...(first && isCharge(first) ? group.members : group.members.map(asShort)));
    gone.add(group);
  }
  const grown = new Set(groups.flatMap(({ members }) => members));
  for (const one of judged)
    if (one.verdict === "pending" && !grown.has(one) && isCharge(one))
      byMatter.get(matterOf(one) ?? "")?.members.push(one);
  return groups.filter((group) => !gone.has(group));
};

const asShort = ({ phrase, first, last, content, announcement }: Judged): Judged =>
  judgedAs({ phrase, first, last, content, announcement }, "pending");
const isCharge = (one: Judged): boolean => /^(?:tax|levy|duty)$/.test(headOf(one));

/** What a charge is on, or what a plan is to tax; null where it is neither. */
const matterOf = (one: Judged): string | null => {
  const { phrase, content } = one;
  if (phrase.capital) return null;
  if (isCharge(one)) return content.length > 1 ? [...content].sort().join(" ") : null;
  const taxes = phrase.head.lemma === "plan" && phrase.tokens.words[phrase.headLast + 2] === "tax";
  return taxes && content[0] === "tax" ? content.slice(1).sort().join(" ") : null;
};

/** "£14m plan to cut queues" above "The Shorter Queues Plan": what a headline says without a name, the one of its kind that the lead names. */
const underHeadline = (groups: readonly Group[], headline: number): readonly Group[] => {
  const inHeadline = ({ phrase }: Judged): boolean => phrase.block === headline;
  // "'more for all' budget" above "the 2005 budget": of budgets there is one.
  const isSaid = (group: Group): boolean =>
    !isNamed(group) || group.members.every(({ phrase }) => phrase.head.lemma === "budget" && !phrase.capital);
  const inLead = ({ phrase }: Judged): boolean => phrase.block > headline && phrase.block < headline + LEAD;
  const alone = groups.filter((group) => isSaid(group) && group.members.every(inHeadline));
  const gone = new Set<Group>();
  for (const one of alone) {
    const led = groups.filter((other) => other.key === one.key && other !== one && other.members.some(inLead));
    const named = led.filter(isNamed);
    const shared = led.filter((other) => sharesWord(one, other));
    const [only] = named.length > 0 ? named : shared;
    if (only === undefined) continue;
    if (
      named.length > 0 ? named.length > 1 || groups.filter(({ key }) => key === one.key).length > 2 : shared.length > 1
    )
      continue;
    only.members.unshift(...one.members);
    gone.add(one);
  }
  return gone.size === 0 ? groups : groups.filter((group) => !gone.has(group));
};
/** "quango blitz plans" above "plans to abolish 162 quangos" */
const sharesWord = (a: Group, b: Group): boolean =>
  a.members.some(({ content }) => content.some((word) => b.members.some((other) => other.content.includes(word))));
/** Paragraphs, by-lines and captions that a lead may take. */
const LEAD = 7;

/** Names that a text comes back to: two mentions in the same words, the first of them early. */
const repeatedOf = (judged: readonly Judged[]): ReadonlySet<string> => {
  const counts = new Map<string, number>();
  for (const one of judged)
    if (one.verdict === "pending" && isNameLike(one) && isInstrument(one))
      counts.set(nameOf(one), (counts.get(nameOf(one)) ?? 0) + 1);
  return new Set([...counts].flatMap(([name, count]) => (count > 1 ? [name] : [])));
};

/** "An anti-litter drive … the drive … the drive": what a text comes back to in short is a measure, though nothing else says so. */
const missedOf = (judged: readonly Judged[], byHead: ReadonlyMap<string, readonly Group[]>): readonly Judged[] => {
  const shorts = new Map<string, number>();
  for (const one of judged)
    if (one.verdict === "short" && isBare(one)) shorts.set(headOf(one), (shorts.get(headOf(one)) ?? 0) + 1);
  const promoted = new Map<string, Judged>();
  for (const one of judged) {
    const head = headOf(one);
    if (
      one.verdict === "pending" &&
      isNameLike(one) &&
      (shorts.get(head) ?? 0) > (one.phrase.determiner === "indefinite" ? 0 : 1) &&
      !byHead.has(head) &&
      !promoted.has(head)
    )
      promoted.set(head, one);
  }
  return [...promoted.values()];
};

const isBare = ({ phrase, last }: Judged): boolean =>
  (phrase.head.grade === "sure" || phrase.head.grade === "fair") &&
  (phrase.determiner === "definite" || phrase.determiner === "this") &&
  last === phrase.headLast;

const isNameLike = ({ phrase, last }: Judged): boolean =>
  phrase.head.grade !== "body" &&
  phrase.head.lemma !== "system" &&
  phrase.head.type !== "role" &&
  phrase.headFirst > phrase.first &&
  last === phrase.headLast &&
  isNominal(phrase);

/** What comes again is a measure where its head is one by itself, or a law, a charge, a policy: a probe, a regime and a website are spoken of twice, too. */
const isInstrument = ({ phrase: { head, headline } }: Judged): boolean =>
  !headline &&
  (head.grade === "sure" ||
    head.grade === "fair" ||
    (INSTRUMENTS.has(head.type) && !TRIED.test(head.lemma)) ||
    LASTING.test(head.lemma));
const TRIED = /^(?:test|rating|score|metric|indicator|bond)$/;
const INSTRUMENTS: ReadonlySet<string> = new Set([
  "act",
  "bill",
  "tax",
  "strategy",
  "plan",
  "standard",
  "fund",
  "target",
]);
const LASTING =
  /^(?:reform|overhaul|wage|deal|restriction|system|project|trial|check|pension|loan|rule|requirement|zone)$/;

const nameOf = (one: Judged): string => `${one.content.join(" ")} ${headOf(one)}`;

const asNamed = (one: Judged): Judged => ({
  ...one,
  verdict: "found",
  tier: "named",
  rule: "measures/repeated",
  confidence: 0.5,
});

/** Heads that are written in two ways; a tsar is what newspapers call a commissioner. */
const VARIANTS: ReadonlyMap<string, string> = new Map([
  ["program", "programme"],
  ["enquiry", "inquiry"],
  ["tsar", "commissioner"],
  ["czar", "commissioner"],
]);

export const headOf = ({ phrase }: Judged): string => {
  const { lemma } = phrase.head;
  const last = lemma.slice(lemma.lastIndexOf(" ") + 1);
  return VARIANTS.get(last) ?? last;
};

const namesake = (known: readonly Group[], one: Judged): Group | null => {
  let best: Group | null = null;
  for (const group of known) {
    const [first] = group.members;
    if (first && group.members.some((member) => sameName(member, one))) best = group;
  }
  return best;
};

/** The same words, or a longer name around a shorter one: in capitals usually one thing, in small letters only for sure heads. */
const sameName = (a: Judged, b: Judged): boolean => {
  const [small, large] = a.content.length <= b.content.length ? [a, b] : [b, a];
  const subjects = subjectsOf(small, large);
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
    small.phrase.determiner === "this" ||
    (small.verdict === "pending" && small.phrase.determiner === "definite")
  );
};

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
const shortForm = (known: readonly Group[], one: Judged): void => {
  latest(known, one)?.members.push(one);
};

const latest = (known: readonly Group[], one: Judged): Group | null => {
  const at = placeOf(one);
  let best: Group | null = null;
  for (const group of known) {
    const [first] = group.members;
    if (!first || placeOf(first) > at || plural(first) !== plural(one)) continue;
    if (best === null || !(isNamed(best) && !isNamed(group))) best = group;
  }
  const [only] = known;
  // "its budget" in a sentence before "the council’s roads budget" is another.
  if (one.phrase.determiner === "owner") return best;
  if (one.phrase.determiner === "this" || one.phrase.head.lemma === "bill") return best;
  if (best === null && known.length === 1 && only && isNamed(only) && plural(only.members[0] ?? one) === plural(one))
    best = only;
  return best;
};

const plural = ({ phrase }: Judged): boolean => phrase.head.plural;
export const placeOf = ({ phrase, first }: Judged): number => phrase.tokens.start[first] ?? 0;
const isNamed = ({ members }: Group): boolean => members.some((one) => one.verdict === "found" && one.tier === "named");

export const keyOf = (words: readonly string[]): string => words.map(singular).join(" ");
