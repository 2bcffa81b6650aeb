import { Tag, type Tokens } from "../clauses/index.ts";
import { legislatures } from "../lexicon/measures.ts";
import { announcedFirst, type Base, foundAs, isGoverned, type Judged, judgedAs } from "./judged.ts";
import { type Phrase, tagOf, wordOf } from "./phrase.ts";
import { hasName } from "./phrases.ts";

/** Boards and posts in small letters: only set up, or at work on something yet to come, with words that tell for what. */
export const body = (base: Base): Judged => {
  const { announcement, phrase, content } = base;
  if (isShortForm(base)) return judgedAs(base, "short");
  if (isOverseer(base)) return foundAs(base, "announced", "measures/overseeing-body", 0.5, announcedFirst(phrase));
  if (isBuilt(base) || isAtWork(base))
    return foundAs(base, "announced", "measures/created-body", 0.5, announcedFirst(phrase));
  const convened = isConvened(base);
  if (
    announcement === null ||
    (announcement.weak && !convened && !isToBe(base) && !/desk$/.test(phrase.head.lemma)) ||
    announcement.unofficial ||
    content.length === 0
  )
    return judgedAs(base, phrase.content.length > 0 ? "pending" : "ignored");
  if (hasName(phrase) && announcement.verb > 0 && isGoverned(phrase, announcement))
    return foundAs(base, "named", "measures/created-body", 0.7);
  if (/desk$/.test(phrase.head.lemma) && phrase.determiner === "indefinite" && isGoverned(phrase, announcement))
    return foundAs(base, "announced", "measures/created-body", 0.5);
  const created =
    convened || (CREATES.test(wordOf(phrase.tokens, announcement.verb)) && isGoverned(phrase, announcement));
  if (!created || (phrase.determiner === "definite" && announcement.active) || phrase.determiner === "owner")
    return judgedAs(base, "pending");
  if (phrase.determiner === "definite") return foundAs(base, "named", "measures/created-body", 0.7);
  return foundAs(base, "announced", "measures/created-body", 0.7, announcedFirst(phrase));
};

/** "the panel", "the new board": one that the text has set up. */
const isShortForm = ({ phrase, last, content }: Base): boolean =>
  content.length === 0 &&
  last === phrase.headLast &&
  (phrase.determiner === "definite" || phrase.determiner === "this") &&
  (phrase.first === phrase.headFirst || /^(?:new|proposed|planned)$/.test(wordOf(phrase.tokens, phrase.headFirst - 1)));

const CREATES =
  /^(?:set|setting|creat|establish|introduc|found|form|launch|appoint|announc|propos|promis|pledg|brought|bring|unveil|abolish|scrap|replac|built)/;
/** "a dispute tribunal will be formed": what is yet to be is no body that there is. */
const isToBe = ({ announcement, phrase }: Base): boolean =>
  announcement !== null &&
  !announcement.active &&
  /^(?:will|would)$/.test(announcement.modal ?? "") &&
  phrase.determiner === "indefinite";

/** "approved a task force on truancy", "called for a panel of judges": a board is called together by more verbs than one builds schools by. */
const isConvened = ({ phrase, announcement, content }: Base): boolean =>
  announcement !== null &&
  phrase.head.type === "board" &&
  phrase.determiner === "indefinite" &&
  content.length > 0 &&
  isGoverned(phrase, announcement) &&
  !isOfHouse(phrase) &&
  !isFee(phrase) &&
  (CONVENES.test(wordOf(phrase.tokens, announcement.verb)) ||
    (CALLED_FOR.test(phrase.head.lemma) &&
      (announcement.verb === phrase.opens - 1 || PROPOSES.test(wordOf(phrase.tokens, announcement.verb)))));
/** "a 30 percent commission", "a sales commission": what is paid, rather than who meets. */
const isFee = ({ tokens, first, headFirst, head }: Phrase): boolean =>
  head.lemma === "commission" &&
  tokens.words.slice(first, headFirst).some((word) => /^(?:percent|cent|%|sales?|broker(?:age)?|dealers?)$/.test(word));

/** Boards that there are for one task alone: whoever speaks for or against one speaks of one to be set up. */
const CALLED_FOR =
  /^(?:task force|taskforce|commission|panel|working group|advisory group|steering group|expert group|citizens['’] assembly|citizens['’] panel|commission of inquiry|working party|task team)$/;
const PROPOSES = /^(?:consider|float|tabl|reject|mull|debat|scrap|extend|vot|includ)/;
const CONVENES =
  /^(?:set|setting|creat|establish|introduc|launch|appoint|announc|propos|promis|pledg|approv|agree|plan|order|recommend|constitut|conven|reconven|nam|commission|demand|call|back|endors|authori|instigat|initiat|mandat|want|suggest|urg|form)/;

