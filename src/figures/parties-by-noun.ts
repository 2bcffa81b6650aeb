import { Tag, tokenAt } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { moneyFrames } from "../lexicon/money-frames.ts";
import { moneyNouns, type Part } from "../lexicon/money-nouns.ts";
import { moneyVerbs } from "../lexicon/money-verbs.ts";
import { theyWere } from "./antecedent.ts";
import { lastWordOf } from "./last-word.ts";
import type { NounOfSum } from "./noun-of-sum.ts";
import type { Around } from "./place.ts";
import { doingAt, purposeIn } from "./purpose.ts";
import { isBody, isGroup, isPayer, isSomebody, isTime } from "./somebody.ts";
import { nobody, type Tail } from "./tail.ts";
import { actorOf } from "./who-acts.ts";
import { verbBehind, wholePhrase } from "./whole-phrase.ts";

type Open = { -readonly [K in keyof Tail]: Tail[K] };

/** Who pays, who gets and what for, by the words beside the noun that a sum is the amount of. */
export const partiesByNoun = (around: Around, noun: NounOfSum | null): Tail => {
  if (noun === null) return nobody;
  const found: Open = { ...nobody };
  complements(around, noun, found);
  // "a levy of £3 [on every bottle]", "capped at £35 [for patients]": behind the sum too.
  if (noun.tie !== "before" && noun.tie !== "in" && !GIVES.has(noun.kind))
    complements(around, { ...noun, behind: { start: around.after, end: around.sentence.end } }, found);
  const whose = ownerOf(around, noun);
  const owner =
    noun.kind === "price"
      ? feeOwner(around, whose)
      : whose !== null &&
          GOT.test(around.text.slice(noun.head.start, noun.head.end)) &&
          /(?:^| )\p{Ll}[\p{L}-]*s$/u.test(around.text.slice(whose.start, whose.end))
        ? "recipient"
        : moneyNouns.owner.get(noun.kind);
  if (whose !== null && owner !== undefined) found[owner] ??= whose;
  const holder = moneyNouns.holder.get(noun.kind);
  if (holder !== undefined) found[holder] ??= holderOf(around, noun);
  const kind = kindOf(around, noun);
  // "the farm household grant": who gets it, not what for.
  if (kind !== null && noun.kind === "funding" && GETS.test(around.text.slice(kind.start, kind.end)))
    found.recipient ??= kind;
  else found.purpose ??= kind;
  return found;
};

/** "[teachers]’ supplement": whose it is gets it. */
const GOT =
  /^(?:supplements?|allowances?|stipends?|pensions?|bursar(?:y|ies)|scholarships?|rebates?|benefits?|bonus(?:es)?|salar(?:y|ies)|wages?|pay|payouts?|prizes?|winnings|compensation|refunds?)$/i;

const GETS =
  /(?:^| )(?:households?|famil(?:y|ies)|students?|pupils?|farmers?|growers?|pensioners?|child|children|carers?|workers?|teachers?|nurses?|patients?|tenants?|apprentices?|trainees?|veterans?|refugees?|parents?|homeowners?)$/i;

/** "the firms’ fee" is got, "tenants’ rents" are paid. */
const feeOwner = ({ text }: Around, whose: Span | null): Part | undefined => {
  if (whose === null) return undefined;
  const word = lastWordOf(text.slice(whose.start, whose.end));
  return moneyVerbs.customers.has(word.toLowerCase()) ? "payer" : "recipient";
};

