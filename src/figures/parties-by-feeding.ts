import type { Span } from "../document/index.ts";
import type { FigureRole } from "./figure.ts";
import type { Around, Place } from "./place.ts";
import { isBody, isGroup, isPayer, isSomebody } from "./somebody.ts";
import { isOne } from "./who-does.ts";
import { verbBehind, wholePhrase } from "./whole-phrase.ts";

const FRONTED =
  /^[“"‘]?(?:(?:Backed|Funded|Supported|Boosted|Helped|Aided|Buoyed|Bolstered|Armed|Fuelled|Financed|Sponsored|Underpinned|Seeded|Emboldened|Flush) (?:by|with)|With|Thanks to|Using|(?:After|Having|On|Upon) (?:receiv|winn?|secur|gett?|land|obtain|won|received|secured|obtained)(?:ing)?|Awarded|Given|Handed|Granted) (?:(?:an?|the|about|around|some|nearly|almost|more than|over|up to|the help of|another|new|further) )*$/;

/** "Backed by £3m from a trust, [the newsroom] will hire", "Thanks to a £3m gift, [the library] will open": whom the sentence goes on about gets it. */
export const fronted = ({ text, parsed, whole, figure, sentence }: Around): Span | null => {
  if (whole.start - sentence.start > 50 || !FRONTED.test(text.slice(sentence.start, whole.start))) return null;
  const comma = /^[^,.;:–—]{0,80}, (?=\p{L})/u.exec(text.slice(figure.end, figure.end + 90))?.[0];
  if (comma === undefined) return null;
  const who = parsed.phrases().find(({ start }) => start === figure.end + comma.length);
  if (who === undefined || !isPayer(text, who) || !isOne(text, who)) return null;
  const clause = parsed.clauses().find(({ subject, verb }) => subject?.start === who.start && verb.start > who.end);
  return clause === undefined ? null : wholePhrase(text, who, verbBehind(parsed, who, clause.verb));
};

const RELIEF =
  /^[ -](?:[\p{L}-]+ )?(?:tax (?:breaks?|credits?|relief|cuts?|exemptions?|holidays?|incentives?)|rebates?|waivers?|giveaways?|handouts?|exemptions?|subsid(?:y|ies)|bail-?outs?) (?:for|to) /u;

/** "a £3m tax break for [data centres]": who pays less gets it. */
export const relieved = ({ text, parsed, figure }: Around): Span | null => {
  const lead = RELIEF.exec(text.slice(figure.end, figure.end + 60))?.[0];
  const who = lead === undefined ? undefined : parsed.phrases().find(({ start }) => start === figure.end + lead.length);
  return who !== undefined && isSomebody(text, who) ? wholePhrase(text, who) : null;
};

const FEEDS = /^(?:fund|seed|finance|bankroll|sustain|endow|capitalise|capitalize|sponsor|kick-start|bootstrap)$/;

const POTS =
  /(?:^| )(?:funds?|pot|programmes?|programs?|schemes?|trust|foundation|pools?|reserve|facility|appeal|initiative)$/i;

/** "[The Rivers Fund], seeded with £3m", "[the clinic] is funded by a £3m grant from a trust": what is fed by the sum gets it. */
export const fedBy = (around: Around, place: Place | null, role: FigureRole): Span | null => {
  if (place === null || place.stand !== "preposition" || !/^(?:with|by|through|from)$/.test(place.preposition ?? ""))
    return null;
  const { text, parsed } = around;
  const { subject, verb } = place.clause;
  if (subject === null || subject.start > verb.start || !FEEDS.test(verb.lemma)) return null;
  if (
    !(verb.voice === "passive" || verb.form === "participle" || /ed$/.test(text.slice(verb.head.start, verb.head.end)))
  )
    return null;
  if (role !== "funding" && role !== "other" && role !== "budget") return null;
  const span = wholePhrase(text, subject, verbBehind(parsed, subject, verb));
  if (span === null) return null;
  const words = text.slice(subject.start, subject.end);
  // "[the charity]’s work was funded by a £3m grant"
  const owner = /^(?<who>.{2,60}?)[’']s? (?:[\p{Ll}-]+ ){0,3}[\p{Ll}-]+$/u.exec(words)?.groups?.who;
  if (owner !== undefined && /\p{Lu}[\p{L}-]*$/u.test(owner))
    return { start: subject.start, end: subject.start + owner.length };
  const named = subject.kind === "name" || / fund$/.test(words);
  return (POTS.test(words) && named) || isBody(text, subject) || isGroup(text, subject.head) ? span : null;
};

/** "to spend £3m with [local firms]" */
export const spentWith = ({ text, figure, after }: Around, place: Place | null): Span | null => {
  if (place === null || !/^(?:spend|place|invest)$/.test(place.clause.verb.lemma)) return null;
  const whom = place.clause.prepositional.find(
    ({ preposition, start }) => preposition === "with" && start >= figure.end && start <= after + 1,
  )?.object;
  return whom != null && isSomebody(text, whom) ? wholePhrase(text, whom) : null;
};
