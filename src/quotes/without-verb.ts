import { Tag, type Tokens } from "../clauses/index.ts";
import { isVerbal, type Place, tagAt, type Way } from "./scene.ts";

/** "…" – Ann Lee: a dash and a name, and nothing more. */
export const signature = ({ scene: { parsed }, hole }: Place): readonly Way[] => {
  const { tokens } = parsed;
  const dash = tagAt(tokens, hole + 1) === Tag.Comma ? hole + 2 : hole + 1;
  const last = tagAt(tokens, tokens.length - 1) === Tag.Stop ? tokens.length - 2 : tokens.length - 1;
  if (tagAt(tokens, dash) !== Tag.Dash || tokens.capital[dash + 1] !== 1 || last - dash > 14) return [];
  for (let at = dash + 1; at <= last; at++)
    if (isVerbal(tagAt(tokens, at)) || tagAt(tokens, at) === Tag.Quoted) return [];
  const start = tokens.start[dash + 1] ?? 0;
  return [
    { rule: "quotes/signature", cue: null, subject: { start, end: tokens.end[last] ?? start }, tier: 1, near: true },
  ];
};

/** Ann Lee: "…": a phrase without a verb before a colon. */
export const nameBeforeColon = ({ scene: { parsed, frame }, hole }: Place): readonly Way[] => {
  const { tokens } = parsed;
  if (tagAt(tokens, hole - 1) !== Tag.Colon || hole < 2 || hole > 14) return [];
  if (SECTIONS.has(tokens.words[0] ?? "") || isTopic(tokens, hole - 2)) return [];
  for (let at = 0; at < hole - 1; at++)
    if (
      isVerbal(tagAt(tokens, at)) ||
      tagAt(tokens, at) === Tag.Quoted ||
      (tagAt(tokens, at) === Tag.Preposition && at === 0)
    )
      return [];
  const [phrase] = parsed.phrases();
  if (phrase === undefined || phrase.start > (tokens.start[1] ?? 0) || tokens.capital[0] !== 1) return [];
  return [
    {
      rule: "quotes/name-before-colon",
      cue: null,
      subject: { start: frame.start, end: tokens.end[hole - 2] ?? frame.start },
      tier: 1,
      near: true,
    },
  ];
};

/** Ann Lee, who chaired the board: "…": a name that a relative clause says more of, and no other verb, before a colon. */
export const nameWithClause = ({ scene: { parsed }, hole }: Place): readonly Way[] => {
  const { tokens } = parsed;
  if (tagAt(tokens, hole - 1) !== Tag.Colon || hole > 34) return [];
  const relative = tokens.words.findIndex(
    (word, at) => at < hole && word === "who" && tagAt(tokens, at - 1) === Tag.Comma,
  );
  if (relative < 2 || tokens.capital[0] !== 1) return [];
  for (let at = 0; at < relative; at++) if (isVerbal(tagAt(tokens, at)) || tagAt(tokens, at) === Tag.Quoted) return [];
  for (let at = relative; at < hole - 1; at++) if (tagAt(tokens, at) === Tag.Comma) return [];
  const subject = { start: tokens.start[0] ?? 0, end: tokens.end[relative - 2] ?? 0 };
  return [{ rule: "quotes/name-before-colon", cue: null, subject, tier: 1, near: true }];
};

/** The polls were early – Ann Lee and Bob Moss: "…": names between a dash and the colon. */
export const nameAfterDash = ({ scene: { parsed }, hole }: Place): readonly Way[] => {
  const { tokens } = parsed;
  if (tagAt(tokens, hole - 1) !== Tag.Colon) return [];
  let at = hole - 2;
  while (at > 0 && hole - at < 10 && (tagAt(tokens, at) === Tag.Proper || tokens.words[at] === "and")) at--;
  if (at < 1 || tagAt(tokens, at) !== Tag.Dash || hole - at < 4 || tokens.words[at + 1] === "and") return [];
  const subject = { start: tokens.start[at + 1] ?? 0, end: tokens.end[hole - 2] ?? 0 };
  return [{ rule: "quotes/name-before-colon", cue: null, subject, tier: 1, near: true }];
};

