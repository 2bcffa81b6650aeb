import { type Clause, type NounPhrase, type ParsedSentence, Tag, type Tokens, tokenAt } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { behindComma } from "./behind-comma.ts";
import type { Cue } from "./cues.ts";

/** Who speaks by a participle: ", adding" goes with whoever spoke before it, "emailed supporters saying" with who wrote. */
export const participleSubject = (
  parsed: ParsedSentence,
  before: readonly Cue[],
  { verb, subject }: Clause,
  index: number,
): Span | null => {
  const doer = byWhich(parsed, verb, index) ?? quotedOne(parsed, verb);
  if (doer !== null) return doer;
  if (isSetOff(parsed.tokens, verb)) {
    const escort = withPhrase(parsed.tokens, verb);
    if (escort !== null) return escort;
    const able = before.filter((cue) => cue.subject !== null && cue.clause?.kind !== "infinitive");
    // "wrote that agents knew of it, saying": who wrote goes on.
    const speaking = able.findLast(({ clause: one }) => one?.kind !== "complement") ?? able.at(-1);
    if (speaking !== undefined) return speaking.subject;
    const main = mainOver(parsed, index, subject);
    if (main !== null) return main;
  }
  const sender = senderOf(parsed, index, subject);
  if (sender !== null) return sender;
  const isOpening = verb.start === parsed.tokens.start[0];
  const isSaid = subject !== null && isSpeech(parsed.tokens, subject);
  if (isOpening || isSaid) {
    const main = parsed
      .clauses()
      .filter((one) => one.kind === "main" && one.subject !== null && one.subject.kind !== "quoted");
    const found = isOpening
      ? main.find((one) => one.verb.start > verb.start)
      : main.findLast((one) => one.verb.start < verb.start);
    if (found?.subject != null) return behindComma(parsed, found.subject, found.verb) ?? found.subject.full;
  }
  return null;
};

/** "[The mayor] angered some by saying", "[She] began by thanking them and saying": whoever does something by it, not whom it is done to. */
const byWhich = ({ tokens, clauses }: ParsedSentence, verb: Span, index: number): Span | null => {
  let at = tokenAt(tokens, verb.start) - 1;
  while (tokens.tag[at] === Tag.Adverb) at--;
  if (tokens.words[at] !== "by") return null;
  const doing = clauses()
    .slice(0, index)
    .findLast(
      ({ kind, subject, verb: one }) =>
        kind !== "complement" && one.form === "finite" && subject !== null && one.start < verb.start,
    );
  if (doing?.subject == null || doing.verb.voice !== "active" || doing.subject.kind === "quoted") return null;
  return doing.subject.full;
};

/** "The paper quoted [an official] as saying", "citing [a source] saying": whoever is quoted, not who quotes. */
const quotedOne = ({ tokens, phrases }: ParsedSentence, verb: Span): Span | null => {
  const at = tokenAt(tokens, verb.start) - 1;
  const end = tokens.end[tokens.words[at] === "as" ? at - 1 : at] ?? -1;
  const one = phrases().find(({ start, full, kind }) => full.end === end && start < end && kind !== "quoted");
  if (one === undefined || !QUOTES.test(tokens.words[tokenAt(tokens, one.start) - 1] ?? "")) return null;
  return one.full;
};
const QUOTES = /^(?:quoted|quotes|quoting|cited|cites|citing)$/;

/** "…, with the chair of the board, Ann Lee, saying": the phrase behind "with". */
const withPhrase = (tokens: Tokens, verb: Span): Span | null => {
  const last = tokenAt(tokens, verb.start) - 1;
  for (let at = last; at >= Math.max(0, last - 16); at--) {
    const tag = tokens.tag[at] ?? Tag.Stop;
    if (tokens.words[at] === "with")
      return at === 0 || tokens.tag[at - 1] === Tag.Comma
        ? { start: tokens.start[at + 1] ?? 0, end: tokens.end[last - 1] ?? 0 }
        : null;
    if (tag >= Tag.Modal && tag <= Tag.VerbParticiple) return null;
  }
  return null;
};

