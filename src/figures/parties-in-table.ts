import { type Block, blockAt, type Document, type Span } from "../document/index.ts";
import { moneyDefaults } from "../lexicon/money-defaults.ts";
import { moneyFrames } from "../lexicon/money-frames.ts";
import { organisations } from "../lexicon/organisations.ts";
import type { FigureRole } from "./figure.ts";
import type { Found } from "./found.ts";
import { lastWordOf } from "./last-word.ts";
import { memberOf } from "./listed.ts";
import type { Parties } from "./parties.ts";

/** What the headers of columns say of the words below them. */
const PAYERS =
  /\b(?:(?:paid|funded|financed|met|covered|provided|backed|sponsored) (?:for )?(?:by|from|through)|(?:source|origin)s?(?: of (?:funds?|funding|money|finance))?|(?:funding|money) sources?|funders?|payers?|donors?|lenders?|sponsors?|financed|purchasers?|buyers?|(?:given|pledged) by|from)\b/i;
const RECIPIENTS =
  /\b(?:recipients?|grantees?|awardees?|winners?|applicants?|organi[sz]ations?|contractors?|suppliers?|vendors?|compan(?:y|ies)|firms?|providers?|beneficiar(?:y|ies)|payees?|(?:awarded|paid|given|allocated) to|borrowers?|bidders?|consultants?|operators?|who|body|bodies|charit(?:y|ies)|clubs?|groups?|schools?|colleges?|universit(?:y|ies)|hospitals?|trusts?|councils?|authorit(?:y|ies)|agenc(?:y|ies)|departments?|ministr(?:y|ies)|tribes?|farms?|employees?|staff|players?|teams?)\b/i;
/** Where a sum goes, if no other column says who gets it. */
const PLACES =
  /\b(?:boroughs?|count(?:y|ies)|districts?|towns?|cit(?:y|ies)|villages?|parish(?:es)?|states?|provinces?|regions?|countr(?:y|ies)|wards?|areas?|sea basins?|communit(?:y|ies)|names?|places?|locations?|constituenc(?:y|ies)|zones?|islands?)\b/i;
const PURPOSES =
  /\b(?:purpose|projects?|items?|descriptions?|schemes?|programmes?|programs?|used? (?:for|of)|services?|measures?|works?|activit(?:y|ies)|line|budget lines?|heads?|headings?|initiatives?|facilit(?:y|ies)|routes?|sites?|propert(?:y|ies)|equipment|goods|products?|tickets?|fares?|what|reasons?|categor(?:y|ies)|priorit(?:y|ies)|components?|pillars?|strands?|phases?|spending|expenditure|proposals?|for)\b/i;
/** A column of what the row's body adds itself. */
const OWN =
  /\b(?:own|match(?:ing|ed)?|co-?fund(?:ing|ed)|co-?financ(?:ing|ed)|counterpart|self-funded|contributions?|local share|charges?|fees?|fines?|penalt(?:y|ies)|levy|levies|rents?|tolls?|tax(?:es)?|bills?|arrears|debts?|owed|owes|owing|repayments?|cost to)\b/i;
const NOBODY =
  /^\W*(?:\d[\d\s./–-]*|(?:grand |sub-?)?totals?|sum|all|overall|other|average|median|balance|net .*|gross .*|total .*)\W*$/i;

type Part = "payer" | "recipient" | "purpose";
const partOf = (words: string): Part | null =>
  PAYERS.test(words) ? "payer" : RECIPIENTS.test(words) ? "recipient" : PURPOSES.test(words) ? "purpose" : null;

/** Cells on either side that are looked at. */
const REACH = 8;

/** "| Applicant | Grant | Own share |", "| Item | Cost | Paid for by |": what the headers of a row's cells say of its sum. */
export const partiesInTable = (
  document: Document,
  at: number,
  { role, parties }: Readonly<{ role: FigureRole; parties: Parties }>,
): Parties => {
  const { text, blocks } = document;
  const cell = blocks[at];
  const { rowHeader = null } = cell ?? {};
  if (cell === undefined || cell.kind !== "cell" || rowHeader === null || rowHeader.start === cell.start)
    return parties;
  const own = readRow(document, at, { rowHeader, role });
  const found: Open = { ...parties };
  if (own !== null) found[own] ??= rowHeader;
  for (const other of cellsBeside(blocks, at, rowHeader)) {
    const words = text.slice(other.start, other.end);
    const part = other.header === null ? null : partOf(text.slice(other.header.start, other.header.end));
    if (part === null || other.start === rowHeader.start || NOBODY.test(words) || FIGURE.test(words)) continue;
    // Whoever leads the row is the one who gets the sum or pays it.
    if (part === "recipient" && own !== null && own !== "purpose") continue;
    found[part] ??= spanOf(text, other);
  }
  return found;
};
type Open = { -readonly [K in keyof Parties]: Parties[K] };
const FIGURE = /^[^\p{L}]*\d[\d,.]*\s*(?:m|bn|k|%)?$|[£$€₹]/u;

/** The part of the words that lead the row; null for a year, a total, a name of the sum itself. */
const readRow = (
  { text, blocks }: Document,
  at: number,
  { rowHeader, role }: Readonly<{ rowHeader: Span; role: FigureRole }>,
): Part | null => {
  const cell = blocks[at];
  const words = text.slice(rowHeader.start, rowHeader.end);
  if (cell === undefined || NOBODY.test(words)) return null;
  const first = headerOf(blocks, at, rowHeader);
  const heading = first === null ? "" : text.slice(first.start, first.end);
  const named = partOf(heading) ?? (PLACES.test(heading) ? "recipient" : null);
  const own = cell.header !== null && OWN.test(text.slice(cell.header.start, cell.header.end));
  const part =
    isThing(words) && named !== "recipient"
      ? "purpose"
      : (named ?? (isBody(words) || role === "funding" ? "recipient" : "purpose"));
  // "| Budget | £9m |" names the sum itself.
  if (part === "purpose" && AMOUNT.test(words)) return null;
  return part === "recipient" && (own || (isPaid(role) && !TAKERS.test(heading))) ? "payer" : part;
};
const isPaid = (role: FigureRole): boolean =>
  role === "fine" || role === "cost" || role === "shortfall" || role === "overspend" || role === "spending";
