import { moneyFrames } from "../lexicon/money-frames.ts";
import { groupsIn, leadTo } from "./groups-in.ts";
import { lastWordOf } from "./last-word.ts";
import type { Around } from "./place.ts";
import { isGiver, isPayer, isSomebody } from "./somebody.ts";
import { nobody, type Tail } from "./tail.ts";
import { wholePhrase } from "./whole-phrase.ts";

/** Who gets a grant, a salary or a share by turns of phrase around the noun or the participle of giving. */
export const partiesByGift = (around: Around): Tail | null =>
  awardedTo(around) ??
  betterOff(around) ??
  contribution(around) ??
  worthFor(around) ??
  inLine(around) ??
  areGiven(around) ??
  payOf(around) ??
  livesOn(around) ??
  incomeOf(around) ??
  namedPaid(around);

/** "A contract worth £3m was awarded to [a yard]", "the grant, of £3m, goes to [the club]" */
const AWARDED =
  /^,? (?:(?:which )?(?:was|is|were|are|has been|have been|had been|will be|would be|is to be|to be) )?(?:awarded|given|handed|granted|offered|paid|let|made|goes|go|went|will go) to /;
/** "The contract, worth £3m, was won by [a yard]" */
const WON_BY =
  /^,? (?:(?:which )?(?:was|is|were|are|has been|have been|had been|will be) )?(?:won|secured|landed|picked up|clinched|taken up|claimed|drawn down|received|shared) by /;
const NOUN_BEFORE =
  /\b(?:contracts?|grants?|loans?|awards?|deals?|prizes?|donations?|payments?|cheques?|subsid(?:y|ies)|bursar(?:y|ies)|scholarships?|vouchers?),? (?:each )?(?:of|worth|totalling|valued at) (?:[a-z]+ )?$/i;
const awardedTo = (around: Around): Tail | null => {
  const { text, after, whole } = around;
  if (!NOUN_BEFORE.test(text.slice(Math.max(0, whole.start - 60), whole.start))) return null;
  const lead = (AWARDED.exec(text.slice(after, after + 50)) ?? WON_BY.exec(text.slice(after, after + 60)))?.[0];
  const who =
    lead === undefined ? undefined : around.parsed.phrases().find(({ start }) => start === after + lead.length);
  return who !== undefined && isSomebody(text, who) ? { ...nobody, recipient: wholePhrase(text, who) } : null;
};

/** "a hardship fund for [care leavers], worth £600": who the noun that has its worth is for. */
const WORTH_FOR =
  /\b(?:funds?|grants?|loans?|bursar(?:y|ies)|scholarships?|vouchers?|payments?|packages?|prizes?) for (?<who>(?:[\p{L}’'-]+ ){0,3}(?<head>[\p{L}’'-]+)),? (?:each )?worth (?:up to |about |around |at least )?$/du;
const worthFor = (around: Around): Tail | null => {
  const { who, head } = groupsIn(around.text, leadTo(around, 110), WORTH_FOR);
  if (who === undefined || head === undefined) return null;
  const noun = around.text.slice(head.start, head.end);
  return moneyFrames.groups.has(noun) || noun.endsWith("s") ? { ...nobody, recipient: who } : null;
};

/** "[Harlow Mills] is in line for £3m" */
const inLine = ({ text, whole, parsed, sentence }: Around): Tail | null => {
  const lead = /\b(?:is|are|was|were|be) in line for (?:up to )?$/.exec(
    text.slice(Math.max(sentence.start, whole.start - 40), whole.start),
  )?.[0];
  if (lead === undefined) return null;
  const who = parsed.phrases().find(({ end }) => end === whole.start - lead.length - 1);
  return who !== undefined && isPayer(text, who) ? { ...nobody, recipient: wholePhrase(text, who, whole.start) } : null;
};

