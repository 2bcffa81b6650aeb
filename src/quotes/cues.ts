import { type Clause, type ParsedSentence, Tag, type Tokens, tokenAt } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { reportingForms, speechNouns, type Tier, withParticle, withSpeechNoun } from "../lexicon/reporting.ts";
import { Trait } from "../lexicon/traits.ts";
import { accordingTo } from "./according.ts";
import { parentheticalSubject } from "./parenthetical.ts";
import { isFiniteForm, isVerbal } from "./scene.ts";
import { behindDoing } from "./set-off.ts";
import { subjectOf } from "./subject.ts";

/** A reporting word in its sentence, and the phrase of whoever speaks by it. */
export type Cue = Span &
  Readonly<{
    word: string;
    tier: Tier;
    kind: "verb" | "preposition" | "noun";
    /** Null where the sentence has nobody for it. */
    subject: Span | null;
    clause: Clause | null;
    /** "not to say", "to say": nobody has said it yet. */
    unreal: boolean;
    /** Set between commas, or behind a comma at the end: "…, she said". */
    parenthetical: boolean;
  }>;

/** All reporting words of a sentence, in order of reading. */
export const cuesOf = (parsed: ParsedSentence): readonly Cue[] => {
  const { tokens } = parsed;
  const cues: Cue[] = [];
  if (!mayReport(tokens)) return accordingTo(parsed);
  parsed.clauses().forEach((clause, index) => {
    const head = tokenAt(tokens, clause.verb.head.start);
    const word = tokens.words[head] ?? "";
    const tier = tierOf(tokens, head, word);
    if (tier !== null) cues.push(verbCue(parsed, cues, { clause, index, word, tier }));
  });
  const others = accordingTo(parsed);
  if (others.length > 0) cues.push(...others);
  return cues.length < 2 ? cues : cues.sort((a, b) => a.start - b.start);
};

/** Whether some word may be a cue that stands as a verb, as heads of clauses do: else the clauses need not be known. */
const mayReport = ({ traits, tag, words, length }: Tokens): boolean => {
  for (let at = 0; at < length; at++)
    if (
      (((traits[at] as number) & Trait.cue) !== 0 && isVerbal(tag[at] as number)) ||
      (words[at] === "that" && speechNouns.has(words[at - 1] ?? ""))
    )
      return true;
  return false;
};

const tierOf = (tokens: Tokens, head: number, word: string): Tier | null => {
  if (speechNounOf(tokens, head) > 0) return 1;
  if (((tokens.traits[head] ?? 0) & Trait.cue) === 0) return null;
  // "for adding a question"
  if (word === "adding" && /^(?:for|of|against|from|about|without)$/.test(tokens.words[head - 1] ?? "")) return null;
  // "an estimated 20 boats"
  if (/^an?$/.test(tokens.words[head - 1] ?? "") && tokens.tag[head + 1] === Tag.Number) return null;
  if (word === "blame" && tokens.words[head - 1] === "to" && tokens.tag[head - 2] === Tag.Be) return null;
  if (withParticle.has(word)) return particleOf(tokens, head) > 0 ? 2 : null;
  if (REPORTABLE.test(word) && isSetOff(tokens, head)) return null;
  return reportingForms.get(word) ?? null;
};

/** "The plan, [announced] at the conference, will help": what was done to it, between commas, before its own verb. */
const isSetOff = ({ tag, words, length }: Tokens, head: number): boolean => {
  if (tag[head - 1] !== Tag.Comma || !WHERE.test(words[head + 1] ?? "")) return false;
  let comma = head + 2;
  while (comma < Math.min(length, head + MOST_SET_OFF) && tag[comma] !== Tag.Comma) comma++;
  return tag[comma] === Tag.Comma && isFiniteForm(tag[comma + 1] ?? Tag.Stop);
};
const REPORTABLE =
  /^(?:announced|unveiled|revealed|confirmed|reported|outlined|disclosed|declared|proposed|promised|pledged)$/;
