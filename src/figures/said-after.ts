import { type Document, type Sentence, type Span, sentenceAt } from "../document/index.ts";
import type { Tools } from "../names/index.ts";
import type { FigureRole } from "./figure.ts";
import { type Found, isConversion } from "./found.ts";
import { type Parties, partiesOf } from "./parties.ts";
import { byDefault } from "./parties-by-default.ts";
import { aroundOf } from "./parties-of.ts";
import { type Place, placeOf } from "./place.ts";
import { doingsAt } from "./purpose.ts";
import { isPayer } from "./somebody.ts";
import { wholePhrase } from "./whole-phrase.ts";

/** "The money", "The new funding", "This grant": a sum that is told of again by its noun. */
const MONEY =
  /^[“"‘]?(?<noun>(?:The|This|That|Their|Its) (?:(?:new|extra|additional|total|one-off|federal|state|government|lottery|emergency) )?(?:money|cash|funding|funds|grants?|award|sum|donation|investment|payment|gift|loan|contribution|windfall|prize|bequest|legacy|allocation|subsidy|package|support|help|aid|relief|assistance|(?:funding|cash) (?:boost|injection)))(?= (?:will|would|is|are|can|could|has|have|comes?|came|goes?|was|were|helps?|pays?)\b|,)/u;
/** "It will spend the money on beds": the same as an object. */
const SPENT =
  /^[“"‘]?(?:It|They|He|She|\p{Lu}\p{Ll}+s|The [\p{L}’' -]{3,50}?) (?:will|would|plans? to|is to|are to|intends? to|hopes? to|wants? to|aims? to) (?:also )?(?:spend|use|put|invest|split|share) (?<noun>(?:the|this|that|its|their) (?:money|cash|funding|funds|grant|award|sum|donation|gift|windfall|prize))(?= (?:on|to|for|towards|in|into|between|among)\b)/u;
const ANOTHER_SUM =
  /[£$€₹]\s?\d|\b\d[\d,.]* ?(?:million|billion|crore|lakh|euros|dollars|pounds|rand|naira|shillings|rupees)\b/;
/** Behind the noun: "comes from [the relief fund]", ", from [the Arts Council],". */
const FROM =
  /^(?:,? (?:which )?(?:comes?|came|is coming|will come|is|has come)(?: (?:mostly|mainly|entirely|directly))?|,) from $/;
/** "will allow them to open on Sundays" */
const ENABLES = /^ (?:will |would |is to )?(?:also )?(?:allow|enable|let)s? /;

/** Roles in which money is handed over, so that what becomes of it can be said. */
const HANDED: ReadonlySet<FigureRole> = new Set(["funding", "spending", "budget", "revenue", "other"]);

/** The sentence that may tell more of a sum, and the noun that stands for the sum there. */
const retold = (document: Document, after: Sentence): Readonly<{ sentence: Sentence; noun: Span }> | null => {
  const { text, sentences } = document;
  const next = sentences[sentenceAt(document, after.start) + 1];
  if (next === undefined || next.block - after.block > 1) return null;
  const words = text.slice(next.start, Math.min(next.end, next.start + MOST));
  const match = MONEY.exec(words) ?? SPENT.exec(words);
  const noun = match?.groups?.noun;
  if (match === null || noun === undefined || ANOTHER_SUM.test(words)) return null;
  const start = next.start + match[0].length - noun.length;
  return { sentence: next, noun: { start, end: start + noun.length } };
};
const MOST = 260;

/** "… was awarded £5m. The money, from the Environment Agency, will be used to build walls": what a sum alone leaves unsaid, and the next sentence says of its noun. */
export const saidAfter = (document: Document, text: string, found: readonly Found[], tools: Tools): readonly Found[] =>
  found.map((one, index) => {
    const { sentence, parties, role, amount } = one;
    if (!HANDED.has(role.role) || (parties.purpose !== null && parties.payer !== null)) return one;
    // Of two sums in one sentence "the money" may be either, but for one in two currencies.
    const before = found[index - 1];
    const behind = found[index + 1];
    if (before?.sentence === sentence && !isConversion(document.text, before.amount, amount)) return one;
    if (behind?.sentence === sentence && !isConversion(document.text, amount, behind.amount)) return one;
    const again = retold(document, sentence);
    if (again === null) return one;
    const more = partiesIn(document, text, again, role.role, tools);
    return { ...one, parties: added(text, parties, more) };
  });

/** What is new, and no other part of the same sum. */
const added = (text: string, known: Parties, more: Parties): Parties => ({
  payer: known.payer ?? other(text, more.payer, known.recipient),
  recipient: known.recipient ?? other(text, more.recipient, known.payer),
  purpose:
    known.purpose ??
    (more.purpose && PARTS.test(text.slice(more.purpose.start, more.purpose.end)) ? null : more.purpose),
});
const other = (text: string, one: Span | null, than: Span | null): Span | null =>
  one !== null &&
  than !== null &&
  text.slice(one.start, one.end).toLowerCase() === text.slice(than.start, than.end).toLowerCase()
    ? null
    : one;
/** "will be paid in two instalments": how, not what for. */
const PARTS = /\b(?:instal?lments?|tranches?|stages?|phases|parts|lump sum|full|cash)$/;

const partiesIn = (
  document: Document,
  text: string,
  { sentence, noun }: Readonly<{ sentence: Sentence; noun: Span }>,
  role: FigureRole,
  tools: Tools,
): Parties => {
  const aside = ASIDE.exec(text.slice(noun.end, noun.end + 90))?.[0].length ?? 0;
  const plain = aroundOf(document, { text, amount: noun, whole: noun, sentence, period: null }, tools);
  const around = aside > 0 ? { ...plain, after: noun.end + aside } : plain;
  const main =
    aside === 0
      ? undefined
      : around.parsed
          .clauses()
          .find(({ subject, verb }) => verb.start >= around.after && subject !== null && subject.start <= noun.start);
  const place: Place | null =
    main === undefined ? placeOf(around) : { clause: main, stand: "subject", preposition: null };
  const own = byDefault(around, place, { role, parties: partiesOf(around, place) });
  const from = around.parsed
    .phrases()
    .find(({ start }) => start > noun.end && start - noun.end < 40 && FROM.test(text.slice(noun.end, start)));
  const payer = from !== undefined && (isPayer(text, from) || PURSE.test(text.slice(from.start, from.end)));
  const enables = own.purpose === null ? ENABLES.exec(text.slice(noun.end, noun.end + 40)) : null;
  return {
    ...own,
    ...(payer ? { payer: wholePhrase(text, from) } : {}),
    ...(enables
      ? { purpose: doingsAt(around, noun.end + enables[0].lastIndexOf(" ", enables[0].length - 2) + 1) }
      : {}),
  };
};
/** ", announced by ministers on Monday," */
const ASIDE = /^, [^,.;:]{3,80},(?= )/;
const PURSE = /\b(?:fund|funds|budget|reserves|lottery|scheme|programme|program|tax|levy)$/i;
