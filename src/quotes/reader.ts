import { type Block, type Document, type Finding, once, type Span } from "../document/index.ts";
import type { Gender } from "../lexicon/given-names.ts";
import { reportsIn } from "../lexicon/reporting.ts";
import type { Cast, Narration, Speaker, Tools } from "../names/index.ts";
import { waysOf } from "./attribute.ts";
import { isBare, isLabel, mentionOf, wholly } from "./bare.ts";
import { continued } from "./continuation.ts";
import { createCreditor } from "./credit.ts";
import { cuesOf } from "./cues.ts";
import { described } from "./described.ts";
import { drafted } from "./draft.ts";
import type { Frame } from "./frames.ts";
import { indirectIn } from "./indirect.ts";
import { interviewOf } from "./interview.ts";
import { hasLetters, isWhole, refusal, wordCount } from "./judge.ts";
import { headline, isAnonymous, isSource, type Labelled, turnsOf } from "./labels.ts";
import { createLedger } from "./ledger.ts";
import { NOTHING, type Quoted, quotedIn } from "./marks.ts";
import { firstFrom, narrationOf } from "./narration.ts";
import type { Quote } from "./quote.ts";
import { quoteSheets } from "./quote-sheet.ts";
import { withoutRepeats } from "./repeats.ts";
import type { Scene } from "./scene.ts";
import { postedBy, postOf, signatureAt } from "./signatures.ts";
import { createWaiting } from "./waiting.ts";

/** A sentence with more quotations than this is a list or a table. */
const MOST_HOLES = 40;
/** A sentence with more reporting words than this reports nothing: it is a list. */
const MOST_CUES = 40;
/** Steps of work for each sentence, and for each quotation in it. */
const STEPS = 20;

type CastOf = (document: Document, parse: Tools["parse"], narration: Narration) => Cast;

