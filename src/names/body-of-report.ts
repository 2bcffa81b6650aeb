import { sentenceAt } from "../document/index.ts";
import { Trait, traitsOf } from "../lexicon/traits.ts";
import { bodiesIn, type Named } from "./just-named.ts";

/** How long a report may be. */
const LONGEST = 500;

/**
 * "[Harbour House] fed 1,800 people last year, said manager Ann Lee", "At [Harbour House], beds are full, said …": whom or where the report
 * is about that somebody of an office gives, where no other body is told.
 */
export const bodyOfReport = (named: Named, at: number): string | null => {
  const { document } = named;
  const own = document.sentences[sentenceAt(document, at)];
  if (own === undefined || at - own.start > LONGEST) return null;
  const words = document.text.slice(own.start, at);
  if (!REPORTED.test(words) || /[“”"]/.test(words)) return null;
  const place = AT.exec(words)?.[1];
  if (place !== undefined) return place.includes(" ") || isOpaque(place) ? place : null;
  const [first] = bodiesIn(named, { start: own.start, end: at });
  if (first === undefined || first.standing !== "subject" || first.start - own.start > 4) return null;
  // "Norland is ready, said director Ann Lee": one word may be a place.
  return first.name.includes(" ") || /^\p{Lu}{2,}$/u.test(first.name) ? first.name : null;
};
const REPORTED = /,\s(?:said|says|explained|explains|added|adds|according to)\s$/;
const AT =
  /^At (?:the )?(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,4})(?=,| (?:on|in|last|this|every|alone|yesterday|today|there)\b)/u;

/** A word that no list knows for anything else than a name. */
const isOpaque = (word: string): boolean =>
  (traitsOf(word.toLowerCase()) &
    (Trait.place | Trait.given | Trait.surname | Trait.label | Trait.role | Trait.time | Trait.pluralNoun)) ===
  0;
