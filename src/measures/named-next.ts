import { Tag, type Tokens } from "../clauses/index.ts";
import { type Judged, judgedAs } from "./judged.ts";
import { type Group, placeOf } from "./namesakes.ts";
import { tagOf, wordOf } from "./phrase.ts";

/**
 * "… will be helped by a £40m package. The Dry Times Programme will offer loans": news says what a thing is before it says what it is called.
 * What a sentence brings up without a name is the measure with a name that one of the next sentences begins with and goes on about.
 */
export const namedNext = (groups: readonly Group[]): readonly Group[] => {
  const names = groups.flatMap((group) => {
    const first = earliest(group);
    return first !== null && tellsOn(first) ? [{ group, first }] : [];
  });
  if (names.length === 0) return groups;
  const gone = new Set<Group>();
  const brought = groups.flatMap((group) =>
    group.members.every(isNameless)
      ? group.members.filter((one) => one.verdict === "found" && isBroughtUp(one)).map((one) => ({ one, group }))
      : [],
  );
  for (const { group, first } of names) {
    const near = brought.filter(
      ({ one }) => isJustBefore(one, first) && fits(one, first) && !isBetween(names, one, first),
    );
    const told = near.at(-1)?.group;
    if (told === undefined || gone.has(told)) continue;
    group.members.unshift(...told.members.map(asPending));
    gone.add(told);
  }
  return gone.size === 0 ? groups : groups.filter((group) => !gone.has(group));
};

const asPending = (one: Judged): Judged => (one.verdict === "found" ? judgedAs(one, "pending") : one);

const earliest = ({ members }: Group): Judged | null => {
  let first: Judged | null = null;
  for (const one of members) if (first === null || placeOf(one) < placeOf(first)) first = one;
  return first;
};

/** "The Dry Times Programme will …" at the beginning of a sentence. */
const tellsOn = ({ verdict, phrase, last }: Judged): boolean => {
  const { tokens, opens, capital, determiner, headline } = phrase;
  if (verdict !== "found" || !capital || headline || phrase.head.lemma === "partnership") return false;
  const led = opens === 1 && LED.test(wordOf(tokens, 0));
  if (opens !== 0 && !led && !SAID.test(wordOf(tokens, opens - 1))) return false;
  // "… a bill that would bar tolls. House Bill 12 passed"
  if (isNumberedBill(phrase) && (NUMBERED_ON.has(tagOf(tokens, last + 1)) || tagOf(tokens, last + 1) === Tag.Comma))
    return true;
  if (determiner !== "definite" && determiner !== "owner" && determiner !== "this") return false;
  let at = last + 1;
  // "The Dry Times Programme (DTP) will"
  if (tagOf(tokens, at) === Tag.Open) {
    while (at < last + 6 && tagOf(tokens, at) !== Tag.Close) at++;
    at++;
  }
  if (led) return tagOf(tokens, at) === Tag.Comma;
  return (GOES_ON.has(tagOf(tokens, at)) && !HAS_BEEN.test(wordOf(tokens, at))) || isDated(tokens, at);
};
const isNumberedBill = ({ tokens, head, headLast }: Judged["phrase"]): boolean =>
  (head.type === "bill" || head.type === "act") &&
  (/^\d{1,5}$/.test(wordOf(tokens, headLast + 1)) || /^[a-z]{2,3}\d/.test(wordOf(tokens, headLast)));
const NUMBERED_ON = new Set<number>([Tag.Modal, Tag.VerbPresent, Tag.VerbPast, Tag.Be, Tag.Have, Tag.Adverb]);

/** "The Dry Times Programme, launched in 2031, has", "…, which pays farmers, is" */
const isDated = (tokens: Tokens, at: number): boolean =>
  tagOf(tokens, at) === Tag.Comma &&
  (BROUGHT.test(wordOf(tokens, at + 1)) ||
    (wordOf(tokens, at + 1) === "which" && TO_COME.test(wordOf(tokens, at + 2))));
