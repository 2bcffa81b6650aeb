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
const day = `(?:\\d{1,2} ${month}|${month} \\d{1,2}(?!\\d))(?:,? ${year})?`;
const monthly = `${month}(?: ${years})?`;
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
  `(?:[Bb]etween|[Ff]rom) (?:${day} (?:and|to|until) ${day}|${monthly} (?:and|to|until|through) (?:the end of )?${monthly})`,
  `(?:[Aa]s (?:at|of)|[Uu]p to|[Tt]o|[Ss]ince|[Uu]ntil|[Bb]y) (?:the end of |the start of )?${day}`,
  `(?:[Aa]t|[Bb]y) (?:the )?(?:year|month|season|quarter)[ -]end|[Tt]hrough (?:the end of )?(?:${month}(?: ${year})?|${dated})|[Aa]s of (?:${month}(?: ${year})?|(?:this|last) (?:week|month|year))`,
  `(?:${number}|[Aa]|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten) ${unit}s? (?:ago|earlier|later|previously|before)(?! (?:the|it|they|he|she|we)\\b)`,
  `[Bb]y (?:the )?(?:end|start|middle|turn) of (?:the|this|next) (?:${fiscal} )?(?:decade|year|month|parliament|week|century|quarter)`,
  `[Ii]n each of (?:the )?(?:${which} )?${number} (?:${fiscal} )?${unit}s`,
  `[Dd]uring the (?:pandemic|war|crisis|strike|lockdown|recession|conflict|campaign|floods?|storms?|drought|outbreak|shutdown|holidays?)`,
  `[Tt]he (?:year|month|week|quarter|season|decade) (?:before|earlier|after)(?! (?:last|the|it|they|he|she|we)\\b)`,
  `(?:[Ff]rom|[Ii]n) (?:its |their |the )?(?:year (?:one|two|three|four|five|six|\\d)|(?:first|second|third|fourth|final|opening) (?:${fiscal} )?year)(?! of)`,
  `(?:[Ii]n|[Dd]uring|[Oo]ver|[Ff]or) (?:the )?(?:${month}-to-${month}|first|second|third|fourth|last|final|current|previous) (?:[a-z]{4,12} )?(?:quarter|half|trimester)`,
  `[Ss]ince (?:the |its |their )(?:start|beginning|end|launch|opening|creation|introduction|outbreak|turn) of (?:the |this |its |their |last )?(?:[a-z’'-]{3,12} )?[\\p{L}\\d’'-]{3,14}`,
  `[Ss]ince (?:the |its |their )(?:\\p{L}[\\p{L}’'-]{2,14} ){0,2}(?:floods?|storms?|fires?|crash|crisis|elections?|pandemic|war|quake|earthquake|attacks?|riots|strike|referendum|reforms?|changes|closure|merger|takeover|phase|launch|vote|budget|invasion|hurricane|cyclone|disaster|outbreak|lockdown|scandal)`,
  `(?:[Tt]his|[Ll]ast|[Nn]ext|[Tt]hat|[Tt]he following|[Tt]he previous|[Tt]he current) (?:${fiscal} )?(?:year|month|week|quarter|decade|${season}|${month})`,
];
/** Prices and rates: one of these a time or a thing. */
const rates: readonly string[] = [
  `(?:[Ff]or|[Oo]n) (?:each|every) (?:[a-z]{2,12}(?:al|ic|ive|ble|ous|ary|ern|new|extra|ed) )?[A-Za-z£$€][\\w£$€’'-]{0,20}(?: (?:[a-z]{2,14}ed|of [a-z]{2,14}|that the [a-z]{3,14} (?:is|was|are|were) [a-z]{3,14}|(?:who|that|it|they) [a-z]{3,12}(?: an? [a-z]{3,12})?))?`,
  `[Pp]er \\d[\\d,.]*[ -]?\\p{L}{1,14}(?: [a-z]{3,10}s)?|[Ii]n (?:any|each|every|a single|any one|a given|any given) (?:${unit}|quarter)`,
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
/** "a six-year, £2m bill", "three-year awards of £2m", "a £2m, 10-year plan". */
const lasting = `(?<lasting>(?:${number}|\\d{1,2})-(?:year|month|week|day))`;
export const LASTING_BEFORE = new RegExp(
  `\\b${lasting},?(?: (?:[\\p{L}-]{2,14} ){0,3}?(?:of|worth|for|totalling|between))?(?: (?:about|around|some|over|nearly|almost|up to|more than|just|under|between|at least))*[ ]$`,
  "u",
);
export const LASTING_BEHIND = new RegExp(`^,? ${lasting} (?=\\p{L})`, "u");
/** "each of them gives £2m", "each classroom costs £2m": what has one such sum. */
export const EACH_BEFORE =
  /(?<![\p{L}])(?<each>[Ee]ach)(?: (?!year|month|week|day|hour|quarter|night|other|time|spring|summer|autumn|winter|season)[\p{L}\d’'-]+){1,7} $/u;
/** "the 2025 budget of £2m": the year of a noun whose sum it is. */
export const YEAR_BEFORE =
  /\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|[’']s) (?<year>(?:19|20)\d\d(?:[/–-](?:\d\d){1,2})?) (?:[a-z]{3,14} ){1,2}(?:to|of|at|was|is|stands at|totals|totalled|reached|by) $/;

/** "an annual £2m", "a weekly fee of £5". */
export const ADVERB_BEFORE =
  /\b(?<adverb>annual|yearly|monthly|weekly|daily|hourly|quarterly|nightly)(?: [\p{L}-]{2,14}){0,3}(?: (?:of|is|was|at|worth))?(?: (?:about|around|some|over|nearly|almost|up to|more than|just|under))?[ -]$/u;
export const ADVERB_BEHIND =
  /^(?:[ -]| of (?:(?:the|its|their|his|her|our) |(?:\p{L}+ ){0,2}\p{L}+[’']s? ))(?<adverb>annual|yearly|monthly|weekly|daily|hourly|quarterly|nightly)\b/u;
