import { blockAt, type Document, type Mention, type Span, wordsOf } from "../document/index.ts";
import type { Figure } from "../figures/index.ts";
import type { Measure } from "../measures/index.ts";
import { isSaid, isUnit } from "./aloof.ts";
import { distance, FAR } from "./distance.ts";
import { namesake } from "./governs.ts";
import { CONTRASTED, DISTANT, LAWS } from "./in-sentence.ts";
import { type Led, leadsBack, listed, openingBefore, ruled, subjectAgain } from "./leads-back.ts";
import { leadsForward } from "./leads-forward.ts";
import { type Places, sentenceOf } from "./places.ts";
import { promised } from "./rest.ts";
import { obliged, sanction } from "./sanction.ts";

type Around = Readonly<{ places: Places; measures: readonly Mention<Measure>[]; main: number | null }>;

/** A sum away from any measure: led back by a word, in a list or table below one, or in the lead of an article about one. */
export const away = (
  document: Document,
  { value, evidence }: Mention<Figure>,
  at: Span,
  { places, measures, main }: Around,
): Led | null => {
  if (isUnit(document.text, at)) return null;
  if (value.role === "price" || value.role === "fine")
    return (
      ruled(document, at, places) ??
      subjectAgain(document, at, places) ??
      (value.role === "fine"
        ? (ruledBy(sanction(document, at, places), measures) ?? ofLead(document, at, main))
        : null) ??
      obliged(document, at, { places, isTax: (measure) => measures[measure]?.value.type === "tax" }) ??
      namesake(document, at, { places, measures })
    );
  if (DISTANT.has(value.role))
    return (
      subjectAgain(document, at, places) ??
      (value.role === "other" ? ofLead(document, at, main) : null) ??
      namesake(document, at, { places, measures })
    );
  const led = leadsBack(document, at, places, main) ?? listed(document, at, places);
  if (led && !(isSpender(document, at) && PENNILESS.has(measures[led.measure]?.value.type ?? ""))) return led;
  const forward =
    GIVEN.has(value.role) || value.role === "spending" || value.role === "cost"
      ? leadsForward(document, at, places)
      : null;
  if (forward !== null) return forward;
  const echo = namesake(document, at, { places, measures });
  if (echo !== null) return echo;
  if (main !== null && isOfMain(document, value.role, at, places))
    return { measure: main, rule: "relate/main", evidence: evidence[0] ?? at };
  const block = document.blocks[blockAt(document, at.start)];
  if (block === undefined) return null;
  const lead = at.start < LEAD ? main : null;
  if (lead !== null) return { measure: lead, rule: "relate/lead", evidence: evidence[0] ?? at };
  const before = openingBefore(document, at, places);
  if (before && main !== null && main !== before.measure && isOfList(document, at, before.end))
    return { measure: main, rule: "relate/main-list", evidence: evidence[0] ?? at };
  const kind = before === null ? "" : (measures[before.measure]?.value.type ?? "");
  if (before && block.kind !== "cell" && !PURSES.has(kind)) return null;
  // A tax takes and does not give: "Rivers raised £9m", told behind a tax break.
  if (before && kind === "tax" && (GIVEN.has(value.role) || before.start < block.start)) return null;
  if (before && isHeadingBetween(document, before.end, at.start)) return null;
  if (
    before &&
    before.start >= (sentenceOf(document, at.start)?.start ?? 0) &&
    distance(document.text, at, before) > FAR
  )
    return null;
  const reach = block.kind === "item" || block.kind === "cell" ? LIST : BEHIND;
  if (value.role === "spending" && block.kind !== "cell") return null;
  const [words] = evidence;
  if (words && reach === BEHIND && SLIGHT.has(wordsOf(document.text, words).toLowerCase())) return null;
  if (before && block.kind !== "item" && block.kind !== "cell" && before.start < block.start && !GIVEN.has(value.role))
    return null;
  // "- £9m for the Gulls Plan" in a list, then a paragraph of its own
  if (before && block.kind !== "item" && document.blocks[blockAt(document, before.start)]?.kind === "item") return null;
  if (APART.test(document.text.slice(Math.max(0, at.start - 120), at.start))) return null;
  if (block.kind !== "cell" && isOwnMatter(document, at)) return null;
  if (before && CONTRASTED.test(document.text.slice(Math.max(0, before.start - 60), before.start))) return null;
  if (before && LAWS.has(measures[before.measure]?.value.type ?? "") && promised(document, at) === null) return null;
  if (before && block.kind === "item" && document.blocks[blockAt(document, before.start)]?.kind === "item") return null;
  return before && at.start - before.end < reach && evidence[0] && !isSaid(document, at, places, measures)
    ? { measure: before.measure, rule: "relate/role-words", evidence: evidence[0] }
    : null;
};

