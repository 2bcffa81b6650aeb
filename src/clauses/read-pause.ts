import { dropPending, type Frame, NONE, type Reading, topOf, typeAt } from "./frame.ts";

/** A comma closes a clause that another set off, and a subordinate clause before the main one. */
export const onComma = (reading: Reading): void => {
  const frame = topOf(reading);
  if (closes(frame) && reading.stack.some(({ verb }) => verb === null)) {
    reading.stack.pop();
    reading.free = NONE;
  }
  const [first] = reading.stack;
  if (first?.kind === "subordinate" && reading.stack.every(({ verb }) => verb !== null)) dropPending(reading);
  if (reading.separator !== "conjunction") reading.separator = "comma";
};
const closes = ({ verb, set, kind }: Frame): boolean =>
  verb !== null && set && kind !== "main" && kind !== "complement";

/** "LEEDS, June 10 – Ann Lee said": a single dash before any verb ends what only says where and when. */
export const onDash = (reading: Reading, index: number): void => {
  const frame = topOf(reading);
  const places = frame.verb === null && reading.stack.length === 1 && index < 12;
  if (places && typeAt(reading, index + 1) === "noun" && !isPair(reading, index)) dropPending(reading);
  else onComma(reading);
};

/** Whether another dash follows before the next verb. */
const isPair = ({ chunks }: Reading, dash: number): boolean => {
  let seen = false;
  for (let at = dash + 1; at < chunks.length; at++) {
    const type = chunks[at]?.type;
    if (type === "verb") return seen;
    if (type === "dash") seen = true;
  }
  return false;
};
