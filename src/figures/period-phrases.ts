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
const years = `${year}(?:[/–-](?:${year}|\\d\\d)(?!\\d)|/\\d(?!\\d))?`;
const which = "(?:next|past|last|coming|first|following|previous|current|same|final|second|third|fourth|remaining)";
const loose = "(?:(?:just|about|around|nearly|almost|more than|less than|over|under|at least|up to) )?";
const dated = `(?:the )?(?:${fiscal}(?: years?)? )?(?:FY ?)?${years}(?: ${fiscal} year)?`;
const day = `(?:\\d{1,2}(?:st|nd|rd|th)? ${month}|${month} \\d{1,2}(?:st|nd|rd|th)?(?!\\d))(?:,? ${year})?`;
const monthly = `${month}(?: ${years})?`;
const closing = `(?:the end of )?(?:\\d{1,2} )?${month}(?: \\d{1,2}(?!\\d))?(?:,? ${year})?`;
const ended = `(?:(?:the )?(?:end|start|beginning|middle|spring|summer|autumn|winter) of )?`;

/** What befalls a place, and what is begun there: times that sums are counted from, and stood at before. */
const events =
  "(?:floods?|storms?|fires?|bushfires?|wildfires?|blaze|crash|crisis|elections?|pandemic|war|quake|earthquake|tsunami|eruption|landslide|attacks?|riots|strike|referendum|reforms?|changes|closure|merger|takeover|phase|launch|vote|budget|invasion|hurricane|cyclone|typhoon|tornado|drought|disaster|tragedy|outbreak|lockdown|scandal|coup|revolution|ceasefire|inception|debut|introduction|creation|foundation|formation|opening|start|beginning|inauguration|privatisation|privatization|devolution|independence|recession|downturn|collapse|explosion|derailment|spill|shutdown|boom|bust|festival|games|olympics|world cup|increase|rise|cut|move)";

