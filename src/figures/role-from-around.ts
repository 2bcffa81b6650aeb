import { type Document, type Sentence, sentenceAt } from "../document/index.ts";
import { periods } from "../lexicon/periods.ts";
import { isLess, whole } from "./decimal.ts";
import type { Period } from "./figure.ts";
import type { Found } from "./found.ts";
import { hasPurpose, type RoleFinding, roleIn } from "./role.ts";
import { isAllowance, isSmall, isWage } from "./role-recast.ts";

export const nothing: RoleFinding = { role: "other", evidence: null, rule: "role/none", confidence: 0.4 };

/** Whoever gets a sum is given it. */
const isGiven = ({ parties }: Omit<Found, "role">): boolean => parties.recipient !== null;

/** "the government’s extra £600m": what somebody is said to have for others is given. */
const isOwned = (text: string, { amount, parties: { payer } }: Omit<Found, "role">): boolean =>
  payer !== null && payer.end < amount.start && /^['’]s? (?:[a-z]+ )?$/.test(text.slice(payer.end, amount.start));

type Else = Readonly<{ modified: RoleFinding | null; last: Found | undefined }>;

export const fromAround = (document: Document, one: Omit<Found, "role">, { modified, last }: Else): RoleFinding => {
  const { amount, sentence, period, parties } = one;
  if (isGiven(one)) return { role: "funding", evidence: parties.recipient, rule: "role/recipient", confidence: 0.7 };
  // "a £9 parcel" is to be had for that, "a £9m footbridge" takes it.
  if (isWage(0, one)) return { role: "other", evidence: period?.span ?? null, rule: "role/wage", confidence: 0.5 };
  if (modified) return isSmall(one) ? { ...modified, role: "price" } : modified;
  if (isOwned(document.text, one))
    return { role: "funding", evidence: parties.payer, rule: "role/owner", confidence: 0.6 };
  const block = document.blocks[sentence.block];
  const around = roleAround(document, sentence);
  if (isAllowance(document.text, one))
    return { role: "funding", evidence: period?.span ?? null, rule: "role/allowance", confidence: 0.6 };
  if (block?.kind === "cell" && around) return around;
  if (period?.unit === "item") return perItem(document.text, period, isLess(amount.value, whole(PIECE)));
  if (hasPurpose(document.text, amount))
    return { role: "funding", evidence: null, rule: "role/purpose", confidence: 0.6 };
  // "that means £9m from the lottery and £3m from the state"
  if (parties.payer !== null && /^ (?:[a-z]+ )?from /.test(document.text.slice(amount.end, amount.end + 16)))
    return { role: "funding", evidence: parties.payer, rule: "role/payer", confidence: 0.6 };
  if (last !== undefined && isRest(document, last, one)) return { ...last.role, rule: "role/rest", confidence: 0.5 };
  if (USED.test(document.text.slice(amount.end, amount.end + 40)))
    return { role: "spending", evidence: null, rule: "role/used", confidence: 0.5 };
  // "It was £9, before tip", "It’s £9m over four years": nothing but the sum is said of it
  if (IT_IS.test(document.text.slice(sentence.start, one.whole.start)))
    return isSmall(one)
      ? { ...nothing, role: "price", rule: "role/small" }
      : {
          ...(around ?? nothing),
          role: around === null || around.role === "other" ? "cost" : around.role,
          rule: "role/it-is",
        };
  if (last !== undefined && isNextItem(document, last, one))
    return { ...last.role, rule: "role/item-before", confidence: 0.5 };
  if (around !== null) return around;
  if (last !== undefined && goesOn(last, one)) return { ...last.role, rule: "role/goes-on", confidence: 0.45 };
  if (isSmall(one)) return { ...nothing, role: "price", rule: "role/small" };
  // "Proposition A, at £702m, would rebuild": what a thing takes
  return /, at $/.test(document.text.slice(one.whole.start - 5, one.whole.start)) &&
    /^[,)]/.test(document.text.slice(amount.end, amount.end + 1))
    ? { ...nothing, role: "cost", rule: "role/at" }
    : nothing;
};

/** "Each will come to £9m. Two years ago it was £12m.": nothing but the sum before it tells what it is. */
const goesOn = (last: Found, { sentence }: Omit<Found, "role">): boolean =>
  last.sentence.block === sentence.block && sentence.start - last.sentence.end < 4;

