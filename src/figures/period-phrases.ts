import { periods } from "../lexicon/periods.ts";

const any = (words: Iterable<string>): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .join("|")
    .replaceAll(".", "\\.");
const S = "[ \\u00a0-]";
const number = `(?:${any(periods.numbers.keys())}|\\d{1,3})`;
const unit = `(?:${any(periods.durations.keys())})`;
const month = `(?:${periods.months.map((name) => `[${name.charAt(0).toUpperCase()}]${name.slice(1)}`).join("|")}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)`;
const season = "(?:spring|summer|autumn|winter|fall|season|Christmas|Easter)";
const fiscal = "(?:financial|fiscal|academic|school|calendar|tax)";
const year = "(?:19|20)\\d\\d";
const years = `${year}(?:[/–-](?:${year}|\\d\\d)(?!\\d))?`;
const which = "(?:next|past|last|coming|first|following|previous|current|same|final|second|third|fourth|remaining)";
const loose = "(?:(?:just|about|around|nearly|almost|more than|less than|over|under|at least|up to) )?";
const dated = `(?:the )?(?:${fiscal}(?: years?)? )?(?:FY ?)?${years}(?: ${fiscal} year)?`;
const ended = `(?:(?:the )?(?:end|start|beginning|middle|spring|summer|autumn|winter) of )?`;

/** Time phrases that a sum is paid, raised or counted in, longest first. */
const times: readonly string[] = [
  `so far(?! (?:this|last|as|from|in|out|to)\\b)`,
  `(?:so far|earlier|later) (?:this|last|next) (?:${fiscal} )?year`,
  `(?:[Oo]ver|[Ff]or|[Dd]uring|[Ii]n|[Ww]ithin|[Aa]cross|[Tt]hroughout|[Ee]very) ${loose}(?:the |its |their |another |a further )?(?:${which}${S})?${number}${S}(?:${fiscal}${S})?${unit}s?(?: period)?(?: (?:to|from|until|starting) ${dated})?`,
  `(?:[Oo]ver|[Ff]or|[Dd]uring|[Ii]n|[Ww]ithin|[Aa]cross|[Tt]hroughout) (?:the |its |their )(?:${which} )?(?:${fiscal} )?(?:${unit}s?|quarter|half|period|parliament|spending review|term)(?: (?:of|to|ending|ended|until) (?:the year|${dated}|(?:\\d{1,2} )?${month}(?: ${year})?))?`,
  `(?:[Oo]ver|[Dd]uring|[Tt]hroughout) (?:the )?(?:life|lifetime|course|period|length) of (?:the|this|its|their|a) [a-z]{2,16}`,
  `(?:[Ff]rom|[Bb]etween) ${dated} (?:to|until|and) ${years}`,
  `(?:[Bb]y|[Uu]ntil|[Ss]ince|[Ff]rom|[Bb]efore) ${ended}(?:(?:this|next|last) )?(?:(?:\\d{1,2} )?${month}(?: ${years})?|${dated})`,
  `(?:[Ii]n|[Dd]uring|[Ff]or|[Oo]ver|[Tt]hroughout|[Tt]o) ${ended}(?:(?:early|late|mid) ?-?)?(?:${month}(?: (?:this|last|next) year| ${year})?|${dated}|(?:the )?(?:19|20)\\d0s)`,
  `(?:[Tt]his|[Ll]ast|[Nn]ext|[Tt]hat|[Tt]he following|[Tt]he previous|[Tt]he current) (?:${fiscal} )?(?:year|month|week|quarter|decade|${season}|${month})`,
];
/** Prices and rates: one of these a time or a thing. */
const rates: readonly string[] = [
  `(?:[Ff]or|[Oo]n) (?:each|every) (?:[a-z]{2,12}(?:al|ic|ive|ble|ous|ary|ern|new|extra|ed) )?[A-Za-z£$€][\\w£$€’'-]{0,20}(?: (?:[a-z]{2,14}ed|of [a-z]{2,14}|(?:who|that|it|they) [a-z]{3,12}(?: an? [a-z]{3,12})?))?`,
  `[Pp]er (?:[a-z]{3,12}(?:ful|al|ic|ive|ble|ous|ary|ern|ed) |square |cubic |metric |working |school |extra |additional |full-time |new )?[A-Za-z][a-z’'-]{1,20}(?: rate\\b)?`,
  `(?:[Ee]ach|[Ee]very) (?:working |school |single |other )?(?:${any([...periods.units.keys(), ...periods.items, ...periods.durations.keys()])}|${season})`,
  `[Ee]ach(?=$|[.,;:) ])|[Aa]piece|per cent of`,
  `[Aa]n?${S}(?:square )?(?:${any([...periods.units.keys(), ...periods.items])})(?:${S}(?:metre|foot|meter|mile))?`,
  `(?:annually|yearly|monthly|weekly|daily|hourly|quarterly|nightly|p\\.a\\.)`,
];

export const TIME = new RegExp(`(?<![\\p{L}\\p{N}/£$€])(?:${times.join("|")})(?![\\p{L}\\p{N}])`, "gu");
export const RATE = new RegExp(`(?<![\\p{L}\\p{N}£$€])(?:${rates.join("|")})(?![\\p{L}\\p{N}])`, "gu");
/** Right behind a sum: "£4.50 an hour", "£50/tonne", "£80,000-a-year", "€2 apiece". */
export const RATE_AT = new RegExp(
  `(?:(?:[ \\u00a0-](?:extra |more |less |off |each )?)(?=[\\p{L}])|/(?=\\p{L}))(?<rate>${rates.join("|")}|(?<=/)[a-z]{2,12})(?![\\p{L}\\p{N}])`,
  "uy",
);
export const TIME_AT = new RegExp(`[ \\u00a0](?<time>${[...times, ...rates].join("|")})(?![\\p{L}\\p{N}])`, "uy");
/** "an annual £2m", "a weekly fee of £5". */
export const ADVERB_BEFORE =
  /\b(?<adverb>annual|yearly|monthly|weekly|daily|hourly|quarterly|nightly)(?: [\p{L}-]{2,14}){0,3}(?: (?:of|is|was|at|worth))?(?: (?:about|around|some|over|nearly|almost|up to|more than|just|under))?[ -]$/u;
export const ADVERB_BEHIND = /^[ -](?<adverb>annual|yearly|monthly|weekly|daily|hourly|quarterly|nightly)\b/;