/** ", adding": goes with whoever spoke before the comma. */
const isSetOff = (tokens: Tokens, verb: Span): boolean => {
  const left = tokens.tag[tokenAt(tokens, verb.start) - 1];
  return left === Tag.Comma || left === Tag.Dash || left === Tag.Conjunction || left === Tag.Quoted;
};

/** "a statement", "an email Tuesday": something that is said, whatever time stands behind it. */
const isSpeech = (tokens: Tokens, { head, end }: NounPhrase): boolean => {
  const at = tokenAt(tokens, head.start);
  if (SPEECH.has(tokens.words[at] ?? "")) return true;
  return end === head.end && WEEKDAY.test(tokens.words[at] ?? "") && SPEECH.has(tokens.words[at - 1] ?? "");
};
export const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** "issued a statement saying": who issued it speaks. */
const SPEECH: ReadonlySet<string> = new Set(
  "statement statements announcement announcements declaration reply response comment comments letter letters tweet tweets post posts email emails message messages memo note speech interview video release remarks blog".split(
    " ",
  ),
);

/** "emailed supporters [saying]": who wrote to somebody speaks, not the one written to. */
const senderOf = (parsed: ParsedSentence, index: number, subject: Span | null): Span | null => {
  if (subject === null) return null;
  const sender = parsed
    .clauses()
    .slice(0, index)
    .findLast(
      ({ verb, objects, prepositional }) =>
        verb.voice === "active" &&
        (objects.some((one) => one.start === subject.start) ||
          prepositional.some(({ object }) => object?.start === subject.start)),
    );
  if (sender === undefined) return null;
  const addressed = sender.prepositional.some(
    ({ object, preposition }) => preposition !== "with" && object?.start === subject.start,
  );
  const sends =
    SENDING.has(sender.verb.lemma) ||
    (addressed && ANSWERING.has(sender.verb.lemma)) ||
    (PASSING.has(sender.verb.lemma) &&
      sender.objects.some(({ head }) => SPEECH.has(parsed.tokens.words[tokenAt(parsed.tokens, head.start)] ?? "")));
  return sends ? (sender.subject?.full ?? null) : null;
};
const SENDING: ReadonlySet<string> = new Set(
  "email text tweet write tell message telephone phone call ring post address petition contact shock surprise stun anger infuriate delight hit attack criticise criticize slam blast mock praise defend thank congratulate warn urge join interrupt answer".split(
    " ",
  ),
);

/** "responded on the channel [writing]": who answers goes on, not where or to whom. */
const ANSWERING: ReadonlySet<string> = new Set("respond reply react write speak argue comment post".split(" "));

/** "sent a text message to supporters": with something that is said for an object. */
const PASSING: ReadonlySet<string> = new Set("send issue release circulate distribute deliver give make".split(" "));

/** "[Lee] was cross that the bank was shut, saying": whoever the sentence is about, not what a clause within it is about. */
const mainOver = (parsed: ParsedSentence, index: number, subject: Span | null): Span | null => {
  const earlier = parsed.clauses().slice(0, index);
  const nearest = earlier.findLast(({ verb }) => verb.form === "finite");
  if (nearest === undefined || (nearest.kind === "subordinate" && !isAsked(parsed, nearest))) return null;
  // ", with the chair saying": brought in by its own word.
  const known = subject === null || earlier.some((one) => one.subject?.start === subject.start);
  if (!known) return null;
  const main = earlier.findLast((one) => one.kind === "main" && one.subject !== null && one.subject.kind !== "quoted");
  return main?.subject?.full ?? null;
};

/** "declined to say [whether] it was late, saying": what is asked, rather than what happened meanwhile. */
const isAsked = ({ tokens }: ParsedSentence, { subject, verb }: Clause): boolean => {
  if (subject?.kind === "pronoun") return false;
  const first = tokenAt(tokens, Math.min(subject?.start ?? verb.start, verb.start));
  for (let at = first; at >= Math.max(0, first - 2); at--)
    if (/^(?:whether|why|how|what|who|where|when)$/.test(tokens.words[at] ?? ""))
      return (
        tokens.words[at] !== "when" ||
        /^(?:say|comment|tell|know|confirm|rule|said|asked|of|on|about)$/.test(tokens.words[at - 1] ?? "")
      );
  return false;
};
