import type { Span } from "../document/index.ts";
import { groupsIn, leadTo } from "./groups-in.ts";
import type { Around, Place } from "./place.ts";
import { isPayer, isSomebody } from "./somebody.ts";
import { nobody, type Tail } from "./tail.ts";
import { doer } from "./who-does.ts";
import { wholePhrase } from "./whole-phrase.ts";

/** Bargains whose two sides stand apart from the sum: players that clubs buy, bids that are turned down or agreed to. */
export const partiesByBargain = (around: Around, place: Place | null): Tail | null =>
  signing(around) ?? bidFrom(around) ?? hadRejected(around, place);

const PLAYER =
  "(?:strikers?|forwards?|midfielders?|wingers?|defenders?|goalkeepers?|keeper|full-back|left-back|right-back|centre-back|playmaker|captain|internationals?|quarterback|pitcher|linebacker|teenager|prospect|fly-half|batsman|all-rounder|point guard|jockey|skipper)";
/** "an £11m deal with [Cobh] for [striker Ivo Brand]": who signs a player pays. */
const SIGNING = new RegExp(
  `^[ -](?:[a-z-]+ ){0,2}(?:deal|fee|agreement|bid|offer|move)(?: (?:with|to|from) (?<club>\\p{Lu}[^,.;:£$€()]{1,40}?))? for (?<what>(?:the |their |its )?(?:[\\p{L}’'-]+ ){0,3}${PLAYER}(?: \\p{Lu}[\\p{L}’'-]+){0,3})`,
  "du",
);
const signing = (around: Around): Tail | null => {
  const { text, parsed, figure, sentence } = around;
  const { club, what } = groupsIn(text, { start: figure.end, end: Math.min(sentence.end, figure.end + 130) }, SIGNING);
  if (what === undefined) return null;
  const clause = parsed.clauses().findLast(({ verb }) => verb.end <= figure.start && verb.voice !== "passive");
  return { payer: clause === undefined ? null : doer(around, clause), recipient: club ?? null, purpose: what };
};

/** "agreed to a bid from [Bidco], a part of Cobh Partners, in a deal worth £4bn": who bids would pay. */
const BID_FROM =
  /\b(?:bid|offer|approach|takeover|buyout|buy-out) (?:from|by) (?<who>[^,.;:£$€()]{3,60}?)(?:, [^,;:£$€]{3,80},)?(?: (?:in|as part of|under) an? (?:[a-z-]+ ){0,3}(?:deal|offer|transaction))? (?:worth|valued at|of|that values (?:it|the [a-z]+) at|valuing (?:it|the [a-z]+) at)(?: (?:about|around|some|up to|more than|nearly|almost))? $/d;
const bidFrom = (around: Around): Tail | null => {
  const lead = leadTo(around, 210);
  if (!/\b(?:bid|offer|approach|takeover|buyout|buy-out) (?:from|by) /.test(around.text.slice(lead.start, lead.end)))
    return null;
  const { who } = groupsIn(around.text, lead, BID_FROM);
  return who === undefined ? null : { ...nobody, payer: who };
};

/** "[Larne] had a £5m offer for the winger rejected" */
const REJECTED =
  /^[ -](?:[a-z-]+ ){0,2}(?:offer|bid|proposal)(?: for (?<what>[^,.;:£$€()]{3,60}?))? (?:rejected|turned down|accepted|rebuffed|knocked back)\b/d;
const hadRejected = (around: Around, place: Place | null): Tail | null => {
  const { text, figure, sentence } = around;
  const behind: Span = { start: figure.end, end: Math.min(sentence.end, figure.end + 110) };
  if (!/ (?:rejected|turned down|accepted|rebuffed|knocked back)\b/.test(text.slice(behind.start, behind.end)))
    return null;
  if (!REJECTED.test(text.slice(behind.start, behind.end))) return null;
  const { what } = groupsIn(text, behind, REJECTED);
  const subject = place?.clause.subject ?? null;
  const lemma = place?.clause.verb.lemma;
  if (subject === null || lemma !== "have" || !isPayer(text, subject) || !isSomebody(text, subject))
    return what === undefined ? null : { ...nobody, purpose: what };
  return { ...nobody, payer: wholePhrase(text, subject), purpose: what ?? null };
};
