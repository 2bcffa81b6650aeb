import type { Clause, NounPhrase } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { type Frame, moneyFrames } from "../lexicon/money-frames.ts";
import { theyWere } from "./antecedent.ts";
import { payerBehind, thingOf } from "./arguments.ts";
import { groupsIn } from "./groups-in.ts";
import type { Around, Place } from "./place.ts";
import { doingAt } from "./purpose.ts";
import { isBody, isGroup, isPayer, isSomebody } from "./somebody.ts";
import { nobody, type Tail } from "./tail.ts";
import { actorOf, relativeOf, unparsed } from "./who-acts.ts";
import { fullest, verbBehind, wholePhrase } from "./whole-phrase.ts";

/** "Ministers gave the trust £3m", "the trust received £3m", "the work cost the state £3m". */
export const ofObject = (around: Around, place: Place, frames: readonly Frame[]): Tail => {
  const { clause, stand } = place;
  const { text, figure } = around;
  const passive = clause.verb.voice === "passive";
  const subject = indefinite(around, actorOf(around, clause) ?? behindDate(around, clause));
  const other = clause.objects.find(
    (object) =>
      (object.full.end <= figure.start ||
        // "save [operators] between £4,000 and £7,000": the parser takes the range for a part of them.
        (object.end < figure.start && RANGE.test(text.slice(object.end, figure.start)))) &&
      object.start >= clause.verb.end &&
      // "The levy, paid by pubs, raises £3m": the parser takes the verb for an object.
      !text.slice(clause.verb.end, object.start).includes(", ") &&
      (isSomebody(text, object) || isIndirect(around, clause, object)) &&
      stand !== "noun",
  );
  const indirect = stand === "noun" ? giftTo(text, clause, figure) : other;
  const whole = (phrase: NounPhrase | null | undefined): Span | null =>
    phrase == null
      ? null
      : phrase === other && phrase.full.end > figure.start
        ? { start: phrase.start, end: phrase.end }
        : wholePhrase(
            text,
            fullest(around.parsed, phrase),
            phrase === subject ? verbBehind(around.parsed, phrase, clause.verb) : undefined,
          );
  if (subject !== null && subject.start >= clause.verb.start)
    return frames.includes("take") ? { ...nobody, purpose: doingThat(around, clause) } : nobody;
  const pays = relativeOf(around, clause) ?? (subject !== null && isPayer(text, subject) ? whole(subject) : null);
  const gets = subject !== null && isSomebody(text, subject) ? whole(subject) : null;
  // "families earning less than £3m": a bound, nothing that they get.
  if (
    clause.kind === "participial" &&
    clause.verb.lemma === "earn" &&
    /^(?:less|more|under|over|up|below|above)\b/.test(text.slice(around.whole.start, figure.end))
  )
    return nobody;
  // "attracted 900 students at a cost of £3m": got at that cost, not the sum.
  // "promised 70 inspectors at a cost of £3m": nor is it given.
  if (
    (frames.includes("get") || frames.includes("give")) &&
    stand === "preposition" &&
    AT_COST.test(text.slice(Math.max(0, figure.start - 70), figure.start))
  )
    return nobody;
  // "shows that netted him £3m": whom it names gets it.
  if (
    frames.includes("get") &&
    !passive &&
    /^ (?:him|her|them|us|me|you|it)\b/.test(text.slice(clause.verb.end, clause.verb.end + 6))
  )
    return nobody;
  // "must get £3 worth of talking": no sum is got.
  const denied = text.startsWith(", not ", around.whole.start - 6);
  if (frames.includes("get") && (denied || /^ worth of /.test(text.slice(figure.end, figure.end + 10)))) return nobody;
  if (frames.includes("get") && !passive)
    return {
      payer: payerBehind(text, clause, "from"),
      recipient:
        // "Each household that switches will get £3m": the parser begins anew behind "that".
        relativeOf(around, clause) ??
        (subject !== null && subject.kind !== "pronoun" ? whole(subject) : null) ??
        (APPLIES.test(clause.verb.lemma) ? null : theyWere(around, subject)) ??
        (subject === null ? unparsed(around, clause) : null),
      purpose: null,
    };
  if (frames.includes("save"))
    return {
      ...nobody,
      recipient: other ? whole(other) : subject !== null && isGroup(text, subject.head) ? gets : null,
    };
  // "Harlow man fined £900": a headline leaves out "was".
  if (frames.includes("fine"))
    return {
      ...nobody,
      payer:
        passive || (other === undefined && clause.verb.end + 1 === around.whole.start)
          ? (pays ?? theyWere(around, subject))
          : whole(other),
    };
  if (frames.includes("charge"))
    return {
      ...nobody,
      payer: passive ? (pays ?? theyWere(around, subject)) : whole(other ?? indirect),
      recipient: passive ? null : pays,
    };
  if (frames.includes("take"))
    return {
      ...nobody,
      payer: clause.verb.lemma === "cost" ? whole(other) : null,
      purpose: doingThat(around, clause) ?? thingOf(around, nearSubject(clause), clause.verb),
    };
  if (frames.includes("want")) {
    const wants = subject !== null && (subject.kind === "name" || isGroup(text, subject.head));
    return { ...nobody, recipient: wants && !isRate(around) ? gets : null };
  }
  // "Greece may need £3m in aid": who needs help would get it.
  if (
    frames.includes("need") &&
    (AID.test(text.slice(around.after, around.after + 60)) ||
      AID_OF.test(text.slice(Math.max(0, figure.start - 40), figure.start)))
  )
    return { ...nobody, recipient: pays };
  if (
    frames.includes("need") &&
    /^ in (?:[a-z]+ )?(?:savings|cuts|efficiencies)\b/.test(text.slice(around.after, around.after + 40))
  )
    return nobody;
  // "A theatre that needs £3m in repairs": what is to be mended does not pay.
  if (
    frames.includes("need") &&
    /^ (?:in|of|worth of) (?:[a-z]+ ){0,2}(?:repairs?|works?|investment|upgrades?|maintenance|improvements?|restoration|refurbishment|renovations?)\b/.test(
      text.slice(around.after, around.after + 50),
    )
  )
    return nobody;
  if (frames.includes("need") || (frames.includes("meet") && !passive))
    return {
      ...nobody,
      payer: pays ?? theyWere(around, subject),
      purpose: frames.includes("need") ? doingThat(around, clause) : null,
    };
  // "announced profits of £3m"
  if (frames.includes("announce") && RESULTS.test(text.slice(Math.max(0, around.whole.start - 40), around.whole.start)))
    return nobody;
  if (frames.includes("announce"))
    return {
      ...nobody,
      payer: subject !== null && (isGroup(text, subject.head) || isBody(text, subject)) ? pays : null,
    };
  if (frames.includes("make"))
    return !passive && isMade(around, place) ? { ...nobody, payer: pays ?? theyWere(around, subject) } : nobody;
  if (frames.includes("give") || frames.includes("spend")) {
    if (passive ? false : isRuled(around, clause)) return { ...nobody, recipient: whole(indirect) };
    if (!isGiving(text, clause, figure) || (stand === "preposition" && isAct(text, clause))) return nobody;
    if (
      isHeadline(around) &&
      HANDED.test(text.slice(clause.verb.head.start, clause.verb.head.end)) &&
      gets !== null &&
      indirect === undefined
    )
      return { ...nobody, recipient: gets };
    if (passive)
      return { ...nobody, payer: payerBehind(text, clause, "by"), recipient: pays ?? theyWere(around, subject) };
    if (indirect && isGapped(text, clause, indirect)) return { ...nobody, payer: whole(indirect) };
    return {
      payer: pays ?? theyWere(around, subject),
      recipient: whole(indirect) ?? givenTo(text, clause, figure),
      purpose: frames.includes("spend") && text.charAt(around.after) === " " ? doingAt(around, around.after + 1) : null,
    };
  }
  return nobody;
};

