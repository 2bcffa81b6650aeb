import { factAt, tagAt, type VerbChunk, type Words } from "./chunk.ts";
import { AUXILIARY, NAMES_SOMEBODY, VERBAL } from "./tag-sets.ts";
import { Tag } from "./tokens.ts";
import type { LemmaOf } from "./verbs.ts";
import { Is } from "./word-facts.ts";

/** "has been asked", "to say", "went on to say", "not to be"; null where no verb begins. */
export const verbChunk = (tokens: Words, from: number, lemmaOf: LemmaOf): VerbChunk | null => {
  const first = tagAt(tokens, from);
  if (first !== Tag.To && VERBAL[first] !== 1 && !(first === Tag.Not && isNegated(tokens, from))) return null;
  const group = collect(tokens, from);
  return group === null ? null : described(tokens, group, lemmaOf);
};

const isNegated = (tokens: Words, not: number): boolean => {
  const next = tagAt(tokens, not + 1);
  return next === Tag.To || VERBAL[next] === 1;
};

type Group = Readonly<{ from: number; to: number; head: number }>;

/** The auxiliaries, adverbs and main verb from a place on; catenatives draw in the infinitive after them. */
const collect = (tokens: Words, from: number): Group | null => {
  let head = -1;
  let at = from;
  for (; at < tokens.length; at++) {
    const tag = tagAt(tokens, at);
    if (tag === Tag.Adverb || tag === Tag.Not) {
      if (head >= 0 && AUXILIARY[tagAt(tokens, head)] !== 1) break;
    } else if (tag === Tag.To) {
      if (head >= 0 && !continues(tokens, head, at)) break;
      if (head < 0 && at > from && tagAt(tokens, at - 1) !== Tag.Not) break;
    } else if (VERBAL[tag] !== 1) {
      const went =
        head >= 0 &&
        tokens.words[at] === "on" &&
        tagAt(tokens, at + 1) === Tag.To &&
        (factAt(tokens, head) & Is.goes) !== 0;
      if (!went) break;
    } else {
      if (head >= 0 && !joinsGroup(tokens, head, at)) break;
      head = at;
    }
  }
  if (head < 0) return null;
  return { from, head, to: trailing(tokens, head, at) };
};

/** Adverbs after the main verb are not part of the group. */
const trailing = (tokens: Words, head: number, at: number): number => {
  let to = Math.min(at, tokens.length);
  while (
    to > head + 1 &&
    (tagAt(tokens, to - 1) === Tag.Adverb || tagAt(tokens, to - 1) === Tag.To || tagAt(tokens, to - 1) === Tag.Not)
  )
    to--;
  return to;
};

const joinsGroup = (tokens: Words, head: number, at: number): boolean => {
  const tag = tagAt(tokens, at);
  if (tagAt(tokens, at - 1) === Tag.To) return true;
  if (AUXILIARY[tagAt(tokens, head)] !== 1) return false;
  if (tag === Tag.Modal) return false;
  const left = tagAt(tokens, head);
  if (left === Tag.Modal || left === Tag.Do)
    return tag === Tag.VerbBase || tag === Tag.Be || tag === Tag.Have || tag === Tag.Do;
  if (left === Tag.Have)
    return tag === Tag.VerbParticiple || tag === Tag.VerbPast || tag === Tag.Be || tag === Tag.Have || tag === Tag.Do;
  return (
    tag === Tag.VerbParticiple ||
    tag === Tag.VerbGerund ||
    tag === Tag.VerbPast ||
    (tag === Tag.Be && tokens.words[at] === "being") ||
    (tag === Tag.Have && tokens.words[at] === "having")
  );
};

/** Whether the infinitive at `to` belongs to the verb before it: "had to admit", "went on to say", "is to open". */
const continues = (tokens: Words, head: number, to: number): boolean => {
  const is = factAt(tokens, head);
  const tag = tagAt(tokens, head);
  if (tag === Tag.Be || tag === Tag.Have) return to === head + 1;
  if (is & Is.goes && tokens.words[head] !== "go") return tokens.words[to - 1] === "on" || (is & Is.going) !== 0;
  return to === head + 1 && (is & Is.catenative) !== 0;
};

const described = (tokens: Words, { from, to, head }: Group, lemmaOf: LemmaOf): VerbChunk => {
  const main = tagAt(tokens, head);
  const be = has(tokens, from, to, Tag.Be);
  const have = has(tokens, from, to, Tag.Have);
  const modal = has(tokens, from, to, Tag.Modal);
  return {
    type: "verb",
    from,
    to,
    head,
    form: formOf(tokens, from, to),
    voice: main === Tag.VerbParticiple && (be >= 0 || have < 0) && !isHas(tokens, be, head) ? "passive" : "active",
    modal: modal < 0 ? null : modal,
    negated: has(tokens, from, to, Tag.Not) >= 0 || (factAt(tokens, from) & Is.negated) !== 0,
    lemma: lemmaOf(tokens.words[head] ?? "", main),
    bare: isBare(tokens, from, to),
  };
};

/** "[he’s] said the road is late": has, rather than is. */
const isHas = ({ words }: Words, be: number, head: number): boolean =>
  be >= 0 && words[be] === "'s" && HAS.test(words[head] ?? "") && words[head + 1] !== "to" && words[head + 1] !== "by";
const HAS =
  /^(?:said|argued|insisted|claimed|promised|vowed|suggested|complained|written|spoken|added|admitted|acknowledged)$/;

/** The first word of a group with a tag; -1 without one. */
const has = ({ tag }: Words, from: number, to: number, wanted: number): number => {
  for (let i = from; i < to; i++) if (tag[i] === wanted) return i;
  return -1;
};

const isBare = (tokens: Words, from: number, to: number): boolean =>
  to - from === 1 && tagAt(tokens, from) === Tag.VerbPast;

const formOf = (tokens: Words, from: number, to: number): VerbChunk["form"] => {
  let at = from;
  while (at < to && (tagAt(tokens, at) === Tag.Adverb || tagAt(tokens, at) === Tag.Not)) at++;
  const first = at < to ? tagAt(tokens, at) : Tag.Other;
  if (first === Tag.To) return "infinitive";
  const opening = from === 0 && isBare(tokens, from, to) && NAMES_SOMEBODY[tagAt(tokens, to)] !== 1;
  return opening || first === Tag.VerbGerund || first === Tag.VerbParticiple || factAt(tokens, from) & Is.beingOrHaving
    ? "participle"
    : "finite";
};
