import { type Frame, forget, fromOf, NONE, openFrame, type Reading, settle, topOf, typeAt, wordAt } from "./frame.ts";

/** "saying", "given to schools": described is the noun beside it, or the subject where a comma sets it off. */
export const onParticiple = (reading: Reading, index: number): void => {
  const frame = topOf(reading);
  const set = reading.separator === "comma";
  const brought = accompanying(reading, index, set);
  const before = typeAt(reading, index - 1);
  const near = before === "noun" ? index - 1 : brought;
  settle(reading, frame);
  const isOfSubject = (set && brought === null) || before === "preposition" || near === null;
  const described = set && brought === null ? finiteOf(frame) : frame;
  const next = openFrame(reading, "participial", fromOf(reading, index), set || index === 0);
  next.subject = isOfSubject ? (described.subject ?? reading.free[0]?.chunk ?? null) : near;
  next.verb = index;
  forget(reading);
};

/** "The fire spread to the barn housing the calves, [killing] some": what a comma sets off is not of whom the participle before it is. */
const finiteOf = (frame: Frame): Frame => {
  let outer = frame;
  while ((outer.kind === "participial" || outer.kind === "infinitive") && outer.parent !== null) outer = outer.parent;
  return outer;
};

/** ", with the chair, Ann Lee, saying": the noun that "with" brings in; where a comma sets the participle off, one sets "with" off too. */
const accompanying = (reading: Reading, index: number, set: boolean): number | null => {
  for (let at = index - 1; at > Math.max(0, index - 12); at--) {
    const type = typeAt(reading, at);
    if (type === "verb" || type === "relative" || type === "break") return null;
    if (type === "preposition" && wordAt(reading, at) === "with")
      return typeAt(reading, at + 1) === "noun" && (!set || at === 0 || typeAt(reading, at - 1) === "comma")
        ? at + 1
        : null;
  }
  return null;
};

/** "to cut waste": who does it is the last object before it, else the subject. */
export const onInfinitive = (reading: Reading, index: number): void => {
  // "prompted Ann Lee, who chairs the board, to say": the comma closes what is said of her.
  while (reading.separator === "comma" && reading.stack.length > 1 && isAside(topOf(reading))) reading.stack.pop();
  const frame = topOf(reading);
  settle(reading, frame);
  const next = openFrame(reading, "infinitive", fromOf(reading, index), false);
  next.subject = lastOf(frame.objects) ?? frame.subject ?? reading.free[0]?.chunk ?? null;
  next.verb = index;
  reading.free = NONE;
};
const isAside = ({ kind, set, verb }: Frame): boolean => kind === "relative" && set && verb !== null;
const lastOf = (numbers: readonly number[]): number | null =>
  numbers.length === 0 ? null : (numbers[numbers.length - 1] ?? null);

/** "Ann Lee, who …": what the pronoun stands for. */
export const onRelative = (reading: Reading, index: number): void => {
  const set = typeAt(reading, index - 1) === "comma";
  const frame = topOf(reading);
  const antecedent = set ? setOff(reading, frame, index) : lastNoun(reading, index);
  settle(reading, frame);
  const next = openFrame(reading, "relative", fromOf(reading, index), set);
  next.antecedent = wordAt(reading, index) === "whose" ? null : antecedent;
  forget(reading);
};

/** “…,” said Ann Lee, who …: the inverted subject, else the first free noun. */
const setOff = (reading: Reading, { subject, verb }: Frame, index: number): number | null => {
  if (subject !== null && verb !== null && subject > verb) return subject;
  return reading.free.length > 0 ? (reading.free[0]?.chunk ?? null) : lastNoun(reading, index);
};
const lastNoun = (reading: Reading, index: number): number | null => {
  let from = index - 1;
  // "Ann Lee (Lab, Fenwick), who": over the brackets.
  const close = typeAt(reading, from) === "comma" ? from - 1 : from;
  if (typeAt(reading, close) === "close") {
    from = close;
    while (from > 0 && typeAt(reading, from) !== "open") from--;
  }
  for (let at = from; at >= Math.max(0, from - 3); at--) if (typeAt(reading, at) === "noun") return at;
  return null;
};

/** "that", "because", "if": a clause begins behind it. */
export const onSubordinator = (reading: Reading, index: number): void => {
  if (describesSubject(reading, index)) {
    onRelative(reading, index);
    return;
  }
  const reported = index > 0 && wordAt(reading, index) === "that" && typeAt(reading, index - 1) !== "comma";
  const set = reading.separator === "comma";
  // "Ann Lee, when asked what is wrong, replied": the subject stands already.
  if (set && reading.free.length === 1 && reading.free[0]?.separated === null) settle(reading, topOf(reading));
  openFrame(reading, reported ? "complement" : "subordinate", fromOf(reading, index) + 1, set);
  forget(reading);
};

/** "The money that ministers promised has …": behind a noun that no verb governs yet. */
const describesSubject = (reading: Reading, index: number): boolean =>
  wordAt(reading, index) === "that" &&
  typeAt(reading, index - 1) === "noun" &&
  (typeAt(reading, index + 1) === "noun" || typeAt(reading, index + 1) === "verb") &&
  topOf(reading).verb === null &&
  topOf(reading).kind !== "relative";
