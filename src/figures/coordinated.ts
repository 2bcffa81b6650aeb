import type { Span } from "../document/index.ts";

/** Nothing farther behind a sum is its equal, in UTF-16 units. */
const REACH = 110;

/** "£3m [for roads and] £2m for parks", "£3m [to train nurses, plus] £2m to hire more": what the first is for, then the next. */
const EACH =
  /^(?: an? (?:year|month|week))?(?: (?:will |would )?(?:came|comes?|is|are|was|were|be|goes?|went))? (?:for|on|to|in|into|towards|from|by) [^.;:£$€₹“”"]{2,90}?(?:,|;|,? and|,? plus|, with| while) (?:an? (?:further|additional|extra) |another |an? |the |up to |about |around |some |at least |nearly |almost |more than )?$/;
/** What the second sum is for: "£2m [for] parks". */
const OWN =
  /^(?: an? (?:year|month|week))?(?: (?:of|in) [a-z]+)? (?:for|on|to|in|into|towards|from|by) (?!the (?:end|year))[\p{L}\d]/u;

/** "Texas, £3m[; Iowa,] £2m", "Labour’s cost £3m[, the Greens’] £2m": the rest of the clause is not said again. */
const GAPPED =
  /^(?:[;,] (?:and )?|,? and )(?:the |an? )?\p{Lu}[\p{L}’'-]*(?: (?:and |of |the )?\p{Lu}[\p{L}’'-]*){0,4}(?:,|[’']s?)? (?:just |about |around |some )?$/u;

/** "Holders will pay £7[, and other seniors] £10", "adults £4[, children] £2" */
const OTHERS =
  /^(?:[;,] (?:and |but |while )?|,? and )(?:other |others |all |the |most |some |younger |older |under-\d+s )?(?:[a-z-]+ ){0,2}(?:[a-z]{3,}s|children|people|men|women) (?:just |only |about |up to )?$/;

/** Whether a sum has no verb of its own but shares that of the sum before it in the sentence. */
export const isCoordinated = (text: string, before: Span, figure: Span): boolean => {
  const between = text.slice(before.end, Math.min(figure.start, before.end + REACH + 1));
  if (between.length > REACH) return false;
  if (
    GAPPED.test(between) ||
    (OTHERS.test(between) &&
      !PREDICATE.test(between) &&
      !/^ (?:of|in|for|to|on|from|an?|per|each|more|less)\b/.test(text.slice(figure.end, figure.end + 6)))
  )
    return true;
  return EACH.test(between) && OWN.test(text.slice(figure.end, figure.end + 24)) && !PREDICATE.test(between);
};
/** A verb of its own between the two sums. */
const PREDICATE = /\b(?:will|would|is|are|was|were|has|have|had|can|could|may|which|who|that|said|says)\b/;

/** Whether whoever pays or gets the first also does the second: all but what a name of its own stands for. */
export const isSamePurse = (text: string, before: Span, figure: Span): boolean =>
  isCoordinated(text, before, figure) && !GAPPED.test(text.slice(before.end, figure.start));
