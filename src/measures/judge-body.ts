import { announcedFirst, type Base, isGoverned, type Judged } from "./judged.ts";
import { wordOf } from "./phrase.ts";
import { hasName } from "./phrases.ts";

/** Boards and posts in small letters: only set up, with words that tell for what. */
export const body = (base: Base): Judged => {
  const { announcement, phrase, content } = base;
  if (announcement === null || announcement.weak || announcement.unofficial || content.length === 0)
    return { ...base, verdict: phrase.content.length > 0 ? "pending" : "ignored" };
  if (hasName(phrase) && announcement.verb > 0 && isGoverned(phrase, announcement))
    return { ...base, verdict: "found", tier: "named", rule: "measures/created-body", confidence: 0.7 };
  const created = CREATES.test(wordOf(phrase.tokens, announcement.verb)) && isGoverned(phrase, announcement);
  if (!created || (phrase.determiner === "definite" && announcement.active) || phrase.determiner === "owner")
    return { ...base, verdict: "pending" };
  return {
    ...base,
    first: announcedFirst(phrase),
    verdict: "found",
    tier: phrase.determiner === "definite" ? "named" : "announced",
    rule: "measures/created-body",
    confidence: 0.7,
  };
};

const CREATES =
  /^(?:set|setting|creat|establish|introduc|found|launch|appoint|announc|propos|promis|pledg|brought|bring|unveil|abolish|scrap|replac)/;