/** Whoever stands below these is paid, whatever the sum is to those who pay. */
const TAKERS =
  /\b(?:recipients?|grantees?|awardees?|winners?|contractors?|suppliers?|vendors?|providers?|beneficiar(?:y|ies)|payees?|consultants?|bidders?|(?:awarded|paid|given|allocated) to)\b/i;
const AMOUNT = /\b(?:budgets?|revenues?|income|expenditure|surplus|deficit|turnover|reserves|balance|precept)$/i;

const cellsBeside = (blocks: readonly Block[], at: number, rowHeader: Span): Block[] => {
  const beside: Block[] = [];
  for (const step of [-1, 1])
    for (let i = at + step; Math.abs(i - at) <= REACH; i += step) {
      const block = blocks[i];
      if (
        block === undefined ||
        block.kind !== "cell" ||
        !(block.rowHeader?.start === rowHeader.start || block.start === rowHeader.start)
      )
        break;
      beside.push(block);
    }
  return beside;
};
const headerOf = (blocks: readonly Block[], at: number, rowHeader: Span): Span | null => {
  for (let i = at; i >= Math.max(0, at - REACH); i--)
    if (blocks[i]?.start === rowHeader.start) return blocks[i]?.header ?? null;
  return null;
};
const spanOf = (text: string, { start, end }: Span): Span => {
  const words = text.slice(start, end);
  return {
    start: start + (words.length - words.trimStart().length),
    end: end - (words.length - words.trimEnd().length),
  };
};

/** "Town Centre Wardens scheme", "Playground Renewal Programme", "Road repairs" */
const isThing = (words: string): boolean => {
  const last = lastWordOf(words).toLowerCase();
  return (
    !isBody(words) &&
    (moneyFrames.things.has(last) ||
      moneyDefaults.amounts.has(last) ||
      /(?:ing|ment|tion|works?|repairs?|upgrades?|services?)$/.test(last))
  );
};
const isBody = (words: string): boolean => isNamed(words) || moneyFrames.groups.has(lastWordOf(words).toLowerCase());
const isNamed = (words: string): boolean =>
  words.split(/[ ,-]/).some((word) => /^\p{Lu}/u.test(word) && organisations.heads.has(word.toLowerCase())) ||
  /\b(?:Ltd|LLC|Inc|plc|PLC|Co|Corp|GmbH|Pty|LLP|SA|AG|NV|BV)\.?$/.test(words);

/** "Grant recipients include:" above a list: its items are who gets something. */
const isListOfTakers = ({ blocks, text, ...rest }: Document, start: number): boolean => {
  const item = blockAt({ blocks, text, ...rest }, start);
  let at = item;
  while (at > 0 && item - at < MOST && blocks[at]?.kind === "item") at--;
  const lead = blocks[at];
  return (
    lead !== undefined &&
    lead.kind !== "item" &&
    LISTS.test(text.slice(lead.start, Math.min(lead.end, lead.start + 200)))
  );
};
const MOST = 40;
const LISTS =
  /\b(?:recipients?|grantees?|awardees?|winners?|beneficiar(?:y|ies)|awards|grants (?:announced|awarded|made|include|are)|successful (?:[a-z]+ ){0,2}[a-z]+s|allocations (?:are|include|by))\b[^.]*:?\s*$/i;

/** "Fernvale, Iowa – $2m", "are: Fernvale – $2m; Hale – $1m": who leads a member of a list gets the sum given there; "Ports: £3m for ice plants" only names the part, and a work is what it is for. */
export const partiesInItem = (
  document: Document,
  one: Pick<Found, "whole" | "sentence">,
  { role, parties }: Readonly<{ role: FigureRole; parties: Parties }>,
): Parties => {
  if (parties.recipient !== null || !(LISTED.has(role) || BORNE.has(role))) return parties;
  const name = memberOf(document, one)?.name;
  if (name === undefined) return parties;
  const { text } = document;
  const lead = text.slice(name.start, name.end);
  const { start, end } = one.whole;
  // "Top fines: - Hale Bank – £3m"
  if (BORNE.has(role)) return isNamed(lead) || isBody(lead) ? { ...parties, payer: parties.payer ?? name } : parties;
  if (role !== "funding")
    return isBody(lead) || NOBODY.test(lead) || AMOUNT.test(lead)
      ? parties
      : { ...parties, purpose: parties.purpose ?? name };
  if (
    /^ (?:for|to) /.test(text.slice(end, end + 5)) &&
    !isListOfTakers(document, start) &&
    !lead.includes(",") &&
    !(lead.includes(" ") && isNamed(lead))
  )
    return parties;
  if (NOBODY.test(lead) || AMOUNT.test(lead)) return parties;
  return isThing(lead) || WORK.test(lead)
    ? { ...parties, purpose: parties.purpose ?? name }
    : { ...parties, recipient: name };
};
/** "the Harbour Roads Project", whatever bodies stand in its name */
const WORK = / (?:projects?|programmes?|programs?|schemes?|plans?|initiatives?)$/i;
const BORNE: ReadonlySet<FigureRole> = new Set(["fine", "shortfall", "overspend"]);
const LISTED: ReadonlySet<FigureRole> = new Set(["funding", "cost", "spending"]);
