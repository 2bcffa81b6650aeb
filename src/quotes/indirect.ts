import { type Clause, type ParsedSentence, Tag, type Tokens, tokenAt } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { barelyReports, reports, reportsBehind } from "../lexicon/reporting.ts";
import { contentEnd, trimmed } from "./content-end.ts";
import type { Cue } from "./cues.ts";
import { isFiniteForm, isVerbal, type Scene, type Way } from "./scene.ts";

/** Reported speech without marks: what was said, and who said it. */
export type Indirect = Readonly<{ parts: readonly Span[]; way: Way }>;

/** All reported clauses of one sentence; at most one for each reporting word that no quotation has taken (`taken`: starts of cues). */
export const indirectIn = (scene: Scene, taken: ReadonlySet<number>): readonly Indirect[] => {
  const found: Indirect[] = [];
  for (const cue of scene.cues) {
    if (taken.has(cue.start) || cue.subject === null || cue.unreal) continue;
    const one =
      cue.kind === "preposition" ? accorded(scene, cue, cue.subject, taken) : reported(scene, cue, cue.subject);
    if (one === null || one.parts.some((part) => isHeld(scene, found, part))) continue;
    found.push(one);
  }
  return found;
};

/** Whether a part holds quoted words, or lies inside what is reported already. */
const isHeld = ({ frame }: Scene, found: readonly Indirect[], { start, end }: Span): boolean =>
  frame.holes.some(({ outer }) => outer.start < end && start < outer.end) ||
  found.some(({ parts }) => parts.some((part) => part.start < end && start < part.end));

const reported = (scene: Scene, cue: Cue, subject: Span): Indirect | null => {
  if (!reports.has(cue.word) || cue.clause === null) return null;
  // "…, claims he has denied"
  const described = / (?:he|she|it|they|we|I)$/.test(scene.text.slice(subject.start, subject.end));
  return (
    (cue.parenthetical ? within(scene, cue, cue.clause, subject) : null) ??
    after(scene, cue, cue.clause, subject) ??
    led(scene, cue, cue.clause, subject) ??
    (reportsBehind.has(cue.word) || (isAsideOf(cue) && !described) || isPointedOut(scene, cue)
      ? around(scene, cue, cue.clause, subject)
      : null)
  );
};

/** "The mayor is so late, [she said], that …": between commas, with a whole clause before. */
const within = (scene: Scene, cue: Cue, clause: Clause, subject: Span): Indirect | null => {
  const { text, frame } = scene;
  if (
    !/^,\sthat\s/.test(text.slice(cue.end, cue.end + 7)) ||
    !/\b(?:so|such)\b/.test(text.slice(frame.start, cue.start))
  )
    return null;
  return around(scene, cue, clause, subject);
};

/** "…, a report indicates.": whatever reports, set off by a comma behind a whole clause; but what somebody accepts is no clause. */
const isAsideOf = ({ parenthetical, word, clause }: Cue): boolean =>
  parenthetical && clause?.verb.modal === null && !/^(?:accept|promis|pledg|demand)/.test(word);

/** "…, the union pointed out" */
const isPointedOut = ({ text }: Scene, { word, end }: Cue): boolean =>
  /^point/.test(word) && text.slice(end - 4, end) === " out";

const way = (rule: string, cue: Cue, subject: Span): Way => ({ rule, cue, subject, tier: cue.tier, near: true });

const holdsFinite = ({ parsed }: Scene, { start, end }: Span): boolean =>
  parsed.clauses().some(({ verb }) => verb.form === "finite" && verb.start >= start && verb.end <= end);

/** A finite verb that is not only that of a clause which describes or says when: not "a lead, which the paper calls …", "when the yard closed". */
const holdsOwn = ({ parsed }: Scene, { start, end }: Span): boolean => {
  const { tokens } = parsed;
  let first = end;
  const from = tokenAt(tokens, start);
  let left = /^(?:wh(?:y|at|ere|ether|om?)|how|if)$/.test(tokens.words[from] ?? "") ? 1 : 0;
  for (let at = from; (tokens.start[at] ?? end) < end; at++)
    if (tokens.tag[at] === Tag.Relative || tokens.tag[at] === Tag.Subordinator) {
      first = Math.min(first, tokens.start[at] ?? end);
      left--;
    }
  for (const { verb } of parsed.clauses()) {
    if (verb.form !== "finite" || verb.start < start || verb.end > end) continue;
    if (verb.start < first) return true;
    left++;
  }
  return left > 0;
};

