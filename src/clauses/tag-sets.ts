import { Tag } from "./tokens.ts";

/** A set of tags, asked by index: `NOUNISH[tag] === 1`. */
export const tagSet = (...tags: readonly number[]): Uint8Array => {
  const set = new Uint8Array(256);
  for (const tag of tags) set[tag] = 1;
  return set;
};

export const NOUNISH = tagSet(Tag.Noun, Tag.Plural, Tag.Proper, Tag.Number);
export const DETERMINING = tagSet(Tag.Determiner, Tag.Possessive, Tag.Adjective, Tag.Genitive, Tag.Number, Tag.Money);
const VERB_FORMS = [Tag.VerbBase, Tag.VerbPresent, Tag.VerbPast, Tag.VerbGerund, Tag.VerbParticiple];
const AUXILIARIES = [Tag.Modal, Tag.Be, Tag.Have, Tag.Do];
export const VERBS = tagSet(...VERB_FORMS);
export const AUXILIARY = tagSet(...AUXILIARIES);
export const FINITE = tagSet(...AUXILIARIES, Tag.VerbPresent, Tag.VerbPast, Tag.VerbBase);
/** Every word of a verb group but "to", "not" and adverbs. */
export const VERBAL = tagSet(...AUXILIARIES, ...VERB_FORMS);
export const ENDS_CLAUSE = tagSet(
  Tag.Stop,
  Tag.Semicolon,
  Tag.Colon,
  Tag.Comma,
  Tag.Quoted,
  Tag.Subordinator,
  Tag.Relative,
);
/** What follows "there" where it stands for a subject. */
export const EXISTS = tagSet(Tag.Modal, Tag.Be, Tag.Have, Tag.Not, Tag.Genitive);
/** Words after which a noun phrase begins, or a clause: what stands before them is a verb rather than a noun. */
export const AFTER_VERB = tagSet(
  Tag.To,
  Tag.Determiner,
  Tag.Possessive,
  Tag.Pronoun,
  Tag.Subordinator,
  Tag.Quoted,
  Tag.Mark,
  Tag.Money,
  Tag.Number,
);
/** Marks after which a capital may be that of a sentence. */
export const OPENS_CLAUSE = tagSet(Tag.Stop, Tag.Mark, Tag.Colon, Tag.Dash, Tag.Open);
/** What stands before "that" where it is "the thing" or begins a clause: "said that", "was that". */
export const BEFORE_THAT = tagSet(...VERB_FORMS, Tag.Be, Tag.Adjective, Tag.Pronoun, Tag.Comma, Tag.Conjunction);
/** What can be the head of a noun phrase. */
export const HEADS = tagSet(Tag.Noun, Tag.Plural, Tag.Proper, Tag.Number, Tag.Quoted);
/** What may stand inside a noun phrase after its determiner. */
export const INSIDE_PHRASE = tagSet(
  Tag.Noun,
  Tag.Plural,
  Tag.Proper,
  Tag.Number,
  Tag.Adjective,
  Tag.Money,
  Tag.Quoted,
  Tag.Genitive,
);
/** What may begin a noun phrase. */
export const OPENS_PHRASE = tagSet(
  Tag.Determiner,
  Tag.Possessive,
  Tag.Noun,
  Tag.Plural,
  Tag.Proper,
  Tag.Number,
  Tag.Adjective,
  Tag.Money,
  Tag.Quoted,
  Tag.Pronoun,
);
/** "Said Ann Lee" inverts; "Asked about the cuts, he …" is a participle. */
export const NAMES_SOMEBODY = tagSet(Tag.Proper, Tag.Pronoun);
/** What stands between clauses and belongs to neither. */
export const SEPARATES = tagSet(Tag.Comma, Tag.Conjunction, Tag.Dash);

/** The tag of a word that its neighbours have yet to decide; belongs to none of the sets. */
export const UNTAGGED = 255;
