import { blockAt, type Document, type Mention, type Span, sentenceAt, wordsOf } from "../document/index.ts";
import type { Figure } from "../figures/index.ts";
import type { Measure } from "../measures/index.ts";
import { isBound, isSaid, isSource, isSpeaking, isUnit } from "./aloof.ts";
import { distance, FAR, isActing } from "./distance.ts";
import { isSaidAgain, type Led, leadsBack, listed, ruled, subjectAgain } from "./leads-back.ts";
import { type Place, type Places, sentenceOf } from "./places.ts";
import type { Link, Relation } from "./relation.ts";
import { promised, restOf } from "./rest.ts";
import { obliged, sanction } from "./sanction.ts";

/** What a sum does for a measure, by the role it has. */
const RELATIONS: Readonly<Record<string, Relation>> = {
  funding: "funds",
  spending: "funds",
  budget: "funds",
  cost: "costs",
  price: "concerns",
  revenue: "raises",
  saving: "saves",
};
/** Sums that speak of a state of things rather than of a measure, unless they stand beside one. */
const DISTANT = new Set(["shortfall", "overspend", "other", "price", "fine"]);

type Found = Led;
type Sums = readonly Mention<Figure>[];

/** The measure that each sum belongs to, where its words say so. */
export const figureLinks = (
  document: Document,
  figures: Sums,
  measures: readonly Mention<Measure>[],
  places: Places,
): readonly Link[] => {
  const near = figures.map(({ spans: [at], value }) =>
    at && !isUnit(document.text, at) ? inSentence(document, at, value.role, places, measures) : null,
  );
  const known = sameSums(figures, near);
  const main = mainOf(document, measures);
  const links: Link[] = [];
  /** Where a sum was led to when it was said first. */
  const again = new Map<string, Found>();
  let last: { measure: number; end: number; led: boolean } | null = null;
  let was: { measure: number; end: number } | null = null;
  figures.forEach((figure, index) => {
    const at = figure.spans[0];
    if (at === undefined) return;
    const converted = last !== null && isConversion(document.text, last.end, at.start);
    const goes = last?.led === true && isSameSentence(document, last.end, at.start);
    const rest = converted ? null : restOf(document, at, { main, before: was });
    const led =
      last !== null && (converted || isSaidAgain(document, last.end, at.start))
        ? { measure: last.measure, rule: "relate/same-sum", evidence: at }
        : (rest ??
          near[index] ??
          known.get(sumOf(figure)) ??
          (last !== null && isPartOfSum(document, last.end, at.start)
            ? { measure: last.measure, rule: "relate/goes-on", evidence: at }
            : null) ??
          (goes && last !== null && !isUnit(document.text, at) && !DISTANT.has(figure.value.role)
            ? { measure: last.measure, rule: "relate/goes-on", evidence: at }
            : null) ??
          away(document, figure, at, { places, measures, main }) ??
          again.get(sumOf(figure)) ??
          null);
    const told =
      led?.rule === "relate/role-words" && last && goesOn(document, last.end, at.start)
        ? { ...led, measure: last.measure, rule: "relate/goes-on" }
        : led;
    // "£9m for sea walls" in an article about the Shores Plan: of the plan, whose part the walls are.
    const part = told !== null && main !== null && measures[told.measure]?.rule === PART;
    const found = part ? { ...told, measure: main } : told;
    if (found && !again.has(sumOf(figure))) again.set(sumOf(figure), { ...found, rule: "relate/same-sum" });
    last = found ? { measure: found.measure, end: at.end, led: LED.has(found.rule) } : null;
    if (last !== null) was = last;
    if (found)
      links.push({
        from: ["figures", index],
        relation: RELATIONS[figure.value.role] ?? "concerns",
        to: ["measures", found.measure],
        rule: found.rule,
        evidence: [found.evidence],
      });
  });
  return links;
};

/** Works that money is given for, rather than the plan or fund that gives it. */
const PART = "measures/paid-work";
/** "£40m, including £9m for paint", "£6 a shift, up from £4", "£40m, with towns adding the remaining £8m": said of the sum before it in the sentence. */
const isPartOfSum = (document: Document, end: number, start: number): boolean =>
  start - end < 160 &&
  isSameSentence(document, end, start) &&
  PART_OF_SUM.test(document.text.slice(Math.max(end, start - 50), start));