const RANGE = /^ (?:between|from|anywhere between|anything from|somewhere between) $/;
const RESULTS =
  /\b(?:profits?|sales|revenues?|turnover|earnings|loss(?:es)?|income|surplus|deficit|dividends?|savings|cuts|results)(?: of| to| at)? (?:[a-z]+ ){0,2}$/;
const AID_OF =
  /\b(?:injection|bailout|loan|grant|subsidy|rescue|lifeline|donation|grants|loans|subsidies) (?:of|worth) (?:[a-z]+ ){0,3}$/;
const AID =
  /^(?: \([^()]{2,40}\))? (?:in|of) (?:[a-z]+ ){0,3}?(?:aid|help|assistance|support|relief|financing|money|loans?|grants?|funding|bailout|subsid(?:y|ies)|cash|credit)\b/;

/** "[Anyone] who drops litter": no pronoun that stands for somebody named. */
const indefinite = ({ text }: Around, subject: NounPhrase | null): NounPhrase | null =>
  subject !== null &&
  subject.kind === "pronoun" &&
  /^(?:any|every)(?:one|body)$/i.test(text.slice(subject.start, subject.end))
    ? { ...subject, kind: "common" }
    : subject;

/** "paid [its chief executive] a £3m bonus": between the verb and what is given. */
const isIndirect = ({ text, whole }: Around, { verb }: Clause, object: NounPhrase): boolean =>
  object.start === verb.end + 1 &&
  /^ (?:(?:an?|the|its|another|up to|about|nearly) )*$/.test(text.slice(object.end, whole.start)) &&
  /^(?:pay|give|award|offer|hand|promise|lend|grant)$/.test(verb.lemma) &&
  object.kind !== "pronoun" &&
  isPayer(text, object);