/** "It will spend £9m", "The Grain Board will get £9m": whoever spends or gets something is no ban and no review. */
const isSpender = (document: Document, at: Span): boolean => {
  const from = Math.max(sentenceOf(document, at.start)?.start ?? 0, at.start - 110);
  return SPENDS.test(document.text.slice(from, at.start));
};
const SPENDS =
  /\b(?:will|would|has|have|had|to|is|also|and) (?:spend|spent|spending|set aside|allocated?|invest|invested|borrow|borrowed|get|receive|be given)(?: (?:about|around|some|up to|at least|nearly|almost|over|more than|another|an extra|an additional|a further|a total of))? ?$/;
const PENNILESS: ReadonlySet<string> = new Set([
  "other",
  "standard",
  "review",
  "report",
  "consultation",
  "board",
  "role",
]);

/** A fund or a report punishes nobody. */
const ruledBy = (led: Led | null, measures: readonly Mention<Measure>[]): Led | null =>
  led !== null && /^(?:fund|programme|initiative|report|review)$/.test(measures[led.measure]?.value.type ?? "")
    ? null
    : led;

/** "A family here will save £310 a year": what would be saved is saved by what the article is about, where its sentence is about nothing else. */
const isOfMain = (document: Document, role: string, at: Span, places: Places): boolean => {
  const sentence = role === "saving" ? sentenceOf(document, at.start) : null;
  if (sentence === null || places.within(sentence).length > 0) return false;
  return SAVES.test(document.text.slice(Math.max(sentence.start, at.start - 90), at.start));
};
const SAVES =
  /\b(?:will|would|could|should|can|to|may|expects? to|set to) (?:[\p{L}’'-]+ ){0,6}?(?:saved?|cut|fall|lower|shave|trim|knock)\b[^.;£$€]{0,60}$/u;

/** "A maker of pills will pay $400m to settle": in the first paragraph of an article about one measure, a sum that somebody pays or gets is that measure’s. */
const ofLead = (document: Document, at: Span, main: number | null): Led | null => {
  const block = document.blocks[blockAt(document, at.start)];
  if (main === null || block === undefined || at.start >= LEAD) return null;
  return MOVES.test(document.text.slice(Math.max(block.start, at.start - 40), at.start))
    ? { measure: main, rule: "relate/lead", evidence: at }
    : null;
};

const MOVES =
  /\b(?:will|would|to|must|has agreed to|could) (?:pay|borrow|receive|get|give|lend|spend|invest|cost|raise|save)(?: (?:about|some|up to|at least|nearly|more than|an extra|another))? $/;

/** "4. Street lamps": a heading between a measure and a sum begins another matter. */
const isHeadingBetween = ({ blocks, text, ...rest }: Document, from: number, to: number): boolean => {
  const first = blockAt({ blocks, text, ...rest }, from) + 1;
  const last = blockAt({ blocks, text, ...rest }, to);
  for (let at = first; at < last && at - first < 12; at++) {
    const block = blocks[at];
    // A numbered line alone is read as a list of one.
    const alone = block?.kind !== "item" || (blocks[at - 1]?.kind !== "item" && blocks[at + 1]?.kind !== "item");
    if (block !== undefined && alone && NUMBERED.test(text.slice(block.start, Math.min(block.end, block.start + 90))))
      return true;
  }
  return false;
};

const NUMBERED = /^(?:\d{1,2}[.)]|[IVX]{1,4}\.|Item \d+:?)\s\p{Lu}[^.!?]{2,70}$/u;

/** Only money that is given or set aside may belong to what another paragraph spoke of. */
const GIVEN: ReadonlySet<string> = new Set(["funding", "budget", "saving"]);

/** "The bank is separately lending £9m", "growers lost £9m": no money of what was spoken of. */
const APART = /\b(?:[Ss]eparately|[Aa] separate|[Mm]eanwhile|[Ee]lsewhere|lost|losing|lose)\b[^.;]*$/;

/** "chip in £9m from its roads reserve", "spent £9m last year", "accused ministers of recycling £9m": told beside what was spoken of. */
const isOwnMatter = (document: Document, at: Span): boolean => {
  const sentence = sentenceOf(document, at.start);
  if (sentence === null) return false;
  const behind = document.text.slice(at.end, Math.min(sentence.end, at.end + 70));
  const before = document.text.slice(Math.max(sentence.start, at.start - 110), at.start);
  if (RAISERS.test(before)) return true;
  if (LAID_OUT.test(behind) && /\b(?:provision|allocation|outlay|amount|sum) of $/.test(before)) return true;
  return OWN_PURSE.test(behind) || BLAMED.test(document.text.slice(sentence.start, at.start)) || LONG_AGO.test(behind);
};
/** "A provision of £9m has been made for boats": a budget’s next line. */
const LAID_OUT =
  /^(?:,? (?:has|have|had|was|were|is|are|will be|would be)(?: also)?(?: been)?)? (?:proposed|earmarked|allocated|allotted|provided|set aside|sanctioned|budgeted|reserved|made) (?:for|towards?) (?!(?:the|this|that) (?:scheme|programme?|plan|project|fund|initiative|purpose)\b|it\b|this\b)/;
const OWN_PURSE =
  /^(?: [a-z]+){0,3} from (?:its|their|his|her|the [a-z]+[’']s?) (?:own )?(?:[a-z-]+ ){0,2}(?:reserves?|savings|budget|coffers|pocket|balances|surplus)\b/;
/** "Campaigners have raised £9m": theirs */
const RAISERS =
  /\b(?:fundraisers?|campaigners?|supporters?|donors?|well-wishers|volunteers?|villagers|residents|parents|crowdfund[a-z]*)\b[^.;]{0,60}\b(?:raised|collected|donated|gathered) (?:[a-z]+ ){0,3}$/i;
const BLAMED =
  /\b(?:accus(?:es?|ed|ing)|alleg(?:es?|ed|ing)|complain(?:s|ed|ing)|criticis(?:es?|ed|ing)|criticiz(?:es?|ed|ing)|attack(?:s|ed|ing))\b/;
const LONG_AGO =
  /^[^.;]{0,40}\b(?:last year|the previous year|a year earlier|during the (?:pandemic|war|crisis|recession))\b/;

/** What has money to give; a rule, a panel or a review has none that its neighbours would not name. */
const PURSES: ReadonlySet<string> = new Set([
  "fund",
  "scheme",
  "programme",
  "plan",
  "strategy",
  "initiative",
  "framework",
  "act",
  "bill",
  "hub",
  "target",
  "tax",
]);

/** Points or a table under a heading of their own, below what was named last: of what the article is about. */
const isOfList = (document: Document, at: Span, named: number): boolean => {
  const { blocks } = document;
  let index = blockAt(document, at.start);
  const kind = blocks[index]?.kind;
  if (kind !== "item" && kind !== "cell") return false;
  for (let steps = 0; steps < MOST_STEPS && index > 0; steps++) {
    const block = blocks[index];
    if (block === undefined || block.end <= named) return false;
    if (block.kind !== "item" && block.kind !== "cell") return block.start > named;
    index--;
  }
  return false;
};

const MOST_STEPS = 40;

/** Words for a role that lead back to no measure. */
const SLIGHT = new Set([
  "for",
  "need",
  "needs",
  "needed",
  "towards",
  "into",
  "to help",
  "worth",
  "offer",
  "offers",
  "want",
  "wants",
  "put",
  "support",
]);

/** The lead of an article, how far below a measure its list may go on, and how far behind it a sum with words for its role may stand. */
const LEAD = 500;

const LIST = 900;

const BEHIND = 420;
