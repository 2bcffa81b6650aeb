import { Tag, type Tokens } from "../clauses/index.ts";
import { type Announcing, announcing, type State } from "../lexicon/measures.ts";
import type { Announcement } from "./announcement.ts";
import { spanOf, tagOf, wordOf } from "./phrase.ts";

export const HELPERS = new Set<number>([Tag.Modal, Tag.Be, Tag.Have, Tag.Do, Tag.Not, Tag.Adverb, Tag.To]);

export const plainly = (tokens: Tokens, at: number, state: State): Announcement => ({
  evidence: spanOf(tokens, at, at),
  state,
  weak: false,
  negated: false,
  unofficial: false,
  verb: at,
  active: false,
  modal: null,
});

/** The announcing verb at a token, its particle right behind it. */
export const announcingAt = (tokens: Tokens, at: number): Announcing | null => {
  const found = announcing.get(wordOf(tokens, at));
  if (found === undefined) return null;
  const next = wordOf(tokens, at + 1);
  return (
    found.find(
      ({ particle }) => particle !== null && (particle === next || particle === `${next} ${wordOf(tokens, at + 2)}`),
    ) ??
    found.find(({ particle }) => particle === null) ??
    null
  );
};

/** ", imposing new import rules": read as an adjective, but nothing that an adjective follows stands before it. */
export const isActing = (tokens: Tokens, at: number): boolean =>
  tagOf(tokens, at) === Tag.Adjective &&
  announcing.has(wordOf(tokens, at)) &&
  wordOf(tokens, at).endsWith("ing") &&
  !DESCRIBED.has(tagOf(tokens, at - 1));
const DESCRIBED = new Set<number>([
  Tag.Determiner,
  Tag.Possessive,
  Tag.Genitive,
  Tag.Adjective,
  Tag.Number,
  Tag.Money,
  Tag.Adverb,
  Tag.Be,
]);

export const INTENDING: ReadonlySet<string> = new Set([
  "plan",
  "plans",
  "planned",
  "want",
  "wants",
  "wanted",
  "set",
  "due",
  "going",
  "expected",
  "hope",
  "hopes",
  "hoped",
  "intend",
  "intends",
  "intended",
  "promised",
  "pledged",
  "vowed",
  "agreed",
  "decided",
  "used",
  "about",
  "also",
  "refused",
  "refuses",
  "wishes",
  "likely",
  "ready",
  "keen",
  "able",
  "eligible",
  "entitled",
]);