/** Time phrases that a sum is paid, raised or counted in, longest first. */
const times: readonly string[] = [
  `[Ii]n the (?:year|months|weeks|decade) ahead`,
  `so far(?! (?:this|last|as|from|in|out|to)\\b)`,
  `(?:so far|earlier|later) (?:this|last|next) (?:${fiscal} )?year`,
  `(?:[Oo]ver|[Ff]or|[Dd]uring|[Ii]n|[Ww]ithin|[Aa]cross|[Tt]hroughout|[Ee]very) ${loose}(?:the |its |their |another |a further )?(?:${which}${S})?${number}${S}(?:${fiscal}${S})?${unit}s?(?: (?:period|life|lifetime|lifespan|term|span|run|stretch|spell))?(?: of (?:the|this|last|next|its|each) (?:${fiscal} )?(?:year|season|term|contract)| of ${year})?(?: (?:to|from|until|starting|ending|ended|through) (?:${closing}|${dated}))?`,
  `(?:[Oo]ver|[Ff]or|[Dd]uring|[Ii]n|[Ww]ithin|[Aa]cross|[Tt]hroughout) (?:the |its |their )(?:${which} )?(?:${fiscal} )?(?:${unit}s?|quarter|half(?:[ -]year)?|period|parliament|spending review|term)(?: (?:of|to|ending|ended|until) (?:the year|${closing}|${dated})| (?:from )?${years}(?: to ${year})?)?`,
  `(?:[Oo]ver|[Ff]or|[Dd]uring|[Ii]n|[Ww]ithin|[Aa]cross|[Tt]hroughout) an? (?:further )?${number}-${unit} (?:period|life|lifetime|lifespan|term|span|run|stretch|spell)`,
  `(?:[Oo]ver|[Dd]uring|[Tt]hroughout) (?:the )?(?:life|lifetime|course|period|length) of (?:the|this|its|their|a) [a-z]{2,16}`,
  `(?:[Ff]rom|[Bb]etween) ${dated} (?:to|until|and) ${years}`,
  `(?:[Uu]p to|[Uu]ntil|[Tt]ill|[Bb]y|[Ss]ince|[Ff]rom|[Bb]efore) (?:the )?(?:end|start|beginning|middle|turn) of (?:last|this|next) (?:year|month|season|decade)`,
  `[Ff]or ${number}${S}minutes`,
  `[Bb]etween now and (?:then|${ended}(?:${dated}|${monthly}|(?:(?:next|this) )?${season}|(?:next|this) year|the (?:year|decade)))`,
  `(?:[Bb]y|[Uu]ntil|[Tt]ill|[’']til|[Ss]ince|[Ff]rom|[Bb]efore) ${ended}(?:(?:this|next|last) )?(?:(?:\\d{1,2} )?${month}(?! \\d{1,2}(?!\\d))(?: ${years})?|${dated})`,
  `(?:[Ii]n|[Dd]uring|[Ff]or|[Oo]ver|[Tt]hroughout|[Tt]o) ${ended}(?:(?:early|late|mid) ?-?)?(?:${month}(?: (?:this|last|next) year| ${year})?|${dated}|(?:the )?(?:19|20)\\d0s)`,
  `(?:[Bb]etween|[Ff]rom) (?:${day} (?:and|to|until) ${day}|${monthly} (?:and|to|until|through) (?:the end of )?${monthly})`,
  `(?:[Aa]s (?:at|of)|[Uu]p to|[Tt]o|[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]y|[Ff]rom|[Bb]efore) (?:the end of |the start of )?${day}`,
  `(?:[Aa]t|[Bb]y) (?:the )?(?:year|month|season|quarter)[ -]end|[Tt]hrough (?:the end of )?(?:(?:early|mid|late)[ -])?(?:${month}(?: ${year})?|${dated})|[Aa]s of (?:${month}(?: ${year})?|(?:this|last) (?:week|month|year))`,
  `(?:${number}|[Aa]|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten) ${unit}s? (?:ago|(?:earlier|later|previously|before)(?! (?:the|it|they|he|she|we)\\b))`,
  `[Aa]t the (?:end|start|beginning|close|turn|height) of (?:(?:last|this|next|the) )?(?:${month}(?: ${year})?|${dated}|(?:${fiscal} )?(?:year|month|week|quarter|decade|century)|${season})`,
  `[Cc]ome (?:next )?(?:${month}|${season})`,
  `[Tt]o date|[Uu]ntil now|[Uu]p to now|[Ss]ince then`,
  `[Ii]n (?:the (?:next|coming|current|last|previous|upcoming|new|following)|(?:next|this|last) year[’']s|next) (?:(?:state|federal|city|county|provincial|municipal|national|annual|school|union|general) )?budget(?: year| cycle)?`,
  `[Bb]y (?:the )?(?:end|start|middle|turn) of (?:the|this|next) (?:${fiscal} )?(?:decade|year|month|parliament|week|century|quarter)`,
  `[Ii]n each of (?:the )?(?:${which} )?${number} (?:${fiscal} )?${unit}s`,
  `[Dd]uring the (?:pandemic|war|crisis|strike|lockdown|recession|conflict|campaign|floods?|storms?|drought|outbreak|shutdown|holidays?)`,
  `[Tt]he (?:year|month|week|quarter|season|decade) (?:before that|after that|before|earlier|after)(?! (?:last|the|it|they|he|she|we)\\b)`,
  `(?:[Ff]rom|[Ii]n) (?:its |their |the )?(?:year (?:one|two|three|four|five|six|\\d)|(?:first|second|third|fourth|final|opening) (?:${fiscal} )?year)(?! of)`,
  `(?:[Ii]n|[Dd]uring|[Oo]ver|[Ff]or) (?:the )?(?:${month}-to-${month}|first|second|third|fourth|last|final|current|previous) (?:[a-z]{4,12} )?(?:quarter|half(?:[ -]year)?|trimester)`,
  `[Ss]ince (?:the |its |their )(?:start|beginning|end|launch|opening|creation|introduction|outbreak|turn) of (?:the |this |its |their |last )?(?:[a-z’'-]{3,12} )?[\\p{L}\\d’'-]{3,14}`,
  `[Bb]efore (?:the |its |their )(?:\\p{L}[\\p{L}’'-]{2,14} ){0,1}${events}`,
  `[Ss]ince (?:the |its |their )(?:\\p{L}[\\p{L}’'-]{2,14} ){0,2}${events}`,
  `(?:[Tt]his|[Ll]ast|[Nn]ext|[Tt]hat|[Tt]he following|[Tt]he previous|[Tt]he current) (?:${fiscal} )?(?:year|month|week|quarter|decade|${season}|${month})`,
];
/** Prices and rates: one of these a time or a thing. */
const rates: readonly string[] = [
  `(?:[Ff]or|[Oo]n) (?:each|every) \\d[\\d,.]*[ -]?\\p{L}{1,14}(?: (?!that|which|who|when|if|in|on|at|by|to|of|from|for|as|and|or)[a-z]{3,12})?|(?:[Ff]or|[Oo]n) (?:each|every) (?!of\\b)(?:[a-z]{2,12}(?:al|ic|ive|ble|ous|ary|ern|new|extra|ed) )?[A-Za-z£$€][\\w£$€’'-]{0,20}(?: (?:[a-z]{2,14}ed|of [a-z]{2,14}|that the [a-z]{3,14} (?:is|was|are|were) [a-z]{3,14}|(?:who|that|it|they) [a-z]{3,12}(?: an? [a-z]{3,12})?))?`,
  `[Pp]er \\d[\\d,.]*[ -]?\\p{L}{1,14}(?: [a-z]{3,10}s)?|[Ii]n (?:any|each|every|a single|any one|a given|any given) (?:${unit}|quarter)|[Ii]n (?:each|every) (?:dollar|pound|euro|rand|rupee|shilling|£|\\$|€)|[IiOo]n the (?:pound|dollar|euro)`,
  `[Pp]er (?:[a-z]{3,12}(?:ful|al|ic|ive|ble|ous|ary|ern|ed) |square |cubic |metric |working |school |extra |additional |full-time |new )?[A-Za-z][a-z’'-]{1,20}(?: rate\\b)?`,
  `(?:[Ee]ach|[Ee]very) (?:working |school |single |other )?(?:${any([...periods.units.keys(), ...periods.items, ...periods.durations.keys()])}|${season})`,
  `[Ee]ach(?=$|[.,;:) ])|[Aa]piece|per cent of`,
  `[Aa]n?${S}(?:square )?(?:${any([...periods.units.keys(), ...periods.items])})(?:${S}(?:metre|foot|meter|mile))?(?! (?:earlier|ago|previously|before that)\\b)`,
  `(?:annually|yearly|monthly|weekly|daily|hourly|quarterly|nightly|p\\.a\\.|p\\.w\\.|pcm|pppn|pw|pa)`,
];