/** "[Warming every home] would take £3m": a doing that the parser gives no verb as its subject. */
const doingThat = ({ text, sentence }: Around, { subject, verb }: Clause): Span | null => {
  // "Keeping the fleet beyond [its date] has cost £3m": the parser takes the last noun for the subject.
  const opens =
    GERUND.test(text.slice(sentence.start, sentence.start + 24)) && subject !== null && subject.start > sentence.start;
  const known = subject !== null && !opens && !/^[A-Za-z][a-z]+ing$/.test(text.slice(subject.start, subject.end));
  if (known) return null;
  const start = Math.max(sentence.start, verb.start - 110);
  const { what } = groupsIn(text, { start, end: verb.start }, DOING);
  return what === undefined || (what.start === start && start > sentence.start) ? null : what;
};
const GERUND =
  /^(?!(?:Following|According|During|Including|Regarding|Concerning|Considering|Speaking|Having|Being|Judging|Depending|Starting|Beginning|Writing|Citing|Adding|Noting|Owing|Barring|Pending)\b)[A-Z][a-z]{2,14}ing /;
const DOING = /(?:^[“"‘]?|\b(?:that|because|but|said) )(?<what>[A-Za-z][a-z]{2,14}ing [^,.;:()£$€“”"–—]{2,80}) $/d;

/** "wants a minimum rate of £15": what should be paid to others. */
const isRate = ({ text, whole, figure }: Around): boolean =>
  /\b(?:rates?|wages?|pay|salary|price|cap|fee|levy|minimum|cut)\b[^.;]{0,20} (?:of|to|at) $/.test(
    text.slice(Math.max(0, whole.start - 50), whole.start),
  ) || /^ (?:minimum|cap|fee|levy|fine|tax)\b/.test(text.slice(figure.end, figure.end + 10));

/** "made a £3m [donation]", "wrote a [cheque] for £3m": who makes a gift gives it. */
const isMade = ({ text, parsed, figure, whole }: Around, { clause, stand }: Place): boolean => {
  if (stand === "noun")
    return clause.objects.some(
      ({ start, end }) => start >= clause.verb.end && text.slice(end, whole.start).startsWith(" of "),
    );
  const phrase = parsed.phrases().find(({ start, end }) => start <= figure.start && end > figure.end);
  return phrase !== undefined && moneyFrames.giving.has(text.slice(phrase.head.start, phrase.head.end).toLowerCase());
};

/** "By Sept. 30, [the club] had spent £3m": the parser takes the day for the subject. */
const behindDate = ({ text, parsed }: Around, { subject, verb }: Clause): NounPhrase | null => {
  if (subject === null || !/^\d{1,2}$/.test(text.slice(subject.start, subject.end))) return subject;
  return parsed.phrases().find(({ start, end }) => start === subject.end + 2 && end === verb.start - 1) ?? null;
};

const AT_COST = /\b(?:at|for) an? (?:[a-z]+ )?(?:cost|price|fee|rate)(?: to [^,.;:£$€₹]{2,40})? of (?:[a-z]+ )?$/;

