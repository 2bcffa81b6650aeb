import { type Document, overlaps, sentenceAt, wordsOf } from "../document/index.ts";
import { isGivenName } from "../lexicon/given-names.ts";
import type { Headless } from "./headless.ts";
import type { MeasureType } from "./measure.ts";
import { isLead, isNameless, NEXT } from "./named-next.ts";
import type { Group } from "./namesakes.ts";

/** How far into a text the sentence behind its lead may begin. */
const LEAD = 600;

const WORD = "(?:\\p{Lu}|\\p{Ll}{1,2}-\\p{Lu})[\\p{L}’'-]{1,24}";
const BROUGHT =
  "launched|introduced|unveiled|announced|set up|piloted|rolled out|scrapped|axed|abolished|wound up|wound down|dropped|shelved|closed|suspended|extended|created|opened";
/** "The e-University was scrapped last year", "Hedge Forward, launched in 2021, has": what begins a sentence and is brought in or taken out there. */
const NAMED = new RegExp(
  `^[“"‘]?(?<article>The )?(?<title>${WORD}(?: (?:(?:of|for|to|the|and|in|at|on|our) )*${WORD}){0,4})(?:,? (?:which )?(?:was|were|has been|have been|had been|will be|is to be|is being) (?:also |first |finally |quietly )?(?:${BROUGHT})\\b|, (?:first )?(?:${BROUGHT}) (?:in|last|by|on|two|three|four|five|this|earlier)\\b)`,
  "u",
);

/** "A failed government scheme to teach online was a waste. The e-University was scrapped": a lead's scheme, and the name that the next sentence gives it. */
const namedAfterLead = (
  document: Document,
  groups: readonly Group[],
): Readonly<{ group: Group; name: Headless }> | null => {
  const { text, sentences } = document;
  for (const group of groups) {
    const lead = group.members.find(isLead);
    if (lead === undefined || !group.members.every(isNameless)) continue;
    const next = sentences[lead.phrase.sentence + 1];
    if (next === undefined || next.start > LEAD || next.block - lead.phrase.block > 2) continue;
    const match = NAMED.exec(text.slice(next.start, Math.min(next.end, next.start + 160)));
    const title = match?.groups?.title ?? "";
    if (match === null || isGivenName(title.split(" ")[0]?.toLowerCase() ?? "")) continue;
    if (match.groups?.article === undefined && !title.includes(" ")) continue;
    // What the text never speaks of again is no matter of its own.
    const start = next.start + match[0].indexOf(title);
    if (!text.includes(title, start + title.length)) continue;
    const span = { start, end: start + title.length };
    const type = lead.phrase.head.type as MeasureType;
    const shorts = group.members.filter((one) => one !== lead && one.verdict !== "found");
    return { group, name: { title: span, shorts, type, rule: "measures/name-alone" } };
  }
  return null;
};

type Named = Readonly<{ groups: readonly Group[]; named: readonly Headless[] }>;

/** "A government scheme to plant hedges is to go on. Hedge Forward, launched in 2031, has": the same of a name without a head noun. */
const withLeads = (document: Document, groups: readonly Group[], names: readonly Headless[]): Named => {
  const gone = new Set<Group>();
  const named = names.map((name): Headless => {
    const at = sentenceAt(document, name.title.start);
    const sentence = document.sentences[at];
    if (sentence === undefined || !OPENS.test(document.text.slice(sentence.start, name.title.start))) return name;
    const led = groups.findLast(
      (group) =>
        !gone.has(group) &&
        group.members.every(isNameless) &&
        group.members.some(
          (one) =>
            isLead(one) &&
            at > one.phrase.sentence &&
            at - one.phrase.sentence <= NEXT &&
            sentence.block - one.phrase.block < 3,
        ),
    );
    if (led === undefined) return name;
    gone.add(led);
    const shorts = led.members.filter(({ verdict }) => verdict !== "found");
    const [first] = led.members;
    return { ...name, shorts, ...(first ? { type: first.phrase.head.type as MeasureType } : {}) };
  });
  return { groups: gone.size === 0 ? groups : groups.filter((group) => !gone.has(group)), named };
};
const OPENS = /^[“"‘]?(?:Under |Through |The )?$/;

/** Names without a head noun, with what the lead has said of them. */
export const withNamesAlone = (document: Document, groups: readonly Group[], names: readonly Headless[]): Named => {
  const first = namedAfterLead(document, groups);
  if (first === null) return withLeads(document, groups, names);
  const wordsIn = ({ title }: Headless): string => wordsOf(document.text, title);
  const rest = withLeads(
    document,
    groups.filter((group) => group !== first.group),
    names.filter((name) => !overlaps(name.title, first.name.title) && wordsIn(name) !== wordsIn(first.name)),
  );
  return { ...rest, named: [first.name, ...rest.named] };
};
