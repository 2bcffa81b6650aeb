import type { Span } from "../document/index.ts";
import type { FigureRole } from "./figure.ts";
import { NOTHING, type Parties } from "./parties.ts";
import type { Around, Place } from "./place.ts";
import { forThing, toDo, willDo } from "./purpose-by-doing.ts";
import { aimedAt, inThing, offThing } from "./purpose-in-thing.ts";
import { amountOf, BARE, beside } from "./purpose-of-amount.ts";
import { forEach, priced, thatCosts } from "./purpose-with-price.ts";
import { SUM } from "./thing.ts";

type Known = Readonly<{ role: FigureRole; known: Parties }>;

/** What a sum is most likely for where no rule of its own speaks: what it is "in", what it is the amount of, what has it as its price, what it is to do. */
export const purposeByDefault = (around: Around, place: Place | null, { role, known }: Known): Span | null => {
  const found =
    inThing(around) ??
    offThing(around) ??
    aimedAt(around) ??
    amountOf(around, place) ??
    beside(around) ??
    (role === "price" || role === "cost" ? (forEach(around) ?? thatCosts(around) ?? priced(around, place)) : null) ??
    (GIVEN.has(role) ? (willDo(around) ?? toDo(around) ?? forThing(around, place)) : null);
  if (found === null || found.end <= found.start) return null;
  const { text, figure } = around;
  const overlaps = (one: Span | null): boolean => one !== null && one.start < found.end && one.end > found.start;
  if (NOTHING.test(text.slice(found.start, found.end))) return null;
  // "[Debt] to the water board stood at £3m": who gets it is said behind what it is.
  const other = [known.payer, known.recipient].find(
    (one) => one !== null && one.start > found.start + 3 && one.start < found.end,
  );
  if (other != null) {
    const rest = text.slice(found.start, other.start).replace(/ (?:to|for|of|by|from|on|at|with)(?: the)? $/, "");
    return rest.length < other.start - found.start && !BARE.test(rest)
      ? { start: found.start, end: found.start + rest.length }
      : null;
  }
  if (overlaps(known.payer) || overlaps(known.recipient) || overlaps(figure)) return null;
  return SUM.test(text.slice(found.start, found.end)) && !text.startsWith("to ", found.start) ? null : found;
};

const GIVEN: ReadonlySet<FigureRole> = new Set(["funding", "spending", "cost", "other", "budget"]);
