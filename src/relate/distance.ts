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
  if (behind ? OTHERWISE.test(words) : ELSEWHERE.test(words)) return FAR + 1;
  // "a grant from the Games Fund towards the skate park, which is to cost £9m": the park’s
  if (!behind && TOWARDS.test(words)) return FAR + 1;
  // "the review is late, and £40m of bills remain unpaid": another clause begins with the sum
  if (!behind && AND.test(words) && STANDS.test(text.slice(figure.end, figure.end + 60))) return FAR + 1;
  return length + (behind ? 10 : 0) + 30 * ((words.match(BREAKS)?.length ?? 0) + sums);
};

/** "£9m [for the] …", "£6m [pothole] fund". */
const LEADING =
  /^\s?(?:(?:grant|loan|funding|investment|contribution|award|boost) (?=from|under|through|via))?(?:(?:included|contained|provided|earmarked|allocated|set aside|set out|pledged|committed|available) (?=in|for|from|under|through|via|to))?(?:(?:in|for|into|to|towards|on|of|from|through|under|via)\s)?(?:an?\s|the\s|its\s|their\s|this\s)?(?:[a-z-]+[’']s\s)?(?:[a-z-]+\s){0,2}$/;
/** "the Piers programme[, which has] £36m left" */
const RELATIVE = /^(?:,? (?:which|that)|, (?:worth|costing|with|backed (?:by|with))) (?:[^,;:.£$€]+ )?$/;
/** Another sum stands nearer. */
const SUMS = /[£$€₹]\s?\d/g;
const BREAKS = /[;:]| but | while | whereas | although |, which | than /g;
/** What parts a sum from a measure that stands behind it: "£8m for vans, on top of the £9m for the Gulls Plan". */
const OTHERWISE =
  /\b(?:on top of|in addition to|compared (?:with|to)|by which time|or risk|or face|before having)\b|; |, as (?:he|she|it|they|the) |,? (?:and|but|while|although|because|whereas) (?:[\p{L}’'-]+ ){0,3}?(?:told|said|says|warned|claimed|added|asked) |,? and there (?:is|are|was|were|will) | as (?:[\p{L}’'-]+ ){1,5}?(?:calls?|urges?|warns?|says?|demands?|seeks?|plans?|vows?|launches) /u;
/** What parts it from one that stands before. */
const ELSEWHERE =
  /, and because |, (?:while|although|whereas) |; |\b(?:compan(?:y|ies)|firms?|banks?|suppliers?|operators?|retailers?|makers?|owners?), (?:which|who) | and (?:demanded|asked|wondered|wanted) (?:to know )?(?:why|how|where) |\b(?:against|compared with|below|above) (?:an?|the) (?:market|usual|normal|average|current|retail|national) (?:rate|price|cost|value|wage) of /;
const TOWARDS =
  /^ (?:towards?|for|into|to build|to buy) (?:an?|the|its|their) [^,.;:]{2,50}, (?:which|that|whose) (?:[a-z]+ ){1,5}(?:costs?|costing|put|priced|valued|worth)\b/;
const AND = /, (?:and|but) (?:(?:about|some|around|over|nearly|almost|more than|up to) )?$/;
const STANDS =
  /^(?: of (?!the |that|this|it\b|which)[a-z ]{2,24}?)? (?:remains?|is|are|was|were|will|has|have|had|went|goes|would)\b/;

/** "The bill would set up a board and require a fee of £9": what its sentence is about acts on all of it. */
const ACTS =
  /^(?: \([^()]{2,30}\))?(?:,[^,]{3,60},| [–—-]{1,2} [^–—]{3,70} [–—-]{1,2})? (?:also |now |then )?(?:would|will|could|should|may|must|is to|are to|sets?|gives?|provides?|offers?|includes?|contains?|requires?|costs?|raises?)\b/;
const OPENS =
  /(?:^|[,;] (?:but|and|while) |\b(?:[Tt]hat|says?|said|[Uu]nder|[Mm]ean(?:s|t)?|projects|estimates)) ?(?:[Tt]he |[Tt]his |[Ii]ts |[Aa] |[Oo]ur )?(?:new |proposed )?$/;
/** Whether a measure is the subject that the words of its sentence, or of what is reported in it, are about. */
export const isActing = (text: string, place: Span, sentence: Span): boolean =>
  ACTS.test(text.slice(place.end, place.end + 110)) &&
  OPENS.test(text.slice(Math.max(sentence.start, place.start - 40), place.start));
