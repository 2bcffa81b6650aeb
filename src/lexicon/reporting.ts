import { own } from "./own.ts";
import list from "./reporting.json" with { type: "json" };
import { createWordFinder, placesIn } from "./word-finder.ts";

/** How surely a verb reports speech: 1 always, 3 only when no stronger one stands nearer. */
export type Tier = 1 | 2 | 3;

const pasts = list.past as Readonly<Record<string, string>>;

/** "carry" → carries, carried, carrying. */
const formsOf = (lemma: string): string[] => {
  const stem = lemma.replace(/e$/, "");
  const yless = /[^aeiou]y$/.test(lemma) ? lemma.slice(0, -1) : null;
  const doubled =
    list.doubles.includes(lemma) ||
    (/^(?:[^aeiou]*[aeiou])[bgmnprt]$/.test(lemma) && !/(?:ee|ea|oo|ou|ai)[a-z]$/.test(lemma))
      ? lemma + lemma.at(-1)
      : stem;
  const third = yless ? `${yless}ies` : /(?:s|sh|ch|x|z|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  const past = pasts[lemma] ?? (yless ? `${yless}ied` : `${doubled}ed`);
  const british = /(?:signal|label|counsel)$/.test(lemma) ? [`${lemma}led`, `${lemma}ling`] : [];
  return [lemma, third, past, `${doubled === stem && lemma.endsWith("e") ? stem : doubled}ing`, ...british];
};

const tiers = { ...list.tiers, "1": [...list.tiers["1"], ...own.cues] };

/** Every inflected form in lower case with its grade. */
export const reportingForms: ReadonlyMap<string, Tier> = new Map(
  (["3", "2", "1"] as const).flatMap((tier) =>
    tiers[tier].flatMap((lemma) => formsOf(lemma).map((form): [string, Tier] => [form, Number(tier) as Tier])),
  ),
);

/** "made [clear] that", "makes [it plain] that" */
const CLEAR = /^(?:it )?(?:(?:very|quite|abundantly|perfectly|crystal) )?(?:clear|plain)\b/;
const clearly = ["make", "makes", "made", "making"];

/** "put it", "went on", "made it clear": verbs that report only with certain words after them. */
export const withParticle: ReadonlyMap<string, RegExp> = new Map([
  ["put", /^it\b/],
  ["puts", /^it\b/],
  ["putting", /^it\b/],
  ["went", /^on\b/],
  ["goes", /^on\b/],
  ["go", /^on\b/],
  ["going", /^on\b/],
  ["hit", /^(?:out|back)\b/],
  ["hits", /^(?:out|back)\b/],
  ["chimed", /^in\b/],
  ["piped", /^up\b/],
  ["spoke", /^out\b/],
  ["let", /^it be known\b/],
  ["lets", /^it be known\b/],
  ...clearly.map((form): [string, RegExp] => [form, CLEAR]),
]);

/** What is issued, made or given by saying it: "issued a [warning] that". */
const nounsOfSpeech =
  "accusation accusations admission allegation allegations announcement argument assertion assurance assurances case claim claims complaint concern concerns confession confirmation declaration fear fears guarantee insistence observation opinion pledge point prediction promise promises reminder statement suggestion threat undertaking verdict view warning warnings".split(
    " ",
  );
export const speechNouns: ReadonlySet<string> = new Set([...nounsOfSpeech, "message"]);
const issuing: readonly (readonly [verbs: string, nouns: string])[] = [
  ["issue issues issued issuing", "(?:warnings?|statement|reminder|assurance|threat|declaration)"],
  [
    "give gives gave given giving offer offers offered offering",
    "(?:warning|assurances?|guarantee|promise|pledge|undertaking|opinion)",
  ],
  [
    "make makes made making",
    "(?:point|case|claims?|allegations?|accusations?|argument|promise|pledge|admission|suggestion|prediction|threat|announcement|observation)",
  ],
  ["send sends sent sending deliver delivers delivered delivering", "(?:warning|reminder|verdict|message)"],
  [
    "repeat repeats repeated repeating reiterate reiterates reiterated reiterating renew renews renewed renewing",
    "(?:warnings?|claims?|promise|pledge|assurances?|allegations?|accusations?|view|argument|insistence)",
  ],
  ["express expresses expressed expressing", "(?:view|opinion)"],
  ["voice voices voiced voicing raise raises raised raising", "(?:view|opinion|concerns?|fears?)"],
];
/** "issued a fresh warning [that]", "made the point that": verbs that report by a noun and a clause with "that" behind them. */
export const withSpeechNoun: ReadonlyMap<string, RegExp> = new Map(
  issuing.flatMap(([verbs, nouns]) => {
    const pattern = new RegExp(
      `^(?:(?:an?|the|his|her|its|their|another) )?(?:(?!(?:no|little|any) )[\\p{Ll}-]+ )?${nouns}(?= that\\b)`,
      "u",
    );
    return verbs.split(" ").map((verb): [string, RegExp] => [verb, pattern]);
  }),
);

/** Of these, verbs behind whose words a clause with "that" is reported. */
const reportsWith = [...clearly, "let", "lets"];

/** The past and present forms of verbs that always report. */
export const surelyReported: ReadonlySet<string> = new Set(
  tiers["1"].flatMap((lemma) => {
    const [, third = "", past = ""] = formsOf(lemma);
    return [third, past];
  }),
);

/** Present forms that are more often nouns: "claims", "reports". */
export const nounForms: ReadonlySet<string> = new Set(list.nouns);

/** Base forms that are more often nouns: "the estimate", "a pledge"; verbs only after a plural, a pronoun, "to" or a modal. */
export const bareNouns: ReadonlySet<string> = new Set(list.bareNouns);

const reportsAlone = [...list.indirect.that, ...own.cues].flatMap(formsOf);
/** Verbs after which a clause with "that" is reported speech: what somebody says, finds or denies, not what they hope. */
export const reports: ReadonlySet<string> = new Set([...reportsAlone, ...reportsWith]);

/** Those that report a clause without "that" too: "she said councils need more". */
export const barelyReports: ReadonlySet<string> = new Set(list.indirect.bare.flatMap(formsOf));

/** Those that may follow what they report: "…, the council announced". */
export const reportsBehind: ReadonlySet<string> = new Set(
  [...list.indirect.bare, ...list.indirect.behind].flatMap(formsOf),
);

/** Verbs whose passive names a hearer, or nobody: "Lee was told", "he was said to be". */
export const hearerVerbs: ReadonlySet<string> = new Set(list.hearers.flatMap(formsOf));

/** Of "made it clear" and "let it be known" the word that few other sentences have. */
const INDIRECT = createWordFinder([
  ...reportsAlone,
  ...nounsOfSpeech.filter((noun) => !reportsAlone.includes(noun)).map((noun) => `${noun} that`),
  "clear",
  "plain",
  "known",
  "according to",
  "According to",
  "per",
  "s view",
  "s opinion",
]);

/** Where words stand that may report speech without marks, in order: found in one pass over a text. */
export const reportsIn = (text: string): readonly number[] => placesIn(text, INDIRECT);