/** It came as a relief to the head teacher Bob Moss: "…": a full name right before the colon, and nobody else to credit. */
export const nameAtColon = ({ scene: { parsed }, quoted, hole }: Place): readonly Way[] => {
  const { tokens } = parsed;
  if (tagAt(tokens, hole - 1) !== Tag.Colon) return [];
  const end = tokens.end[hole - 2] ?? -1;
  const phrase = parsed.phrases().findLast((one) => one.end <= quoted.outer.start);
  if (phrase === undefined || phrase.end !== end || phrase.kind !== "name") return [];
  if (tagAt(tokens, hole - 3) !== Tag.Proper) return [];
  return [{ rule: "quotes/name-before-colon", cue: null, subject: phrase, tier: 2, near: true }];
};

/** Words that head a headline, and are nobody. */
const SECTIONS: ReadonlySet<string> = new Set(
  "analysis opinion q q&a exclusive live breaking watch video podcast explainer explained editorial comment interview profile review feature gallery pictures listen revealed update updated factcheck letters obituary timeline".split(
    " ",
  ),
);

/** "Teacher [strikes]: …", "[Budget] 2023: …": what a headline is about, and nobody. */
const isTopic = (tokens: Tokens, last: number): boolean =>
  TOPICS.has(tokens.words[tagAt(tokens, last) === Tag.Number ? last - 1 : last] ?? "");
const TOPICS: ReadonlySet<string> = new Set(
  "strike strikes crisis scandal row budget election elections storm fire fires flood floods flooding war attack attacks trial vote debate cut cuts deal ban tax protest protests riot riots shortage shortages closure closures outbreak explosion crash verdict referendum murder shooting shootings pay talks rise rises hike funeral wedding covid coronavirus brexit pandemic lockdown dispute plans plan bill bills fees benefits pensions immigration".split(
    " ",
  ),
);

/** The union is “confident that …”: only they can say what they feel. */
export const felt = ({ scene: { parsed, text }, quoted, hole }: Place): readonly Way[] => {
  const { tokens } = parsed;
  if (tagAt(tokens, hole - 1) !== Tag.Be) return [];
  const { inner } = quoted;
  if (!FEELING.test(text.slice(inner.start, Math.min(inner.end, inner.start + 60)))) return [];
  const be = tokens.start[hole - 1] ?? 0;
  const clause = parsed.clauses().find(({ verb }) => verb.start <= be && be < verb.end);
  if (clause?.subject == null || clause.subject.kind === "quoted") return [];
  return [{ rule: "quotes/state-of-mind", cue: clause.verb.head, subject: clause.subject.full, tier: 3, near: true }];
};
const FEELING =
  /^(?:(?:very|extremely|deeply|really|quite|so|absolutely|incredibly|not|particularly|hugely|increasingly)\s)*(?:confident|proud|pleased|delighted|concerned|worried|sorry|glad|happy|sad|angry|disappointed|shocked|devastated|hopeful|optimistic|convinced|grateful|thrilled|excited|surprised|appalled|saddened|heartbroken|dismayed|alarmed|furious|frustrated|horrified|disgusted|outraged|thankful|relieved|determined|ashamed|honoured|honored|eager|anxious|keen|looking forward)\b/i;

export const accorded = ({ scene: { cues }, quoted }: Place): readonly Way[] =>
  cues
    .filter(
      ({ kind, subject }) =>
        kind === "preposition" &&
        subject !== null &&
        (subject.end <= quoted.outer.start || subject.start >= quoted.outer.end),
    )
    .map((cue) => ({ rule: "quotes/according-to-quoted", cue, subject: cue.subject ?? cue, tier: 2, near: false }));

