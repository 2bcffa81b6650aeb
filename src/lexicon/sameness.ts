import data from "./sameness.json" with { type: "json" };

/** Words that matter when names and texts are compared across documents. */
export const functionWords: ReadonlySet<string> = new Set(data.functionWords.words);
/** Words without which a sentence says the contrary. */
export const negations: ReadonlySet<string> = new Set(data.negations.words);
export const newsWords: ReadonlySet<string> = new Set(data.newsWords.words);
export const months: ReadonlySet<string> = new Set(data.months.words);
export const honorifics: ReadonlySet<string> = new Set(data.honorifics.words);
export const particles: ReadonlySet<string> = new Set(data.particles.words);
export const legalForms: ReadonlySet<string> = new Set(data.legalForms.words);

export const genericBodies: ReadonlySet<string> = new Set(data.genericBodies.words);
export const formerOffice: ReadonlySet<string> = new Set(data.formerOffice.words);
export const anew: ReadonlySet<string> = new Set(data.anew.words);

/** After these a number in words is a name's number: "phase two"; elsewhere it counts things: "three reviews". */
export const series: ReadonlySet<string> = new Set(data.series.words);

/** "twelve" → "12". */
export const numberWords: ReadonlyMap<string, string> = new Map(
  data.numberWords.words.map((word, number) => [word, String(number)]),
);

/** "program" → "programme": the other way that English has of writing a word. */
export const spellings: ReadonlyMap<string, string> = new Map(
  data.spellings.pairs.map(([from = "", to = ""]) => [from, to]),
);

/** Word → the number of its group: "jr" and "junior" share one, "mrs" and "miss" share one. */
const groupOf = (groups: readonly (readonly string[])[]): ReadonlyMap<string, number> =>
  new Map(groups.flatMap((words, group) => words.map((word) => [word, group] as const)));
export const generations = groupOf(data.generations.groups);
export const honorificGenders = groupOf(data.honorificGenders.groups);

/** Names of one office, phrase by phrase, in groups. */
export const offices: readonly (readonly string[])[] = data.offices.groups;
export const plainRoles: ReadonlySet<string> = new Set(data.plainRoles.words);

export const publicOffices: readonly string[] = data.publicOffices.words;
export const publicTitles: readonly string[] = data.publicTitles.words;

export const commonGivenNames: ReadonlySet<string> = new Set(data.commonGivenNames.words);
export const commonFamilyNames: ReadonlySet<string> = new Set(data.commonFamilyNames.words);

/** "cllr" → "councillor". */
export const honorificForms: ReadonlyMap<string, string> = new Map(
  data.honorificForms.pairs.map(([from = "", to = ""]) => [from, to]),
);

export const measureModifiers: ReadonlySet<string> = new Set(data.measureModifiers.words);

/** A word that says what kind of thing a measure is → its group: "bursary" and "fund" share one. */
export const measureHeads = groupOf(data.measureHeads.groups);

/** Given name → the groups it belongs to: "tony" and "anthony" share one. */
export const shortNames: ReadonlyMap<string, readonly number[]> = (() => {
  const groups = new Map<string, number[]>();
  data.shortNames.groups.forEach((names, group) => {
    for (const name of names) groups.set(name, [...(groups.get(name) ?? []), group]);
  });
  return groups;
})();