const WHERE =
  /^(?:at|in|by|on|during|for|last|this|earlier|today|yesterday|recently|just|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;
const MOST_SET_OFF = 16;

/** How many words behind a verb belong to it: "put [it]", "made [it clear]". */
const particleOf = ({ words }: Tokens, head: number): number => {
  const particle = withParticle.get(words[head] ?? "")?.exec(words.slice(head + 1, head + 4).join(" "));
  return particle == null ? 0 : particle[0].split(" ").length;
};

/** How many words behind a verb are what is said by it: "issued [a fresh warning] that". */
const speechNounOf = ({ words }: Tokens, head: number): number => {
  const that = words.indexOf("that", head + 2);
  if (that < 0 || that > head + 5 || !speechNouns.has(words[that - 1] ?? "")) return 0;
  const found = withSpeechNoun.get(words[head] ?? "")?.exec(words.slice(head + 1, head + 6).join(" "));
  return found == null ? 0 : found[0].split(" ").length;
};

type Verb = Readonly<{ clause: Clause; index: number; word: string; tier: Tier }>;

const verbCue = (parsed: ParsedSentence, before: readonly Cue[], { clause, index, word, tier }: Verb): Cue => {
  const { verb } = clause;
  const aside = verb.form === "finite" && verb.voice === "active" ? parentheticalSubject(parsed.tokens, clause) : null;
  const { start, end } = groupOf(parsed.tokens, clause);
  return {
    start,
    end,
    // "issued a warning that": reports as "stated that" does
    word: speechNounOf(parsed.tokens, tokenAt(parsed.tokens, verb.head.start)) > 0 ? "stated" : word,
    tier,
    kind: "verb",
    subject: aside ?? behindDoing(parsed.tokens, subjectOf(parsed, before, clause, index, word)),
    parenthetical: aside !== null,
    clause,
    unreal:
      (verb.form === "infinitive" &&
        !isBroughtAbout(parsed.tokens, clause) &&
        !isComeTo(parsed, clause) &&
        !isSaidToHave(parsed, clause) &&
        !/^(?:went|goes)/.test(parsed.tokens.words[tokenAt(parsed.tokens, verb.start)] ?? "")) ||
      verb.negated ||
      isImagined(before, clause),
  };
};

/** "Lee said voters [would ask] why": what somebody says that others may say. */
const isImagined = (before: readonly Cue[], { kind, subject, verb }: Clause): boolean => {
  const outer = before.at(-1);
  return (
    kind === "complement" &&
    /^(?:would|could|might|may|can|should|must|will)$/.test(verb.modal ?? "") &&
    subject !== null &&
    subject.kind !== "pronoun" &&
    outer?.clause != null &&
    outer.tier === 1 &&
    subject.start >= outer.end
  );
};

/** "prompted users to argue": what was brought about has happened. */
const isBroughtAbout = (tokens: Tokens, { subject }: Clause): boolean =>
  subject !== null &&
  /^(?:prompted|prompting|led|leading|caused|causing|forced|forcing)$/.test(
    tokens.words[tokenAt(tokens, subject.start) - 1] ?? "",
  );

/** "got to her feet to say", "rang the station to say": who comes forward to say it says it. */
const isComeTo = (parsed: ParsedSentence, { verb, subject }: Clause): boolean => {
  const main = parsed.clauses().findLast((one) => one.kind === "main" && one.verb.end <= verb.start);
  return (
    main !== undefined &&
    main.verb.form === "finite" &&
    !main.verb.negated &&
    main.subject?.start === subject?.start &&
    main.verb.start === main.verb.head.start &&
    COMING.has(main.verb.lemma)
  );
};
const COMING: ReadonlySet<string> = new Set(
  "get rise stand appear write call ring phone telephone email step take turn emerge return interrupt intervene continue begin start proceed hasten rush hurry manage choose".split(
    " ",
  ),
);

/** "is reported [to have said]", "is understood [to have told] them": what is told of it is that it was said. */
const isSaidToHave = ({ tokens: { words }, clauses, tokens }: ParsedSentence, { verb, subject }: Clause): boolean => {
  const first = tokenAt(tokens, verb.start);
  if (words[first] !== "to" || words[first + 1] !== "have") return false;
  const main = clauses().findLast((one) => one.verb.end <= verb.start);
  return (
    main !== undefined &&
    main.verb.voice === "passive" &&
    !main.verb.negated &&
    main.subject?.start === subject?.start &&
    TOLD_OF.has(main.verb.lemma)
  );
};
const TOLD_OF: ReadonlySet<string> = new Set("report say understand believe quote allege hear record think".split(" "));

/** The verb without its auxiliaries, with a particle after it: "went on to say", "pointed out". */
const groupOf = (tokens: Tokens, { verb }: Clause): Span => {
  const { end, words } = tokens;
  const head = tokenAt(tokens, verb.head.start);
  const first = tokenAt(tokens, verb.start);
  const longer = /^(?:went|goes|gone|going)$/.test(words[first] ?? "") && words[first + 1] === "on";
  const particle =
    words[head + 1] === "it" && /^put/.test(words[head] ?? "")
      ? 0
      : speechNounOf(tokens, head) || particleOf(tokens, head);
  return {
    start: longer ? verb.start : verb.head.start,
    end:
      /^point/.test(words[head] ?? "") && words[head + 1] === "out"
        ? (end[head + 1] ?? verb.head.end)
        : (end[head + particle] ?? verb.head.end),
  };
};