/** "Ann Lee said (that) councils need more", "told the committee that …". */
const after = (scene: Scene, cue: Cue, clause: Clause, subject: Span): Indirect | null => {
  const opening = subject.start >= cue.end ? openingEnd(scene, clause, subject) : null;
  if (subject.start >= cue.end && opening === null) return null;
  const start = contentStart(scene, cue, clause);
  if (start === null || start >= (opening ?? Number.POSITIVE_INFINITY)) return null;
  const content =
    opening === null ? { start, end: contentEnd(scene, cue, start) } : trimmed(scene.text, start, opening);
  if (content.end - content.start < 8 || !(holdsOwn(scene, content) || isClause(scene, start))) return null;
  if (isThingWithClause(scene, content)) return null;
  return { parts: [content], way: way("quotes/indirect-after-cue", cue, subject) };
};

/** "acknowledges [the progress the yard has made]": a thing, and right behind it a clause that describes it. */
const isThingWithClause = ({ parsed, text }: Scene, { start, end }: Span): boolean => {
  const { tokens } = parsed;
  if (/\bthat\s$/.test(text.slice(Math.max(0, start - 6), start))) return false;
  const pause = /[,–—;]|\s-\s/.exec(text.slice(start, end));
  const to = pause === null ? end : start + pause.index;
  const clauses = parsed
    .clauses()
    .filter(({ verb }) => verb.form === "finite" && verb.start >= start && verb.end <= to);
  const [only] = clauses;
  if (only?.subject == null || clauses.length > 1 || only.subject.start <= start) return false;
  const thing = parsed.phrases().find((one) => one.start === start);
  return (
    thing !== undefined &&
    thing.kind === "common" &&
    /^(?:the|a|an)$/.test(tokens.words[tokenAt(tokens, start)] ?? "") &&
    tokenAt(tokens, thing.end) === tokenAt(tokens, only.subject.start) &&
    only.objects.length === 0
  );
};

/** "After noting that it was late[,] Lee left": where a participle that opens the sentence ends, before its subject. */
const openingEnd = ({ parsed: { tokens }, frame }: Scene, { kind, verb }: Clause, subject: Span): number | null => {
  const comma = tokenAt(tokens, subject.start) - 1;
  const noted = tokens.tag[tokenAt(tokens, verb.head.start)] === Tag.VerbGerund;
  const opens = kind === "participial" && noted && tokenAt(tokens, verb.start) - tokenAt(tokens, frame.start) < 2;
  return opens && tokens.tag[comma] === Tag.Comma ? (tokens.start[comma] ?? null) : null;
};

/** Behind "that", or before "he": a clause for sure, though the parse may not know its verb. */
const isClause = ({ text }: Scene, start: number): boolean =>
  /^(?:he|she|they|we|it|I)\s\p{Ll}/u.test(text.slice(start, start + 8)) ||
  /\bthat\s$/.test(text.slice(Math.max(0, start - 6), start));

