import type { Span } from "../document/index.ts";
import type { Acts } from "./parties-by-doing.ts";
import type { Around, Place } from "./place.ts";
import { isBody, isGroup, isSomebody } from "./somebody.ts";
import { doer } from "./who-does.ts";
import { wholePhrase } from "./whole-phrase.ts";

const DEAL =
  /^[ -](?:[\p{L}-]+ ){0,3}?(?<what>loan agreement|contracts?|deals?|agreements?|accords?|pacts?|facility|orders?|leases?|partnership|tenders?|settlements?) (?:with|to) /u;

const SIGNS =
  /^(?:sign|award|approve|agree|strike|ink|conclude|enter|negotiate|seal|clinch|hand|grant|give|secure|finalise|finalize|extend|renew|announce|land|win|have|hold|reach|close|complete|offer|back|authorise|authorize|let|put|place)$/;

const RULERS =
  /\b(?:regulators?|prosecutors?|watchdog|attorneys?|attorney general|commission|department|states?|agency|authorit(?:y|ies)|ministry|inspectorate|union|plaintiffs|victims|widows|families)$|^(?:the )?(?:[\p{L}-]+ ){0,3}(?:attorneys? general|prosecutors?|regulators?|department of justice|justice department|(?:department|ministry|commission|agency|office) (?:of|for|on)) /iu;

const WINS = /^(?:win|land|secure|clinch)$/;

const LENDS = /\b(?:bank|fund|lender|imf|ebrd|eib|adb|afdb|ifc|corporation|agency|facility)\b/i;

/** "signed a £3m loan agreement with [Chad]", "approved a £3m contract with [a builder]": the other side of a bargain. */
export const dealWith = (around: Around): Acts | null => {
  const { text, parsed, figure } = around;
  const lead = DEAL.exec(text.slice(figure.end, figure.end + 70));
  if (lead === null) return null;
  const who = parsed.phrases().find(({ start }) => start === figure.end + lead[0].length);
  if (who === undefined || !isSomebody(text, who)) return null;
  const other = wholePhrase(text, who);
  const clause = parsed.clauses().findLast(({ verb }) => verb.end <= figure.start && SIGNS.test(verb.lemma));
  const own = clause === undefined || clause.verb.voice === "passive" ? null : doer(around, clause);
  if (clause === undefined || other === null || own === null) return null;
  const lent = lead.groups?.what?.startsWith("loan") === true || /^ (?:[a-z]+ )?loan\b/.test(lead[0]);
  // "Regulators announced a £3m settlement with [a bank]"
  const settled = lead.groups?.what?.startsWith("settlement") === true && RULERS.test(text.slice(own.start, own.end));
  const otherPays =
    settled ||
    WINS.test(clause.verb.lemma) ||
    (lent && LENDS.test(text.slice(other.start, other.end)) && !(own && LENDS.test(text.slice(own.start, own.end))));
  return otherPays ? { payer: other, recipient: own } : { payer: own, recipient: other };
};

const PROPOSES =
  /\b(?:propos(?:e|es|ed|ing)|put(?:s|ting)? forward|present(?:s|ed)?|tabl(?:es|ed)|outlin(?:es|ed)|set(?:s|ting)? out|reveal(?:s|ed)?|launch(?:es|ed)?|unveil(?:s|ed)?|announc(?:es|ed)|creat(?:es|ed)|roll(?:s|ed) out|introduc(?:es|ed)|establish(?:es|ed)|start(?:s|ed)|open(?:s|ed)|set(?:s)? up|promis(?:es|ed)|pledg(?:es|ed)|plan(?:s|ned)|extend(?:s|ed)|renew(?:s|ed)|boost(?:s|ed)|deliver(?:s|ed|ing)|implement(?:s|ed|ing)) (?:an? |its |the |their )?(?:new |fresh |second |further )?(?:(?:[\p{L}-]+ ){0,4}?(?:funds?|facility|instrument|scheme|programme|program|package|initiative|plan|mechanism|pot|project|drive|strategy|grants?|loan),? (?:worth|of|totalling|valued at) )?(?:up to |about |around |nearly |almost |more than )?$/u;

const NAMED =
  /^(?:[ -](?:[\p{L}-]+ ){0,5}?(?:Fund|Facility|Scheme|Programme|Program|Initiative|Package|Plan|Mechanism|Instrument|Project|Strategy|Response|Guarantee|Pledge|Trust|Grants?|fund|facility|instrument|scheme|programme|program|package|initiative|mechanism|pot|project|drive|plan|loan|grants?)\b)/u;

/** "[The commission] proposes a £3m Harbour Facility for [small fleets]", "put forward a scheme worth £3m": whose plan it is would pay. */
export const proposed = (around: Around, place: Place | null): Acts | null => {
  const { text, parsed, whole, figure, sentence } = around;
  if (place === null) return null;
  const lead = PROPOSES.exec(text.slice(Math.max(sentence.start, whole.start - 90), whole.start))?.[0];
  if (lead === undefined) return null;
  const noun =
    NAMED.exec(text.slice(figure.end, figure.end + 60))?.[0] ?? (/(?:worth|of|at|ing) $/.test(lead) ? "" : null);
  if (noun === null) return null;
  const clause = parsed
    .clauses()
    .findLast(({ verb }) => verb.start < whole.start && verb.end > whole.start - lead.length);
  const subject = clause?.subject ?? null;
  if (clause === undefined || subject === null || clause.verb.voice === "passive") return null;
  const named = isBody(text, subject) || isGroup(text, subject.head) || isOffice(text, subject);
  const at = figure.end + noun.length;
  const whom = text.startsWith(" for ", at) ? parsed.phrases().find(({ start }) => start === at + 5) : undefined;
  return {
    payer: named ? doer(around, clause) : null,
    recipient: whom !== undefined && isGroup(text, whom.head) ? wholePhrase(text, whom) : null,
  };
};

/** "The Directorate for Oceans", "Commission" in a headline: a body by its first word. */
const isOffice = (text: string, { start, end }: Span): boolean =>
  /^(?:The |the )?(?:[\p{Lu}][\p{L}-]+ )*(?:Directorate|Commission|Department|Ministry|Office|Agency|Authority|Council|Government|Board|Committee|Cabinet|Treasury|Administration|Executive|Secretariat|Bureau|Corporation|Bank|Foundation|Trust|Union|Assembly|Parliament|Institute|Centre|Center|Service|Inspectorate|Chancellery|Presidency)\b/u.test(
    text.slice(start, end),
  );
