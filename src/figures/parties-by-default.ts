import { Tag, tokenAt } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import type { FigureRole } from "./figure.ts";
import type { Parties } from "./parties.ts";
import { costed } from "./parties-by-cost.ts";
import { dealWith, proposed } from "./parties-by-deal.ts";
import { type Acts, actor, inTheRed } from "./parties-by-doing.ts";
import { fedBy, fronted, relieved, spentWith } from "./parties-by-feeding.ts";
import { partiesByFrame } from "./parties-by-frame.ts";
import { handed } from "./parties-by-handing.ts";
import { reachedBy } from "./parties-by-purpose.ts";
import { shareOf, splits } from "./parties-by-share.ts";
import { partiesCounted } from "./parties-counted.ts";
import { namedInBrackets } from "./parties-in-brackets.ts";
import { partiesOfHeadline } from "./parties-of-headline.ts";
import { trimmed } from "./parties-trimmed.ts";
import { unparsedVerb } from "./parties-unparsed.ts";
import type { Around, Place } from "./place.ts";
import { infinitiveAt } from "./purpose.ts";
import { purposeByDefault } from "./purpose-by-default.ts";

type Told = Readonly<{ role: FigureRole; parties: Parties }>;

/** What is most likely where no rule of its own speaks, once the role of the sum is known. */
export const byDefault = (around: Around, place: Place | null, { role, parties: stated }: Told): Parties => {
  const share = shareOf(around, place);
  const frame = partiesByFrame(around);
  // "[The state] will share £3m among [nurses]": who shares it out does not get it.
  const sharesOut = frame.recipient !== null && isAlso(frame.payer, stated.recipient);
  const told = sharesOut ? { ...stated, payer: frame.payer, recipient: frame.recipient } : stated;
  const parties = swapped(around, { role, parties: told }, share);
  const acts =
    dealWith(around) ?? proposed(around, place) ?? share ?? actor(around, place, role) ?? inTheRed(around, place);
  const hands = handed(around, place);
  const verb = unparsedVerb(around);
  const head = partiesOfHeadline(around);
  const listed = namedInBrackets(around);
  const bears = listed !== null && BORNE.has(role);
  const payer =
    parties.payer ??
    costed(around, place) ??
    splits(around) ??
    acts?.payer ??
    hands?.payer ??
    verb.payer ??
    frame.payer ??
    head.payer ??
    (bears ? listed : null);
  const counted = GIVEN.has(role) ? partiesCounted(around).recipient : null;
  const recipient =
    nearer(counted, parties.recipient) ??
    relieved(around) ??
    fronted(around) ??
    acts?.recipient ??
    hands?.recipient ??
    verb.recipient ??
    head.recipient ??
    fedBy(around, place, role) ??
    spentWith(around, place) ??
    reachedBy(around, place, { role, purpose: parties.purpose }) ??
    frame.recipient ??
    (role === "funding" ? listed : null) ??
    counted;
  const known = {
    payer: isAlso(payer, parties.recipient) ? parties.payer : payer,
    recipient: isAlso(recipient, parties.payer) ? parties.recipient : recipient,
    // "a tax break for data centres": who gets it is not what it is for.
    purpose: isWithin(parties.purpose, recipient) ? null : parties.purpose,
  };
  const purpose =
    known.purpose ??
    (isAlso(frame.purpose, known.recipient) ? null : frame.purpose) ??
    purposeByDefault(around, place, { role, known }) ??
    verb.purpose ??
    doneBy(around, known.recipient);
  const all = trimmed(around.text, { ...estimated(around, known), purpose: purpose && withOther(around, purpose) });
  // "was freed on bail of £3,000": nobody is paid.
  const lead = around.text.slice(Math.max(0, around.whole.start - 60), around.whole.start);
  if (BAIL.test(lead) || TARGET.test(lead)) return NOBODY;
  if (all.payer !== null && isAnnouncer(around, all.payer)) return { ...all, payer: null };
  // Who saves a sum pays nobody.
  return role === "saving" && !GIVES_BACK.test(place?.clause.verb.lemma ?? "") ? { ...all, payer: null } : all;
};

/** "£9m will go to [the railway] to build a museum": what who gets it is to do. */
const doneBy = (around: Around, recipient: Span | null): Span | null =>
  recipient === null || recipient.start < around.figure.end || !around.text.startsWith(" to ", recipient.end)
    ? null
    : infinitiveAt(around, recipient.end);
const GIVEN: ReadonlySet<FigureRole> = new Set(["funding", "spending", "budget", "other"]);
const BORNE: ReadonlySet<FigureRole> = new Set(["fine", "shortfall", "overspend"]);
const GIVES_BACK = /^(?:return|repay|refund|hand|give|pay|waive|forgo|forego|forfeit|reimburse|donate)$/;
/** "Senators announce £3m for ports": who brings the news does not pay. */
const ANNOUNCER =
  /^(?:the |The )?(?:\p{Lu}\.?\p{Lu}\.? )?(?:\p{L}+ )?(?:Sens?\.?|[Ss]enators?|Reps?\.?|[Rr]epresentatives?|[Cc]ongress(?:man|woman|men|members?)|[Ll]awmakers?|[Dd]elegates?|MPs?|AMs?|MSPs?|TDs?)(?: \p{Lu}|$)|(?:Senator|Representative|Congressman|Congresswoman|MP|MSP)s?$/u;
const ANNOUNCES = /^[^.;]{0,60}?\b(?:announc|unveil|reveal|confirm|hail|tout|welcom|highlight)[a-z]*\b/;
const isAnnouncer = ({ text, whole }: Around, { start, end }: Span): boolean =>
  end < whole.start && ANNOUNCER.test(text.slice(start, end)) && ANNOUNCES.test(text.slice(end, whole.start));
