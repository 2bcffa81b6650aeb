import { type Span, span } from "../document/index.ts";

/** Beyond this nothing in a sentence belongs together, in points of `distance`. */
export const FAR = 320;

/** How far a measure stands from a sum in its sentence: characters, and more for what stands between; below 0 within it. */
export const distance = (text: string, figure: Span, place: Span): number => {
  if (figure.start < place.end && place.start < figure.end) return -1;
  const between = figure.end <= place.start ? span(figure.end, place.start) : span(place.end, figure.start);
  const words = text.slice(between.start, Math.min(between.end, between.start + 400));
  const length = between.end - between.start;
  const behind = figure.end <= place.start;
  if (behind && length < 40 && LEADING.test(words)) return 1;
  if (!behind && length < 90 && RELATIVE.test(words)) return 2;
  const sums = words.match(SUMS)?.length ?? 0;
  // "sets aside £12m for upkeep, and £38m will come from the Shores Fund": the fund is the later sum's.
  if (behind && sums > 0 && /,? (?:and|while) /.test(words)) return FAR + 1;
  // "will cost £9m a year, and extended the Wells Mission": another predicate's.
  if (behind && /,? (?:and|but) (?:also )?[a-z]{3,14}ed /.test(words)) return FAR + 1;
  return length + (behind ? 10 : 0) + 30 * ((words.match(BREAKS)?.length ?? 0) + sums);
};

/** "£9m [for the] …", "£6m [pothole] fund". */
const LEADING =
  /^\s?(?:(?:grant|loan|funding|investment|contribution|award|boost) (?=from|under|through|via))?(?:(?:in|for|into|to|towards|on|of|from|through|under|via)\s)?(?:an?\s|the\s|its\s|their\s|this\s)?(?:[a-z-]+[’']s\s)?(?:[a-z-]+\s){0,2}$/;
/** "the Piers programme[, which has] £36m left" */
const RELATIVE = /^(?:,? (?:which|that)|, (?:worth|costing|with|backed (?:by|with))) (?:[^,;:.£$€]+ )?$/;
/** Another sum stands nearer. */
const SUMS = /[£$€₹]\s?\d/g;
const BREAKS = /[;:]| but | while | whereas | although |, which | than /g;
