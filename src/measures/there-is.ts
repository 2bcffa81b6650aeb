import { Tag, type Tokens } from "../clauses/index.ts";
import { authorities } from "../lexicon/measures.ts";
import type { Announcement } from "./announcement.ts";
import { plainly } from "./announcing-verb.ts";
import { tagOf, wordOf } from "./phrase.ts";

/** What says right before "a levy" that there is one, that somebody would have one, or whom it is for, without a verb of bringing in. */
export const thereIs = (tokens: Tokens, opens: number): Announcement | null => {
  if (!BEGINS.test(wordOf(tokens, opens))) return null;
  const at = opens - 1;
  if (isEntitled(tokens, at) || isBound(tokens, at) || isAdded(tokens, at)) return weakly(tokens, at, "announced");
  if (isWish(tokens, at)) return weakly(tokens, at, "proposed");
  if (isThere(tokens, at) || hasOne(tokens, at)) return weakly(tokens, at, "launched");
  return null;
};
const BEGINS = /^(?:an?|another)$/;

const weakly = (tokens: Tokens, at: number, state: Announcement["state"]): Announcement => ({
  ...plainly(tokens, at, state),
  weak: true,
});

/** "eligible for", "entitled to", "liable for", "covered by", "subject to", "qualify for": there must be one to have a claim on it or to be bound by it. */
const isEntitled = (tokens: Tokens, at: number): boolean =>
  CLAIMS.has(`${wordOf(tokens, at - 1)} ${wordOf(tokens, at)}`);
const CLAIMS: ReadonlySet<string> = new Set(
  "eligible for|ineligible for|entitled to|liable for|liable to|covered by|subject to|protected by|exempted by|qualify for|qualifies for|qualified for|qualifying for|apply for|applying for|applied for|funded by|funded through|funded from|backed by|supported by|paid through|bound by|governed by|capped by|regulated by|hit by|affected by|vote on|voted on|votes on|voting on|consult on|consulting on|consulted on|replaced by|replaced with|financed by|financed through|favour of|favor of|favours of|benefit from|benefits from|benefited from|benefiting from|respond with|responds with|responded with|responding with|counter with|countered with|go-ahead to|go-ahead for|light to|light for|support for|backing for|backing to|opposition to|opposed to|objection to|objections to|objected to|resistance to|voted through|legislate for|legislating for".split(
    "|",
  ),
);

/** "must join a national register", "will have to pay a fee": what people are bound to, there must be. */
const isBound = (tokens: Tokens, at: number): boolean =>
  /^(?:join|obtain|hold|carry|pay|take|display|undergo|pass|buy|sign|follow|meet|apply)$/.test(wordOf(tokens, at)) &&
  (wordOf(tokens, at - 1) === "must" ||
    (wordOf(tokens, at - 1) === "to" &&
      /^(?:have|required|obliged|forced|compelled|made)$/.test(wordOf(tokens, at - 2))));

/** "a pay rise of 4% plus a bonus", "the cash will pay for a helpline" */
const isAdded = (tokens: Tokens, at: number): boolean => {
  if (wordOf(tokens, at) === "plus") return true;
  if (wordOf(tokens, at) !== "for" || !/^pay(?:s|ing)?$/.test(wordOf(tokens, at - 1))) return false;
  for (let back = at - 2; back >= Math.max(0, at - 9); back--) if (SUMS.test(wordOf(tokens, back))) return true;
  return false;
};
const SUMS = /^(?:money|cash|funds?|funding|revenues?|proceeds|grants?|levy|tax|budget|income)$/;

/** "would like a", "would support a", "voters back a" */
const isWish = (tokens: Tokens, at: number): boolean =>
  /^(?:like|welcome|prefer|favour|favor|support|back)$/.test(wordOf(tokens, at)) &&
  (/^(?:would|['’]d)$/.test(wordOf(tokens, at - 1)) ||
    (wordOf(tokens, at) === "back" && tagOf(tokens, at - 1) === Tag.Plural));

/** "there is a hiring freeze", "there will be a" */
const isThere = (tokens: Tokens, at: number): boolean => {
  // "there is already a"
  if (/^(?:already|now|currently|still|also)$/.test(wordOf(tokens, at))) return isThere(tokens, at - 1);
  if (tagOf(tokens, at) !== Tag.Be) return false;
  const before = HELPERS.has(tagOf(tokens, at - 1)) ? at - 2 : at - 1;
  return wordOf(tokens, before) === "there";
};
const HELPERS = new Set<number>([Tag.Modal, Tag.Adverb, Tag.Have]);

/** "we now have a payment guarantee", "the council has a": those in office have it; what anybody has is another matter. */
const hasOne = (tokens: Tokens, at: number): boolean => {
  if (tagOf(tokens, at) !== Tag.Have) return false;
  const now = /^(?:now|already)$/.test(wordOf(tokens, at - 1));
  const subject = wordOf(tokens, now ? at - 2 : at - 1);
  return subject === "we" || authorities.has(subject);
};
