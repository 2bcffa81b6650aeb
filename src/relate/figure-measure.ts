import { blockAt, type Document, type Mention, type Span, sentenceAt } from "../document/index.ts";
import type { Figure } from "../figures/index.ts";
import type { Measure } from "../measures/index.ts";
import { isUnit } from "./aloof.ts";
import { away } from "./away.ts";
import { gettersOf, grantOf, type Purse, purseOf } from "./grants.ts";
import { DISTANT, inSentence, LAWS } from "./in-sentence.ts";
import { isSaidAgain, type Led } from "./leads-back.ts";
import type { Places } from "./places.ts";
import type { Link, Relation } from "./relation.ts";
import { restOf } from "./rest.ts";

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
  const again = new Map<string, Known>();
  let last: { measure: number; end: number; led: boolean } | null = null;
  let was: { measure: number; end: number } | null = null;
  let purse: Purse | null = null;
  const getters = gettersOf(figures, measures, places);
  figures.forEach((figure, index) => {
    const at = figure.spans[0];
    if (at === undefined) return;
    const converted = last !== null && isConversion(document.text, last.end, at.start);
    const goes = last?.led === true && isSameSentence(document, last.end, at.start);
    const rest = converted
      ? null
      : restOf(document, at, {
          main,
          before: was,
          places,
          purse: main !== null && LAWS.has(measures[main]?.value.type ?? "") ? null : main,
        });
    const led =
      last !== null && (converted || isSaidAgain(document, last.end, at.start))
        ? { measure: last.measure, rule: "relate/same-sum", evidence: at }
        : (rest ??
          near[index] ??
          sameAs(document, figures, index, known) ??
          (last !== null && isPartOfSum(document, last.end, at.start)
            ? { measure: last.measure, rule: "relate/goes-on", evidence: at }
            : null) ??
          (last !== null &&
          figures[index - 1]?.value.role === figure.value.role &&
          isInTurn(document, last.end, at.start)
            ? { measure: last.measure, rule: "relate/goes-on", evidence: at }
            : null) ??
          (goes && last !== null && !isUnit(document.text, at) && !DISTANT.has(figure.value.role)
            ? { measure: last.measure, rule: "relate/goes-on", evidence: at }
            : null) ??
          away(document, figure, at, { places, measures, main }) ??
          sameAs(document, figures, index, again) ??
          grantOf(document, figure, at, { purse, places }) ??
          null);
    const told =
      led !== null && isOfSum(document, led, figures[index - 1], at)
        ? last && { ...led, measure: last.measure }
        : led?.rule === "relate/role-words" && last && goesOn(document, last.end, at.start)
          ? { ...led, measure: last.measure, rule: "relate/goes-on" }
          : led;
    // "£9m for sea walls" in an article about the Shores Plan: of the plan, whose part the walls are.
    const part = told !== null && main !== null && measures[told.measure]?.rule === PART;
    const given =
      told !== null && part === false && was !== null && isGivenWork(document, measures[told.measure], was, at);
    const gets = told !== null && purse !== null && getters.has(told.measure);
    const found =
      gets && purse !== null
        ? { ...told, measure: purse.measure }
        : part
          ? { ...told, measure: main }
          : given && was !== null
            ? { ...told, measure: was.measure }
            : told;
    if (found && !again.has(sumOf(figure)))
      again.set(sumOf(figure), { ...found, rule: "relate/same-sum", of: figure.value });
    last = found ? { measure: found.measure, end: at.end, led: LED.has(found.rule) } : null;
    if (last !== null) was = last;
    if (found && purse === null)
      purse = purseOf(document, figure, at, { index: found.measure, of: measures[found.measure] });
    if (found)
      links.push({
        from: ["figures", index],
        relation: RELATIONS[figure.value.role] ?? "concerns",
        to: ["measures", found.measure],
        rule: found.rule,
        evidence: [found.evidence],
      });
  });
  return [...links, ...saidBefore(figures, links)].sort((a, b) => a.from[1] - b.from[1]);
};

/** "£6.4m to mend roads" above "The £6.4m comes from the Roads Fund": a sum that a text leads back to a measure but later. */
const saidBefore = (figures: Sums, links: readonly Link[]): readonly Link[] => {
  const known = new Map<string, Link>();
  for (const link of links) {
    const figure = figures[link.from[1]];
    if (figure && SURE.has(link.rule) && /\d{5}/.test(figure.value.amount) && !known.has(sumOf(figure)))
      known.set(sumOf(figure), link);
  }
  const linked = new Set(links.map(({ from }) => from[1]));
  return figures.flatMap((figure, index): Link[] => {
    const later = linked.has(index) ? undefined : known.get(sumOf(figure));
    if (later === undefined || later.from[1] < index || DISTANT.has(figure.value.role)) return [];
    return [
      {
        ...later,
        from: ["figures", index],
        rule: "relate/same-sum",
        relation: RELATIONS[figure.value.role] ?? "concerns",
      },
    ];
  });
};
const SURE: ReadonlySet<string> = new Set(["relate/leads-forward", "relate/leads-back", "relate/list", "relate/rest"]);

/** "The state raised £9m. Of this, £3m …": of the sum right before, which may be of no measure at all. */
const isOfSum = (document: Document, led: Led, before: Mention<Figure> | undefined, at: Span): boolean =>
  led.rule === "relate/leads-back" &&
  before?.spans[0] !== undefined &&
  OF_THIS.test(document.text.slice(led.evidence.start, led.evidence.end)) &&
  goesOn(document, before.spans[0].end, at.start);
