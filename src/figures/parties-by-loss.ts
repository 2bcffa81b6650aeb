import type { Clause } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { type Around, lemmaOf, type Place } from "./place.ts";
import { isPayer } from "./somebody.ts";
import { nobody, type Tail } from "./tail.ts";
import { doer, isOne } from "./who-does.ts";
import { verbBehind, wholePhrase } from "./whole-phrase.ts";

const CHEATS: ReadonlySet<string> = new Set(
  "con swindle defraud scam cheat trick rob fleece bilk dupe hoodwink diddle do rip sting relieve strip deprive".split(
    " ",
  ),
);
const STEALS: ReadonlySet<string> = new Set(
  "steal embezzle siphon pilfer loot extort misappropriate swipe snatch skim filch pinch".split(" "),
);

/** Who loses a sum and who has it then: "conned [a widow] out of £3m", "[a clerk] stole £3m from [the church]". */
export const partiesByLoss = (around: Around, place: Place | null): Tail | null =>
  cheated(around) ?? stolen(around, place);

const OUT_OF =
  / (?:out )?of (?:(?:an?|the|about|around|some|nearly|almost|over|more|than|up|to|at|least|a total of|their|her|his|its) )*$/;
const cheated = (around: Around): Tail | null => {
  const { text, parsed, whole, sentence } = around;
  const link = OUT_OF.exec(text.slice(Math.max(sentence.start, whole.start - 40), whole.start))?.[0];
  if (link === undefined) return null;
  const at = whole.start - link.length;
  const clause = parsed.clauses().findLast((one) => one.verb.end <= at && CHEATS.has(lemmaOf(text, one)));
  if (clause === undefined || at - clause.verb.end > 70) return null;
  if (/^(?:do|rip|sting|trick|cheat|con|scam)$/.test(clause.verb.lemma) && !link.startsWith(" out")) return null;
  if (clause.verb.voice === "passive")
    return { ...nobody, payer: doer(around, clause) ?? subjectOf(around, clause), recipient: agentOf(around, clause) };
  const whom = clause.objects.find(({ start, end }) => start >= clause.verb.end && end <= at);
  if (whom === undefined || !isPayer(text, whom)) return null;
  return { ...nobody, payer: { start: whom.start, end: Math.min(at, whom.end) }, recipient: doer(around, clause) };
};

const subjectOf = ({ text, parsed }: Around, { subject, verb }: Clause): Span | null =>
  subject !== null && subject.end < verb.start && isPayer(text, subject)
    ? wholePhrase(text, subject, verbBehind(parsed, subject, verb))
    : null;

const agentOf = ({ text }: Around, { prepositional, verb }: Clause): Span | null => {
  const object = prepositional.find(({ preposition, start }) => preposition === "by" && start >= verb.end)?.object;
  return object != null && isPayer(text, object) ? wholePhrase(text, object) : null;
};

const stolen = (around: Around, place: Place | null): Tail | null => {
  if (place === null || !STEALS.has(lemmaOf(around.text, place.clause))) return null;
  const { text } = around;
  const { clause, stand } = place;
  const from = clause.prepositional.find(
    ({ preposition, start }) => preposition === "from" && start >= clause.verb.end,
  )?.object;
  const loser = from != null && isPayer(text, from) && isOne(text, from) ? wholePhrase(text, from) : null;
  if (clause.verb.voice === "passive")
    return stand === "subject" ? { ...nobody, payer: loser, recipient: agentOf(around, clause) } : null;
  return stand === "object" ? { ...nobody, payer: loser, recipient: doer(around, clause) } : null;
};