/** Where reported words begin: behind "that", or behind a verb that needs none. */
const contentStart = ({ parsed, frame }: Scene, cue: Cue, { complement, kind }: Clause): number | null => {
  const { tokens } = parsed;
  const first = overTimes(tokens, tokenAt(tokens, cue.end));
  for (let at = first; at < Math.min(tokens.length, first + 14); at++) {
    if (tokens.words[at] === "that" && (tokens.tag[at] !== Tag.Determiner || at === first))
      return isThatThing(tokens, at, first)
        ? null
        : (tokens.start[tokens.tag[at + 1] === Tag.Comma ? at + 2 : at + 1] ?? frame.end);
    const tag = tokens.tag[at] ?? Tag.Stop;
    // "told [cheering] supporters that"
    if (stopsSearch(tag) && !(at === first && tag === Tag.VerbGerund && HEARING.has(cue.word))) break;
  }
  // "infrastructure [projects] he has brought": sooner a noun
  if (/^project/.test(cue.word)) return null;
  const begins = BEGINS.has(tokens.tag[first] ?? Tag.Stop) || isBeginning(tokens, first);
  if (isPronounClause(tokens, first) && !(kind === "relative" && tokens.words[first] === "it"))
    return tokens.start[first] ?? null;
  if (complement !== null && complement.start === tokens.start[first] && isOwnClause(parsed, complement))
    return complement.start;
  if (!barelyReports.has(cue.word)) return null;
  // "say [efforts to stop the ferry] could fail": all that stands behind the verb, though the parse begins later.
  if (complement !== null && !isInfinitive(tokens, complement.start)) {
    const behindThat = tokens.words[tokenAt(tokens, complement.start) - 1] === "that";
    return begins && !behindThat && !HEARING.has(cue.word) ? (tokens.start[first] ?? null) : complement.start;
  }
  if ((kind === "relative" || isBehindThat(tokens, cue)) && isVerbal(tokens.tag[first] ?? Tag.Stop))
    return tokens.start[first] ?? null;
  return HEARING.has(cue.word) || !begins ? null : (tokens.start[first] ?? null);
};

/** "announced on Monday [she would]", "said this week [it had]": over when it was said. */
const overTimes = (tokens: Tokens, from: number): number => {
  let at = from;
  for (;;) {
    const word = tokens.words[at] ?? "";
    const next = tokens.words[at + 1] ?? "";
    if (TIMES.has(word) || (word === "here" && TIMES.has(next))) at++;
    else if (word === "on" && TIMES.has(next)) at += 2;
    else if (/^(?:this|last)$/.test(word) && PERIODS.has(next) && !isFiniteForm(tokens.tag[at + 2] ?? Tag.Stop))
      at += 2;
    else return at;
  }
};
const PERIODS: ReadonlySet<string> = new Set(
  "week month year weekend morning afternoon evening night spring summer autumn fall winter".split(" "),
);

/** "indicated [it would]", "announced [they had]": a pronoun that can only be a subject, with its verb. */
const isPronounClause = (tokens: Tokens, first: number): boolean => {
  if (!/^(?:he|she|they|it|we|i|there)$/.test(tokens.words[first] ?? "")) return false;
  let at = first + 1;
  while (tokens.tag[at] === Tag.Adverb) at++;
  return isFiniteForm(tokens.tag[at] ?? Tag.Stop) || tokens.tag[at] === Tag.VerbBase;
};

/** "The review found [parents pay more]": a subject and a present verb or auxiliary of its own, so that no "that" is needed. */
const isOwnClause = ({ tokens, clauses }: ParsedSentence, { start, end }: Span): boolean =>
  clauses().some(
    ({ subject, verb }) =>
      subject?.start === start &&
      verb.form === "finite" &&
      verb.start < end &&
      tokens.tag[tokenAt(tokens, verb.start)] !== Tag.VerbPast &&
      isStraight(tokens, tokenAt(tokens, subject.full.end), tokenAt(tokens, verb.start)),
  );

/** "a tax [, which] would": what stands between makes the noun an object with a clause of its own. */
const isStraight = ({ tag }: Tokens, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (PARTS.has(tag[at] ?? Tag.Stop)) return false;
  return true;
};
const PARTS: ReadonlySet<number> = new Set([Tag.Comma, Tag.Dash, Tag.Relative, Tag.Subordinator, Tag.Pronoun]);

/** "a tax that the mayor says [would help]" */
const isBehindThat = (tokens: Tokens, { subject, start }: Cue): boolean =>
  subject !== null &&
  subject.start < start &&
  /^(?:that|which|who)$/.test(tokens.words[tokenAt(tokens, subject.start) - 1] ?? "");

