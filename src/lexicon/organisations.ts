import list from "./organisations.json" with { type: "json" };

const lower = (words: readonly string[]): ReadonlySet<string> => new Set(words.map((word) => word.toLowerCase()));

/** Words that name a kind of body; see the list for their origin. In lower case, but `notOrganisations`. */
export const organisations = {
  heads: lower(list.heads),
  /** Heads that are common words too: a name only with another word before them. */
  weakHeads: lower(list.weakHeads),
  /** What a company is by law, without the last full stop. */
  legalForms: lower(list.legalForms),
  endings: new Set(list.endings),
  institutions: lower(list.institutions),
  parties: lower(list.parties),
  /** Capital letters that are no body. */
  notOrganisations: new Set(list.notOrganisations),
  /** "the council", "the charity". */
  nouns: lower(list.nouns),
  /** Nouns that a body may be called whatever its name says. */
  generic: lower(list.generic),
  /** Words in a name that a noun may stand for: "the department" for a ministry. */
  alike: new Map(Object.entries(list.alike).map(([noun, words]) => [noun, new Set(words)] as const)),
  /** Bodies that write reports. */
  authors: lower(list.authors),
} as const;
