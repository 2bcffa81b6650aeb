import { moneyFrames } from "../lexicon/money-frames.ts";
import type { Around } from "./place.ts";
import { isPayer, isSomebody, wholePhrase } from "./somebody.ts";
import type { Tail } from "./tail.ts";

const nobody: Tail = { payer: null, recipient: null, purpose: null };

/** Who gets a grant, a salary or a share by turns of phrase around the noun or the participle of giving. */
export const partiesByGift = (around: Around): Tail | null =>
  awardedTo(around) ??
  betterOff(around) ??
  contribution(around) ??
  worthFor(around) ??
  inLine(around) ??
  areGiven(around) ??
  payOf(around) ??
  namedPaid(around);

/** "A contract worth £3m was awarded to [a yard]", "the grant, of £3m, goes to [the club]" */
const AWARDED =
  /^,? (?:(?:which )?(?:was|is|were|are|has been|have been|had been|will be|would be|is to be|to be) )?(?:awarded|given|handed|granted|offered|paid|let|made|goes|go|went|will go) to /;
const NOUN_BEFORE =
  /\b(?:contracts?|grants?|loans?|awards?|deals?|prizes?|donations?|payments?|cheques?|subsid(?:y|ies)|bursar(?:y|ies)|scholarships?|vouchers?),? (?:each )?(?:of|worth|totalling|valued at) (?:[a-z]+ )?$/i;
const awardedTo = (around: Around): Tail | null => {
  const { text, after, whole } = around;
  if (!NOUN_BEFORE.test(text.slice(Math.max(0, whole.start - 60), whole.start))) return null;
  const lead = AWARDED.exec(text.slice(after, after + 50))?.[0];
  const who =
    lead === undefined ? undefined : around.parsed.phrases().find(({ start }) => start === after + lead.length);
  return who !== undefined && isSomebody(text, who) ? { ...nobody, recipient: wholePhrase(text, who) } : null;
};

/** "a hardship fund for [care leavers], worth £600": who the noun that has its worth is for. */
const WORTH_FOR =
  /\b(?:funds?|grants?|loans?|bursar(?:y|ies)|scholarships?|vouchers?|payments?|packages?|prizes?) for (?<who>(?:[\p{L}’'-]+ ){0,3}(?<head>[\p{L}’'-]+)),? (?:each )?worth (?:up to |about |around |at least )?$/u;
const worthFor = ({ text, whole, sentence }: Around): Tail | null => {
  const lead = text.slice(Math.max(sentence.start, whole.start - 110), whole.start);
  const match = WORTH_FOR.exec(lead);
  const { who, head = "" } = match?.groups ?? {};
  if (match === null || who === undefined || !(moneyFrames.groups.has(head) || /s$/.test(head))) return null;
  const start = whole.start - lead.length + match.index + match[0].indexOf(` for ${who}`) + 5;
  return { ...nobody, recipient: { start, end: start + who.length } };
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
  /^(?<who>\p{Lu}[a-z]+s (?:at|of|from|in) [^,.;:£$€“”"]{3,70}?) (?:(?:have|has|had|will|are|were|is|was|been|be|to|also|now) )+(?:awarded|given|granted|handed|promised|offered|allocated) (?:an? |up to |nearly |almost |more than |about )*$/u;
const areGiven = ({ text, whole, sentence }: Around): Tail | null => {
  const lead = text.slice(sentence.start, whole.start);
  const who = lead.length > 160 ? undefined : ARE_GIVEN.exec(lead)?.groups?.who;
  return who === undefined
    ? null
    : { ...nobody, recipient: { start: sentence.start, end: sentence.start + who.length } };
};

/** "paid its chief executive, [Ann Lee], £3m" */
const NAMED_PAID =
  /\b(?:pa(?:y|ys|id|ying)|g[ai]v(?:e|es|en|ing)|award(?:s|ed|ing)?|hand(?:s|ed|ing)?) (?:its|his|her|their|the) [a-z -]{3,40}, (?<who>\p{Lu}[^,.;:£$€]{2,40}), (?:an? |a total of |up to )?$/u;
const namedPaid = ({ text, whole, sentence }: Around): Tail | null => {
  const lead = text.slice(Math.max(sentence.start, whole.start - 120), whole.start);
  const match = lead.includes(", ") ? NAMED_PAID.exec(lead) : null;
  const who = match?.groups?.who;
  if (match === null || who === undefined) return null;
  const start = whole.start - lead.length + match.index + match[0].lastIndexOf(who);
  return { ...nobody, recipient: { start, end: start + who.length } };
};

/** "raises the minimum pay of [caregivers] to £19" */
const PAY_OF =
  /\b(?:minimum|starting|basic|average) (?:pay|wages?|salar(?:y|ies)) (?:of|for) (?<who>(?:[a-z-]+ ){0,3}[a-z-]+s) (?:(?:to|at|by|from|is|was|will|would|be|rises?|rose|goes|go|up|set) )+$/;
const payOf = ({ text, whole, sentence }: Around): Tail | null => {
  const lead = text.slice(Math.max(sentence.start, whole.start - 90), whole.start);
  const match = PAY_OF.exec(lead);
  const who = match?.groups?.who;
  if (match === null || who === undefined) return null;
  const start = whole.start - lead.length + match.index + match[0].indexOf(who);
  return { ...nobody, recipient: { start, end: start + who.length } };
};

/** "the [EU] contribution is £3m" */
const CONTRIBUTION =
  /\b(?<who>[\p{L}]{2,14})(?:[’']s)? contributions? (?:is|was|of|will be|would be|comes to|came to|totals|totalled) (?:[a-z]+ )?$/u;
const contribution = ({ text, whole, sentence }: Around): Tail | null => {
  const lead = text.slice(Math.max(sentence.start, whole.start - 60), whole.start);
  const match = CONTRIBUTION.exec(lead);
  const who = match?.groups?.who;
  if (match === null || who === undefined || !moneyFrames.givers.has(who.toLowerCase())) return null;
  const start = whole.start - lead.length + match.index;
  return { ...nobody, payer: { start, end: start + who.length } };
};

/** "[Households] could be £90 better off" */
const betterOff = ({ text, parsed, figure, whole }: Around): Tail | null => {
  if (!/^(?: an? (?:year|month|week))? better off\b/.test(text.slice(figure.end, figure.end + 24))) return null;
  const who = parsed
    .phrases()
    .findLast(
      ({ end }) =>
        end < whole.start &&
        /^ (?:(?:will|would|could|may|might|to|be|is|are|been|have|has) )+$/.test(text.slice(end, whole.start)),
    );
  return who !== undefined && isSomebody(text, who) ? { ...nobody, recipient: wholePhrase(text, who) } : null;
};