/** "ruled [that] out", "told them [that] in May and", "announced it in a budget [that] keeps costs down": no clause is reported. */
const isThatThing = (tokens: Tokens, at: number, first: number): boolean => {
  const next = tokens.words[at + 1] ?? "";
  const closed = ENDS_THAT.has(tokens.tag[at + 2] ?? Tag.Stop) || tokens.words[at + 2] === "on";
  if (PARTICLES.has(next) && closed && !/\d/.test(tokens.words[at + 2] ?? "")) return true;
  if (at > first && isFiniteForm(tokens.tag[at + 1] ?? Tag.Stop)) return true;
  if (!WHEN.has(next)) return false;
  for (let i = at + 2; i < Math.min(tokens.length, at + 5) && tokens.tag[i] !== Tag.Comma; i++)
    if (tokens.tag[i] === Tag.Conjunction) return true;
  return false;
};
const WHEN: ReadonlySet<string> = new Set(["in", "on", "at", "before", "after", "last"]);
const PARTICLES: ReadonlySet<string> = new Set(["out", "down", "off", "up", "over", "away"]);
const ENDS_THAT: ReadonlySet<number> = new Set([
  Tag.Stop,
  Tag.Comma,
  Tag.Conjunction,
  Tag.Proper,
  Tag.Semicolon,
  Tag.Dash,
]);

/** "to pay", "not to pay" */
const isInfinitive = (tokens: Tokens, offset: number): boolean => {
  const { tag } = tokens;
  const at = tokenAt(tokens, offset);
  return tag[at] === Tag.To || (tag[at] === Tag.Not && tag[at + 1] === Tag.To);
};
const stopsSearch = (tag: number): boolean =>
  isVerbal(tag) ||
  tag === Tag.Stop ||
  tag === Tag.Quoted ||
  tag === Tag.Colon ||
  tag === Tag.Semicolon ||
  tag === Tag.Subordinator ||
  tag === Tag.Relative;
/** Verbs whose next noun is who hears it. */
const HEARING: ReadonlySet<string> = new Set([
  "told",
  "tell",
  "tells",
  "telling",
  "warned",
  "warns",
  "warning",
  "assured",
  "reminded",
]);
/** What a clause without "that" begins with. */
const BEGINS: ReadonlySet<number> = new Set([
  Tag.Noun,
  Tag.Plural,
  Tag.Proper,
  Tag.Pronoun,
  Tag.Possessive,
  Tag.Determiner,
  Tag.Adjective,
  Tag.Number,
  Tag.Money,
  Tag.VerbGerund,
  Tag.Subordinator,
  Tag.Adverb,
]);
/** "said [about] 20 ships had", "said [having] him there would": words of other classes that may begin one too. */
const isBeginning = ({ words, tag }: Tokens, at: number): boolean =>
  /^(?:having|being)$/.test(words[at] ?? "") ||
  (/^(?:about|around|over|under)$/.test(words[at] ?? "") && (tag[at + 1] === Tag.Number || tag[at + 1] === Tag.Money));
const TIMES: ReadonlySet<string> = new Set(
  "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight later recently again morning afternoon evening night".split(
    " ",
  ),
);

/** "As Ann Lee noted last week, [councils need more]": a clause with "as" that says who, then what. */
const led = (scene: Scene, cue: Cue, { objects, complement }: Clause, subject: Span): Indirect | null => {
  const { text, frame } = scene;
  if (subject.start >= cue.end || objects.length > 0 || complement !== null) return null;
  if (!LED.test(text.slice(frame.start, Math.min(subject.start, frame.start + 40)))) return null;
  const comma = /^(?:\s[^,;:]{0,60})?,\s/.exec(text.slice(cue.end, cue.end + 64));
  if (comma === null) return null;
  const start = cue.end + comma[0].length;
  const content = { start, end: contentEnd(scene, { ...cue, clause: null }, start) };
  return holdsFinite(scene, content) ? { parts: [content], way: way("quotes/indirect-as", cue, subject) } : null;
};
const LED = /^(?:(?:And|But|Yet|So|However|Still|Indeed),?\s)?as\s$/i;