export const TIME = new RegExp(
  `(?<![\\p{L}\\p{N}/£$€])(?:${times.join("|")})(?![\\p{L}\\p{N}]|[’'] (?:work|pay|notice|leave|wages)|[’']s time)`,
  "gu",
);
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
/** "an annual £2m", "a weekly fee of £5". */
export const ADVERB_BEFORE =
  /\b(?<adverb>[Aa]nnual|[Yy]early|[Mm]onthly|[Ww]eekly|[Dd]aily|[Hh]ourly|[Qq]uarterly|[Nn]ightly)(?: [\p{L}-]{2,14}){0,3}(?: (?:of|is|was|at|worth|from|to|by))?(?: (?:about|around|some|over|nearly|almost|up to|more than|just|under))?[ -]$/u;
/** "the average annual household bill will rise from £2": what the verb says of it lies between. */
export const ADVERB_LEVEL =
  /\b(?<adverb>[Aa]nnual|[Yy]early|[Mm]onthly|[Ww]eekly|[Dd]aily|[Hh]ourly|[Qq]uarterly|[Nn]ightly)(?: [\p{L}’'-]{2,16}){1,4}?(?: (?:will|would|could|may|might|is|are|was|were|be|been|has|have|had|to|set|expected|due|likely|forecast|projected|now|currently))*(?: (?:ris|rose|increas|go|went|climb|jump|f[ae]ll|drop|gr[eo]w|reach|hit|total|amount|com|came|stand|stood|averag|exceed|top|cost|rais|cut|capp|set|fix|froze|frozen|put|estimat|soar|surg|doubl|shr[aiu]nk|slip|remain|stay|edg)\p{L}{0,4})(?: (?:up|down|in|out))?(?: (?:to|by|from|at|of))?(?: (?:about|around|some|over|nearly|almost|up to|more than|just|under))? $/u;
export const ADVERB_BEHIND =
  /^(?:[ -]| of (?:(?:the|its|their|his|her|our) |(?:\p{L}+ ){0,2}\p{L}+[’']s? )| in (?:extra |additional |lost |new |total )?|(?: [a-z]{3,12})? (?:in|on|to|off|towards|from) (?:the|its|their|his|her|our|your|my|an?) (?:average |typical |total |current )?)(?<adverb>annual|yearly|monthly|weekly|daily|hourly|quarterly|nightly)\b/u;