const PART_OF_SUM =
  /(?:,? (?:including|of which|of whom|up from|down from|compared (?:with|to)|instead of|rather than|against a (?:forecast|target|budget) of)|\b(?:the|its) (?:remaining|outstanding|other))(?: about| some| around| just| only| the| an?)? ?$/;
/** Rules that led a sum back over the beginning of its sentence: what is said with it goes back there, too. */
const LED: ReadonlySet<string> = new Set(["relate/rest", "relate/leads-back", "relate/goes-on", "relate/list"]);
const isSameSentence = (document: Document, end: number, start: number): boolean =>
  sentenceAt(document, end - 1) === sentenceAt(document, start);

/** "£14m will be spent on a new wing. The state is contributing £9m": of the sum in the sentence before, not of what was named last. */
const goesOn = (document: Document, end: number, start: number): boolean => {
  const [was, is] = [sentenceAt(document, end - 1), sentenceAt(document, start)];
  return is - was < 2 && blockAt(document, end - 1) === blockAt(document, start);
};

const sumOf = ({ value }: Mention<Figure>): string => `${value.currency} ${value.amount} ${value.amountMax ?? ""}`;

/** A sum that stands in one sentence with a measure belongs to it wherever it is said again: in the headline, in a quotation. */
const sameSums = (figures: Sums, near: readonly (Found | null)[]): ReadonlyMap<string, Found> => {
  const known = new Map<string, Found>();
  figures.forEach((figure, index) => {
    const found = near[index];
    if (found && !known.has(sumOf(figure))) known.set(sumOf(figure), { ...found, rule: "relate/same-sum" });
  });
  return known;
};

/** What the document is about: the measure that it comes back to most, a name or three mentions,, met in its first third. */
const mainOf = ({ text }: Document, measures: readonly Mention<Measure>[]): number | null => {
  let best: number | null = null;
  let most = 1;
  measures.forEach(({ spans, value }, index) => {
    const first = spans[0];
    const told = value.tier === "named" || spans.length > 2;
    if (first && told && spans.length > most && first.start < Math.max(600, text.length / 3)) {
      best = index;
      most = spans.length;
    }
  });
  return best;
};

type Around = Readonly<{ places: Places; measures: readonly Mention<Measure>[]; main: number | null }>;