/** "Councils need more, Ann Lee said.", "… , said Ann Lee." and "Councils, she said, need more." */
const around = (scene: Scene, cue: Cue, clause: Clause, subject: Span): Indirect | null => {
  const { text, frame } = scene;
  if (!cue.parenthetical && clause.kind !== "main" && clause.kind !== "complement") return null;
  const inverted = subject.start >= cue.end;
  if (!inverted && !HEARING.has(cue.word) && hasObject(scene, cue, clause)) return null;
  const begin = inverted || clause.verb.start - subject.start > 240 ? clause.verb.start : subject.start;
  if (begin - frame.start < 4 || !/[,–—]\s(?:and |as |but )?$/.test(text.slice(begin - 6, begin))) return null;
  const left = {
    start: behindColon(scene, opening(text, frame.start), begin),
    end: trimmed(text, frame.start, begin).end,
  };
  const end = left.end - (/,\s(?:and|as|but)$/.exec(text.slice(left.start, left.end))?.[0].length ?? 0);
  const said = { start: left.start, end };
  const right = continuing(scene, cue, clause, subject);
  if (!holdsFinite(scene, said) || (isLead(text, said) && !/,/.test(text.slice(said.start, said.end)))) {
    if (right === null || said.end - said.start < 2 || WHILE.test(text.slice(said.start, said.end))) return null;
    const whole = { start: said.start, end: right.end };
    return holdsFinite(scene, right) && !/^As\b/.test(text.slice(whole.start, whole.start + 3))
      ? { parts: [said, right], way: way("quotes/indirect-around-cue", cue, subject) }
      : null;
  }
  return { parts: right === null ? [said] : [said, right], way: way("quotes/indirect-before-cue", cue, subject) };
};

/** "…, she maintains [a lead]": something else than what stands before. */
const hasObject = ({ parsed: { tokens } }: Scene, cue: Cue, { objects }: Clause): boolean => {
  const next = tokens.start[tokenAt(tokens, cue.end)] ?? -1;
  return objects.some(({ start, kind }) => start === next && kind === "common");
};

/** "This month, she wrote, …": when, not who. */
const WHILE = /^(?:This|Last|Next|That)\s\p{Ll}+$|^(?:Rather|Instead|Meanwhile|Still|Now|Then)$/u;

/** "When ministers met, she said": a clause that leads in rather than what was said. */
const isLead = (text: string, { start }: Span): boolean =>
  /^(?:When|While|As (?!a |an |the )|After|Before|If|Although|Though|Asked|Because|Since|Until|Once|Despite|Speaking|Responding)\b/.test(
    text.slice(start, start + 12),
  );

/** Without a dateline, "But", "And" and the like at the front. */
const opening = (text: string, start: number): number => {
  const lead = text.slice(start, start + 90);
  const opens = start === 0 || text.charAt(start - 1) === "\n";
  const from = start + ((DATELINE.exec(lead) ?? (opens ? PLACE.exec(lead) : null))?.[0].length ?? 0);
  return from + (/^(?:But|And|Yet|So|However),?\s/.exec(text.slice(from, from + 10))?.[0].length ?? 0);
};
/** "The town relies on the ferry: [Half of its people take it], according to the union": a clause, and what is said to explain it. */
const behindColon = (scene: Scene, start: number, end: number): number => {
  const { text } = scene;
  const colon = text.slice(start, end).search(/:\s\p{Lu}/u);
  if (colon < 0) return start;
  const first = start + colon + 2;
  return holdsFinite(scene, { start, end: first }) && holdsFinite(scene, { start: first, end }) ? first : start;
};

