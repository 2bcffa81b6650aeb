import type { Clause } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { moneyFrames } from "../lexicon/money-frames.ts";
import { moneyKinds } from "../lexicon/money-kinds.ts";
import { moneyVerbs } from "../lexicon/money-verbs.ts";
import type { FigureRole } from "./figure.ts";
import { lemmaOf } from "./place.ts";
import type { RoleFinding } from "./role.ts";

/** A sum and what is known of the words behind it: where they begin, and the clauses of its sentence. */
type Behind = Readonly<{ text: string; end: number; after: number; clauses: readonly Clause[] }>;

/** What the clause tied to a sum from behind says of it: "the £3m [that] the council gave", "£3m offered by the fund", "£3m will go to schools", "£3m is a grant". */
export const roleBehind = (behind: Behind): RoleFinding | null =>
  ofRelative(behind) ?? ofParticiple(behind) ?? ofMovement(behind) ?? ofUse(behind) ?? ofComplement(behind);

/** Verbs of saying or thinking: what they report says what the sum is, "the £3m he said they needed". */
const REPORTS: ReadonlySet<string> = new Set([
  "say",
  "tell",
  "report",
  "estimate",
  "advise",
  "believe",
  "think",
  "expect",
  "claim",
  "reckon",
  "argue",
  "suggest",
  "calculate",
  "know",
  "hope",
  "promise",
  "vow",
  "agree",
  "plan",
  "want",
]);

/** What a verb says of the sum that it governs, whatever stands between them. */
const roleOfVerb = (text: string, clause: Clause, passive: boolean): string | null => {
  const verb = progressive(text, clause) ?? lemmaOf(text, clause);
  const particle = / (?<word>up|in|back|off|aside|out|over|into)\b/.exec(
    text.slice(clause.verb.end, clause.verb.end + 8),
  )?.groups?.word;
  const joined = particle === undefined ? undefined : moneyVerbs.particles.get(`${verb} ${particle}`);
  if (joined !== undefined) return joined;
  if (verb === "set" || verb === "put") return particle === "aside" ? "funding" : null;
  if (passive && /^(?:make|sell)$/.test(verb)) return null;
  const role = (passive ? moneyVerbs.used.get(verb) : undefined) ?? moneyVerbs.objects.get(verb);
  if (role !== undefined) return role;
  const frames = moneyFrames.verbs.get(verb) ?? [];
  if (verb === "pay") return passive ? null : "spending";
  if (/^(?:fund|help|claim|find|order|turn|draw|land|share|leave|direct|borrow|budget|owe)$/.test(verb)) return null;
  return frames.includes("give") || frames.includes("get") ? "funding" : frames.includes("need") ? "cost" : null;
};

/** "which the fund is [contributing]": the verb of the progressive. */
const progressive = (text: string, { verb: { lemma, end } }: Clause): string | null => {
  const stem =
    lemma === "be"
      ? /^ (?:now |also |currently |already )?(?<stem>[a-z]{2,12})ing\b/.exec(text.slice(end, end + 30))?.groups?.stem
      : undefined;
  if (stem === undefined) return null;
  const forms = [stem, `${stem}e`, stem.slice(0, -1)];
  return forms.find((form) => moneyVerbs.objects.has(form) || moneyFrames.verbs.has(form)) ?? null;
};

/** "the £3m [(that)] the council spent", "£9m which the fund is contributing". */
const ofRelative = ({ text, end, after, clauses }: Behind): RoleFinding | null => {
  // "80p for every pound a man earns": the pound is what he earns.
  if (text.startsWith(" for ", end)) return null;
  const link = /^(?<comma>,)? (?<word>(?:that|which) )?/.exec(text.slice(after, after + 10));
  if (link === null || (link.groups?.comma !== undefined && link.groups.word === undefined)) return null;
  const at = after + link[0].length;
  const first = clauses.findIndex(
    ({ subject, verb }) => subject?.start === at && verb.start > at && verb.start < at + 90,
  );
  if (first < 0) return null;
  for (const clause of clauses.slice(first, first + 3)) {
    if (REPORTS.has(clause.verb.lemma) || clause.verb.start > at + 140) continue;
    // "the £3m the fund gave the port": two objects, one of them the sum
    const role = clause.verb.voice === "active" ? roleOfVerb(text, clause, false) : null;
    return role === null ? null : found(role, clause.verb.head, "role/relative", 0.85);
  }
  return null;
};

/** "£3m offered by the fund", "£3m already set aside for lamps". */
const ADVERBS =
  /^,? ?(?:(?:being|to be|already|jointly|not|yet|now|also|recently|originally|previously|so far|still|first|that|which|was|were|is|are|has|have|had|been|will|would|be|[a-z]+ly) )*$/;