/** Reads one document from top to bottom, remembering who speaks. */
export const createReader = (document: Document, { parse, work }: Tools, castOf: CastOf) => {
  const { text, blocks } = document;
  const ledger = createLedger(text);
  const marked = blocks.map((block) =>
    block.boilerplate === null && block.kind !== "code" ? quotedIn(text, block) : NOTHING,
  );
  const quotedBy = continued(text, blocks, marked);
  const narration = narrationOf(document, parse, quotedBy);
  const reports = reportsIn(text);
  const holdsReport = (span: Span): boolean => (firstFrom(reports, span) ?? span.end) < span.end;
  /** The block that is read. */
  let here = 0;
  const turns = turnsOf(document);
  const interview = interviewOf(document, quotedBy);
  const theCast = once(() => castOf(document, parse, narration));
  const firstTurn = firstOf(interview?.questions ?? (isAnonymous(text, turns) ? turns : NO_TURNS));
  /** Whom an interview is with, where no name stands before the answers; at a place, with that place’s words. */
  const interviewed = (mention: Span, gender: Gender | null = null): Speaker | null => {
    const first = firstTurn === null ? undefined : blocks[firstTurn];
    const speaker = first === undefined ? null : theCast().introduced(first.start, gender);
    return speaker === null ? null : { ...speaker, mention };
  };
  /** "The report finds …" – "It also reveals": the body, document or group that spoke last in this block or the one before. */
  const spokeBefore = (pronoun: string): Speaker | null => {
    if (/^s?he$/.test(pronoun)) return interviewed(NOWHERE, pronoun === "she" ? "female" : "male");
    const speaker = (ledger.lastIn(here) ?? ledger.lastIn(here - 1))?.speaker ?? null;
    return speaker !== null && MEANT.get(pronoun)?.includes(speaker.type) ? speaker : null;
  };
  const { credit, signer } = createCreditor(text, theCast, spokeBefore);

  const sceneOf = (frame: Frame): Scene => {
    const parsed = narration.parsed(frame);
    return { text, frame, parsed, cues: cuesOf(parsed) };
  };

  const signed = (rule: string, part: Span, name: Span, block: number): void => {
    const way = { rule, cue: null, subject: name, tier: 1, near: true };
    ledger.keep(drafted("direct", part, block, { way, speaker: signer(name) }));
  };

  const speaksIn = (block: number): boolean => {
    const last = ledger.last();
    return last !== null && last.block === block && last.speaker !== null;
  };

  /** What is said in an interview and nobody else is credited with: whoever is asked says it. */
  const answerTo = (quoted: Quoted, block: number): boolean => {
    if (firstTurn === null || block < firstTurn || isLabel(blocks[block])) return false;
    const speaker = isWhole(text, quoted) ? interviewed(quoted.inner) : null;
    if (speaker === null) return false;
    const way = { rule: "quotes/interview-answer", cue: null, subject: quoted.inner, tier: 1, near: true };
    ledger.keep({ ...drafted("direct", quoted.inner, block, { way, speaker }), subject: null });
    return true;
  };

  const waiting = createWaiting({
    document,
    ledger,
    credit,
    sceneOf,
    quotedBy,
    lastFrame: (block) => narration.frames(block).at(-1) ?? null,
    speaksIn,
    signed,
    isQuestion: (block) => interview?.questions.has(block) === true,
    answerTo,
  });

  const readFrame = (block: Block, whole: Frame, before: Frame | null): void => {
    work.spend(STEPS * (1 + whole.holes.length));
    const name = waiting.any() ? signatureAt(text, whole.start, whole.end) : null;
    if (name !== null) waiting.sign(name, whole.block);
    const frame = name === null ? whole : behind(whole, name);
    if (frame.holes.length === 0) {
      if (holdsReport(frame) && (isLabel(block) || !waiting.answeredBy(frame))) readIndirect(sceneOf(frame), NO_CUES);
      return;
    }
    if (frame.holes.length > MOST_HOLES) {
      for (const { inner } of frame.holes) ledger.drop(inner, "too-many-marks");
      return;
    }
    const scene = sceneOf(frame);
    if (isBare(scene)) {
      for (const quoted of frame.holes) readBare(block, frame, quoted, before);
      return;
    }
    const taken = new Set<number>();
    for (const quoted of frame.holes) readQuoted(scene, quoted, taken);
    if (!isLabel(block)) readIndirect(scene, taken);
  };

  const readQuoted = (scene: Scene, quoted: Quoted, taken: Set<number>): void => {
    const { frame } = scene;
    const credited = credit(waysOf(scene, quoted), quoted.inner);
    if (credited === null) {
      readUncredited(scene, quoted);
      return;
    }
    const own = described(scene, credited);
    const reason = refusal(scene, quoted, own.way);
    if (reason !== null) {
      ledger.drop(quoted.inner, reason);
      return;
    }
    const { cue, rule } = own.way;
    if (cue !== null && taken.has(cue.start)) {
      const other = isCalledOut(text, quoted) ? "bystanders" : isInRelative(text, cue, quoted) ? "scare-quotes" : null;
      if (other !== null) {
        ledger.drop(quoted.inner, other);
        return;
      }
      ledger.drafts.findLast((draft) => draft.cue?.start === cue.start)?.parts.push(quoted.inner);
      return;
    }
    if (cue !== null) taken.add(cue.start);
    const draft = drafted(isWhole(text, quoted) ? "direct" : "mixed", quoted.inner, frame.block, own);
    if (rule.startsWith("quotes/cue-after") || rule === "quotes/cue-at-end")
      draft.parts.unshift(...waiting.taken().map(({ inner }) => inner));
    ledger.keep(draft);
  };

  const readIndirect = (scene: Scene, taken: ReadonlySet<number>): void => {
    if (scene.cues.length > MOST_CUES) return;
    for (const { parts, way } of indirectIn(scene, taken)) {
      const own = credit([way]);
      const [first, ...rest] = parts;
      if (own === null || first === undefined) continue;
      const draft = drafted("indirect", first, scene.frame.block, described(scene, own));
      draft.parts.push(...rest);
      ledger.keep(draft);
    }
  };

  /** Quoted words with nothing beside them: the paragraph’s speaker goes on, or somebody introduced them. */
  const readBare = (block: Block, frame: Frame, quoted: Quoted, before: Frame | null): void => {
    if (!hasLetters(text, quoted)) ledger.drop(quoted.inner, "no-words");
    else if (isLabel(block)) ledger.drop(quoted.inner, "heading");
    else if (speaksIn(frame.block)) ledger.goOn(quoted, frame.block);
    else waiting.wait(quoted, before);
  };

  /** A sentence whose words credit nobody. */
  const readUncredited = (scene: Scene, quoted: Quoted): void => {
    const { block } = scene.frame;
    const whole = isWhole(text, quoted) && wordCount(text, quoted.inner) >= 5;
    if (whole && quoted.outer.start === scene.frame.start && speaksIn(block)) ledger.goOn(quoted, block);
    else if (answerTo(quoted, block)) return;
    else if (isLabel(blocks[block])) ledger.drop(quoted.inner, "heading");
    else ledger.unattributed(quoted, block);
  };

  const readBlockQuotation = (block: Block, index: number): void => {
    const quoted = wholly(block, quotedBy[index] ?? []);
    if (!hasLetters(text, quoted)) ledger.drop(quoted.inner, "no-words");
    // The block before has been signed by it.
    else if (signatureAt(text, block.start, block.end) !== null && blocks[index - 1]?.kind === "quotation") return;
    else if (blocks[index - 1]?.kind === "quotation" && speaksIn(index - 1)) ledger.goOn(quoted, index);
    else {
      waiting.wait(quoted, null);
      waiting.settle(index);
    }
  };

  /** “It was bad,” Lee said. – set off as a whole: its own marks and words say who speaks. */
  const tellsWho = (block: Block, index: number): boolean => {
    const quoted = quotedBy[index] ?? [];
    const [first] = quoted;
    const end = first?.outer.end ?? block.end;
    return first?.outer.start === block.start && end < block.end - 1 && holdsReport({ start: end, end: block.end });
  };

  const sheet = new Map(
    quoteSheets(document).flatMap((one) => [[one.block, one] as const, [one.signature, one] as const]),
  );
  /** A turn of an interview, or a headline that begins with who says it. */
  const readLabelled = (block: Block, index: number): boolean => {
    const turn = turns.get(index);
    if (turn !== undefined) {
      const way = { rule: "quotes/interview-turn", cue: null, subject: turn.label, tier: 1, near: true };
      const label = text.slice(turn.label.start, turn.label.end);
      if (label === "Q") ledger.drop(turn.content, "question");
      else {
        const speaker = label === "A" ? interviewed(turn.label) : signer(turn.label);
        ledger.keep(drafted("direct", turn.content, index, { way, speaker }));
      }
      return true;
    }
    return index < 2 && (quotedBy[index] ?? []).length === 0 && readHeadline(headline(text, block), index);
  };

  const readHeadline = (found: Labelled | null, index: number): boolean => {
    if (found === null || wordCount(text, found.content) < 4) return false;
    const way = { rule: "quotes/headline-label", cue: found.colon, subject: found.label, tier: 2, near: true };
    const own = credit([way]);
    const person = own?.speaker?.type === "person" && own.speaker.name?.includes(" ") === true;
    if (own === null || !(person || isSource(text.slice(found.label.start, found.label.end)))) return false;
    ledger.keep(drafted("indirect", withoutStop(text, found.content), index, own));
    return true;
  };

  const readBlock = (block: Block, index: number): void => {
    if (block.boilerplate !== null || block.kind === "code") return;
    here = index;
    const statement = sheet.get(index);
    if (statement !== undefined) {
      if (statement.block === index) signed("quotes/signature", statement.content, statement.name, index);
      return;
    }
    if (block.kind === "quotation" && !tellsWho(block, index)) {
      readBlockQuotation(block, index);
      return;
    }
    if (readLabelled(block, index) || interview?.questions.has(index) === true) return;
    const next = blocks[index + 1];
    const poster = next === undefined || isLabel(block) ? null : postedBy(text, next);
    if (poster !== null) {
      signed("quotes/pasted-post", postOf(text, block), poster, index);
      return;
    }
    const quoted = quotedBy[index] ?? [];
    if (quoted.length === 0 && !holdsReport(block)) return;
    let before: Frame | null = null;
    for (const frame of narration.frames(index)) {
      readFrame(block, frame, before);
      before = frame;
    }
    if (!(waiting.any() && isOpenedAgain(index))) waiting.settle(index);
  };

  /** “It is late. – “It is cold,” Ann Lee said: a paragraph that nothing closes, before one that is opened again and has a cue behind its mark. */
  const isOpenedAgain = (index: number): boolean => {
    const open = quotedBy[index]?.at(-1);
    if (open === undefined || open.closed || open.outer.start !== blocks[index]?.start) return false;
    for (let next = index + 1; next < index + MOST_OPENED; next++) {
      const block = blocks[next];
      const [first] = quotedBy[next] ?? [];
      if (block === undefined || first === undefined || first.outer.start !== block.start || first.mark !== open.mark)
        return false;
      if (first.closed)
        return /[,?!]$/.test(text.slice(first.inner.end - 1, first.inner.end)) && first.outer.end < block.end - 4;
    }
    return false;
  };

  const read = (): Finding<Quote> => {
    blocks.forEach(readBlock);
    for (const { nicknames } of marked) for (const { inner } of nicknames) ledger.drop(inner, "nickname");
    const { drafts, repeated } = withoutRepeats(text, ledger.drafts, (block) => isLabel(blocks[block]));
    for (const part of repeated) ledger.drop(part, "pull-quote");
    const mentions = drafts.map(mentionOf).sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
    return { mentions, drops: ledger.drops, diagnostics: [] };
  };
  return { read };
};

