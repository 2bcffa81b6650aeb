import { groupsIn, leadTo } from "./groups-in.ts";
import type { Around } from "./place.ts";
import { isPayer, isSomebody } from "./somebody.ts";
import { nobody, type Tail } from "./tail.ts";
import { wholePhrase } from "./whole-phrase.ts";

/** Who lets a contract and who gets it, where the sum is only its worth. */
export const partiesByContract = (around: Around): Tail | null => contracted(around) ?? inFavour(around);

/** "[The ministry] has signed [road building] contracts with [two firms] valued at £9m", "[Norland] Signs Ferry Contracts Worth £9m" */
const CONTRACTED =
  /(?:^[“"‘]?|[,:] )(?<who>\p{L}[^,.;:£$€“”"]{2,80}?) (?:(?:has|have|had|also|today|on \p{Lu}[a-z]+day) ){0,3}(?:[Ss]ign(?:s|ed)?|[Aa]ward(?:s|ed)?|[Ll]ets?|[Ii]nks|[Ii]nked|(?:entered|enters) into|agreed|[Aa]pproves|[Aa]pproved) (?:an? |the |its )?(?:(?:new|major|separate|[a-z]+-year) )?(?<what>(?:\p{L}[\p{L}’-]* ){1,4}?)?(?:[Cc]ontracts?|[Dd]eals?)(?: (?:with|to) (?<other>[^,.;:£$€“”"]{3,50}?))?,? (?:[Ww]orth|[Vv]alued at|of|totalling)(?: (?:nearly|about|around|some|almost|over|more than|up to|a total of))? $/du;
const contracted = (around: Around): Tail | null => {
  const { text, parsed, sentence, whole } = around;
  if (whole.start - sentence.start > 190) return null;
  const lead = { start: sentence.start, end: whole.start };
  if (!/[Cc]ontracts?|[Dd]eals?/.test(text.slice(Math.max(lead.start, lead.end - 100), lead.end))) return null;
  const { who, what, other } = groupsIn(text, lead, CONTRACTED);
  if (
    who === undefined ||
    /\b(?:that|said|says|which|who|was|were|been|be|is|are|being)\b/.test(text.slice(who.start, who.end))
  )
    return null;
  const phrase = parsed.phrases().find(({ start }) => start === who.start);
  if (phrase !== undefined && phrase.end <= who.end && !isPayer(text, phrase)) return null;
  return {
    payer: who,
    recipient: other ?? null,
    purpose: what === undefined || what.end - what.start < 4 ? null : { start: what.start, end: what.end - 1 },
  };
};

/** "at a cost of £9m in favour of [a builder]", "approved in favour of [a builder] with a value of £9m" */
const FAVOUR_BEHIND = /^[^.;:£$€]{0,30}? in favou?r of /;
const FAVOUR_BEFORE =
  /\bin favou?r of (?<who>\p{Lu}[^,.;:£$€“”"]{2,60}?),? (?:with|at|for|worth|in the sum of)(?: an?)?(?: [a-z]+){0,4} (?:of )?$/du;
const inFavour = (around: Around): Tail | null => {
  const { text, parsed, figure } = around;
  const lead = FAVOUR_BEHIND.exec(text.slice(figure.end, figure.end + 60))?.[0];
  if (lead !== undefined) {
    const who = parsed.phrases().find(({ start }) => start === figure.end + lead.length);
    return who !== undefined && isSomebody(text, who) ? { ...nobody, recipient: wholePhrase(text, who) } : null;
  }
  const before = leadTo(around, 120);
  if (!/ in favou?r of /.test(text.slice(before.start, before.end))) return null;
  const { who } = groupsIn(text, before, FAVOUR_BEFORE);
  return who === undefined ? null : { ...nobody, recipient: who };
};