const OF_THIS = /^of (?:this|that|these|which)$/i;

/** Works that money is given for, rather than the plan or fund that gives it. */
const PART = "measures/paid-work";

/** "The loans are the Taps Fund’s. Bracken will get £9m for a new plant": given by what the sentences before spoke of. */
const isGivenWork = (
  document: Document,
  measure: Mention<Measure> | undefined,
  was: Readonly<{ end: number }>,
  at: Span,
): boolean =>
  measure?.rule === PART &&
  at.start - was.end < 420 &&
  blockAt(document, was.end - 1) === blockAt(document, at.start) &&
  GETS.test(document.text.slice(Math.max(was.end, at.start - 60), at.start));
const GETS =
  /\b(?:will|would|to|has|have|is|are) (?:also )?(?:get|got|receive|received|be given|been given|be awarded|been awarded|use) (?:[a-z]+ ){0,3}$/;

/** "£40m, including £9m for paint", "£6 a shift, up from £4", "£40m, with towns adding the remaining £8m": said of the sum before it in the sentence. */
const isPartOfSum = (document: Document, end: number, start: number): boolean =>
  start - end < 160 &&
  isSameSentence(document, end, start) &&
  (AND_SO_ON.test(document.text.slice(end, start)) ||
    PART_OF_SUM.test(document.text.slice(Math.max(end, start - 50), start)));

/** "from £15 to £18", "£62m in the first year and about £25m in each of the next" */
const AND_SO_ON =
  /^(?:(?: (?:a|an|each|per|every) [a-z]+)? to |(?: (?:in|for|this|next|a|an|each|per) [^,.;£$€]{2,40}?)?,? (?:and|rising to|falling to|then) )(?:about |around |some |up to |another |a further |at least )?$/;
const PART_OF_SUM =
  /(?:,? (?:including|of which|of whom|up from|down from|compared (?:with|to)|instead of|rather than|against a (?:forecast|target|budget) of)|\b(?:the|its) (?:remaining|outstanding|other))(?: about| some| around| just| only| the| an?)? ?$/;

/** "Larne gets £9m under the Piers Plan, while Cobh will receive £3m": one after the other gets something, by one verb or its like. */
const isInTurn = (document: Document, end: number, start: number): boolean =>
  start - end < 120 && isSameSentence(document, end, start) && IN_TURN.test(document.text.slice(end, start));
const IN_TURN =
  /^[^.;£$€₹]{0,60}[;,] (?:(?:while|and|with) )?(?:the )?\p{Lu}[^,.;:£$€₹]{1,50}? (?:(?:will|would|stands? to|is to|are to) (?:be )?)?(?:gets?|receives?|receiving|getting|given|awarded|allocated|has)(?: (?:about|around|some|nearly|almost|over|more than|up to|another|a further))? $/u;

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
const sameSums = (figures: Sums, near: readonly (Led | null)[]): ReadonlyMap<string, Known> => {
  const known = new Map<string, Known>();
  figures.forEach((figure, index) => {
    const found = near[index];
    if (found && !known.has(sumOf(figure)))
      known.set(sumOf(figure), { ...found, rule: "relate/same-sum", of: figure.value });
  });
  return known;
};
/** The first sum of an amount, and where it was led. */
type Known = Led & Readonly<{ of: Figure }>;

/** "£9m for boats, £2m for nets … £9m for the Piers Programme": in a list of sums the same amount for another thing is no sum said again. */
const sameAs = (document: Document, figures: Sums, index: number, sums: ReadonlyMap<string, Known>): Led | null => {
  const figure = figures[index];
  const known = figure && sums.get(sumOf(figure));
  if (figure === undefined || known === undefined || known.of === figure.value) return known ?? null;
  const [one, other] = [known.of.purpose, figure.value.purpose];
  if (one === null || other === null || !isOneOfMany(document, figures, index)) return known;
  const words = new Set(contentOf(document.text, one));
  return contentOf(document.text, other).some((word) => words.has(word)) ? known : null;
};
const isOneOfMany = (document: Document, figures: Sums, index: number): boolean =>
  [figures[index - 1], figures[index + 1]].some((one) => {
    const [at, here] = [one?.spans[0], figures[index]?.spans[0]];
    return at && here && sentenceAt(document, at.start) === sentenceAt(document, here.start);
  });
const contentOf = (text: string, { start, end }: Span): readonly string[] =>
  text
    .slice(start, end)
    .toLowerCase()
    .match(/\p{L}{4,}/gu) ?? [];

/** What the document is about: the measure that it comes back to most, a name or three mentions,, met in its first third. */
const mainOf = ({ text }: Document, measures: readonly Mention<Measure>[]): number | null => {
  let best: number | null = null;
  let most = 1;
  measures.forEach(({ spans, value }, index) => {
    const first = spans[0];
    const told = (value.tier === "named" || spans.length > 2) && value.type !== "report";
    if (first && told && spans.length > most && first.start < Math.max(600, text.length / 3)) {
      best = index;
      most = spans.length;
    }
  });
  return best;
};

/** "6.8bn rand ($1.2bn; £910m)": what stands in brackets behind a sum is the same sum. */
const isConversion = (text: string, end: number, start: number): boolean =>
  start - end < 6 && /^[\s(;,/]*(?:or )?$/.test(text.slice(end, start)) && /[(;/]/.test(text.slice(end, start));