/** "[Engineers at the university] have been awarded £3m": the parser may take the first word for a verb. */
const ARE_GIVEN =
  /^(?<who>\p{Lu}[a-z]+s (?:at|of|from|in) [^,.;:£$€“”"]{3,70}?) (?:(?:have|has|had|will|are|were|is|was|been|be|to|also|now) )+(?:awarded|given|granted|handed|promised|offered|allocated) (?:an? |up to |nearly |almost |more than |about )*$/du;
const areGiven = ({ text, whole, sentence }: Around): Tail | null => {
  if (whole.start - sentence.start > 160) return null;
  const { who } = groupsIn(text, { start: sentence.start, end: whole.start }, ARE_GIVEN);
  return who === undefined ? null : { ...nobody, recipient: who };
};

/** "paid its chief executive, [Ann Lee], £3m" */
const NAMED_PAID =
  /\b(?:pa(?:y|ys|id|ying)|g[ai]v(?:e|es|en|ing)|award(?:s|ed|ing)?|hand(?:s|ed|ing)?) (?:its|his|her|their|the) [a-z -]{3,40}, (?<who>\p{Lu}[^,.;:£$€]{2,40}), (?:an? |a total of |up to )?$/du;
const namedPaid = (around: Around): Tail | null => {
  const lead = leadTo(around, 120);
  if (!around.text.slice(lead.start, lead.end).includes(", ")) return null;
  const { who } = groupsIn(around.text, lead, NAMED_PAID);
  return who === undefined ? null : { ...nobody, recipient: who };
};

/** "raises the minimum pay of [caregivers] to £19" */
const PAY_OF =
  /\b(?:minimum|starting|basic|average) (?:pay|wages?|salar(?:y|ies)) (?:of|for) (?<who>(?:[a-z-]+ ){0,3}[a-z-]+s) (?:(?:to|at|by|from|is|was|will|would|be|rises?|rose|goes|go|up|set) )+$/d;
const payOf = (around: Around): Tail | null => {
  const { who } = groupsIn(around.text, leadTo(around, 90), PAY_OF);
  return who === undefined ? null : { ...nobody, recipient: who };
};

/** "[staff] on £24,000", "[families] on less than £9,000 a year": whose pay it is. */
const ON =
  /\b(?<who>(?:(?:all|most|many|some|those|low-paid|young|older|working|single|junior|senior) )?(?:staff|workers|employees|people|families|households|earners|nurses|teachers|doctors|graduates|apprentices|trainees|pensioners|parents|officers|carers|couples|claimants|executives|bosses|players)) on (?:an? (?:(?:salary|wage|income|pension)s? of|average of) |salaries of |wages of |incomes of )?(?:(?:less|more|as (?:much|little)) (?:than|as) |under |over |up to |about |around |just |below |above |between |at least |only )*$/di;
const SPENT_ON =
  /\b(?:spen[dt]|spends|spending|impos(?:e|es|ed|ing)|lev(?:y|ies|ied|ying)|lavish(?:es|ed|ing)?|blow|blew)\b/i;
const livesOn = (around: Around): Tail | null => {
  const lead = leadTo(around, 80);
  const words = around.text.slice(lead.start, lead.end);
  if (!words.includes(" on ") || SPENT_ON.test(words.slice(-60))) return null;
  if (
    /^[ -](?!an? |per |each |every )[\p{L}-]+ (?:grants?|contracts?|schemes?|benefits|programmes?)\b/u.test(
      around.text.slice(around.figure.end, around.figure.end + 40),
    )
  )
    return null;
  const { who } = groupsIn(around.text, lead, ON);
  return who === undefined ? null : { ...nobody, recipient: who };
};

/** "Fees bring £3m of [the ministry]’s income", "supplied £3m of its revenue": whose income it is a part of. */
const INCOME_OF =
  /^ (?:a year |annually )?of (?<who>(?:[\p{L}’'.-]+ ){0,5}?[\p{L}.-]+)[’']s? (?:(?:annual|total|yearly|overall|own|net|gross) )?(?:income|revenues?|turnover|takings|receipts|earnings|funding)\b/du;
const incomeOf = ({ text, figure, parsed }: Around): Tail | null => {
  const { who } = groupsIn(text, { start: figure.end, end: figure.end + 90 }, INCOME_OF);
  const phrase = who === undefined ? undefined : parsed.phrases().find(({ start }) => start === who.start);
  return who !== undefined &&
    phrase !== undefined &&
    phrase.kind !== "pronoun" &&
    !/^(?:its|their|his|her|our|my|your) /i.test(text.slice(who.start, who.end)) &&
    isPayerWord(text.slice(who.start, who.end))
    ? { ...nobody, recipient: who }
    : null;
};
const isPayerWord = (words: string): boolean =>
  /(?:^|the |The )\p{Lu}/u.test(words) || moneyFrames.groups.has(lastWordOf(words).toLowerCase());

/** "the [EU] contribution is £3m" */
const CONTRIBUTION =
  /\b(?<who>[\p{L}]{2,14})(?:[’']s)? contributions? (?:is|was|of|will be|would be|comes to|came to|totals|totalled) (?:[a-z]+ )?$/du;
const contribution = (around: Around): Tail | null => {
  const { who } = groupsIn(around.text, leadTo(around, 60), CONTRIBUTION);
  return who !== undefined && isGiver(around.text, who) ? { ...nobody, payer: who } : null;
};

/** "[Households] could be £90 better off", "worse off": they pay */
const betterOff = ({ text, parsed, figure, whole }: Around): Tail | null => {
  const how = OFF.exec(text.slice(figure.end, figure.end + 24))?.groups?.how;
  if (how === undefined) return null;
  const who = parsed
    .phrases()
    .findLast(
      ({ end }) =>
        end < whole.start &&
        /^ (?:(?:will|would|could|may|might|to|be|is|are|been|have|has) )+$/.test(text.slice(end, whole.start)),
    );
  if (who === undefined || !isSomebody(text, who)) return null;
  return { ...nobody, [how === "better" ? "recipient" : "payer"]: wholePhrase(text, who) };
};
const OFF = /^(?: an? (?:year|month|week))? (?<how>better|worse) off\b/;
