import { Tag, type Tokens } from "../clauses/index.ts";
import { reportingForms } from "../lexicon/reporting.ts";
import { isWhole, wordCount } from "./judge.ts";
import { type Place, tagAt, type Way, wordsBetween } from "./scene.ts";

/** A speaker’s phrase has no more words. */
const LONGEST = 12;
const PHRASE: ReadonlySet<number> = new Set([
  Tag.Noun,
  Tag.Plural,
  Tag.Proper,
  Tag.Pronoun,
  Tag.Possessive,
  Tag.Determiner,
  Tag.Adjective,
  Tag.Number,
  Tag.Genitive,
  Tag.Preposition,
]);
const HEADS: ReadonlySet<number> = new Set([Tag.Noun, Tag.Plural, Tag.Proper, Tag.Pronoun]);
const ENDS: ReadonlySet<number> = new Set([Tag.Stop, Tag.Comma, Tag.Semicolon, Tag.Close, Tag.Dash]);

/** Over what may stand between a quotation and who said it: marks, a comma, "as". */
const phraseStart = (tokens: Tokens, hole: number): number => {
  let at = hole + 1;
  while (tagAt(tokens, at) === Tag.Mark || tagAt(tokens, at) === Tag.Comma) at++;
  return tokens.words[at] === "as" ? at + 1 : at;
};

/** The reporting verb right behind the phrase that begins at `from`, by its form: "a voice in the film states." */
const verbBehind = (tokens: Tokens, from: number): number => {
  for (let at = from; at < Math.min(tokens.length, from + LONGEST); at++) {
    const tier = at > from ? reportingForms.get(tokens.words[at] ?? "") : undefined;
    if (tier === 1 && HEADS.has(tagAt(tokens, at - 1)) && tokens.capital[at] !== 1) return at;
    if (!PHRASE.has(tagAt(tokens, at)) && !(at > from && /^(?:and|&)$/.test(tokens.words[at] ?? ""))) return -1;
  }
  return -1;
};

/** “…,” [comments] Ann Lee, head of charities: a present form that looks like a noun, before the name or phrase of who says it; who reports it need not have said it. */
const turnedBehind = (tokens: Tokens, from: number): Way | null => {
  const word = tokens.words[from] ?? "";
  if (!/s$/.test(word) || word === "reports" || reportingForms.get(word) !== 1 || tokens.capital[from] === 1)
    return null;
  if (tokens.capital[from + 1] !== 1 && tagAt(tokens, from + 1) !== Tag.Determiner) return null;
  let to = from + 1;
  while (PHRASE.has(tagAt(tokens, to)) && to - from <= LONGEST) to++;
  if (to < tokens.length && !ENDS.has(tagAt(tokens, to)) && tagAt(tokens, to) !== Tag.Relative) return null;
  const subject = wordsBetween(tokens, from + 1, to);
  return { rule: "quotes/cue-behind", cue: wordsBetween(tokens, from, from + 1), subject, tier: 1, near: true };
};

/**
 * The race “is a dead heat,” as Lee said. · “It is a battle of niches” Lee said. A quotation that is the predicate of its own sentence,
 * or has lost its comma: the words behind it say who spoke, whatever the clauses are.
 */
export const cueBehind = ({ scene: { text, parsed }, quoted, hole }: Place): readonly Way[] => {
  const { tokens } = parsed;
  const from = phraseStart(tokens, hole);
  const { inner, outer } = quoted;
  const set =
    /[,.!?…—–-]\s?$/.test(text.slice(inner.end - 2, inner.end)) || /^\s?,/.test(text.slice(outer.end, outer.end + 2));
  const turned = set ? turnedBehind(tokens, from) : null;
  if (turned !== null) return [turned];
  const verb = verbBehind(tokens, from);
  if (verb < 0) return [];
  const closes = verb + 1 >= tokens.length || ENDS.has(tagAt(tokens, verb + 1));
  if (!set && !(closes && isWhole(text, quoted) && wordCount(text, inner) > 3)) return [];
  const subject = wordsBetween(tokens, from, verb);
  const cue = wordsBetween(tokens, verb, verb + 1);
  return [{ rule: "quotes/cue-behind", cue, subject, tier: 1, near: true }];
};

/** The film blames “…” and claims that “…”: a verb that looks like a noun, joined to what the sentence’s subject does. */
export const cueBeforeThat = ({ scene: { parsed }, hole }: Place): readonly Way[] => {
  const { tokens } = parsed;
  const verb = hole - 2;
  const word = tokens.words[verb] ?? "";
  if (verb < 2 || tokens.words[hole - 1] !== "that" || !/s$/.test(word) || reportingForms.get(word) !== 1) return [];
  if (tagAt(tokens, verb) !== Tag.Plural || tagAt(tokens, verb - 1) !== Tag.Conjunction) return [];
  const cue = wordsBetween(tokens, verb, verb + 1);
  const clause = parsed
    .clauses()
    .find(
      ({ kind, subject, verb: one }) =>
        kind === "main" && subject !== null && one.form === "finite" && one.end <= cue.start,
    );
  if (clause?.subject == null || clause.subject.kind === "quoted") return [];
  return [{ rule: "quotes/cue-before-that", cue, subject: clause.subject.full, tier: 1, near: true }];
};

/** As the fund’s website notes: “…”: a word before the colon that reports, though it looks like a noun. */
export const cueBeforeColon = ({ scene: { parsed }, hole }: Place): readonly Way[] => {
  const { tokens } = parsed;
  const verb = hole - 2;
  if (tagAt(tokens, hole - 1) !== Tag.Colon || verb < 1) return [];
  if (!/s$/.test(tokens.words[verb] ?? "") || (reportingForms.get(tokens.words[verb] ?? "") ?? 3) > 2) return [];
  const noun = tagAt(tokens, verb) === Tag.Plural || tagAt(tokens, verb) === Tag.Noun;
  if (!noun || tokens.capital[verb] === 1 || tagAt(tokens, verb - 1) === Tag.Plural) return [];
  let from = verb;
  while (from > 0 && verb - from < LONGEST && PHRASE.has(tagAt(tokens, from - 1)) && tokens.words[from - 1] !== "as")
    from--;
  if (from === verb || !HEADS.has(tagAt(tokens, verb - 1)) || tagAt(tokens, from) === Tag.Preposition) return [];
  const subject = wordsBetween(tokens, from, verb);
  const cue = wordsBetween(tokens, verb, verb + 1);
  return [{ rule: "quotes/cue-before-colon", cue, subject, tier: 1, near: true }];
};
