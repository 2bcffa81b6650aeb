import { type Document, overlaps, type Span, sentenceAt } from "../document/index.ts";
import { Can, wordClasses } from "../lexicon/english.ts";
import { isGivenName } from "../lexicon/given-names.ts";
import { authorities } from "../lexicon/measures.ts";
import { organisations } from "../lexicon/organisations.ts";
import { matchesAt } from "../lexicon/word-finder.ts";
import type { Headless } from "./headless.ts";
import type { Judged } from "./judged.ts";
import { spanOf } from "./phrase.ts";

const WORD = "\\p{Lu}[\\p{Ll}’'-]{1,24}";
const INNER = `(?:of|for|to|the|and|in|on|at|by|our|a|${WORD})`;
const TITLE = `(?<title>${WORD}(?: ${INNER}){0,5} ${WORD})`;

/** What a phrase of `CUE` begins with. */
export const aloneWords: readonly string[] = [
  "Under",
  "under",
  "launch",
  "launched",
  "launches",
  "unveiled",
  "introduced",
];

/** "Under [Hedge Forward], farmers", "launched [Warm Start], which": where the name of a measure stands that says what it is by no head noun. */
const CUE = new RegExp(
  `(?:(?<under>[Uu]nder)|(?<brought>launch(?:ed|es)?|unveiled|introduced)) ${TITLE}(?=[,.;]|,? (?:\\p{Ll}|\\d))`,
  "uy",
);
/** "[Hedge Forward], launched in 2021, has": a name, and when it was brought in. */
const BEFORE = new RegExp(`(?:^|[.?!”"] |\\n)${TITLE}, (?:first |which was (?:first )?)?$`, "u");
const DATED = /^(?:launched|introduced|unveiled) (?:in|last|by|on|two|three|four|five|this|earlier|under|after|at)\b/;

/** Names without a head noun that the text speaks of as of a measure in more than one way. */
export const namesAlone = (
  document: Document,
  openings: readonly number[],
  judged: readonly Judged[],
): readonly Headless[] => {
  const { text } = document;
  const found = new Map<string, Headless>();
  const tried = new Set<string>();
  const offer = (title: string): void => {
    if (title === "" || tried.has(title) || tried.size >= MOST_TITLES) return;
    tried.add(title);
    // Its first mention, whichever tells what it is.
    const first = text.indexOf(title);
    const span = { start: first, end: first + title.length };
    if (!isTitleOfWords(title) || judged.some(says(span))) return;
    if (evidence(document, title) >= ENOUGH)
      found.set(title, { title: span, shorts: [], type: "scheme", rule: "measures/name-alone" });
  };
  for (const match of matchesAt(text, openings, CUE)) offer(trimmed(match.groups?.title ?? ""));
  for (const at of openings) {
    if (!DATED.test(text.slice(at, at + 24))) continue;
    const title = BEFORE.exec(text.slice(Math.max(0, at - 90), at))?.groups?.title;
    if (title !== undefined) offer(title);
  }
  return [...found.values()];
};
const MOST_TITLES = 30;

/** What a head noun in it has been judged by already. */
const says =
  (title: Span) =>
  ({ phrase, first, last, verdict, title: known }: Judged): boolean =>
    (known !== undefined && overlaps(known, title)) ||
    ((verdict === "found" || verdict === "dropped") && overlaps(spanOf(phrase.tokens, first, last), title));

/** "Hedge Forward in Wales": where, no part of the name. */
const trimmed = (title: string): string => {
  const match = /^(.+) (?:in|on|at|by|to|for) (?:the )?(\S+)(?: \S+)?$/.exec(title);
  const place = match?.[2]?.toLowerCase() ?? "";
  return match?.[1] !== undefined && ((wordClasses.get(place) ?? 0) & (Can.place | Can.time | Can.surname)) !== 0
    ? match[1]
    : title;
};

/** Two words at least, one of them a word of the language: no person, no place, no organisation. */
const isTitleOfWords = (title: string): boolean => {
  const words = title.split(" ").filter((word) => /^\p{Lu}/u.test(word));
  const lows = words.map((word) => word.toLowerCase());
  return (
    words.length > 1 &&
    lows.some((low) => (classesOf(low) & WORDS) !== 0) &&
    !lows.some(
      (low) =>
        (classesOf(low) & OTHERS) !== 0 || isGivenName(low) || organisations.nouns.has(low) || PERSONAL.test(low),
    )
  );
};
const classesOf = (low: string): number => wordClasses.get(low) ?? 0;
const OTHERS = Can.place | Can.time | Can.surname | Can.givenName;
const WORDS =
  Can.noun | Can.plural | Can.adjective | Can.adverb | Can.base | Can.present | Can.past | Can.gerund | Can.number;