/** "approved a £9 [fee]", "[a jury] awarded her £9m": who decides on it does not pay it. */
const isRuled = ({ text, figure }: Around, { subject, verb }: Clause): boolean =>
  (subject !== null && COURTS.test(text.slice(subject.head.start, subject.head.end)) && verb.lemma !== "spend") ||
  (verb.lemma === "approve" && subject !== null && APPROVES.test(text.slice(subject.head.start, subject.head.end))) ||
  (verb.lemma === "approve" &&
    /^[ -](?:[a-z-]+ ){0,2}(?:fees?|charges?|levy|tax|toll|fares?|fine|penalty|rent|rate|price|increase)\b/.test(
      text.slice(figure.end, figure.end + 40),
    ));
/** "The commission approved a £3m scheme": they decide on what others pay. */
const APPROVES = /^(?:commission|cabinet|regulators?|watchdog|shareholders)$/i;
export const COURTS = /^(?:courts?|judges?|jury|juries|tribunals?|magistrates?|ombudsman|arbitrators?|arbitration)$/i;

/** Who asks for a sum does not get it yet. */
const APPLIES = /^(?:apply|bid)$/;

/** "gave [approval] to the release of £3m": no money is given. */
const isAct = (text: string, { objects, verb }: Clause): boolean =>
  objects.some(
    ({ start, head }) =>
      start >= verb.end &&
      /^(?:approval|permission|consent|clearance|go-ahead|nod|backing|details?|evidence|notice|assurances?|warnings?|orders?|priority|advice|access|assent|blessing|authority|authorisation|authorization|sanction|mandate|attention|information|figures?|updates?)$/i.test(
        text.slice(head.start, head.end),
      ),
  );

/** "set aside £3m", but not "set a cap of £3", "put the cost at £3m" */
const isGiving = (text: string, { verb, objects }: Clause, figure: Span): boolean => {
  // "gave up his £3m bonus"
  if (
    /^(?:give|hand|put|turn)$/.test(verb.lemma) &&
    /^ (?:up|back|away) (?:his|her|their|its|a|an|the) /.test(text.slice(verb.end, verb.end + 14))
  )
    return verb.lemma !== "give";
  if (verb.lemma === "set") return /^ (?:aside|apart)\b/.test(text.slice(verb.end, verb.end + 7));
  // "left £3m to the zoo in her will"
  if (verb.lemma === "leave") return /^,? (?:[a-z]+ )?to (?!be\b)/.test(text.slice(figure.end, figure.end + 20));
  if (verb.lemma !== "put") return true;
  if (/ (?:on the market|on sale|up for (?:sale|auction)) /.test(text.slice(verb.end, figure.start))) return false;
  return !(
    objects.some(({ start, end }) => start >= verb.end && end < figure.start) &&
    / at /.test(text.slice(verb.end, figure.start))
  );
};

/** "Hill farmers offered £90 a field": a line without a stop leaves out "are". */
const isHeadline = ({ text, sentence }: Around): boolean =>
  !/[.!?][”"’')]*\s*$/.test(text.slice(sentence.start, sentence.end));
const HANDED = /^(?:offered|handed|given|awarded|promised|granted|allocated|lent)$/i;

/** "awarded a £3m, three-year contract [to two firms]": behind the thing that is given. */
const givenTo = (text: string, clause: Clause, figure: Span): Span | null => {
  const to = clause.prepositional.find(({ preposition, start }) => preposition === "to" && start > figure.end);
  return to?.object && isSomebody(text, to.object) ? wholePhrase(text, to.object) : null;
};

/** "The state will pay £5m and [the city] £2m": the verb is not said again. */
const isGapped = (text: string, { verb }: Clause, { start }: NounPhrase): boolean =>
  text.slice(start - 5, start) === " and " && /[£$€₹]\s?\d/.test(text.slice(verb.end, start));

/** "gave [the trust] a grant of £3m" */
const giftTo = (text: string, clause: Clause, figure: Span): NounPhrase | null => {
  const before = clause.objects.filter((object) => object.end <= figure.start && object.start >= clause.verb.end);
  const [first] = before;
  return before.length > 1 &&
    first !== undefined &&
    isSomebody(text, first) &&
    !/[£$€₹]\s?\d/.test(text.slice(first.end, figure.start))
    ? first
    : null;
};

/** What "which" stands for is near: "gave its nod to a rise in the allowance of clerks, which will cost". */
const nearSubject = ({ kind, subject, verb }: Clause): NounPhrase | null =>
  kind === "relative" && subject !== null && verb.start - subject.end > 50 ? null : subject;
