import { type Judged, judgedAs } from "./judged.ts";
import { type Group, headOf, isNamed } from "./namesakes.ts";

/** "the Warm Piers Grant repairs scheme" is the Warm Piers Grant: a whole name stands before another head. */
export const ledByNames = (groups: readonly Group[]): readonly Group[] => {
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
export const sameMatter = (groups: readonly Group[], judged: readonly Judged[]): readonly Group[] => {
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
export const underHeadline = (groups: readonly Group[], headline: number): readonly Group[] => {
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
