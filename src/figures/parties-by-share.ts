import type { Span } from "../document/index.ts";
import type { Acts } from "./parties-by-doing.ts";
import type { Around, Place } from "./place.ts";
import { doer } from "./who-does.ts";

const SHARE =
  /(?<who>\p{Lu}[^,.;:()£$€“”"]{1,50}?|\b(?:the|each|every) [\p{Ll} -]{3,30}?)[’']s? (?:own |overall |total |full )?(?:share|slice|portion|cut|allocation|payout|award|entitlement)(?: of (?:the )?(?!cost|bill|losses|debt)[\p{Ll} ]{3,30})? (?:is|was|being|will be|would be|comes to|came to|is worth|was worth|amounts to|totals|stands at|of)(?: (?:about|around|nearly|almost|just|only|over|under|up to|some))* $/du;

const ITS =
  /\b(?:its|their|his|her|our|my) (?:own |first |full |latest |annual )?(?:share|slice|portion|cut|cheque|check|grant|award|allocation|payout|payment|loan|prize|settlement|subsidy|refund|rebate|stipend|allowance|bonus|salary|pension|wage|winnings|inheritance|compensation|entitlement)(?: of| worth| is| was|, worth)(?: (?:about|around|nearly|almost|just|only|over|under|up to|some))* $/;

const COSTS = /\b(?:costs?|costing|outlay|bill|expenditure|price)\b[^.;]*$/i;

/** "is using [its] £3m grant" */
const ITS_SUM = /\b(?:its|their|his|her) $/;
const GRANT =
  /^[ -](?:[\p{Ll}-]+ ){0,2}(?:share|slice|portion|grant|award|allocation|payout|prize|settlement|windfall|subsidy|bursary|scholarship|winnings|inheritance)\b/u;

const SPENDS =
  /^(?:use|spend|put|invest|receive|get|keep|save|blow|return|refuse|reject|decline|bank|cash|collect|claim|lose)$/;

/** "[Norland]’s share is £3m", "[the town] would use its cheque of £3m": whose share it is gets it. */
export const shareOf = (around: Around, place: Place | null): Acts | null => {
  const { text, whole, figure, sentence } = around;
  const from = Math.max(sentence.start, whole.start - 110);
  const lead = text.slice(from, whole.start);
  if (
    place !== null &&
    place.stand === "object" &&
    ITS_SUM.test(lead) &&
    SPENDS.test(place.clause.verb.lemma) &&
    GRANT.test(text.slice(figure.end, figure.end + 50))
  ) {
    const own = doer(around, place.clause);
    return own && { payer: null, recipient: own };
  }
  if (!/(?:share|slice|portion|cut|allocation|payout|award|entitlement)\b/.test(lead.slice(-70)) && !ITS.test(lead))
    return null;
  const who = SHARE.exec(lead)?.indices?.groups?.who;
  const whose = who && { start: from + who[0], end: from + who[1] };
  // "The bridge will cost £9m, of which the town’s share is £3m": of a bill.
  // "the lion’s share of £3m": nobody’s
  if (whose !== undefined && !/\blion$/i.test(text.slice(whose.start, whose.end)))
    return COSTS.test(text.slice(Math.max(sentence.start, whose.start - 90), whose.start))
      ? { payer: whose, recipient: null }
      : { payer: null, recipient: whose };
  if (place === null || !ITS.test(lead) || !SPENDS.test(place.clause.verb.lemma)) return null;
  const own = doer(around, place.clause);
  return own && { payer: null, recipient: own };
};

const SPLITS =
  /\b(?:split|share|shares|meet|meets|bear|bears|cover|covers|foot|foots|shoulder|underwrite|pay|pays|carry|absorb|met|paid|bore|covered|footed|split(?:ting)?|sharing|meeting|bearing|covering|footing|paying|pick(?:s|ing|ed)? up|pay(?:s|ing)? for) (?:(?:half|most|all|part|some|much|a (?:third|quarter|share)|two-thirds) of )?(?:the|its|their) (?:full |entire |whole |total )?(?:costs?|bill|tab|price|expenses?)(?: (?:of|for) (?:an? |the |its |their |this )?)?(?:new |planned |proposed )?$/;

/** "[The governments] will split the cost of a £3m package" */
export const splits = (around: Around): Span | null => {
  const { text, parsed, whole, sentence } = around;
  const lead = SPLITS.exec(text.slice(Math.max(sentence.start, whole.start - 80), whole.start))?.[0];
  if (lead === undefined) return null;
  const clause = parsed
    .clauses()
    .findLast(({ verb }) => verb.start < whole.start && verb.end > whole.start - lead.length);
  return clause === undefined || clause.verb.voice === "passive" ? null : doer(around, clause);
};
