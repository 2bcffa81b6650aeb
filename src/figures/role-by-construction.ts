import { CONSTRUCTIONS } from "./constructions.ts";
import { isLess, whole as units } from "./decimal.ts";
import type { Found } from "./found.ts";
import type { RoleFinding } from "./role.ts";
import { ofCap } from "./role-of-cap.ts";

/** How far the words of a construction may reach before and behind a sum, in UTF-16 units. */
const BEFORE = 160;
const BEHIND = 90;
/** What one customer pays, or one worker earns, is less, in the main unit. */
const CUSTOMARY = units(10_000);
/** "[another] £3m": says how much, not what for. */
const MORE = /\b(?:(?:an? )?(?:extra|additional|further)|another|a total of|(?:a|the) maximum of|the remaining) $/;

/** What a fixed turn of phrase says of a sum, before any single word is weighed; null where none stands around it. */
export const roleByConstruction = (
  text: string,
  { amount, whole, sentence }: Omit<Found, "role">,
): RoleFinding | null => {
  const lead = text.slice(Math.max(sentence.start, whole.start - BEFORE), whole.start);
  const before = lead.replace(MORE, "");
  const behind = text.slice(Math.max(amount.end, whole.end), Math.min(sentence.end, amount.end + BEHIND));
  const isSmall = isLess(amount.value, CUSTOMARY);
  for (const one of CONSTRUCTIONS) {
    if (one.small && !isSmall) continue;
    const after = one.behind?.exec(behind);
    if (after === null) continue;
    const match = one.before?.exec(before);
    if (match === null || one.unless?.test(before)) continue;
    const evidence =
      match === undefined
        ? { start: amount.end + 1, end: Math.max(amount.end, whole.end) + (after?.[0].trimEnd().length ?? 0) }
        : { start: whole.start - lead.length + match.index, end: whole.start - lead.length + before.trimEnd().length };
    return { role: one.role, evidence, rule: "role/construction", confidence: 0.85 };
  }
  // "a cap of" is read as words of degree, with the sum.
  const capped = text.slice(whole.start, amount.start).match(/cap |capped |limited /) ? amount.start : whole.start;
  const words = text.slice(whole.start - lead.length, capped);
  return ofCap(
    { before: words, behind, start: whole.start - lead.length, end: Math.max(amount.end, whole.end) },
    amount,
  );
};
