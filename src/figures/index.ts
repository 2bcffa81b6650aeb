import { blockAt, type Document, type Finding, type Mention, type Span, sentenceAt } from "../document/index.ts";
import type { Tools } from "../names/index.ts";
import { isSamePurse } from "./coordinated.ts";
import type { Figure, FigureRole } from "./figure.ts";
import { fineAgain } from "./fine-again.ts";
import { type Found, isComparison, isConversion } from "./found.ts";
import { type Parties, partiesOf } from "./parties.ts";
import { byDefault } from "./parties-by-default.ts";
import { partiesInItem, partiesInTable } from "./parties-in-table.ts";
import { aroundOf, spaced } from "./parties-of.ts";
import { periodIn } from "./period-of.ts";
import { type Around, type Place, placeOf } from "./place.ts";
import { priceBaseOf } from "./price-base.ts";
import { qualifierOf } from "./qualifier.ts";
import { respectively } from "./respectively.ts";
import { inherits } from "./role.ts";
import { roleOf } from "./role-of.ts";
import { saidAfter } from "./said-after.ts";
import { gapped, parallel, saidBefore } from "./said-again.ts";
import { sameRoles } from "./same-roles.ts";
import { sumsOf } from "./sums.ts";

export * from "./figure.ts";

/** Every sum of money of a document: its amount, how exact, what time and role, who pays, who gets, what for. */
export const createFigures =
  () =>
  (document: Document, tools: Tools): Finding<Figure> => {
    const { amounts, drops } = sumsOf(document, tools.work);
    const found: Found[] = [];
    const text = spaced(document.text);
    for (const [index, amount] of amounts.entries()) {
      const sentence = document.sentences[sentenceAt(document, amount.start)];
      if (sentence === undefined) continue;
      const before = found.at(-1);
      const last = inOwnCell(document, amount, before) ? undefined : before;
      const whole = qualifierOf(document.text, amount, sentence.start);
      const period = periodIn(document, {
        amount,
        sentence,
        next: amounts[index + 1],
        further: amounts[index + 2],
        last,
      });
      const around = aroundOf(document, { text, amount, whole, sentence, period }, tools);
      const place = placeOf(around);
      const parties = sharesParties(document, last, amount)
        ? shared(document, last, amount, around, place)
        : beside(document, last, around, partiesOf(around, place));
      const role = roleOf(
        document,
        { amount, whole, sentence, period, place, parties },
        { last, parsed: around.parsed },
      );
      found.push({
        amount,
        whole,
        sentence,
        period,
        place,
        role,
        parties: withListed(document, {
          one: { whole, sentence },
          role: role.role,
          parties: byDefault(around, place, { role: role.role, parties }),
        }),
      });
    }
    const told = saidAfter(document, text, fineAgain(respectively(text, found)), tools);
    return { mentions: sameRoles(document.text, told).map((one) => mentionOf(document, one)), drops, diagnostics: [] };
  };

/** A cell of a table tells nothing of the cell before it. */
const inOwnCell = (document: Document, amount: Span, last: Found | undefined): boolean => {
  const block = document.blocks[blockAt(document, amount.start)];
  return block?.kind === "cell" && (last === undefined || last.amount.end <= block.start);
};

/** All of it, but what stands right behind the second sum is its own: "£9m, with a further £3m going to [ports]". */
const shared = (
  { text }: Document,
  last: Found,
  amount: Found["amount"],
  around: Around,
  place: Place | null,
): Parties => {
  if (
    isConversion(text, last.amount, amount) ||
    !/^(?: of (?:it|that|this|which|them))? (?:going|to|for|from|towards?) /.test(
      text.slice(around.after, around.after + 20),
    )
  )
    return last.parties;
  const own = partiesOf(around, place);
  const behind = (one: Span | null): Span | null => (one !== null && one.start > amount.end ? one : null);
  const recipient = behind(own.recipient);
  const purpose = behind(own.purpose);
  return {
    payer: behind(own.payer) ?? last.parties.payer,
    recipient: recipient ?? (purpose === null ? last.parties.recipient : null),
    purpose: purpose ?? (recipient === null ? last.parties.purpose : null),
  };
};

/** A conversion, an alternative, the sum before a change: paid by the same for the same. */
const sharesParties = ({ text }: Document, last: Found | undefined, amount: Found["amount"]): last is Found =>
  last !== undefined && (inherits(text, last.amount, amount) || isComparison(text, last.amount, amount));

/** "set aside £3m for lamps, on top of £9m for roads", "£3m for lamps and £9m for roads": the same purse. */
const beside = (document: Document, last: Found | undefined, around: Around, own: Parties): Parties => {
  if (last === undefined) return own;
  const known = { before: last.amount, known: last.parties };
  const gap =
    around.figure.start < last.sentence.end ? (gapped(around, known, own) ?? parallel(around, known, own)) : null;
  return gap ?? onTop(document, last, around.figure, own);
};
const onTop = ({ text }: Document, last: Found, amount: Span, own: Parties): Parties => {
  const known = { before: last.amount, known: last.parties };
  const parties = amount.start < last.sentence.end ? saidBefore(text, known, amount, own) : own;
  const same = isSamePurse(text, last.amount, amount);
  if (!same && !ON_TOP.test(text.slice(last.amount.end, amount.start))) return parties;
  // "would receive £7m for trams and £2m for buses": who gets both stands before the first.
  const gets = last.parties.recipient;
  const isShared = same && gets !== null && gets.end < last.amount.start;
  return {
    ...parties,
    payer: parties.payer ?? last.parties.payer,
    recipient: parties.recipient ?? (isShared ? gets : null),
  };
};
const ON_TOP = /^[^.;£$€]{0,60},? (?:on top of|in addition to|plus|as well as) (?:an? |the )?(?:[a-z]+ ){0,2}(?:of )?$/;

const withListed = (
  document: Document,
  { one, role, parties }: Readonly<{ one: Pick<Found, "whole" | "sentence">; role: FigureRole; parties: Parties }>,
): Parties =>
  partiesInItem(document, one, {
    role,
    parties: partiesInTable(document, one.sentence.block, { role, parties }),
  });

const mentionOf = (
  document: Document,
  { amount: found, whole, sentence, role, period, parties }: Found,
): Mention<Figure> => {
  const { text } = document;
  const { qualifier, start, end } = whole;
  const { rule, currency, ambiguous, amount, amountMax } = found;
  return {
    rule,
    spans: [{ start, end }],
    evidence: role.evidence ? [role.evidence] : [],
    confidence: ambiguous ? 0.93 : 0.98,
    value: {
      currency,
      ambiguous,
      amount,
      amountMax,
      qualifier,
      role: role.role,
      period,
      priceBase: priceBaseOf(text, found, sentence),
      ...parties,
    },
  };
};