const GIVES: ReadonlySet<string> = new Set(["funding", "allocation", "saving", "pay"]);
const BEHIND = /^ (?<word>of|for|to|from|on|in|by|against|towards|at) /;
/** What a bill may have behind it: "of the work for the council". */
const MOST = 3;
const MADE = /^(?:profits?|sales|earnings|turnover|surplus)$/i;
const complements = (around: Around, { kind, behind, head }: NounOfSum, found: Open): void => {
  const { text, parsed, sentence } = around;
  const frame = moneyNouns.behind.get(kind);
  let at = behind.start;
  for (let count = 0; count < MOST && at < behind.end; count++) {
    const word = BEHIND.exec(text.slice(at, at + 10))?.groups?.word;
    if (word === undefined) return;
    const from = at + word.length + 2;
    const object = parsed.phrases().find(({ start }) => start === from);
    // "income at the school" comes to it, "profits at the chain" are only told of there.
    const told = word === "at" && kind === "revenue" && MADE.test(text.slice(head.start, head.end));
    const [who, what] = (told ? undefined : frame?.get(word)) ?? [null, null];
    if (object === undefined || /^[a-z]+ing /.test(text.slice(from, from + 20))) {
      const doing = word === "for" ? doingAt(around, from) : null;
      if (doing !== null && what === "purpose") found.purpose ??= within(doing, behind.end);
      return;
    }
    if (object.end > behind.end || object.kind === "pronoun" || /[£$€₹]/.test(text.slice(object.start, object.end)))
      return;
    // "Financial Assistance Grants [to Local Government program]": of its name
    if (isInTitle(text, head, object)) return;
    const somebody = isGroup(text, object.head) || isBody(text, object) || (object.kind === "name" && word !== "of");
    const hired =
      kind === "spending" &&
      word === "on" &&
      moneyFrames.hired.has(text.slice(object.head.start, object.head.end).toLowerCase());
    const part = hired ? "recipient" : somebody ? who : what;
    const time = isTime(text.slice(object.start, object.end));
    const span =
      part === "purpose"
        ? purposeIn({ text, parsed, sentence: { ...sentence, end: Math.min(sentence.end, behind.end) } }, object, word)
        : wholePhrase(text, object, behind.end < sentence.end ? behind.end + 1 : undefined);
    const whole = span && within(span, behind.end);
    if (part !== null && !time && whole !== null) found[part] ??= whole;
    at = Math.max(object.end, whole?.end ?? 0);
  }
};
const isInTitle = (text: string, head: Span, object: Span): boolean =>
  /^\p{Lu}/u.test(text.slice(head.start, head.start + 1)) &&
  /^\p{Lu}.*(?:[Pp]rogram(?:me)?|[Ss]cheme|[Ff]und|[Ii]nitiative|[Aa]ct|[Bb]ill|[Pp]lan)$/u.test(
    text.slice(object.start, object.end),
  );
const within = ({ start, end }: Span, limit: number): Span | null =>
  end <= limit ? { start, end } : limit - start > 2 ? { start, end: limit } : null;

/** "[A clerk], whose fees of £3m": whose they are stands before. */
const WHOSE = /whose/;
const antecedent = (text: string, parsed: Around["parsed"], at: number): Span | null => {
  const who = parsed.phrases().findLast(({ end }) => end < at && /^,? (?:whose )?$/.test(text.slice(end, at)));
  return who !== undefined && isPayer(text, who) && isSomebody(text, who) ? wholePhrase(text, who) : null;
};

/** "[Riders] will see their fares rise": whose they are is the subject before. */
const POSSESSED = /^(their|its) /i;
const subjectBefore = (text: string, parsed: Around["parsed"], at: number, pronoun: string): Span | null => {
  const clause = parsed
    .clauses()
    .find(
      ({ kind, subject, verb }) => kind === "main" && subject !== null && subject.end < verb.start && verb.end <= at,
    );
  const who = clause?.subject ?? null;
  if (clause === undefined || who === null || who.kind === "pronoun" || !isPayer(text, who)) return null;
  const several =
    /s$|^(?:people|women|men|children|staff|police)$/.test(text.slice(who.head.start, who.head.end)) &&
    who.kind !== "name";
  const fits =
    pronoun === "their"
      ? several && isGroup(text, who.head)
      : !several && (who.kind === "name" || isGroup(text, who.head));
  return fits ? wholePhrase(text, who, verbBehind(parsed, who, clause.verb)) : null;
};

/** "[MidCoast Council]’s own damage bill" */
const OWNER = /^(?<who>.{2,70}?)[’'](?:s|(?<=s[’'])) /u;
const ownerOf = ({ text, parsed }: Around, { kind, phrase, head, tie }: NounOfSum): Span | null => {
  // "cut its earnings by £3m": nobody gets what is cut.
  if ((tie === "in" && kind !== "funding") || (tie === "changed" && kind === "revenue")) return null;
  const before = WHOSE.exec(text.slice(Math.max(0, phrase.start - 8), phrase.start + 6))?.[0];
  if (before !== undefined) return antecedent(text, parsed, phrase.start);
  const pronoun = tie === "in" ? undefined : POSSESSED.exec(text.slice(phrase.start, head.start))?.[1];
  if (pronoun !== undefined) return subjectBefore(text, parsed, phrase.start, pronoun.toLowerCase());
  const who = OWNER.exec(text.slice(phrase.start, head.start))?.groups?.who;
  if (who === undefined || /^(?:last|this|next|yesterday|today|a|the)(?: |$)(?:year|month|week)?$/i.test(who))
    return null;
  const span = { start: phrase.start, end: phrase.start + who.length };
  const word = lastWordOf(who);
  if (isTime(who) || /\d/.test(who)) return null;
  const named =
    /^\p{Lu}/u.test(word) && !parsed.phrases().some(({ start, kind }) => start === span.start && kind === "quoted");
  return named || moneyFrames.groups.has(word.toLowerCase()) || /s$/.test(word) ? span : null;
};

