import { attach } from "./attach.ts";
import { closeTo, type Frame, forget, NONE, type Reading, topOf, typeAt, unseparated, waitingFrame } from "./frame.ts";
import { startClause } from "./start-clause.ts";
import { AUXILIARY } from "./tag-sets.ts";
import { clausal, takeVerb } from "./take-verb.ts";
import { takesClause } from "./takes-clause.ts";
import { Tag } from "./tokens.ts";

/** A finite verb goes to the clause that waits for one, or begins a clause of its own. */
export const onFinite = (reading: Reading, index: number): void => {
  const frame = topOf(reading);
  const waiting = interrupted(reading, frame);
  if (isQuestion(reading, frame, index)) frame.verb = index;
  else if (waiting !== undefined) {
    closeTo(reading, (one) => one === waiting);
    reading.free = NONE;
    takeVerb(reading, waiting, index);
  } else if (isGerundSubject(reading, frame) && frame.parent !== null) {
    const { parent } = frame;
    closeTo(reading, (one) => one === parent);
    parent.verb = index;
  } else if (frame.verb === null) first(reading, frame, index);
  else further(reading, frame, index);
  forget(reading);
};

/** "Why did the council sell the land?": an auxiliary, its subject, and the verb itself. */
const isQuestion = (reading: Reading, { verb, subject }: Frame, index: number): boolean => {
  if (verb === null || subject === null || subject !== verb + 1 || subject !== index - 1) return false;
  const head = reading.chunks[verb]?.head ?? 0;
  return reading.chunks[verb]?.from === head && AUXILIARY[reading.tokens.tag[head] ?? Tag.Other] === 1;
};

const first = (reading: Reading, frame: Frame, index: number): void => {
  if (reading.free.length === 0 && frame.subject === null && clausal(reading, frame, index)) return;
  takeVerb(reading, frame, index);
};

/** A verb after a clause that has its own. */
const further = (reading: Reading, frame: Frame, index: number): void => {
  const { free, separator } = reading;
  const inverted = separator === "comma" && typeAt(reading, index + 1) === "noun";
  if (free.length === 0 || separator === "conjunction" || inverted) attach(reading, frame, index);
  else startClause(reading, frame, index);
};

/** "The plan, drawn up in May, will …": the clause further out that has its subject and waits for its verb. */
const interrupted = (reading: Reading, frame: Frame): Frame | undefined => {
  if (frame.verb === null) return undefined;
  // "Lee, who had asked and [said] so, left": behind "and" the relative clause goes on.
  const goesOn = reading.separator === "conjunction" && frame.kind === "relative" && frame.set;
  const ended =
    reading.separator === "comma" || (!goesOn && unseparated(reading.free) && !takesClause(reading, frame.verb));
  return ended ? waitingFrame(reading, true) : undefined;
};

/** "Cutting taxes would help": the participle is the subject. */
const isGerundSubject = (reading: Reading, { kind, parent }: Frame): boolean =>
  kind === "participial" &&
  parent?.verb === null &&
  parent.subject === null &&
  reading.separator === null &&
  unseparated(reading.free);