/** A sum away from any measure: led back by a word, in a list or table below one, or in the lead of an article about one. */
const away = (
  document: Document,
  { value, evidence }: Mention<Figure>,
  at: Span,
  { places, measures, main }: Around,
): Found | null => {
  if (isUnit(document.text, at)) return null;
  if (value.role === "price" || value.role === "fine")
    return (
      ruled(document, at, places) ??
      subjectAgain(document, at, places) ??
      (value.role === "fine" ? sanction(document, at, places) : null) ??
      obliged(document, at, { places, isTax: (measure) => measures[measure]?.value.type === "tax" })
    );
  if (DISTANT.has(value.role))
    return subjectAgain(document, at, places) ?? (value.role === "other" ? ofLead(document, at, main) : null);
  const led = leadsBack(document, at, places, main) ?? listed(document, at, places);
  if (led) return led;
  const block = document.blocks[blockAt(document, at.start)];
  if (block === undefined) return null;
  const lead = at.start < LEAD ? main : null;
  if (lead !== null) return { measure: lead, rule: "relate/lead", evidence: evidence[0] ?? at };
  const before = places.before(at.start);
  if (before && main !== null && main !== before.measure && isOfList(document, at, before.end))
    return { measure: main, rule: "relate/main-list", evidence: evidence[0] ?? at };
  if (before && block.kind !== "cell" && !PURSES.has(measures[before.measure]?.value.type ?? "")) return null;
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
  if (before && CONTRASTED.test(document.text.slice(Math.max(0, before.start - 60), before.start))) return null;
  if (before && LAWS.has(measures[before.measure]?.value.type ?? "") && promised(document, at) === null) return null;
  if (before && block.kind === "item" && document.blocks[blockAt(document, before.start)]?.kind === "item") return null;
  return before && at.start - before.end < reach && evidence[0] && !isSaid(document, at, places, measures)
    ? { measure: before.measure, rule: "relate/role-words", evidence: evidence[0] }
    : null;
};
/** "A maker of pills will pay $400m to settle": in the first paragraph of an article about one measure, a sum that somebody pays or gets is that measure’s. */
const ofLead = (document: Document, at: Span, main: number | null): Found | null => {
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
/** "It is separate from the UK’s [Warm Streets Programme].": spoken of as another one. */
const CONTRASTED =
  /\b(?:in place of|in lieu of|combined with|separate from|different from|distinct from|unlike|instead of|rather than|not part of|compared (?:with|to)|similar to|modelled on)\b[^.,;:]{0,40}$/i;
/** "The bank is separately lending £9m", "growers lost £9m": no money of what was spoken of. */
const APART = /\b(?:[Ss]eparately|[Mm]eanwhile|[Ee]lsewhere|lost|losing|lose)\b[^.;]*$/;
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
/** A law is no purse. */
const LAWS: ReadonlySet<string> = new Set(["act", "bill"]);
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

/** "6.8bn rand ($1.2bn; £910m)": what stands in brackets behind a sum is the same sum. */
const isConversion = (text: string, end: number, start: number): boolean =>
  start - end < 6 && /^[\s(;,/]*(?:or )?$/.test(text.slice(end, start)) && /[(;/]/.test(text.slice(end, start));

/** The nearest mention in the sentence; distance counts in characters, what stands between them as more. */
const inSentence = (
  document: Document,
  figure: Span,
  role: string,
  places: Places,
  measures: readonly Mention<Measure>[],
): Found | null => {
  const sentence = sentenceOf(document, figure.start);
  if (sentence === null) return null;
  let best: { place: Place; cost: number } | null = null;
  const law = lawAgain(document, figure, sentence, { places, measures });
  for (const place of law === null ? places.within(sentence) : [...places.within(sentence), law]) {
    if (place.end <= figure.start && isSpeaking(document.text, place, measures[place.measure])) continue;
    if (isSource(document.text, place)) continue;
    if (CONTRASTED.test(document.text.slice(Math.max(sentence.start, place.start - 60), place.start))) continue;
    const far = distance(document.text, figure, place) + (measures[place.measure]?.value.type === "act" ? 40 : 0);
    const acts = far <= FAR && place.end <= figure.start && isActing(document.text, place, sentence);
    // "the Piers Programme, which has £9m left" stands nearer still
    const cost = acts ? Math.max(far <= CLOSE ? 0 : 3, far - ACTING) : far;
    if (best === null || cost < best.cost) best = { place, cost };
  }
  if (best !== null && best.cost > 0 && isBound(document.text, figure, role)) return null;
  if (best === null || best.cost > (DISTANT.has(role) ? NEAR : FAR)) return null;
  const { place } = best;
  return {
    measure: place.measure,
    rule: best.cost <= 0 ? "relate/within" : "relate/same-sentence",
    evidence: { start: place.start, end: place.end },
  };
};
/** "The bill would lift the wage to £9 and scrap the lower rate": the law that the text has spoken of, though it is called by another noun. */
const lawAgain = (
  { text }: Document,
  figure: Span,
  sentence: Span,
  { places, measures }: Readonly<{ places: Places; measures: readonly Mention<Measure>[] }>,
): Place | null => {
  const match = LAW.exec(text.slice(sentence.start, Math.min(figure.start, sentence.start + 120)));
  if (match === null) return null;
  const end = sentence.start + match.index + match[0].length;
  const start = end - (match.groups?.noun?.length ?? 0);
  if (places.within(sentence).some((place) => place.start < end && place.end > start)) return null;
  for (let before = places.before(start), steps = 0; before !== null && steps < 4; steps++) {
    if (LAWS.has(measures[before.measure]?.value.type ?? "")) return { start, end, measure: before.measure };
    before = places.before(before.start);
  }
  return null;
};
const LAW =
  /(?:^[“"‘]?The|\b(?:that|says?|said|argues?|warns?|estimates?) the|^Under the) (?<noun>bill|act|law|legislation|measure|proposal)(?= (?:would|will|could|also|sets?|gives?|raises?|requires?|was|is)\b|,)/;
const NEAR = 70;
/** Next to its verb's sum: "the bill includes £9m for the Gulls Plan". */
const CLOSE = 20;
/** How much nearer a measure counts that the sentence is about, in points of `distance`. */
const ACTING = 100;
