import { Tag } from "../clauses/index.ts";
import { type Judged, judgedAs } from "./judged.ts";
import { type Group, headOf } from "./namesakes.ts";
import { type Phrase, tagOf, wordOf } from "./phrase.ts";

/** Verbs whose noun is the measure itself: "plans to ban straws" and "the ban" are one. */
const NOUNS: ReadonlyMap<string, string> = new Map(
  "ban cap freeze limit quota review pilot overhaul merger".split(" ").map((word) => [word, word] as const),
);

/** "plans to ban the sale of energy drinks", "a blanket ban", "the ban": what a plan would do, told by its verb and by its noun. */
export const sameDeed = (groups: readonly Group[], judged: readonly Judged[]): readonly Group[] => {
  const planned = groups.flatMap((group) => {
    const told = group.members.find(isToDo);
    return told ? [{ group, noun: nounOf(told.phrase) ?? "", content: told.content }] : [];
  });
  if (planned.length === 0) return groups;
  const gone = new Set<Group>();
  for (const other of groups) {
    if (other.members.some(({ phrase }) => phrase.capital)) continue;
    const alike = planned.filter(
      ({ group, noun }) => group !== other && noun === headOf(first(other)) && !gone.has(group),
    );
    const own =
      alike.find(({ content }) => isAbout(first(other), content)) ??
      (alike.length === 1 && isPlain(first(other)) ? alike[0] : undefined);
    if (own === undefined) continue;
    own.group.members.push(...other.members.map(asShort));
    gone.add(other);
  }
  const grown = new Set(groups.flatMap(({ members }) => members));
  for (const { group, noun } of planned) {
    if (planned.some((one) => one.group !== group && one.noun === noun)) continue;
    if (groups.some((one) => !gone.has(one) && one !== group && headOf(first(one)) === noun)) continue;
    for (const one of judged)
      if (one.verdict === "short" && headOf(one) === noun && !one.phrase.head.plural && !grown.has(one))
        group.members.push(one);
  }
  return gone.size === 0 ? groups : groups.filter((group) => !gone.has(group));
};

const first = ({ members }: Group): Judged => members[0] as Judged;
const asShort = ({ phrase, first: begins, last, content, announcement }: Judged): Judged =>
  judgedAs({ phrase, first: begins, last, content, announcement }, "pending");

const isToDo = (one: Judged): boolean => one.verdict === "found" && nounOf(one.phrase) !== null;
const nounOf = ({ tokens, head, headLast, capital }: Phrase): string | null =>
  !capital && PLANS.test(head.lemma) && tagOf(tokens, headLast + 1) === Tag.To
    ? (NOUNS.get(wordOf(tokens, headLast + 2)) ?? null)
    : null;
const PLANS = /^(?:plan|proposal|commitment|pledge|decision|agreement|deal|bill|legislation|law)$/;

/** "ban on energy drinks for under-16s": half of its words at least stand in the plan. */
const isAbout = ({ content }: Judged, all: readonly string[]): boolean => {
  const shared = content.filter((word) => all.includes(word)).length;
  return shared > 0 && shared * 2 >= content.length;
};
/** "a blanket ban": how far it goes is all that is said. */
const isPlain = ({ content }: Judged): boolean => content.every((word) => EXTENTS.test(word));
const EXTENTS = /^(?:blanket|total|complete|outright|full|nationwide|national|partial|immediate|permanent|temporary)$/;
