import { once, onceEach } from "../document/index.ts";
import type { Mention } from "./mentions.ts";
import type { Office } from "./office.ts";

/** What an article tells of whomever it calls by one word alone: their offices, and whether only a person is spoken of so. */
export type Told = Readonly<{ offices: readonly Office[]; person: boolean }>;

/** Each word is looked up once. */
export const createTold = (text: string, read: readonly Mention[]): ((word: string) => Told) => {
  const offices = once(() => {
    const all = new Map<string, Office[]>();
    for (const one of read)
      if (one.kind === "word" && one.office !== null)
        all.set(one.word, [...(all.get(one.word) ?? []), one.office].slice(0, MOST_LOOKED));
    return all;
  });
  const searched = text.slice(0, LONGEST);
  return onceEach((word: string) => ({ offices: offices().get(word) ?? [], person: isToldAsPerson(searched, word) }));
};

/** How much of an article is searched, in UTF-16 units: each word from the beginning, so that the search stays linear. */
const LONGEST = 200_000;
/** How often a word is looked up. */
const MOST_LOOKED = 12;
/** "Quillby said she was", "Quillby, who is 40,", "Quillby’s wife": what is said of people alone. */
const isToldAsPerson = (text: string, word: string): boolean => {
  for (let at = text.indexOf(word), n = 0; at >= 0 && n < MOST_LOOKED; at = text.indexOf(word, at + word.length), n++)
    if (
      OF_PERSON.test(text.slice(at + word.length, at + word.length + 60)) &&
      !/[\p{L}’-]$/u.test(text.slice(Math.max(0, at - 1), at))
    )
      return true;
  return false;
};
const OF_PERSON =
  /^(?:, who (?:is|was) \d|, (?:aged )?\d\d,|[’']s? (?:wife|husband|mother|father|son|daughter|brother|sister|lawyer|attorney|solicitor)\b|,? (?:also |later |has |had )?(?:said|says|added|explained|recalled|believes|thinks|hopes|knew|felt|feels|remembers|claimed|claims|told \p{Ll}[\p{L} ]{2,24})(?: that)? (?:he|she)\b)/u;
