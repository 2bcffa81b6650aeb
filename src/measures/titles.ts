import { Tag, type Tokens, tokenAt } from "../clauses/index.ts";
import { type Document, firstWhere, type Span } from "../document/index.ts";
import { isGivenName } from "../lexicon/given-names.ts";
import { organisations } from "../lexicon/organisations.ts";
import { knownAs } from "./called.ts";
import type { Judged } from "./judged.ts";
import { FINITE, isCapital, spanOf, tagOf, touches, wordOf } from "./phrase.ts";
import { isDated, isTime } from "./times.ts";

/** A title has this many words at most. */
const MOST = 14;

/** The title that stands right behind a phrase: "its strategy, Clear Water, Living Rivers,", "a campaign called “Slow Down”". */
export const titleOf = ({ phrase, last: end }: Judged, document: Document): Span | null => {
  const { tokens, head, headline } = phrase;
  if (headline) return null;
  if (head.grade === "body") return phrase.fresh && phrase.determiner === "indefinite" ? bodyName(tokens, end) : null;
  const known = knownAs(tokens, end);
  if (known !== null && (head.grade === "sure" || TITLED.test(head.lemma) || RUN.test(head.lemma))) return known;
  if (!(head.grade === "sure" || TITLED.test(head.lemma))) return null;
  const called = NAMING.test(wordOf(tokens, end + 1)) || wordOf(tokens, end + 1) === "known";
  const slogan = sloganAt(tokens, end + 1);
  if (slogan > 0) return tagOf(tokens, slogan) === Tag.Mark ? marked(tokens, slogan) : null;
  let at = end + 1 + (called ? (wordOf(tokens, end + 2) === "as" ? 2 : 1) : 0);
  const tag = tagOf(tokens, at);
  const set = tag === Tag.Comma || tag === Tag.Colon || tag === Tag.Dash;
  if (set) at++;
  if (tagOf(tokens, at) === Tag.Mark) return marked(tokens, at);
  if (styledAt(document, tokens.start[at] ?? -1) !== null) return styledAt(document, tokens.start[at] ?? -1);
  if (tag === Tag.Dash && !called) {
    const between = aside(phrase, end);
    if (between !== null) return between;
  }
  if (tag === Tag.Comma && !called && (phrase.determiner !== "owner" || isWritten(phrase, end)))
    return aside(phrase, end);
  const title = called || set ? bare(tokens, at, called ? Tag.Stop : tag) : null;
  return title ?? (tag === Tag.Comma && !called && isRunByName(phrase) ? aside(phrase, end) : null);
};

/** "The report, Bare Essentials, finds", "the project – TORRENT – is led by": a title between commas or dashes, by two capitals or one word in capitals. */
const aside = (phrase: Judged["phrase"], end: number): Span | null => {
  const { tokens, head, determiner, first, headFirst } = phrase;
  if ((determiner !== "definite" && determiner !== "indefinite" && determiner !== "owner") || headFirst - first > 2)
    return null;
  const from = end + 2;
  let last = from - 1;
  while (last - end < MOST && (isCapital(tokens, last + 1) || (last >= from && JOINS.test(wordOf(tokens, last + 1)))))
    last++;
  if (last < from || !isCapital(tokens, last) || tagOf(tokens, last + 1) !== tagOf(tokens, end + 1)) return null;
  if ((determiner === "definite" ? SAID_OR_WHICH : SAID).test(wordOf(tokens, last + 2))) return null;
  for (let at = from; at <= last; at++)
    if (isGivenName(wordOf(tokens, at)) || organisations.nouns.has(wordOf(tokens, at)) || isTime(wordOf(tokens, at)))
      return null;
  // "in a consultation, Enforcing the Duty on Eels, which": what no article points to needs three words.
  if (determiner === "indefinite" && (last - from < 2 || head.type === "other")) {
    const told = isRunByName(phrase) && FINITE.has(tagOf(tokens, last + 2)) && last > from;
    if (!told) return null;
  }
  const { start, end: ends } = spanOf(tokens, from, last);
  return last > from || ends - start > 3 ? { start, end: ends } : null;
};
/** "the charity’s report, Out in the Rain, is": whose it is could stand before a person, but no person has a small word in the name. */
const isWritten = ({ tokens, head }: Judged["phrase"], end: number): boolean => {
  if (!/^(?:report|paper|study|review|strategy|manifesto|survey|audit)$/.test(head.lemma)) return false;
  for (let at = end + 3; at < end + MOST && tagOf(tokens, at) !== Tag.Comma; at++)
    if (!isCapital(tokens, at))
      return (JOINS.test(wordOf(tokens, at)) && isCapital(tokens, at + 1)) || wordOf(tokens, at) === "in";
  return false;
};
/** "its housing scheme, First Step, has": no person is set beside what is run, where it is the subject or the object and not "At a scheme, Lowe, …". */
const isRunByName = ({ tokens, head, opens, owner }: Judged["phrase"]): boolean => {
  if (!RUN_BY_NAME.has(head.type) || head.plural) return false;
  const start = owner === null ? opens : tokenAt(tokens, owner.start);
  const before = tagOf(tokens, start - 1);
  return start === 0 || THEMES.has(before) || (owner !== null && before === Tag.Preposition);
};
const RUN_BY_NAME: ReadonlySet<string> = new Set(["scheme", "programme", "fund", "initiative", "strategy", "plan"]);
const THEMES = new Set<number>([
  Tag.Comma,
  Tag.Conjunction,
  Tag.Subordinator,
  Tag.Mark,
  Tag.VerbPast,
  Tag.VerbPresent,
  Tag.VerbBase,
  Tag.VerbParticiple,
]);
const SAID = /^(?:said|says|told|who|where|whose)$/;
const SAID_OR_WHICH = /^(?:said|says|told|which|who|where|whose)$/;
const JOINS = /^(?:of|for|and|to|the|in|on|at|with|from|a|by|&)$/;