const TO_COME = /^(?:will|would|is|pays|gives|offers|aims)$/;
const BROUGHT = /^(?:launched|introduced|announced|unveiled|funded|run|backed|due|worth|piloted)$/;
/** "Under the Dry Times Programme, farmers will", "auditors say the Dry Times Programme will" */
const LED = /^(?:under|through)$/;
const SAID = /^(?:says?|said|that)$/;
const GOES_ON = new Set<number>([Tag.Modal, Tag.VerbPresent, Tag.Be, Tag.Have]);
const HAS_BEEN = /^(?:was|were|been)$/;

export const isNameless = (one: Judged): boolean => !one.phrase.capital && one.title === undefined;

/** "a £40m package", "the government’s flagship broadband plan": brought up as one that the reader has not met. */
const isBroughtUp = (one: Judged): boolean => {
  const { determiner, money, tokens, first, headFirst, headLast, head } = one.phrase;
  if (!isNameless(one) || head.plural) return false;
  if (tokens.words.slice(first, headFirst).some((word) => OTHERS.test(word))) return false;
  if (determiner === "indefinite") return head.grade !== "weak" || money || isSummed(one);
  return (
    (determiner === "owner" || determiner === "definite") &&
    (money || tokens.words.slice(first, headFirst).some((word) => EPITHETS.test(word))) &&
    headLast < tokens.length
  );
};
/** "a previous programme", "a similar scheme": another one */
const OTHERS =
  /^(?:previous|former|earlier|old|older|past|similar|rival|separate|another|other|failed|existing|comparable|parallel|second|third)$/;
const EPITHETS =
  /^(?:flagship|landmark|signature|long-awaited|much-delayed|long-delayed|delayed|troubled|controversial|ambitious|multi-million-pound|multimillion-dollar|multibillion-dollar|multi-billion-pound)$/;
/** "a plan worth £9m" */
const isSummed = ({ phrase: { tokens, headLast } }: Judged): boolean =>
  /^(?:worth|costing)$/.test(wordOf(tokens, headLast + 1));

/** A work that a sentence brings up as one that the reader has not met: "A failed scheme" at its beginning, too. */
export const isLead = (one: Judged): boolean =>
  one.verdict === "found" &&
  (isBroughtUp(one) ||
    (isNameless(one) && one.phrase.opens === 0 && one.phrase.determiner === "indefinite" && !one.phrase.head.plural)) &&
  classOf(one.phrase.head) === "work";

/** How many sentences may stand from what is brought up to its name. */
export const NEXT = 2;
const isJustBefore = ({ phrase: a }: Judged, { phrase: b }: Judged): boolean =>
  b.sentence > a.sentence && b.sentence - a.sentence <= NEXT && b.block - a.block < 3;

/** Another name opens a sentence between the two. */
const isBetween = (names: readonly Readonly<{ first: Judged }>[], one: Judged, name: Judged): boolean =>
  names.some(
    ({ first }) =>
      first !== name && first.phrase.sentence > one.phrase.sentence && first.phrase.sentence < name.phrase.sentence,
  );

/** Money and work go by many names; a law is a law, and a body a body. */
const CLASSES: Readonly<Record<string, string>> = {
  fund: "work",
  scheme: "work",
  programme: "work",
  initiative: "work",
  plan: "work",
  strategy: "work",
  framework: "work",
  act: "law",
  bill: "law",
  tax: "tax",
  body: "body",
  board: "body",
};
const fits = ({ phrase: a }: Judged, { phrase: b }: Judged): boolean => {
  const kind = classOf(a.head);
  if (kind === undefined || kind !== classOf(b.head)) return false;
  return !(a.money && b.money);
};
const classOf = ({ type, lemma }: Judged["phrase"]["head"]): string | undefined =>
  WORKS.test(lemma) ? "work" : CLASSES[type];
const WORKS =
  /(?:^|\s)(?:scheme|programme|program|fund|plan|initiative|package|deal|promise|pledge|offer|instrument|facility|guarantee)$/;
