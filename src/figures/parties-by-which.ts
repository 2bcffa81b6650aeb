import type { NounPhrase } from "../clauses/index.ts";
import { type Frame, moneyFrames } from "../lexicon/money-frames.ts";
import { moneyValency } from "../lexicon/money-valency.ts";
import { groupsIn, leadTo } from "./groups-in.ts";
import { type Around, lemmaOf, type Place } from "./place.ts";
import { isBody, isGroup, isNamedFund, isPayer, isTime } from "./somebody.ts";
import { nobody, type Tail } from "./tail.ts";
import { wholePhrase } from "./whole-phrase.ts";

/** Who pays, who gets and what for, where a preposition with "which" ties them to a sum. */
export const partiesByWhich = (around: Around, place: Place | null): Tail | null =>
  beforeWhich(around, place) ?? passedOn(around) ?? throughWhich(around);

/** "[the fund], from which £3m was given", "[the bridge], on which the council had spent £3m": what "which" stands for. */
const OF_WHICH = /,? (?<word>to|from|through|under|on|for|into|towards) which (?<rest>[^,.;:()£$€₹“”"–—]{0,70})$/d;
const beforeWhich = (around: Around, place: Place | null): Tail | null => {
  if (place === null || !(place.stand === "object" || place.stand === "subject")) return null;
  const { text, parsed } = around;
  const lead = leadTo(around, 100);
  if (!text.slice(lead.start, lead.end).includes(" which ")) return null;
  const { word, rest } = groupsIn(text, lead, OF_WHICH);
  if (word === undefined || rest === undefined) return null;
  const end = text.charAt(word.start - 2) === "," ? word.start - 2 : word.start - 1;
  const what = parsed
    .phrases()
    .find((one) => (one.end === end || one.full.end === end) && !isTime(text.slice(one.start, one.end)));
  if (what === undefined || what.kind === "pronoun" || what.kind === "quoted") return null;
  const { verb } = place.clause;
  const lemma = lemmaOf(text, place.clause);
  const frames: readonly Frame[] = moneyFrames.verbs.get(lemma) ?? [];
  const gives = frames.includes("give") || frames.includes("spend") || moneyValency.subject.get(lemma) === "payer";
  const gets = frames.includes("get") || moneyValency.subject.get(lemma) === "recipient";
  if (place.stand === "subject" && verb.voice !== "passive") return null;
  return byWord(around, text.slice(word.start, word.end), {
    what: { ...what, end: Math.max(what.end, end) },
    gives,
    gets,
    passive: place.stand === "subject",
  });
};

const byWord = (
  { text }: Around,
  word: string,
  { what, gives, gets, passive }: Readonly<{ what: NounPhrase; gives: boolean; gets: boolean; passive: boolean }>,
): Tail | null => {
  const named = wholePhrase(text, what);
  if (word === "to")
    return gives &&
      isPayer(text, what) &&
      (isGroup(text, what.head) || (isBody(text, what) && !/^an? /i.test(text.slice(what.start, what.end))))
      ? { ...nobody, recipient: named }
      : null;
  if (word === "from" || word === "through" || word === "under")
    return (gets || (passive && gives)) && (isPurse(text, what) || (word === "from" && isPayer(text, what)))
      ? { ...nobody, payer: named }
      : null;
  return gives && !isGroup(text, what.head) && !isBody(text, what) && !isPurse(text, what)
    ? { ...nobody, purpose: named }
    : null;
};
const isPurse = (text: string, phrase: NounPhrase): boolean =>
  isNamedFund(text, phrase) ||
  /^(?:funds?|trust|foundation|endowment|lottery)$/i.test(text.slice(phrase.head.start, phrase.head.end));

/** "to bring in £3m, all of which will be ploughed back into [the fund]", "£3m, which was passed to [the clubs]" */
const PASSED_ON =
  /^[^,.;:()£$€₹“”"–—]{0,40},? (?:(?:all|most|half|much|some|part|two-thirds|the (?:bulk|rest|majority|whole)) of )?which (?:(?:will|would|is|was|are|were|to|be|been|being|has|have|had|now|then|also) )*(?:ploughed|plowed|paid|given|passed|transferred|returned|handed|sent|awarded|granted|allocated|distributed|donated|directed|channelled|channeled|funnelled|funneled|diverted|poured|pumped|injected|reinvested|recycled|fed|lent|credited|refunded|repaid|disbursed|remitted|goes|go|went|going|flows?|flowed) (?:back |straight |directly |over |on )?(?:in)?to (?:the hands of )?/;
const passedOn = ({ text, parsed, figure, sentence }: Around): Tail | null => {
  const behind = text.slice(figure.end, Math.min(sentence.end, figure.end + 130));
  if (!behind.includes(" which ") && !behind.includes(",which ")) return null;
  const lead = PASSED_ON.exec(behind)?.[0];
  const who = lead === undefined ? undefined : parsed.phrases().find(({ start }) => start === figure.end + lead.length);
  return who !== undefined && (isPayer(text, who) || isPurse(text, who))
    ? { ...nobody, recipient: wholePhrase(text, who) }
    : null;
};

/** "the £3m programme through which [the ministry] is renewing [its fleet]": whose it is, and what for. */
const THROUGH = /^[ -](?:[\p{L}’-]+ ){0,3}[\p{L}’-]+,? (?:through|under|with|by) which /u;
const throughWhich = (around: Around): Tail | null => {
  const { text, parsed, figure } = around;
  const lead = THROUGH.exec(text.slice(figure.end, figure.end + 70))?.[0];
  if (lead === undefined) return null;
  const clause = parsed.clauses().find(({ subject }) => subject?.start === figure.end + lead.length);
  const who = clause?.subject ?? null;
  if (
    clause === undefined ||
    who === null ||
    clause.verb.voice === "passive" ||
    /^(?:can|may|could)$/.test(clause.verb.modal ?? "")
  )
    return null;
  if (!(isBody(text, who) || RULES.test(text.slice(who.head.start, who.head.end)))) return null;
  const thing = clause.objects.find(({ start }) => start >= clause.verb.end);
  const done =
    thing !== undefined &&
    thing.kind === "common" &&
    !isGroup(text, thing.head) &&
    !/\d/.test(text.slice(thing.start, thing.end));
  return { ...nobody, payer: wholePhrase(text, who), purpose: done ? wholePhrase(text, thing) : null };
};
const RULES =
  /^(?:government|ministry|council|state|department|county|city|agency|authority|commission|army|navy|ministers)$/i;