/** Lee’s claim that "…", the union’s warning of "…": whoever owns the noun. */
export const possessor = ({ scene: { parsed }, hole }: Place): readonly Way[] => {
  const { tokens } = parsed;
  const farthest = tagAt(tokens, hole - 1) === Tag.Colon ? hole - 14 : hole - 6;
  for (let at = hole - 1; at >= Math.max(1, farthest); at--) {
    if (!SPEECH_NOUNS.has(tokens.words[at] ?? "")) continue;
    let owner = at - 1;
    while (owner > at - 4 && DESCRIBES.has(tagAt(tokens, owner))) owner--;
    if (tagAt(tokens, owner) !== Tag.Genitive) return [];
    const phrase = parsed
      .phrases()
      .find(({ start, end }) => start < (tokens.start[owner] ?? 0) && end >= (tokens.start[owner] ?? 0));
    if (phrase === undefined) return [];
    return [
      {
        rule: "quotes/speech-noun",
        cue: { start: tokens.start[at] ?? 0, end: tokens.end[at] ?? 0 },
        subject: { start: phrase.start, end: tokens.start[owner] ?? phrase.end },
        tier: 2,
        near: false,
      },
    ];
  }
  return [];
};
/**
 * “…,” was the message from Ann Lee · “…” was the union’s verdict: behind a whole clause, the noun for what was said, and whose it is.
 */
export const messageFrom = ({ scene: { parsed }, quoted, hole }: Place): readonly Way[] => {
  const { tokens } = parsed;
  const be = tagAt(tokens, hole + 1) === Tag.Comma ? hole + 2 : hole + 1;
  if (tagAt(tokens, be) !== Tag.Be) return [];
  for (let at = be + 1; at < be + 9; at++) {
    if (!SPEECH_NOUNS.has(tokens.words[at] ?? "")) continue;
    const cue = { start: tokens.start[at] ?? 0, end: tokens.end[at] ?? 0 };
    const start = tokens.start[be + 1] ?? 0;
    let owner = at - 1;
    while (owner > be && DESCRIBES.has(tagAt(tokens, owner))) owner--;
    const from = /^(?:from|of|by)$/.test(tokens.words[at + 1] ?? "") ? (tokens.start[at + 2] ?? 0) : -1;
    const phrase = parsed.phrases().find((one) => one.start === (from < 0 ? start : from));
    const subject = from < 0 ? { start, end: tokens.start[owner] ?? start } : phrase?.full;
    if (subject === undefined || (from < 0 && tagAt(tokens, owner) !== Tag.Genitive)) return [];
    if (start < quoted.outer.end) return [];
    return [{ rule: "quotes/speech-noun", cue, subject, tier: 2, near: false }];
  }
  return [];
};
/** The message from Ann Lee was simple: “…”: before a colon, the noun for what is said, and whom it is from. */
export const messageBefore = ({ scene: { parsed }, hole }: Place): readonly Way[] => {
  const { tokens } = parsed;
  if (tagAt(tokens, hole - 1) !== Tag.Colon) return [];
  for (let at = Math.max(0, hole - 14); at < hole - 3; at++) {
    if (!SPEECH_NOUNS.has(tokens.words[at] ?? "") || !/^(?:from|by)$/.test(tokens.words[at + 1] ?? "")) continue;
    const from = tokens.start[at + 2] ?? 0;
    const phrase = parsed.phrases().find((one) => one.start === from && one.kind !== "quoted");
    if (phrase === undefined) return [];
    const cue = { start: tokens.start[at] ?? 0, end: tokens.end[at] ?? 0 };
    return [{ rule: "quotes/speech-noun", cue, subject: phrase.full, tier: 2, near: true }];
  }
  return [];
};
/** "Lee’s [Facebook] post" */
const DESCRIBES: ReadonlySet<number> = new Set([Tag.Adjective, Tag.Noun, Tag.Proper]);
const SPEECH_NOUNS: ReadonlySet<string> = new Set(
  "claim claims statement warning comment comments remark remarks words promise pledge call calls accusation assertion description question answer reply response message slogan suggestion demand tweet letter advice view verdict response reaction motto mantra argument post".split(
    " ",
  ),
);

/** No cue is known: the subject of the sentence’s first clause. */
export const sentenceSubject = ({ scene: { parsed }, quoted }: Place): readonly Way[] => {
  const clause = parsed
    .clauses()
    .findLast(
      (one) =>
        one.kind === "main" &&
        one.subject !== null &&
        one.subject.kind !== "quoted" &&
        one.subject.end <= quoted.outer.start &&
        one.verb.start < quoted.outer.start,
    );
  if (clause?.subject === undefined || clause.subject === null) return [];
  return [
    { rule: "quotes/sentence-subject", cue: clause.verb.head, subject: clause.subject.full, tier: 4, near: false },
  ];
};