/** “Sack them,” she said to cries of “Hear, hear”: what others called out meanwhile. */
const isCalledOut = (text: string, { outer }: Quoted): boolean =>
  /\b(?:cries|shouts|chants|calls|cheers|murmurs|heckles|yells) of\s$/.test(
    text.slice(Math.max(0, outer.start - 14), outer.start),
  );

/** “We are lost,” said Ann Lee, whose farm was named “best in show”: a clause about whoever speaks runs into the marks without a pause. */
const isInRelative = (text: string, cue: Span, { outer, inner }: Quoted): boolean => {
  if (wordCount(text, inner) > MOST_CALLED) return false;
  const between = text.slice(cue.end, Math.min(outer.start, cue.end + LONGEST_BETWEEN));
  return RELATIVE.test(between) && !/[,:;—–…-]\s*$/.test(between);
};
/** Words in marks that may call something so; more are said. */
const MOST_CALLED = 4;
const LONGEST_BETWEEN = 400;
const RELATIVE = /,\s(?:who|whose|whom|which|where)\s/;

/** How many paragraphs of one quotation wait for the cue behind the last. */
const MOST_OPENED = 5;
/** What a pronoun may mean that has nothing before it in its sentence. */
const MEANT: ReadonlyMap<string, readonly Speaker["type"][]> = new Map([
  ["it", ["document", "organisation"]],
  ["they", ["group"]],
]);

const NOWHERE: Span = { start: 0, end: 0 };
const NO_CUES: ReadonlySet<number> = new Set();

const NO_TURNS: ReadonlyMap<number, Labelled> = new Map();
const firstOf = (blocks: Readonly<{ keys(): Iterable<number> }>): number | null => {
  for (const block of blocks.keys()) return block;
  return null;
};

const withoutStop = (text: string, { start, end }: Span): Span => ({
  start,
  end: text.charAt(end - 1) === "." ? end - 1 : end,
});

/** A frame from behind the signature that it begins with: what follows belongs to nobody yet. */
const behind = (frame: Frame, name: Span): Frame => ({
  ...frame,
  start: frame.holes[0]?.outer.start ?? name.end,
  sentence: -1,
});