const IT_IS =
  /^[“"‘]?(?:(?:So|And|But|Well|Now),? )?(?:[Ii]t|[Tt]hat|[Tt]his)(?:[’']s| is| was| will be| would be| comes? to| came to| adds up to| works out at|[’']ll be|[’']d be)(?: (?:about|around|some|only|just|nearly|over|more than|roughly|a|an|like|going to be))* $/;

/** "£3m will be used to train staff" */
const USED = /^ (?:(?:will|would|can|could|may|has|have|had|is|are|was|were|be|been|being|to) )+used (?:to|on|for)\b/;

/** "[A further] £3m will go …": of the same kind as the sum in the sentence before. */
const REST =
  /^[“"‘]?(?:But |And |Of (?:this|that|the total|these),? )?(?:[Aa]nother|[Aa] further|[Tt]he (?:other|remaining|rest|first|second)|[Aa]n (?:extra|additional)|[Ss]ome|[Aa]bout|[Aa]round|[Nn]early|[Aa]lmost|[Mm]ore than|[Uu]p to)? ?$/;
const SHARED: ReadonlySet<string> = new Set(["funding", "spending", "budget", "cost"]);
const isRest = (document: Document, last: Found, { sentence, whole: { start } }: Omit<Found, "role">): boolean =>
  SHARED.has(last.role.role) &&
  last.sentence.block === sentence.block &&
  sentence.start - last.sentence.end < 160 &&
  sentence.start > last.sentence.start &&
  start - sentence.start < 30 &&
  REST.test(document.text.slice(sentence.start, start));

/** What is bought "each" or "apiece" for more than this, in the main unit, is a work: "£9,000 apiece". */
const PIECE = 2_000;

/** "£4 a bottle" is a price, "£900 per prisoner" a cost. */
const perItem = (text: string, { span }: Period, isCheap: boolean): RoleFinding => {
  const goods = text
    .slice(span.start, span.end)
    .toLowerCase()
    .split(/[ -]/)
    .some((word) => periods.goods.has(word));
  return {
    role: goods && (isCheap || !/^(?:each|apiece)/i.test(text.slice(span.start, span.end))) ? "price" : "cost",
    evidence: span,
    rule: "role/per-item",
    confidence: 0.5,
  };
};

/** Items of one list speak of one kind of money: "- £9m investment in trams - £30m in ferries and buses". */
const isNextItem = ({ blocks }: Document, last: Found, { sentence }: Omit<Found, "role">): boolean =>
  blocks[sentence.block]?.kind === "item" &&
  blocks[last.sentence.block]?.kind === "item" &&
  sentence.block - last.sentence.block === 1 &&
  last.role.role !== "other";

/** What a table's header, or the sentence before, says of a sum that its own sentence leaves open. */
export const roleAround = (document: Document, sentence: Sentence): RoleFinding | null => {
  const { text, sentences, blocks } = document;
  const block = blocks[sentence.block];
  const inTable = block?.kind === "cell";
  for (const header of inTable ? [block.header, block.rowHeader] : []) {
    const said = header && roleIn(text, { start: header.end, end: header.end }, header);
    if (said) return { ...said, rule: "role/header" };
  }
  const from = inTable ? tableStart(document, sentence.block) : sentence.start;
  const before = sentences[sentenceAt(document, from) - 1];
  const led = before && roleIn(text, { start: before.end, end: before.end }, before);
  return led ? { ...led, rule: "role/sentence-before", confidence: 0.5 } : null;
};

/** Whether a sum stands in another column than the one before it, whose header says what it is. */
export const isOfColumn = ({ blocks }: Document, last: Found, { sentence }: Omit<Found, "role">): boolean => {
  const [a, b] = [blocks[last.sentence.block], blocks[sentence.block]];
  return (
    b?.kind === "cell" &&
    a?.kind === "cell" &&
    last.sentence.block !== sentence.block &&
    b.header !== null &&
    b.header.start !== a.header?.start
  );
};

/** Cells that a table is followed back through. */
const CELLS = 400;
const tableStart = ({ blocks }: Document, index: number): number => {
  let at = index;
  while (at > 0 && index - at < CELLS && blocks[at - 1]?.kind === "cell") at--;
  return blocks[at]?.start ?? 0;
};