/** "will also finance a toxin monitoring network": what public money keeps watch or order by. */
const isBuilt = ({ announcement, phrase, content }: Base): boolean =>
  announcement?.modal === "will" &&
  announcement.active &&
  !announcement.unofficial &&
  !announcement.negated &&
  phrase.determiner === "indefinite" &&
  content.length > 0 &&
  isGoverned(phrase, announcement) &&
  /^(?:network|registry|observatory|helpdesk|help desk|unit|academy|inspectorate|squad)$/.test(phrase.head.lemma);

/** "A mobile overdose response team will operate for two years" */
const isAtWork = ({ phrase: { tokens, head, determiner, opens, headLast }, content }: Base): boolean =>
  determiner === "indefinite" &&
  opens === 0 &&
  content.length > 1 &&
  /^(?:team|unit|squad|service|desk)$/.test(head.lemma) &&
  tagOf(tokens, headLast + 1) === Tag.Modal &&
  /^(?:operate|patrol|visit|respond|deal|target|support|help|be|provide|offer|investigate|run|advise)$/.test(
    wordOf(tokens, headLast + 2),
  );

/** "overseen by a six-member council", "a farmers’ panel would watch the works": what watches over something is set up for it. */
const isOverseer = ({ phrase, content, last }: Base): boolean => {
  const { tokens, head, determiner, opens } = phrase;
  if (!(head.type === "board" || WATCHES.test(head.lemma))) return false;
  if (determiner !== "indefinite" || content.length === 0 || isOfHouse(phrase)) return false;
  // "A task force on pedestrian deaths is expected to report"
  if (opens === 0 && last > phrase.headLast && TASKED.test(head.lemma))
    return wordOf(tokens, phrase.headLast + 1) === "on";
  return (
    isOverseen(tokens, opens) ||
    (phrase.fresh && isRunBy(tokens, opens)) ||
    (opens === 0 && isToOversee(tokens, last + 1))
  );
};

/** Bodies that are set up to see to one thing; a court, a bank and a school do much else. */
const WATCHES =
  /^(?:agency|authority|unit|inspectorate|regulator|tribunal|registry|squad|observatory|directorate|ombudsman|watchdog|office|delivery unit|policy unit|special unit|combined authority)$/;

/** "overseen by", "will be run by" right before a phrase. */
export const isOverseen = (tokens: Tokens, opens: number): boolean =>
  wordOf(tokens, opens - 1) === "by" && OVERSEEN.test(wordOf(tokens, opens - 2));
const OVERSEEN =
  /^(?:overseen|supervised|monitored|governed|steered|administered|scrutinised|scrutinized|advised|guided)$/;

/** "will be policed by a new dairy ombudsman": who is new is set up to do so. */
const isRunBy = (tokens: Tokens, opens: number): boolean =>
  wordOf(tokens, opens - 1) === "by" && RUN.test(wordOf(tokens, opens - 2));
const RUN = /^(?:policed|run|managed|enforced|led|regulated|headed|handled|coordinated|co-ordinated|owned|delivered)$/;

const TASKED = /^(?:task force|taskforce|commission|working group|working party|expert group|task team|roundtable)$/;

const isToOversee = (tokens: Tokens, at: number): boolean => {
  if (tagOf(tokens, at) === Tag.Modal)
    return OVERSEES.test(wordOf(tokens, tagOf(tokens, at + 1) === Tag.Adverb ? at + 2 : at + 1));
  // "has since been given £4m"
  if (wordOf(tokens, at) !== "has") return false;
  const been = tagOf(tokens, at + 1) === Tag.Adverb || wordOf(tokens, at + 1) === "since" ? at + 2 : at + 1;
  return (
    wordOf(tokens, been) === "been" &&
    /^(?:given|formed|convened|constituted|assembled|set|established|created|appointed|named)$/.test(
      wordOf(tokens, been + 1),
    )
  );
};
const OVERSEES =
  /^(?:oversee|supervise|monitor|track|watch|advise|scrutinise|scrutinize|guide|steer|administer|manage|allocate|distribute|coordinate|co-ordinate|check|audit|keep|inspect|vet|police|enforce|handle|replace|run)$/;

/** "a Senate panel", "a federal grand jury": what parliaments and courts have anyway. */
const isOfHouse = ({ tokens, first, headFirst }: Phrase): boolean => {
  for (let at = first; at < headFirst; at++) if (legislatures.has(wordOf(tokens, at))) return true;
  return false;
};
