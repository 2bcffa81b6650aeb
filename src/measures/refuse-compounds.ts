import { Tag } from "../clauses/index.ts";
import { announcing, capitalHeads, tailNouns } from "../lexicon/measures.ts";
import { LEADING } from "./name-right.ts";
import { isCapital, type Phrase, tagOf, touches, wordOf } from "./phrase.ts";
import { isRunBy } from "./phrase-right.ts";

/** "strategy director", "fund managers": another noun is the head. A plural before a preposition or an object is rather a verb: "the fund pays for". */
export const isCompounded = ({ tokens, opens, head, headLast, last, capital }: Phrase): boolean => {
  // "Project Gigabit": the name goes on behind its head.
  if (capital && LEADING.test(head.lemma) && last > headLast && isCapital(tokens, headLast + 1))
    // "the Project Management Office"
    return capitalHeads.get(wordOf(tokens, last))?.grade === "body";
  const at = (capital ? last : headLast) + 1;
  const tag = tagOf(tokens, at);
  // "the Recovery Act money": what comes by an act; the act is meant too.
  if (capital && (head.type === "act" || head.type === "bill") && FUNDS.test(wordOf(tokens, at))) return false;
  if (/^(?:tax|rate)$/.test(head.lemma) && !capital && CHANGED.test(wordOf(tokens, at))) return true;
  if (isRunBy(tokens, at) || (/^works?$/.test(wordOf(tokens, at)) && isTold(tokens, opens))) return false;
  // "the Assembly budget and performance committee"
  if (!capital && wordOf(tokens, at) === "and" && BODIES.test(wordOf(tokens, at + 2))) return true;
  if (tailNouns.has(wordOf(tokens, at)))
    return (tag === Tag.Noun || tag === Tag.Plural || tag === Tag.Proper) && (!capital || tag !== Tag.Plural);
  if (capital)
    return tag === Tag.Proper && isCapital(tokens, at) && !touches(tokens, at) && !/\d/.test(wordOf(tokens, at));
  // "free school meals": a body with a noun behind it is no body.
  if (tag === Tag.Plural && head.grade === "body")
    return tagOf(tokens, at - 2) !== Tag.Determiner || !announcing.has(wordOf(tokens, at));
  // "this fund and that scheme share £2m"
  if (tag === Tag.Noun && tagOf(tokens, at + 1) === Tag.Money) return false;
  if (tag === Tag.Noun) return !(OBJECTS.has(tagOf(tokens, at + 1)) && /s$/.test(wordOf(tokens, at)));
  return tag === Tag.Plural && AFTER_COMPOUND.has(tagOf(tokens, at + 1));
};

/** "how the levy works" */
const isTold = (tokens: Phrase["tokens"], opens: number): boolean => {
  for (let at = opens - 1; at >= Math.max(0, opens - 4); at--) if (wordOf(tokens, at) === "how") return true;
  return false;
};

const BODIES =
  /^(?:committee|subcommittee|panel|board|department|ministry|office|team|director|manager|minister|commission)$/;

const FUNDS = /^(?:money|funds|funding|cash|grants?|dollars|payments?|aid|spending)$/;

/** "the tax cuts": read as a verb where an object follows. */
const CHANGED = /^(?:cuts|rises|increases|breaks|hikes|credits|reliefs)$/;

const OBJECTS = new Set<number>([Tag.Determiner, Tag.Possessive, Tag.Preposition, Tag.To, Tag.Number, Tag.Pronoun]);

const AFTER_COMPOUND = new Set<number>([Tag.Modal, Tag.Be, Tag.Have, Tag.VerbPast, Tag.Comma, Tag.Stop]);

/** "Supreme Court judges": the court is not what is appointed. */
export const isNounAt = ({ tokens, last, determiner }: Phrase): boolean => {
  const tag = tagOf(tokens, last + 1);
  return tag === Tag.Noun || tag === Tag.Plural || (tag === Tag.VerbPresent && determiner === "none");
};
