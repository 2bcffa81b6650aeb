import list from "./measures.json" with { type: "json" };
import { own } from "./own.ts";

/** How much a head noun says by itself; see the list. */
export type Grade = "sure" | "fair" | "weak" | "body" | "capital";
export type Head = Readonly<{ lemma: string; type: string; grade: Grade; plural: boolean }>;

/** "levy" → "levies", "tax" → "taxes"; of several words the last, or the one before its "of" or "for". */
const pluralOf = (words: string): string => {
  const inner = words.search(/ (?:of|for|in|on) /);
  if (inner > 0) return pluralOf(words.slice(0, inner)) + words.slice(inner);
  if (words === "criterion") return "criteria";
  if (/[^aeiou]y$/.test(words)) return `${words.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh|z)$/.test(words) ? `${words}es` : `${words}s`;
};

const headsOf = (chosen: (grade: string) => number): ReadonlyMap<string, Head> => {
  const found = new Map<string, Head & { rank: number }>();
  const put = (form: string, head: Head & { rank: number }): void => {
    const known = found.get(form);
    if (known === undefined || known.rank < head.rank) found.set(form, head);
  };
  const added = own.measures.map(([word, type]) => ({ type, grade: "sure", words: [word] }));
  for (const { type, grade, words } of [...list.heads, ...added])
    for (const lemma of words) {
      const head = { lemma, type, grade: grade as Grade, rank: chosen(grade) };
      put(lemma, { ...head, plural: false });
      put(pluralOf(lemma), { ...head, plural: true });
    }
  return found;
};

/** Form in small letters → what it heads, for words in small letters and for capitalised ones: a Service is a body, a service is none. */
export const commonHeads = headsOf((grade) => (grade === "capital" || grade === "body" ? 0 : 1));
export const capitalHeads = headsOf((grade) => (grade === "body" ? 2 : grade === "capital" ? 1 : 0));

/** The last words of all forms: what a text is searched for first. */
export const lastWords: readonly string[] = [
  ...new Set([...commonHeads.keys()].map((form) => form.slice(form.lastIndexOf(" ") + 1))),
];

export type State = "announced" | "launched" | "proposed" | "passed" | "scrapped" | "closed";
/** `base` is what follows "to" and "will". */
export type Announcing = Readonly<{
  lemma: string;
  state: State;
  particle: string | null;
  weak: boolean;
  base: boolean;
}>;

const irregular = list.verbs.irregular as Readonly<Record<string, readonly string[]>>;
const weakVerbs = new Set(list.verbs.weak);

const verbForms = (verb: string): string[] => {
  const stem = verb.replace(/e$/, "");
  const ied = /[^aeiou]y$/.test(verb) ? verb.slice(0, -1) : null;
  const third = ied ? `${ied}ies` : /(?:s|sh|ch|x|z)$/.test(verb) ? `${verb}es` : `${verb}s`;
  return [verb, third, ied ? `${ied}ied` : `${stem}ed`, `${stem}ing`, ...(irregular[verb] ?? [])];
};

/** Form → what the verb does to a measure; the particle it needs, "set" "up", stands apart. */
export const announcing: ReadonlyMap<string, readonly Announcing[]> = (() => {
  const forms = new Map<string, Announcing[]>();
  for (const [state, verbs] of Object.entries(list.verbs.create))
    for (const words of verbs) {
      const [lemma = "", ...rest] = words.split(" ");
      const particle = rest.length > 0 ? rest.join(" ") : null;
      for (const form of verbForms(lemma)) {
        const entry = { lemma, state: state as State, particle, weak: weakVerbs.has(words), base: form === lemma };
        forms.set(form, [...(forms.get(form) ?? []), entry]);
      }
    }
  return forms;
})();

/** "introduction (of)" → the state it speaks of. */
export const announcingNouns: ReadonlyMap<string, State> = new Map(
  Object.entries(list.verbs.nouns).flatMap(([state, words]) => words.map((word) => [word, state as State] as const)),
);

/** "proposals (for)" → the state it leaves what follows in. */
export const announcingNounsFor: ReadonlyMap<string, State> = new Map(
  Object.entries(list.verbs.nounsFor).flatMap(([state, words]) => words.map((word) => [word, state as State] as const)),
);

/** Name without a head noun → what it is: "Medicaid" is a programme. */
export const publicNames: ReadonlyMap<string, string> = new Map(
  list.names.flatMap(({ type, words }) => words.map((word) => [word, type] as const)),
);

/** "aimed" → "at": participles that say what a measure is for, with what leads on to it. */
export const aimedParticiples: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(list.participles.aimed));
/** "covering", "allowing": participles that say what a measure does. */
export const doingParticiples: ReadonlySet<string> = new Set(list.participles.doing);
export const policyVerbs: ReadonlySet<string> = new Set(list.policyVerbs.words);
/** What a cut or a rise is a measure in. */
export const charges: ReadonlySet<string> = new Set(list.charges.words);
/** "income", "council", "court": taxes and fees that every country has. */
export const commonCharges: ReadonlySet<string> = new Set(list.commonCharges.words);
export const vagueWords: ReadonlySet<string> = new Set(list.vague.words);
/** "banded", "means-tested": how a charge or a benefit is made. */
export const designWords: ReadonlySet<string> = new Set(list.design.words);
/** "term" of "long-term": last parts of compounds that say nothing of a measure. */
export const compoundEnds: ReadonlySet<string> = new Set(list.compoundEnds.words);
export const genericWords: ReadonlySet<string> = new Set(list.generic.words);
export const newWords: ReadonlySet<string> = new Set(list.newness.words);
export const generalPossessors: ReadonlySet<string> = new Set(list.generalPossessors.words);
export const authorities: ReadonlySet<string> = new Set(list.authorities.words);
/** Words before a panel or a jury that parliaments and courts have anyway. */
export const legislatures: ReadonlySet<string> = new Set(list.legislatures.words);
/** Heads of bodies that an article before their name presents as new: nobody speaks of "a Senate" so. */
export const newBodies: ReadonlySet<string> = new Set(list.newBodies.words);
/** Works that are called by a name while they are built: the "Line" of the North Coast Line. */
export const projectNames: ReadonlySet<string> = new Set(list.projectNames.words);
/** What a cut or an increase is a measure in, beside charges: "bus services". */
export const publicServices: ReadonlySet<string> = new Set(list.publicServices.words);
/** What public money builds or buys. */
export const publicWorks: ReadonlySet<string> = new Set(list.publicWorks.words);
export const companies: ReadonlySet<string> = new Set(list.companies.words);
export const investors: ReadonlySet<string> = new Set(list.investors.words);
export const speechWords: ReadonlySet<string> = new Set(list.speech.words);
export const tailNouns: ReadonlySet<string> = new Set(list.tails.words);
export const organisationNames: readonly string[] = list.organisations.words;

/** Head noun and word before it → why the two are no measure: "gas" "bill" is a household's. */
export const refusals: ReadonlyMap<string, ReadonlyMap<string, string>> = (() => {
  const heads = new Map<string, Map<string, string>>();
  for (const { reason, heads: words, before } of list.refusals)
    for (const head of words) {
      const known = heads.get(head) ?? new Map<string, string>();
      for (const word of before) if (!known.has(word)) known.set(word, reason);
      heads.set(head, known);
    }
  return heads;
})();
