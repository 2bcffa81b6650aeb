import type { Span } from "../document/index.ts";

/** "every pound spent on screening saves £3": what is laid out is the unit of what comes of it. */
const LAID_OUT =
  /(?<![\p{L}])(?<each>[Ee](?:ach|very) (?:pound|dollar|euro|rand|rupee|penny|shilling)(?: [a-z]{2,12}){1,6}?) (?:sav|return|generat|avert|avoid|yield|bring|creat|deliver|produc|earn|unlock|give|make|spare|attract|lever|prevent|free|cut)[a-z]{0,4}(?: [\p{L}’'-]+){0,5} $/u;
/** "each classroom will come in at £2m": the noun is parted from what is said of it by a verb. */
const EACH_NOUN =
  /(?<![\p{L}])(?<each>[Ee]ach (?!year|month|week|day|hour|quarter|night|other|time|of|one|spring|summer|autumn|winter|season|and|will|would|has|is|was|side|party)[\p{L}\d’'-]+(?: (?!of|in|on|at|for|that|which|who)[\p{L}’'-]+){0,2}?) (?:will|would|can|could|may|might|should|must|is|was|comes|came|has|had|gets?|got|needs?|costs?|takes?|took|receiv[a-z]{1,2}|averag[a-z]{1,2}|earn[a-z]{0,2}|pays?|paid|sav[a-z]{1,2}|brings?|brought|gives?|gave|adds?|added|rais[a-z]{1,2}|generat[a-z]{1,2}|contribut[a-z]{1,2})(?: [\p{L}\d’'-]+){0,6} $/u;
/** "each of them gives £2m": what has one such sum. */
const EACH =
  /(?<![\p{L}])(?<each>[Ee]ach)(?: (?!year|month|week|day|hour|quarter|night|other|time|spring|summer|autumn|winter|season)[\p{L}\d’'-]+){1,7} $/u;
/** "the 2025 budget of £2m": the year of a noun whose sum it is. */
const YEAR =
  /\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|[’']s) (?<each>(?:19|20)\d\d(?:[/–-](?:\d\d){1,2})?) (?:[a-z]{3,14} ){1,2}(?:to|of|at|was|is|stands at|totals|totalled|reached|by) $/;
/** "ended the year £2m in the red": what a body closes with. */
const CLOSES =
  /\b(?:finish|end|clos|start|beg[au]n|begin)[a-z]{0,4} (?<each>(?:the|its|their) (?:(?:financial|fiscal|school|academic|calendar) )?(?:year|month|quarter|season|decade|term)) (?:with )?(?:an? [a-z]+ of |about |around |some |roughly |nearly |almost |over |more than )?$/;

/** "third-quarter profit was £3m", "fiscal 2024 revenue rose to £3m": the time that names the noun. */
const NAMED =
  /(?<![\p{L}])(?<each>(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth)[ -](?:quarter|half)|[Ff]ull[ -]year|[Hh]alf[ -]year|[Ff]iscal(?: year)? (?:19|20)\d\d) (?:(?:net|operating|pre-tax|pretax|adjusted|underlying|group|gross|core|global|total|overall|like-for-like) )*(?:revenues?|sales|profits?|earnings|income|turnover|loss(?:es)?|results?|spending|dividends?|budget|output|costs?|receipts|takings|ebitda)(?: [\p{L}\d.%’'-]+){0,6} $/iu;

/** "turnover was £3m ([2024]: £2m)": accounts name the year before theirs. */
const ACCOUNTS = /[(;,] ?(?<each>(?:(?:H[12]|Q[1-4]|FY) ?)?(?:19|20)\d\d(?:[/–-]\d\d(?!\d))?): $/;
/** "spending [per pupil] fell to £5,200", "the charge [per 1,000 litres] goes up by 62p": a rate is said of the noun. */
const RATE =
  /(?<![\p{L}])(?:prices?|costs?|charges?|fees?|rates?|spend(?:ing)?|funding|rents?|wages?|tariffs?|lev(?:y|ies)|dut(?:y|ies)|tax(?:es)?|tolls?|grants?|payments?|subsid(?:y|ies)|premiums?|incomes?|revenues?|takings|values?|bills?|fares?|pay|amount|expenditure|allowances?|yield|margins?|profits?|loss(?:es)?|earnings|support|investment|output|debt|dividends?|allocation|budget|outlay) (?<each>per (?:\d[\d,.]* )?(?!cent\b)[a-z]{2,14}(?: (?=(?:gallons|litres|metres?|feet|foot|miles?|kilometres?|kilos?|hours?|households?|year|month|week|day)\b)[a-z]+)?)(?: [\p{L}’'-]+){0,7} $/iu;

/** How far before a sum such a unit may begin, in UTF-16 units. */
const BEFORE = 90;

/** The unit or the year that the words before a sum tell it by. */
export const eachOf = (text: string, { start }: Span, from: number): Span | null => {
  const lead = text.slice(Math.max(from, start - BEFORE), start);
  const match =
    (/ach |very /.test(lead) ? (LAID_OUT.exec(lead) ?? EACH_NOUN.exec(lead) ?? EACH.exec(lead.slice(-70))) : null) ??
    (lead.endsWith(": ") ? ACCOUNTS.exec(lead) : null) ??
    YEAR.exec(lead) ??
    CLOSES.exec(lead) ??
    (/quarter|half|year|iscal/.test(lead) ? NAMED.exec(lead) : null);
  if (match === null) return null;
  const words = match.groups?.each ?? "";
  const at = start - (match.input.length - match.index) + match[0].indexOf(words);
  return { start: at, end: at + words.length };
};

/** "spending [per pupil] fell to £5,200": before any time behind the sum. */
export const ratedNoun = (text: string, { start }: Span, from: number): Span | null => {
  const lead = text.slice(Math.max(from, start - BEFORE), start);
  const match = lead.includes(" per ") ? RATE.exec(lead) : null;
  if (match === null) return null;
  const words = match.groups?.each ?? "";
  const at = start - lead.length + match.index + match[0].indexOf(` ${words} `) + 1;
  return { start: at, end: at + words.length };
};

/** "[Five years] and £2m later": how long it took beside what it took. */
const LATER =
  /(?<![\p{L}\d])(?<each>(?:[\p{L}]{2,9}|\d{1,3}) (?:years?|months?|weeks?|days?|decades?)) and (?:about |around |some |nearly |almost |over |more than )?$/u;
export const laterBefore = (text: string, { start, end }: Span, from: number): Span | null => {
  if (!/^ later\b/.test(text.slice(end, end + 7))) return null;
  const lead = text.slice(Math.max(from, start - 50), start);
  const match = LATER.exec(lead);
  if (match === null) return null;
  const at = start - lead.length + match.index;
  return { start: at, end: at + (match.groups?.each?.length ?? 0) };
};