const PERSONAL =
  /^(?:prime|minister|president|chancellor|king|queen|prince|princess|pope|lord|lady|sir|dame|saint|mayor|governor|captain|coach|manager|secretary|judge|justice|article|section|chapter|title|rule|clause|law|labour|tory|democrats?|republicans?)$/;

/** How surely a text speaks of a name as of a measure: each way of doing so counts once. */
const evidence = (document: Document, title: string): number => {
  const { text } = document;
  const ways = new Map<string, number>();
  let times = 0;
  for (let at = text.indexOf(title); at >= 0 && times < MOST_TIMES; at = text.indexOf(title, at + title.length)) {
    times++;
    const sentence = document.sentences[sentenceAt(document, at)];
    const before = text.slice(Math.max(sentence?.start ?? 0, at - 90), at);
    const behind = text.slice(at + title.length, at + title.length + 60);
    const belongs = BELONGS.test(before);
    if (REFUSED_BEHIND.test(behind) || (!belongs && REFUSED_BEFORE.test(before))) return 0;
    if (/(?:^|[“"‘])Under (?:the )?$/.test(before) && behind.startsWith(",")) ways.set("led", 2);
    else if (/\b[Uu]nder (?:the )?$/.test(before)) ways.set("under", 1);
    if (BRINGS.test(before)) ways.set("brought", hasAuthority(before) ? 2 : 1);
    if (DATED_BEHIND.test(behind)) ways.set("dated", 1);
    if (DOES.test(behind)) ways.set("does", 1);
    if (belongs) ways.set("belongs", 1);
    if (TELLS.test(behind)) ways.set("tells", 1);
  }
  let sum = times > 1 ? 1 : 0;
  for (const weight of ways.values()) sum += weight;
  return sum;
};
const MOST_TIMES = 8;
const ENOUGH = 3;

const hasAuthority = (before: string): boolean =>
  before
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => authorities.has(word));
const BRINGS =
  /\b(?:launch(?:ed|es|ing)?|unveil(?:ed|s|ing)|introduc(?:ed|es|ing)|roll(?:ed|s|ing)? out|pilot(?:ed|s|ing)|set up|scrap(?:ped|s|ping)|extend(?:ed|s|ing)?|fund(?:ed|s|ing)?) (?:the )?$/;
const DATED_BEHIND =
  /^, (?:first |which was (?:first )?|which were )?(?:launched|introduced|unveiled|announced|set up|piloted|due)\b/;
const DOES =
  /^(?:, [^,.;]{4,50}, |,? (?:which |that )?)(?:will|would|has|have|was to have|were to|is to|is due to|is expected to|should have) (?:also |already |so far )?(?:beg[iu]n|start|run|open|cost|give|given|offer|offered|pay|paid|fund|funded|help|helped|provide|provided|cover|receive|received|end|expire|be (?:funded|rolled|extended|run|launched|piloted|open|paid|available|scrapped|wound|delivered)|have (?:begun|cost|given|paid|started|helped)|support|supported)\b/;
const BELONGS =
  /\b(?:part of|sign(?:ed|ing)? up (?:to|for)|appl(?:y|ied|ying) (?:to|for)|eligible for|qualify for|enrol(?:led)? (?:in|on)|enrolled (?:in|on)|join(?:ed|ing)?|(?:grants?|money|cash|funding|payments?|loans?) (?:from|under|through)|paid for by|paid out by|funded (?:by|through)) (?:the )?$/;
const TELLS =
  /^, (?:an?|its|the \p{Ll}+[’']s) (?:\S+ ){0,4}?(?:effort|push|bid|attempt|drive|scheme|programme|program|plan|initiative|offer|promise|campaign|project|pilot)\b/u;

/** Who speaks, has people or is a firm is no measure; nor is what is played, read or gone to. */
const REFUSED_BEHIND =
  /^(?:[’']s? (?:chief|boss|founder|owner|spokes\w+|director|president|editor|album|shares|customers|stores?|staff|members|leader|chair\w*)|,? (?:said|says|told|argued|warned|added|reported|announced|employs|plc|Ltd|Inc|LLC|Group|Party|Festival|Records|album|tour|season|film|series|game|app|phone|console|brand)\b)/;
const REFUSED_BEFORE =
  /\b(?:at|in|near|from|Mr|Mrs|Ms|Dr|Sir|company|firm|band|group|charity|film|novel|album|single|song|series|game|magazine|newspaper|website|brand|ship|yacht|horse|team|club|party|book|musical|play|show|store|according to|led by|run by|made by|said by|owned by|founded by) (?:the )?[“"‘']?$/;