/** "with the slogan “…”", "under the title: “…”": where the words it announces begin; 0 without. */
const sloganAt = (tokens: Tokens, at: number): number => {
  if (!/^(?:with|under)$/.test(wordOf(tokens, at))) return 0;
  const noun = at + (tagOf(tokens, at + 1) === Tag.Determiner ? 2 : 1);
  if (!/^(?:slogan|tagline|motto|title|name|banner|strapline|headline)$/.test(wordOf(tokens, noun))) return 0;
  return tagOf(tokens, noun + 1) === Tag.Comma || tagOf(tokens, noun + 1) === Tag.Colon ? noun + 2 : noun + 1;
};

/** "a new public body, [Great Northern Trains], which": two capitals at least, between commas. */
const bodyName = (tokens: Tokens, end: number): Span | null => {
  if (tagOf(tokens, end + 1) !== Tag.Comma) return null;
  let last = end + 1;
  while (last - end < MOST && isCapital(tokens, last + 1)) last++;
  const next = tagOf(tokens, last + 1);
  return last > end + 2 && (next === Tag.Comma || next === Tag.Stop) ? spanOf(tokens, end + 2, last) : null;
};

/** What authorities run, beside what they plan. */
const RUN =
  /^(?:system|service|tool|platform|website|database|portal|programme|program|trial|register|scheme|fund|initiative)$/;

const TITLED =
  /^(?:plan|report|paper|campaign|drive|blueprint|agenda|vision|package|policy|document|project|pilot|app|guidance)$/;
const NAMING =
  /^(?:called|named|entitled|titled|dubbed|labelled|branded|christened|codenamed|code-named|nicknamed|badged)$/;

/** Words in quotation marks that begin with a capital; a quotation ends in a mark of its own and is longer. */
const marked = (tokens: Tokens, open: number): Span | null => {
  if (!isCapital(tokens, open + 1) || touches(tokens, open)) return null;
  for (let at = open + 2; at < tokens.length && at - open <= MOST; at++)
    if (tagOf(tokens, at) === Tag.Mark) {
      let last = at - 1;
      if (tagOf(tokens, last) === Tag.Comma) last--;
      return last > open ? spanOf(tokens, open + 1, last) : null;
    }
  return null;
};

const styledAt = ({ styles, text }: Document, start: number): Span | null => {
  const low = firstWhere(styles.length, (at) => (styles[at]?.start ?? 0) >= start);
  const style = styles[low];
  return style !== undefined &&
    style.start === start &&
    (style.style === "emphasis" || style.style === "cite") &&
    /^[A-Z]/.test(text.slice(start, start + 1))
    ? { start: style.start, end: style.end }
    : null;
};

const INNER = /^(?:of|for|and|the|to|in|on|a|an|with|at|our|is|by|from|&|,|:|'s|')$/;

/** Capitals behind a comma, colon or dash, closed by the same mark or the end: three words at least, so that no person’s name is one. */
const bare = (tokens: Tokens, first: number, closing: number): Span | null => {
  let last = first - 1;
  let capitals = 0;
  for (let at = first; at < tokens.length && at - first <= MOST; at++) {
    // "called Read by Grade Three in May": when, no part of it.
    if (
      at > first &&
      isDated(wordOf(tokens, at + 1)) &&
      /^(?:in|on|by|from|last|this|next)$/.test(wordOf(tokens, at))
    ) {
      const from = spanOf(tokens, first, last);
      return capitals > 1 ? from : null;
    }
    if (isCapital(tokens, at)) {
      last = at;
      capitals++;
    } else if (!INNER.test(wordOf(tokens, at)) || (tagOf(tokens, at) === Tag.Comma && !isCapital(tokens, at + 1)))
      break;
  }
  const next = tagOf(tokens, last + 1);
  const closed =
    last + 1 >= tokens.length || next === closing || next === Tag.Stop || next === Tag.Comma || next === Tag.Dash;
  for (let at = first; at < last; at++) if (isGivenName(wordOf(tokens, at)) && isCapital(tokens, at + 1)) return null;
  return capitals >= 4 && closed && first < tokens.length ? spanOf(tokens, first, last) : null;
};