/** "LARNE COUNTY, Ga. (WXTG) — ", "DES MOINES, Iowa – ", "NEW DELHI: " */
const DATELINE =
  /^(?=\p{Lu}{3})(?:[\p{Lu}’'.-]{2,}[ ,]+){1,4}(?:\p{Lu}[\p{L}.]{1,14}[ ,.]*){0,3}(?:\d{1,2}[ ,.]*)?(?:\([^()]{2,20}\) ?)?(?:[–—-]+ |: )/u;

/** The same without capitals, at the head of a paragraph: "Nairobi — Kenya will halve …". */
const PLACE = /^\p{Lu}\p{Ll}+(?:[ ,]+\p{Lu}[\p{L}.]+){0,3} ?(?:\([^()]{2,20}\) ?)?[–—-]+ (?=\p{Lu})/u;

/** ", she said, need more": what goes on after the comma behind the cue. */
const continuing = (scene: Scene, cue: Cue, clause: Clause, subject: Span): Span | null => {
  const { text, frame, parsed } = scene;
  const from = Math.max(cue.end, subject.end);
  const mark = /^(?:\s[^,.;:]{0,40})?,\s/.exec(text.slice(from, from + 48));
  if (mark === null || clause.objects.length > 1) return null;
  const start = from + mark[0].length;
  const tag = parsed.tokens.tag[tokenAt(parsed.tokens, start)] ?? Tag.Stop;
  if (
    tag === Tag.VerbGerund ||
    tag === Tag.VerbParticiple ||
    (tag === Tag.Conjunction && !goesOnByItself(scene, start)) ||
    tag === Tag.Relative ||
    ((tag === Tag.Subordinator || tag === Tag.Preposition) && !isOfWhatIsSaid(scene, start))
  )
    return null;
  const { end } = trimmed(text, start, frame.end);
  return end - start < 8 ? null : { start, end };
};

/** "Caps work, she said, [when supply grows]": a condition, a reason or a price, rather than where and when it was said. */
const isOfWhatIsSaid = ({ text }: Scene, start: number): boolean => {
  const words = text.slice(start, start + 60);
  return (
    /^(?:if|because|unless|so|that|provided|(?:even|only) (?:if|when))\s/.test(words) ||
    (/^when\s/.test(words) && !/^when (?:he|she|they|asked|told|pressed)\b/.test(words)) ||
    /^(?:at a (?:cost|price|rate)|despite|without|instead of|rather than|because of|thanks to|with)\s/.test(words)
  );
};

/** "Costs had fallen, he said, [and the yard would bring them down further]": a clause with a subject of its own. */
const goesOnByItself = ({ parsed, text }: Scene, start: number): boolean => {
  if (!/^and\s/.test(text.slice(start, start + 4))) return false;
  const own = parsed
    .clauses()
    .find(({ subject }) => subject !== null && subject.start >= start && subject.start <= start + 5);
  return (
    own !== undefined && own.verb.form === "finite" && !reports.has(text.slice(own.verb.head.start, own.verb.head.end))
  );
};

const ASIDES: ReadonlySet<number> = new Set([Tag.VerbParticiple, Tag.VerbPast, Tag.VerbGerund, Tag.Relative]);
/** Over what a comma adds to the source: "a report by the union, [published in May, ]jobs are at risk". */
const overAside = ({ parsed: { tokens } }: Scene, start: number): number => {
  const first = tokenAt(tokens, start);
  if (!ASIDES.has(tokens.tag[first] ?? Tag.Stop)) return start;
  for (let at = first + 1; at < Math.min(tokens.length, first + 16); at++)
    if (tokens.tag[at] === Tag.Comma) return tokens.start[at + 1] ?? start;
  return start;
};

/** "According to the union, jobs are at risk." · "Jobs are at risk, according to the union." */
const accorded = (scene: Scene, cue: Cue, subject: Span, taken: ReadonlySet<number>): Indirect | null => {
  const { text, frame } = scene;
  let content: Span;
  const leads =
    cue.start - frame.start < 12 ||
    text.charAt(cue.start) === "A" ||
    (/(?:that|,|[:;–—])\s(?:and |but )?$/.test(text.slice(cue.start - 8, cue.start)) &&
      /^,\s/.test(text.slice(subject.end)) &&
      !holdsFinite(scene, { start: frame.start, end: cue.start }));
  if (leads) {
    const comma = /^[^,]{0,80}?,\s/.exec(text.slice(subject.end, subject.end + 84));
    if (comma === null) return null;
    const start = overAside(scene, subject.end + comma[0].length);
    content = { start, end: contentEnd(scene, cue, start) };
  } else {
    const start = opening(text, frame.start);
    content = { start: behindColon(scene, start, cue.start), end: trimmed(text, frame.start, cue.start).end };
  }
  // "According to the post, [Lee said] it was “late”": what Lee said has been found.
  if (scene.cues.some((one) => one.subject?.start === content.start && taken.has(one.start))) return null;
  if (!holdsFinite(scene, content)) {
    const rest = /^,\s/.exec(text.slice(subject.end, subject.end + 2));
    if (rest === null || leads) return null;
    const right = trimmed(text, subject.end + 2, frame.end);
    return holdsFinite(scene, right)
      ? { parts: [content, right], way: way("quotes/according-to", cue, subject) }
      : null;
  }
  return { parts: [content], way: way("quotes/according-to", cue, subject) };
};