const ofParticiple = ({ text, after, clauses }: Behind): RoleFinding | null => {
  for (const clause of clauses) {
    const { head } = clause.verb;
    if (head.start <= after || head.start > after + 40) continue;
    if (!ADVERBS.test(text.slice(after, head.start).replace(/^ /, ""))) return null;
    if (
      clause.verb.voice === "active" &&
      (clause.verb.form !== "participle" || /ing$/.test(text.slice(head.start, head.end)))
    )
      return null;
    // "£9m a year is lost to fraud": what the fraud costs
    const isDrain = clause.verb.lemma === "lose" && text.startsWith(" to ", clause.verb.end);
    const role = isDrain ? "cost" : roleOfVerb(text, clause, true);
    return role === null ? null : found(role, head, "role/participle", 0.8);
  }
  return null;
};

/** "£3m [of it] will go to schools", "with £3m coming from reserves", "£3m has gone towards paths". */
const MOVES =
  /^(?: \([^()]{2,40}\))?(?: (?:of|in) (?:[\p{L}’'-]+ ){1,4}?|,[^,.;£$€]{3,60}, | )(?:(?:will|would|could|may|has|have|had|is|are|was|were|be|been|being|to|also|now|then|is to|due to|expected to|set to) )*(?<verb>go(?:es|ing|ne)?|went|com(?:e|es|ing)|came|flow(?:s|ed|ing)?|pass(?:ed|es|ing)?|transferred|passed|on (?:its|the) way|destined|bound)(?: on| straight| directly| back)? (?<way>to|towards?|into|from|for|on)\b/u;
const SOLD =
  /^ (?:the )?(?:sales?|exports?|customers|trade|selling|advertising|tickets?|fares|fees|taxes|charges|rents?)\b/;
const ofMovement = ({ text, after }: Behind): RoleFinding | null => {
  const words = text.slice(after, after + 130);
  const match = MOVES.exec(words);
  if (match === null) return null;
  const end = after + match[0].length;
  const isFrom = match.groups?.way === "from";
  if (isFrom && SOLD.test(text.slice(end, end + 20)))
    return found("revenue", { start: end - 4, end }, "role/movement", 0.75);
  const at = after + match[0].indexOf(match.groups?.verb ?? "");
  // "£3m went on lamps" is spent, "£3m will go on lamps" is to be
  if (match.groups?.way === "on")
    return match.groups.verb === "go" && / (?:will|would|could|may|to) /.test(match[0])
      ? found("funding", { start: at, end }, "role/movement", 0.75)
      : found("spending", { start: at, end }, "role/movement", 0.8);
  return found("funding", { start: at, end }, "role/movement", 0.8);
};

/** "£3m of lottery cash will help to save the pier", "£3m will pay for lamps": what it is to do. */
const USES =
  /^(?: (?:of|in|from) (?:[\p{L}’'-]+ ){1,5}?| )(?:will|would|could|is to|are to|should|to) (?:also )?(?<does>help(?: to)?|pay for|fund|finance|buy|enable|allow|let|support|subsidi[sz]e|kick-start|provide) \p{L}/u;
const ofUse = ({ text, after }: Behind): RoleFinding | null => {
  const match = USES.exec(text.slice(after, after + 90));
  if (match === null) return null;
  const does = match.groups?.does ?? "";
  const at = after + match[0].lastIndexOf(does);
  return found("funding", { start: at, end: at + does.length }, "role/use", 0.75);
};

/** "£3m is revenue and capital funding", "£3m of that was a grant": what the sum is said to be. */
const IS =
  /^(?: of (?:[\p{L}’'-]+ ){1,4}?| )(?:is|was|are|were|will be|would be|is to be|represents|represented) (?:an? |the |in )?(?<words>[\p{L}-]+(?: [\p{L}-]+){0,4})/u;
/** "of which £3m is for track repairs" */
const MEANT =
  /^ (?:is|are|was|were|will be|would be) (?:for|to go (?:to|on|into|towards)|earmarked|destined|meant|intended)(?: for)?(?= )/;
const ofComplement = ({ text, after }: Behind): RoleFinding | null => {
  const match = IS.exec(text.slice(after, after + 90));
  const words = match?.groups?.words ?? "";
  const meant = MEANT.exec(text.slice(after, after + 60));
  if (meant !== null)
    return found("funding", { start: after + 1, end: after + meant[0].length }, "role/complement", 0.75);
  if (match === null) return null;
  let at = after + match[0].length - words.length;
  let last: { role: string; span: Span } | null = null;
  for (const word of words.split(" ")) {
    if (moneyKinds.notModified.has(word) && word !== "and") break;
    const role = moneyKinds.things.has(word) ? undefined : moneyKinds.kinds.get(word);
    if (role !== undefined) last = { role, span: { start: at, end: at + word.length } };
    at += word.length + 1;
  }
  return last === null ? null : found(last.role, last.span, "role/complement", 0.85);
};

const found = (role: string, evidence: Span, rule: string, confidence: number): RoleFinding => ({
  role: role as FigureRole,
  evidence,
  rule,
  confidence,
});
