import { type NounPhrase, type ParsedSentence, Tag, type Tokens, tokenAt } from "../clauses/index.ts";
import type { Cue } from "./cues.ts";

/** "according to the union", "in the words of the union". */
export const accordingTo = (parsed: ParsedSentence): readonly Cue[] => {
  const { tokens } = parsed;
  const { words } = tokens;
  const held = inViewOf(parsed);
  if (!words.includes("according") && !words.includes("words") && !words.includes("per")) return held;
  const cues: Cue[] = [...held];
  for (let at = 0; at + 2 < tokens.length; at++) {
    const length = prepositionAt(tokens, at);
    if (length === 0) continue;
    const from = tokens.start[at + length] ?? 0;
    const phrase = parsed.phrases().find(({ start, end }) => start <= from && from < end);
    if (phrase?.kind === "quoted") continue;
    const end = phrase === undefined ? pieceEnd(tokens, at + length) : sourceEnd(tokens, phrase, at);
    cues.push({
      start: tokens.start[at] ?? 0,
      end: tokens.end[at + length - 1] ?? 0,
      word: "according to",
      tier: 1,
      kind: "preposition",
      subject: { start: from, end },
      clause: null,
      unreal: false,
      parenthetical: false,
    });
  }
  return cues;
};

const NONE: readonly Cue[] = [];

/** "In [Ann Lee]’s view, …", "In the [union]’s opinion, …": at the head of a sentence, whose view it is. */
const inViewOf = ({ tokens, phrases }: ParsedSentence): readonly Cue[] => {
  const { words, tag, start, end } = tokens;
  if (words[0] !== "in") return NONE;
  for (let at = 2; at < 9; at++) {
    if (!VIEWS.has(words[at] ?? "") || tag[at - 1] !== Tag.Genitive || tag[at + 1] !== Tag.Comma) continue;
    const owner = phrases().find((one) => one.start <= (start[1] ?? 0) && one.end >= (start[at - 1] ?? 0));
    if (owner === undefined || owner.kind === "quoted") return NONE;
    return [
      {
        start: start[0] ?? 0,
        end: end[0] ?? 0,
        word: "according to",
        tier: 1,
        kind: "preposition",
        subject: { start: start[1] ?? 0, end: end[at - 2] ?? 0 },
        clause: null,
        unreal: false,
        parenthetical: false,
      },
    ];
  }
  return NONE;
};
const VIEWS: ReadonlySet<string> = new Set(["view", "opinion"]);

/** "According to [the fund], payments to banks came to": no apposition where no comma closes it. */
const sourceEnd = (tokens: Tokens, { end, full }: NounPhrase, at: number): number => {
  if (at > 2 || full.end === end || tokens.tag[tokenAt(tokens, full.end)] === Tag.Comma) return full.end;
  for (let comma = tokenAt(tokens, end); (tokens.start[comma] ?? full.end) < full.end; comma++)
    if (tokens.tag[comma] === Tag.Comma) return tokens.end[comma - 1] ?? end;
  return full.end;
};

/** Up to the next comma or stop: a phrase that the parse does not know as one. */
const pieceEnd = ({ tag, end, length }: Tokens, from: number): number => {
  let at = from;
  while (
    at + 1 < length &&
    at < from + 10 &&
    tag[at + 1] !== Tag.Comma &&
    !(tag[at + 1] === Tag.Stop && at + 2 >= length)
  )
    at++;
  return end[at] ?? 0;
};

/** ", per people familiar with the talks": behind a comma, and before somebody or several; no unit, as in "£5, per head". */
const isPer = ({ words, tag, capital }: Tokens, at: number): boolean =>
  words[at] === "per" &&
  capital[at] !== 1 &&
  tag[at - 1] === Tag.Comma &&
  (/^(?:an?|the|its|their)$/.test(words[at + 1] ?? "") || capital[at + 1] === 1 || hasPlural(tag, at + 1));
const hasPlural = (tag: Uint8Array, at: number): boolean =>
  tag[at] === Tag.Plural || ((tag[at] === Tag.Noun || tag[at] === Tag.Adjective) && tag[at + 1] === Tag.Plural);

const prepositionAt = (tokens: Tokens, at: number): number => {
  const { words } = tokens;
  if (isPer(tokens, at)) return 1;
  if (words[at] === "according" && words[at + 1] === "to") return 2;
  if (words[at] === "in" && words[at + 1] === "the" && words[at + 2] === "words" && words[at + 3] === "of") return 4;
  return 0;
};
