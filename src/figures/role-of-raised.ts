import type { Span } from "../document/index.ts";

/** Words around money that many give: for a candidate, a cause, a start-up. */
const GIVERS =
  /\b(?:donors?|donations?|donated|donates?|supporters|backers|backed by investors|campaign|candidates?|campaigns?|primary|ballot|PAC|super PAC|crowdfund\w*|fundrais\w*|GoFundMe|JustGiving|charity|charities|appeal|raffles?|bake sales?|cake (?:stalls?|sales?)|fun runs?|marathon|sponsored|coffee mornings?|jumble sale|car wash(?:es)?|telethon|benefit (?:concert|gig|night)|gala|collection (?:tins|plates)|bucket collections?|venture|start-?up|Series [A-F]|seed round|funding round|investors|angel|philanthropists?|benefactors?|well-wishers|memorial|hospice|foundation|filings?)\b/;
/** What brings money in by law or trade. */
const TAKERS =
  /\b(?:tax|taxes|levy|levies|dut(?:y|ies)|tariffs?|tolls?|charges?|fees?|fines|auctions?|sales?|sold|selling|treasury|exchequer|revenues?|council tax|rates|precept|surcharge|licences?|licenses?|bonds?|gilts|notes|shares|stock|privati[sz]\w+|flotation|IPO|rights issue|parking|premium|meters?)\b/i;
const TAKES_IN =
  /^(?:rais|took in|tak(?:e|es|ing|en) in|haul|pull|rak|brought in|br(?:ing|ings|inging) in|collect|amass|gather|net)/;

/** "raised £9m from donors": given; "the levy raised £9m": taken in. */
export const isGivenByMany = (
  text: string,
  evidence: Span | null,
  { sentence, behind }: Readonly<{ sentence: Span; behind: number }>,
): boolean => {
  if (evidence === null || !TAKES_IN.test(text.slice(evidence.start, evidence.end).toLowerCase())) return false;
  // "the wage is to be raised to £9"
  if (/^ (?:to|by) (?:about |around |some )?[£$€₹\d]/.test(text.slice(evidence.end, evidence.end + 12))) return false;
  const words = text.slice(sentence.start, Math.min(sentence.end, behind + 120));
  return (
    !TAKERS.test(words) &&
    GIVERS.test(text.slice(Math.max(0, sentence.start - 160), Math.min(text.length, behind + 160)))
  );
};
