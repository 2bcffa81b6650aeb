import {
  begin,
  type Frame,
  factAt,
  fromOf,
  isQuoted,
  openFrame,
  type Reading,
  tagAt,
  typeAt,
  verbAt,
} from "./frame.ts";
import { Tag } from "./tokens.ts";
import { Is } from "./word-facts.ts";

/** The first verb of a clause: its subject is the first noun that stands free before it. */
export const takeVerb = (reading: Reading, frame: Frame, index: number): void => {
  const nouns = reading.free.filter(({ chunk }) => !isQuoted(reading, chunk));
  const first = nouns[0]?.chunk;
  if (interrupts(reading, frame, index, nouns)) return;
  if (frame.subject === null && first !== undefined && nouns.length === 2 && touches(nouns)) {
    // "the plan ministers want": a relative clause without its pronoun.
    begin(reading, "relative", first + 1, index);
    frame.subject = first;
    return;
  }
  const quoted = reading.free.find(({ chunk }) => isQuoted(reading, chunk));
  if (frame.kind === "relative") frame.subject = first ?? frame.antecedent;
  frame.subject ??= first ?? (quoted !== undefined && typeAt(reading, index + 1) !== "noun" ? quoted.chunk : null);
  frame.verb = index;
  frame.inverts = frame.subject === null && !isOrder(reading, index);
};

/** "Keep receipts": what follows a bare base form at the beginning is its object. */
const isOrder = (reading: Reading, index: number): boolean => {
  const verb = reading.chunks[index];
  return verb !== undefined && index === 0 && reading.tokens.tag[verb.head] === Tag.VerbBase;
};

const touches = ([first, second]: Reading["free"]): boolean =>
  second?.separated === null && second.chunk === (first?.chunk ?? 0) + 1;

/** "Many, he said, have gone": a clause between commas; the one that it interrupts keeps its subject. */
const interrupts = (reading: Reading, frame: Frame, index: number, nouns: Reading["free"]): boolean => {
  const last = nouns[nouns.length - 1];
  if (last === undefined || last.separated !== "comma" || last.chunk !== index - 1) return false;
  const before = frame.subject ?? (nouns.length > 1 ? nouns[0]?.chunk : undefined);
  const next = typeAt(reading, index + 1);
  // "The dawn of a new age, Lee says."
  const closes =
    next === "comma" || ((next === undefined || next === "break") && SAYING.has(verbAt(reading, index)?.lemma ?? ""));
  if (before === undefined || !closes || !isSpeaker(reading, last.chunk)) return false;
  frame.subject = before;
  begin(reading, "main", last.chunk, index).set = true;
  return true;
};

const SAYING: ReadonlySet<string> = new Set("say add explain insist argue claim warn note admit recall".split(" "));

const isSpeaker = (reading: Reading, index: number): boolean => {
  const tag = tagAt(reading, index);
  return tag === Tag.Pronoun || tag === Tag.Proper || tag === Tag.Plural;
};

/** "after ministers agreed": a preposition and its noun turn out to begin a clause. */
export const clausal = (reading: Reading, frame: Frame, index: number): boolean => {
  const { governed } = frame;
  if (governed.length === 0 || governed[governed.length - 1] !== index - 1) return false;
  if (!(factAt(reading, index - 2) & Is.clausal)) return false;
  governed.pop();
  const begins = frame.subject === null && frame.verb === null;
  // "As the tide rose, residents left": before its main clause it ends at the comma.
  begin(reading, "subordinate", index - 1, index).set = begins;
  return true;
};

/** A verb whose subject may follow: “…,” said Ann Lee. */
export const openInverted = (reading: Reading, index: number): void => {
  const next = openFrame(reading, "main", fromOf(reading, index), true);
  next.verb = index;
  next.inverts = true;
};
