import { announcedFirst, type Base, foundAs, isGoverned, type Judged, judgedAs } from "./judged.ts";
import { wordOf } from "./phrase.ts";
import { hasName } from "./phrases.ts";

/** Boards and posts in small letters: only set up, with words that tell for what. */
export const body = (base: Base): Judged => {
  const { announcement, phrase, content } = base;
  if (isShortForm(base)) return judgedAs(base, "short");
  if (
    announcement === null ||
    (announcement.weak && !/desk$/.test(phrase.head.lemma)) ||
    announcement.unofficial ||
    content.length === 0
  )
    return judgedAs(base, phrase.content.length > 0 ? "pending" : "ignored");
  if (hasName(phrase) && announcement.verb > 0 && isGoverned(phrase, announcement))
    return foundAs(base, "named", "measures/created-body", 0.7);
  if (/desk$/.test(phrase.head.lemma) && phrase.determiner === "indefinite" && isGoverned(phrase, announcement))
    return foundAs(base, "announced", "measures/created-body", 0.5);
  const created = CREATES.test(wordOf(phrase.tokens, announcement.verb)) && isGoverned(phrase, announcement);
  if (!created || (phrase.determiner === "definite" && announcement.active) || phrase.determiner === "owner")
    return judgedAs(base, "pending");
  if (phrase.determiner === "definite") return foundAs(base, "named", "measures/created-body", 0.7);
  return foundAs(base, "announced", "measures/created-body", 0.7, announcedFirst(phrase));
};

/** "the panel", "the new board": one that the text has set up. */
const isShortForm = ({ phrase, last, content }: Base): boolean =>
  content.length === 0 &&
  last === phrase.headLast &&
  (phrase.determiner === "definite" || phrase.determiner === "this") &&
  (phrase.first === phrase.headFirst || /^(?:new|proposed|planned)$/.test(wordOf(phrase.tokens, phrase.headFirst - 1)));

const CREATES =
  /^(?:set|setting|creat|establish|introduc|found|launch|appoint|announc|propos|promis|pledg|brought|bring|unveil|abolish|scrap|replac)/;