/** "[The ministry] had been headed for a deficit of £3m" */
const holderOf = (around: Around, { clause, kind, tie, phrase }: NounOfSum): Span | null => {
  // "was built at a cost of £3m": how, not what it has
  if (/\bat $/.test(around.text.slice(Math.max(0, phrase.start - 3), phrase.start))) return null;
  if (clause === null || tie === "level" || tie === "changed" || !moneyNouns.holds.has(clause.verb.lemma)) return null;
  const { text, parsed } = around;
  const { verb } = clause;
  if (kind === "fine" && /^(?:report|record|show|see|make|book|generate|keep|collect)$/.test(verb.lemma)) return null;
  const subject = actorOf(around, clause) ?? clause.subject;
  if (subject === null || subject.start >= verb.start) return null;
  return (
    theyWere(around, subject) ??
    (isPayer(text, subject) && isSomebody(text, subject)
      ? wholePhrase(text, subject, verbBehind(parsed, subject, verb))
      : null)
  );
};

const KINDS: ReadonlySet<string> = new Set(["funding", "cost", "bill", "price", "budget", "spending", "revenue"]);
/** "[defence] budget", "[tuition fees]", "[damage] bill": what the words before a noun say that it is for. */
const kindOf = ({ text, parsed: { tokens } }: Around, { kind, phrase, head, tie }: NounOfSum): Span | null => {
  if (!KINDS.has(kind) || (kind === "revenue" && tie !== "in")) return null;
  const noun = text.slice(head.start, head.end).toLowerCase();
  // "the cost of living payment": the parser begins behind "of".
  if (noun === "damage" || text.startsWith("of ", phrase.start - 3)) return null;
  let at = tokenAt(tokens, head.start);
  const last = at;
  while (
    at > 0 &&
    (tokens.start[at - 1] ?? 0) >= phrase.start &&
    isModifier(tokens.tag[at - 1] ?? Tag.Other, at === last)
  )
    at--;
  while (at < last && (moneyNouns.plain.has(tokens.words[at] ?? "") || YEARS.test(tokens.words[at] ?? ""))) at++;
  if (at === last) return null;
  const described = last - at === 1 && tokens.tag[at] === Tag.Adjective;
  if (described && !/(?:al|ing)$/.test(tokens.words[at] ?? "")) return null;
  const start = tokens.start[at] ?? head.start;
  const own =
    described ||
    kind === "price" ||
    kind === "revenue" ||
    (OWN_NOUN.test(noun) && (!noun.startsWith("bill") || (tie !== "of" && tie !== "before")));
  if (tie === "before" && !own) return null;
  // "a capital contribution of £3m", "the Skills Bursary": how it is given, what it is called.
  if (kind === "funding" && (described || tie === "in" || tokens.capital[last] === 1)) return null;
  return { start, end: own ? head.end : (tokens.end[last - 1] ?? head.start) };
};
/** "a [15-year] loan" */
const YEARS =
  /^(?:19|20)\d\d(?:[-–/]\d{2,4})?$|^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|multi)-(?:year|month|week|day)$/;
/** "[hospital bills]", "[incentive payments]", "a [retention stipend]": told apart only with the noun. */
const OWN_NOUN = /^(?:costs|expenses|bills?|payments|stipends?)$/;
const MODIFIERS = new Set<number>([Tag.Noun, Tag.Plural, Tag.Adjective]);
/** "[running] costs", but "cutting council tax" does something. */
const isModifier = (tag: number, next: boolean): boolean => MODIFIERS.has(tag) || (next && tag === Tag.VerbGerund);
