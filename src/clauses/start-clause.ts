import { attach, reread } from "./attach.ts";
import {
  begin,
  closeTo,
  type Frame,
  factAt,
  fromOf,
  isQuoted,
  type Reading,
  topOf,
  verbAt,
  waitingFrame,
} from "./frame.ts";
import { takeVerb } from "./take-verb.ts";
import { takesClause } from "./takes-clause.ts";
import { Is } from "./word-facts.ts";

/** A noun and a verb after a clause that has its verb: a clause of their own. */
export const startClause = (reading: Reading, frame: Frame, index: number): void => {
  const at = isJoint(reading, frame) ? 0 : beginning(reading);
  const chosen = reading.free[at];
  if (chosen === undefined) return;
  if (isQuoted(reading, chosen.chunk)) {
    attach(reading, frame, index);
    return;
  }
  const open = chosen.separated === "comma" ? waitingFrame(reading, false) : undefined;
  if (open !== undefined) {
    closeTo(reading, (one) => one === open);
    reading.free = reading.free.slice(at);
    takeVerb(reading, open, index);
  } else if (chosen.separated !== null) {
    release(reading, frame, at);
    further(reading, chosen.chunk, index, chosen.separated === "conjunction");
  } else if (!isHeavy(reading, frame, chosen.chunk, index) && !rereadOuter(reading, frame, index)) {
    release(reading, frame, at);
    begin(reading, "complement", chosen.chunk, index);
  }
};

/** "said ministers and the press were to blame": what is said begins with both. */
const isJoint = (reading: Reading, { verb }: Frame): boolean => {
  const [first, second] = reading.free;
  return (
    reading.free.length === 2 &&
    first?.separated === null &&
    first.chunk === (verb ?? -9) + 1 &&
    second?.separated === "conjunction" &&
    second.chunk === first.chunk + 2 &&
    SAID.has(verbAt(reading, verb)?.lemma ?? "")
  );
};
const SAID: ReadonlySet<string> = new Set("say think believe argue feel insist hope claim suggest fear".split(" "));

/** Which of the free nouns is the subject: the one after a comma, else after a conjunction, else the last. */
const beginning = ({ free }: Reading): number => {
  const split = free.findLastIndex(({ separated }) => separated === "conjunction");
  const comma = free.findIndex(({ separated }, place) => place > split && separated === "comma");
  return comma >= 0 ? comma : split >= 0 ? split : free.length - 1;
};

/** The nouns of the new clause are no objects of the one before it. */
const release = ({ free }: Reading, frame: Frame, at: number): void => {
  if (frame.objects.length === 0) return;
  frame.objects = frame.objects.filter((object) => !free.some(({ chunk }, place) => place >= at && chunk === object));
};

/** A clause beside the main clause, or beside another of what is reported. */
const further = (reading: Reading, subject: number, verb: number, conjoined: boolean): void => {
  const ending = fromOf(reading, subject);
  for (const one of reading.stack) one.to = Math.min(one.to, ending);
  closeTo(reading, ({ kind }) => kind === "main" || (kind === "complement" && conjoined));
  const { kind } = topOf(reading);
  reading.stack.pop();
  begin(reading, kind === "complement" ? "complement" : "main", subject, verb).set = true;
};

/**
 * "officials involved in drafting the plan warned", "the firm contracted to build the line said": what is drafted or built warns of
 * nothing, so that the past form before it was a participle.
 */
const rereadOuter = (reading: Reading, frame: Frame, index: number): boolean => {
  const { kind, parent, verb, objects } = frame;
  if ((kind !== "infinitive" && kind !== "participial") || verb === null || objects.length !== 1) return false;
  if (objects[0] !== verb + 1 || takesClause(reading, verb)) return false;
  const outer = verbAt(reading, parent?.verb ?? null);
  if (parent === null || outer === null || !outer.bare || parent.subject === null || parent.objects.length > 0)
    return false;
  if (takesClause(reading, parent.verb) || factAt(reading, parent.verb ?? 0) & Is.onlyPast) return false;
  closeTo(reading, (one) => one === parent);
  frame.parent = reread(reading, parent, index);
  return true;
};

/** "say efforts to stop him could backfire": the noun that the infinitive describes is the subject. */
const isHeavy = (reading: Reading, { kind, parent, verb }: Frame, object: number, index: number): boolean => {
  if (kind !== "infinitive" || parent === null || !(factAt(reading, object) & Is.objective)) return false;
  const subject = parent.objects[parent.objects.length - 1];
  if (subject === undefined || subject !== (verb ?? 0) - 1) return false;
  parent.objects.pop();
  closeTo(reading, (one) => one === parent);
  begin(reading, "complement", subject, index);
  return true;
};
