/**
 * Why two mentions are one thing, or are not: every reason that stands in `decisions.jsonl`, and what it says of the two, for a person.
 * Reasons are stable names; what a rule of merging answers has to be listed here.
 */
export const reasons = {
  "documents/copy": "The same words, up to misprints.",
  "documents/version": "Most words are the same: one was updated or cut from the other.",
  "documents/excerpt": "Nearly all of the shorter stands in the longer.",
  "documents/words-differ": "They share some passages, and too little else.",
  "documents/figures-differ": "One template with other figures in it: another release of its kind.",
  "documents/names-differ": "One template with other names in it: another release of its kind.",
  "documents/dates-differ": "One template with other days in it: another release of its kind.",

  "quotes/identical": "The same words.",
  "quotes/excerpt": "The shorter stands in the longer as it is.",
  "quotes/shortened": "All of the shorter stands in the longer, with something left out between.",
  "quotes/retyped": "Nearly the same words: some are misheard, exchanged or put otherwise.",
  "quotes/excerpt-retyped": "Most of the shorter stands in the longer, with words exchanged.",
  "quotes/same-words-two-speakers":
    "The same words, long enough to be no accident, under two names: the speaker is disputed.",
  "quotes/words-differ": "They share some words, and too few of them.",
  "quotes/contrary": "The words are alike, and one says the contrary of the other.",
  "quotes/another-number": "The words are alike, and say another number.",
  "quotes/another-name": "The words are alike, and name somebody or something else.",
  "quotes/two-speakers": "The words are alike, and two people say them: a slogan, a formula or an excerpt.",
  "quotes/excerpt-of-unknown-speaker":
    "The shorter is a part of the longer, and of one of them it is not known who speaks.",
  "quotes/too-short-to-tell": "Too few words of their own to be told from what others say.",
  "quotes/another-occasion": "The words are alike, and were said on another day or in another matter.",

  "figures/same-measure": "The same sum for the same measure.",
  "figures/same-sentence": "The same sum in sentences of the same words.",
  "figures/same-story": "The same sum, in articles about one matter, in words that are alike.",
  "figures/same-words": "The same sum in words that are nearly the same.",
  "figures/said-again": "The same sum, said again in its article.",
  "figures/sums-differ": "Other amounts.",
  "figures/another-period": "The same sum, for another time.",
  "figures/another-role": "The same sum, and another thing: a cost is no fine, a loan no donation.",
  "figures/another-measure": "The same sum, for another measure.",
  "figures/another-party": "The same sum, from or to somebody else.",
  "figures/another-purpose": "The same sum, for another purpose.",
  "figures/another-place": "The same sum, in another place or of other people.",
  "figures/another-release": "The same sum in two releases of one template.",
  "figures/another-in-one-article": "The same sum twice in one article, for two things.",
  "figures/another-story": "The same sum, in articles about other matters.",
  "figures/for-something-else": "The same sum, in sentences that have too little in common.",

  "measures/name": "The same name, which no two measures have.",
  "measures/short-form": "One name is short for the other.",
  "measures/acronym": "One name is made of the first letters of the other.",
  "measures/same-owner": "Alike names of one kind in one story, and the same owner.",
  "measures/same-number-of-the-same": "In one story the same number of things, in words that are alike.",
  "measures/announced-alike": "Announced in one story in words that are alike.",
  "measures/only-one-of-its-kind": "The only one of its kind in both articles, which are about one matter.",
  "measures/names-differ": "The names have too little in common.",
  "measures/name-of-many": "A name that many measures have, in articles about other matters.",
  "measures/words-in-another-order": "The same words in another order.",
  "measures/acronym-of-another": "The letters are the same, and stand for other words.",
  "measures/another-year": "Alike names with another year, number or time.",
  "measures/another-owner": "Alike names, and another owner.",
  "measures/other-name": "Each is also known by a name that the other does not have.",
  "measures/two-in-one-document": "Alike names, and one article tells of both.",

  "speakers/full-name": "The same full name, with the same office or in one story.",
  "speakers/full-name-other-office": "The same full name; the one office may follow the other.",
  "speakers/full-name-alone": "The same full name, which few people have, and no office against it.",
  "speakers/short-name-same-office": "One name is short for the other, with the same office.",
  "speakers/short-name-same-story": "One name is short for the other, in one story.",
  "speakers/unnamed-in-one-document": "Described in the same words in one article, and never named.",
  "speakers/body": "The same name of an organisation.",
  "speakers/body-in-story": "The same organisation or group, in one story.",
  "speakers/acronym": "One name of an organisation is made of the first letters of the other.",
  "speakers/person-and-body": "A person and an organisation.",
  "speakers/unnamed": "Described alike in two articles, and never named.",
  "speakers/namesakes": "The same name, and two offices that one person does not hold.",
  "speakers/described-otherwise": "The same name, and something else said of each.",
  "speakers/name-of-many": "A name that many have, in articles about other matters.",
  "speakers/short-name-alone": "One name is short for the other, with nothing else in common.",
  "speakers/other-given-name": "One family name with two given names.",
  "speakers/names-differ": "Other names.",

  "human/merged": "Somebody ruled that they are one.",
  "human/kept-apart": "Somebody ruled that they are two.",
} as const;

/** What a rule of merging may answer. */
export type Reason = keyof typeof reasons;

/** Found the same, and yet in two records: others of the one are known to be something else than those of the other. */
const HELD_APART =
  "The two are alike, and what else belongs to the one is known to be another thing than what belongs to the other.";

/** A reason as it stands in `decisions.jsonl`, in a sentence; null for one that this version does not give. */
export const reasonTold = (reason: string): string | null =>
  Object.hasOwn(reasons, reason) ? reasons[reason as Reason] : reason.endsWith("/held-apart") ? HELD_APART : null;

/** All of them in the order of this list, with that of clusters. */
export const reasonList: readonly (readonly [reason: string, told: string])[] = [
  ...Object.entries(reasons),
  ["…/held-apart", HELD_APART],
];
