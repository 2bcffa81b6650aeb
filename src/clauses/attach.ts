import {
  begin,
  closeTo,
  type Frame,
  factAt,
  fromOf,
  isQuoted,
  NONE,
  openFrame,
  type Reading,
  verbAt,
  waitingFrame,
} from "./frame.ts";
import { onParticiple } from "./read-dependent.ts";
import { clausal, openInverted, takeVerb } from "./take-verb.ts";
import { Is } from "./word-facts.ts";

/** Verbs whose past form is no participle after a noun: "said in a note provided to the paper". */
const SPOKEN = new Set(["say", "tell", "add", "argue", "insist", "reply", "respond", "claim", "warn", "think"]);

/** Verbs that go on with another of their kind: "estimated … but said". */
const REPORTED = new Set([
  ...SPOKEN,
  "estimate",
  "admit",
  "note",
  "explain",
  "find",
  "conclude",
  "suggest",
  "acknowledge",
  "concede",
  "believe",
  "report",
  "state",
  "announce",
  "confirm",
  "deny",
  "reckon",
  "show",
]);

/** A finite verb without a free noun before it. */
export const attach = (reading: Reading, frame: Frame, index: number): void => {
  if (reading.separator === "conjunction") {
    coordinate(reading, frame, index);
    return;
  }
  const outer = waitingFrame(reading, null);
  if (outer !== undefined) {
    closeTo(reading, (one) => one === outer);
    takeVerb(reading, outer, index);
  } else if (
    !clausal(reading, frame, index) &&
    !isOfAntecedent(reading, frame, index) &&
    !bared(reading, frame, index)
  ) {
    if (reading.separator === "comma" || isQuoted(reading, index - 1)) closeTo(reading, ({ kind }) => kind === "main");
    openInverted(reading, index);
  }
};

/** "the plan that ministers say failed": the verb of what the relative clause reports. */
const isOfAntecedent = (reading: Reading, { kind, antecedent, subject }: Frame, index: number): boolean => {
  if (kind !== "relative" || antecedent === null || subject === antecedent || reading.separator !== null) return false;
  begin(reading, "complement", antecedent, index).from = fromOf(reading, index);
  return true;
};

/** A past form before the verb was a participle, or this one is. */
const bared = (reading: Reading, frame: Frame, index: number): boolean => {
  const verb = verbAt(reading, frame.verb);
  if (reading.separator !== null || verb === null || !verb.bare || frame.subject === null) return false;
  if (SPOKEN.has(verb.lemma) || factAt(reading, frame.verb ?? 0) & Is.onlyPast) onParticiple(reading, index);
  else reread(reading, frame, index);
  return true;
};

/** "the money raised from fines will go": the past form was a participle, whose clause this returns. */
export const reread = (reading: Reading, frame: Frame, index: number): Frame => {
  const participle: Frame = { ...frame, kind: "participial", from: fromOf(reading, frame.verb ?? 0) };
  reading.frames.push(participle);
  frame.verb = index;
  frame.objects = NONE;
  frame.governed = NONE;
  return participle;
};

/** "welcomed the plan and said": the subject is shared. */
const coordinate = (reading: Reading, frame: Frame, index: number): void => {
  let partner = frame;
  while (
    partner.parent !== null &&
    (partner.kind === "participial" || partner.kind === "infinitive" || isWeaker(reading, partner, index))
  )
    partner = partner.parent;
  closeTo(reading, (one) => one === partner);
  reading.stack.pop();
  const next = openFrame(reading, partner.kind, fromOf(reading, index), partner.set);
  next.subject = partner.subject;
  next.verb = index;
  next.parent = partner.parent;
};

/** "said it was wrong and called for change": a past form goes with the past form further out, not with the "was" of what is reported. */
const isWeaker = (reading: Reading, { kind, verb, parent, set }: Frame, index: number): boolean => {
  // "a fee for anyone who waits, and says": the comma ends what tells which.
  const reported = REPORTED.has(verbAt(reading, index)?.lemma ?? "");
  if (kind === "relative" && (!set || reported) && reading.commaBefore) return true;
  // "asked whether they could come but said", "glad that it came, but admitted": who asks says.
  const inner = kind === "complement" || (kind === "subordinate" && !set);
  const plain = verbAt(reading, verb)?.bare === false && verbAt(reading, index)?.bare === true;
  if (inner && reported && (reading.commaBefore || plain)) return true;
  if (!inner && kind !== "relative") return false;
  const own = verbAt(reading, verb);
  const outer = verbAt(reading, parent?.verb ?? null);
  // "estimated the cap saved riders £260 but said": who estimates says.
  if (kind === "complement" && SPOKEN.has(verbAt(reading, index)?.lemma ?? "") && REPORTED.has(outer?.lemma ?? ""))
    return true;
  return own?.bare === false && outer?.bare === true && verbAt(reading, index)?.bare === true;
};
