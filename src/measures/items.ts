import { Tag } from "../clauses/index.ts";
import type { Document } from "../document/index.ts";
import type { Judged } from "./judged.ts";
import { isCapital, tagOf, wordOf } from "./phrase.ts";

/** Which blocks are points of a list of measures: "The plan has three parts:" and the items under it. */
export const ledItems = ({ blocks, text }: Document): Uint8Array => {
  const led = new Uint8Array(blocks.length);
  let leading = false;
  blocks.forEach(({ kind, start, end }, index) => {
    if (kind === "item") led[index] = leading ? 2 : 1;
    else {
      const lead = endsInColon(text, start, end) ? text.slice(Math.max(start, end - 240), end) : "";
      leading =
        ((LEADS.test(lead) || WILL.test(lead) || PAYS.test(lead)) && !COURTS.test(lead)) ||
        (end - start < MOST_HEADING && HEADS.test(text.slice(start, end)));
    }
  });
  return led;
};

/** "Budget 2031 at a glance": a heading that leads a list without a colon. */
const HEADS =
  /\b(?:budget|manifesto|plan|statement|strategy|package)\b.*\b(?:at a glance|summary|key (?:points|measures|pledges|announcements|policies)|main (?:points|measures))|\b(?:key|main|headline) (?:measures|pledges|policies|announcements|points of the (?:budget|plan|manifesto))\b/i;
const MOST_HEADING = 100;

const endsInColon = (text: string, start: number, end: number): boolean => {
  let at = end - 1;
  while (at > start && /\s/.test(text.charAt(at))) at--;
  return text.charAt(at) === ":";
};

const LEADS =
  /\b(?:measures?|plans?|reforms?|proposals?|package|polic(?:y|ies)|strategy|commitments?|pledges?|steps|changes|will include|budget|bill|programme|program|announced|recommendations?|initiatives|recommends?|recommended|calls? for|called for|components?|elements?|highlights|actions|investments?|key features|manifesto|key points|key announcements|includes?|including|proposes?|proposed|promises?|promised|pledges?|pledged)\b[^.!?]{0,120}:\s*$/i;

/** "Courts can impose conditions including:": what may befall somebody, measure by measure of no policy. */
const COURTS =
  /\b(?:sanctions|conditions|penalties|symptoms|charges|offences|examples) (?:that |which )?(?:include|including|are|were)\b[^.!?]{0,60}:\s*$/i;

/** "The council will also:" */
const WILL = /\b(?:will|would|must|should|shall|going to|plans? to|pledged to|promised to)(?: also| now| then)?:\s*$/;

/** "The extra money will pay for:" */
const PAYS =
  /\b(?:will|would|is to|are to) (?:also |now |then |help )?(?:pay for|fund|go (?:towards|on|to)|support|cover|include|see|create|deliver|provide|bring|mean|finance)\b[^.!?]{0,60}:\s*$/;

/** A point that begins with a noun phrase around a head noun is a measure, in a list of measures or called new. */
/** "Expansion of rural buses": a noun made of a verb, at the beginning of a point, is what will be done. */
export const isNominalisation = (word: string): boolean =>
  /^[a-z]{4,}(?:isation|ization|ification|sion|tion|ment)$/.test(word);

export const asItem = (one: Judged, led: Uint8Array): Judged => {
  const { phrase, content, verdict } = one;
  const item = led[phrase.block] ?? 0;
  if (item === 2 && verdict === "dropped" && phrase.capital && phrase.determiner === "indefinite" && begins(one))
    return { ...one, verdict: "found", tier: "named", rule: "measures/announced-item", confidence: 0.6 };
  if (item === 0 || verdict === "dropped" || verdict === "short" || content.length === 0) return one;
  // "a commission with power to close": the power is the commission's.
  if (wordOf(phrase.tokens, phrase.opens - 1) === "with") return one;
  if (verdict === "found" && one.tier === "named") return one;
  // "A new patient contact team will ring everyone"
  if (phrase.head.grade === "body" && phrase.fresh && phrase.determiner === "indefinite" && phrase.opens === 0)
    return { ...one, verdict: "found", tier: "announced", rule: "measures/announced-item", confidence: 0.6 };
  if (phrase.determiner === "definite" || phrase.determiner === "owner" || phrase.determiner === "this") return one;
  if (!begins(one) || !(item === 2 || phrase.fresh || phrase.head.grade === "sure")) return one;
  if (hasVerb(one)) return one;
  return {
    ...one,
    verdict: "found",
    tier: isPostByName(one) ? "named" : "announced",
    rule: "measures/announced-item",
    confidence: 0.6,
  };
};

/** "a new role of [Women in Sport Commissioner]" */
const isPostByName = ({ phrase: { tokens, head, headLast }, last }: Judged): boolean =>
  head.type === "role" && last > headLast + 1 && wordOf(tokens, headLast + 1) === "of" && isCapital(tokens, last);

/** Nothing but an amount, or another noun phrase with its preposition, stands before it. */
const begins = ({ phrase }: Judged): boolean => {
  if (phrase.opens > 7) return false;
  for (let at = 0; at < phrase.opens; at++) if (VERBAL.has(tagOf(phrase.tokens, at))) return false;
  return true;
};

const VERBAL = new Set<number>([
  Tag.VerbBase,
  Tag.VerbPresent,
  Tag.VerbPast,
  Tag.Modal,
  Tag.Be,
  Tag.Have,
  Tag.Do,
  Tag.Pronoun,
  Tag.Subordinator,
  Tag.To,
]);
const FINITE = new Set<number>([Tag.VerbPresent, Tag.VerbPast, Tag.Modal, Tag.Be, Tag.Have]);

/** "Children will be housed nearer home": a sentence, not a name. */
const hasVerb = ({ phrase, last }: Judged): boolean => FINITE.has(tagOf(phrase.tokens, last + 1));