const BAIL = /\bbail (?:of|at|set at) $/;
/** "raised its price target to £80": what a share might be worth. */
const TARGET =
  /\b(?:price|share) (?:target|objective|forecast)s?(?: (?:on|for) [^.;£$€]{2,30})? (?:to|from|of|at|by)(?: [A-Z]{1,2}[£$€][\d.]+ from)? $/;
const NOBODY: Parties = { payer: null, recipient: null, purpose: null };

/** "losses, which [consultants] put at £3m": who reckons a sum neither pays nor gets it. */
const RECKONED =
  /\b(?:put|puts|putting|estimates?d?|value[sd]?|assess(?:es|ed)?|reckon(?:s|ed)?|calculate[sd]?)(?: (?:it|them|this|that|the [^.,;£$€]{3,60}?))? at (?:up to |about |around |some |at least |more than |nearly |almost |over |between )?$/;
const estimated = ({ text, whole }: Around, parties: Parties): Parties =>
  parties.payer !== null &&
  parties.payer.end < whole.start &&
  whole.start - parties.payer.end < 70 &&
  RECKONED.test(text.slice(parties.payer.end, whole.start)) &&
  !/\b(?:contracts?|deals?)\b/i.test(text.slice(parties.payer.end, whole.start))
    ? { ...parties, payer: null }
    : parties;

/** "£3m in insurance [and security]", "in salaries [and consulting fees]": a list of bare nouns is one purpose. */
const OTHER =
  /^(?:, \p{Ll}[\p{Ll}-]+(?: \p{Ll}[\p{Ll}-]+)?){0,3},? and (?!(?:to|will|would|has|have|had|is|was|are|were|said|says|that|which|it|he|she|they|we|the|an?|its|their|his|her|then|also|not|more|about|other|for|in|on|by|from|at|with|as|over|up|another|paid|gave|took|spent|made|bought|sold|cut|left|lost|won|got|added|agreed|promised|others?|one|two|three|four|five|six|seven|eight|nine|ten)\b)\p{Ll}[\p{Ll}-]+(?: \p{Ll}[\p{Ll}-]+){0,2}?(?=[.,;:)]| (?:to|for|in|on|at|by|from|with|last|this|next|over|each|a)\b|$)/u;
const withOther = ({ text, parsed: { tokens }, figure }: Around, { start, end }: Span): Span => {
  if (!/ (?:in|on|for|of) $/.test(text.slice(start - 5, start)) || start < figure.end) return { start, end };
  if (!/^\p{Ll}[\p{Ll}-]+(?: \p{Ll}[\p{Ll}-]+)?$/u.test(text.slice(start, end)) || text.startsWith("to ", start))
    return { start, end };
  const more = OTHER.exec(text.slice(end, end + 70))?.[0];
  if (more === undefined) return { start, end };
  const last = tokens.tag[tokenAt(tokens, end + more.lastIndexOf(" ") + 1)];
  return last === Tag.Noun || last === Tag.Plural ? { start, end: end + more.length } : { start, end };
};

/** Who stands as the one who gets a sum that they pay, and the other way round. */
const swapped = (around: Around, { role, parties }: Told, share: Acts | null): Parties => {
  const { text, whole, figure, after } = around;
  const { payer, recipient } = parties;
  // "[The town] would use its cheque of £3m": whose it is got it.
  if (recipient === null)
    return share?.recipient != null && isAlso(share.recipient, payer)
      ? { ...parties, payer: null, recipient: share.recipient }
      : parties;
  // "[The governments] share the cost of a £3m dam"
  const split = splits(around);
  if (split !== null && isAlso(split, recipient)) return { ...parties, payer: split, recipient: null };
  // "leaves [its members] £3m worse off", "Tickets are £12 for [adults]"
  const poorer =
    (recipient.end + 1 === whole.start || LEFT.test(text.slice(Math.max(0, whole.start - 30), whole.start))) &&
    POORER.test(text.slice(after, after + 16));
  const charged =
    role === "price" &&
    recipient.start > figure.end &&
    text.startsWith("for ", recipient.start - 4) &&
    CUSTOMERS.test(text.slice(recipient.start, recipient.end));
  return poorer || charged ? { ...parties, payer: recipient, recipient: null } : parties;
};

/** "which will leave [it] £3m in the red" */
const LEFT = /\b(?:leave|leaves|leaving|left) (?:it|them|him|her|us|me) $/;
const POORER =
  /^,? (?:in the red|in deficit|over budget|overdrawn|worse off|out of pocket|poorer|short|in debt|behind)\b/;

/** Several people without an article: "adults", "visiting fans", "children under 12". */
const CUSTOMERS =
  /^(?!the |an? |its |their )[\p{Ll}-]+(?:s|children|people|men|women)(?: .*)?$|^(?!the |an? |its |their )(?:[\p{Ll}-]+ ){1,3}(?:[\p{Ll}-]+s|children|people|men|women)$|^(?:children|people|men|women)(?: .*)?$/u;

const isAlso = (one: Span | null, other: Span | null): boolean =>
  one !== null && other !== null && one.start < other.end && one.end > other.start;
/** "Norland gives £9m to [48 projects across the state]": whoever is counted behind the sum, but where more of the same was read. */
const nearer = (counted: Span | null, known: Span | null): Span | null =>
  counted !== null && known !== null && !(known.start === counted.start && known.end > counted.end) ? counted : known;

/** "awarded to [40 clubs in [Larne]]": a part of who gets it is not what it is for. */
const isWithin = (purpose: Span | null, who: Span | null): boolean =>
  purpose !== null &&
  who !== null &&
  (purpose.start === who.start || (purpose.start > who.start && purpose.end <= who.end));
