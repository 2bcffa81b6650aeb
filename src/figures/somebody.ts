import type { NounPhrase } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { currencies } from "../lexicon/currencies.ts";
import { isGivenName } from "../lexicon/given-names.ts";
import { moneyFrames } from "../lexicon/money-frames.ts";
import { moneyNouns } from "../lexicon/money-nouns.ts";
import { organisations } from "../lexicon/organisations.ts";
import { people } from "../lexicon/people.ts";
import { lastWordOf } from "./last-word.ts";

export const isGroup = (text: string, head: Span): boolean => {
  const noun = text.slice(head.start, head.end).toLowerCase();
  return (
    moneyFrames.groups.has(noun) ||
    PERSONS.has(noun) ||
    (organisations.nouns.has(noun) && !THINGS.has(noun)) ||
    TRADERS.test(noun) ||
    (PEOPLE.test(noun) && !moneyFrames.notPeople.has(noun))
  );
};
/** "the treasurer", "a cyclist", "her nephew": one person by trade, office or kin. */
const PERSONS: ReadonlySet<string> = new Set(
  [
    ...people.roles,
    ...people.individuals,
    ...people.kin,
    ...people.groups,
    "winner",
    "winners",
    "beneficiary",
    "runner-up",
  ].filter(
    (word) =>
      !/^(?:empire|camp|crowd|establishment|majority|side|sources|many|most|several|some|others|public|youth|audience|leadership|management|general|head|lead|major|source|receiver|monitor|reader|speaker|conductor|recorder|whip|chair)$/.test(
        word,
      ),
  ),
);
/** "the treasurer": one person; of a name only its form tells: "Ann Lee", "Mayor Lee". */
export const isPerson = (text: string, { head, start, end, kind }: Span & { head: Span; kind: string }): boolean =>
  kind === "name"
    ? !isBody(text, { start, end, kind }) &&
      (people.roles.has(wordOf(text, start, end)) ||
        people.honorifics.has(wordOf(text, start, end)) ||
        isGivenName(wordOf(text, start, end)))
    : PERSONS.has(text.slice(head.start, head.end).toLowerCase());
const wordOf = (text: string, start: number, end: number): string =>
  /^\p{L}[\p{L}’-]*/u.exec(text.slice(start, end))?.[0].toLowerCase() ?? "";

/** Bodies by their nouns that are buildings, deeds or papers as often. */
const THINGS: ReadonlySet<string> = new Set([
  "airport",
  "brand",
  "campaign",
  "chamber",
  "court",
  "force",
  "forum",
  "franchise",
  "fund",
  "hotel",
  "inquiry",
  "lab",
  "laboratory",
  "magazine",
  "mission",
  "monastery",
  "mosque",
  "movement",
  "observatory",
  "office",
  "outlet",
  "paper",
  "project",
  "radio",
  "railroad",
  "restaurant",
  "sanctuary",
  "studio",
  "synagogue",
  "tank",
  "television",
  "temple",
  "theater",
  "theatre",
  "tv",
  "dockyard",
  "distillery",
  "kindergarten",
]);
/** Nouns for people by their endings, whatever they do: "dentists", "trustees", "fisherwomen", "stallholders", "welders". */
const PEOPLE =
  /^holders$|[a-z]{2}(?:ists|[^e]ees|women|men|workers|holders|growers|keepers|owners|goers|lings|[a-z]{2}[^u]ers|[a-z]{2}[cstld]ors|[a-z]cians)$/;

/** "drugmaker", "bookseller", "smallholder": one of them. */
const TRADERS =
  /[a-z](?:maker|seller|monger|dealer|trader|lender|insurer|builder|grower|breeder|keeper|owner|worker|driver|farmer|retailer|supplier|producer|provider|operator|developer|publisher|broadcaster|manufacturer|contractor|distributor|importer|exporter|wholesaler|brewer|refiner|processor)$/;

/** Somebody who can get or bear a sum: a name, a group, people. */
export const isSomebody = (text: string, phrase: NounPhrase): boolean =>
  isPayer(text, phrase) &&
  (phrase.kind === "name" || isGroup(text, phrase.head) || /s$/.test(text.slice(phrase.head.start, phrase.head.end)));

export const isTime = (words: string): boolean =>
  /^(?:the )?(?:first|second|third|last|next) time(?: ever)?$|^(?:the |this |last |next )?(?:current |previous |coming |following |present )?(?:(?:19|20)\d\d(?:[-–/]\d{2,4})? )?(?:(?:financial|fiscal)(?: year)?|(?:tax|budget|academic|calendar|school) year)(?: (?:19|20)\d\d(?:[-–/]\d{2,4})?)?$|^(?:the|this) (?:current|next|present|last|previous) [a-z]+ (?:period|round|cycle|term)$|^FY ?\d{2,4}(?:[-–/]\d{2,4})?$|^(?:the )?(?:19|20)\d\d[-–/]\d{2,4}$|^(?:(?:the |this |last |next |each |every |a |an |another )?(?:next |last |past |first |coming |end |financial )?(?:\w+ )?(?:years?|months?|weeks?|days?|hours?|decade|period|spring|summer|autumn|winter|quarter)$|(?:19|20)\d\d|(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)|(?:\d{1,2} )?(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)(?:$|\.))/i.test(
    words,
  );

/** What a sum or the parse has cut off behind its first word: "a" of "a £3m, three-year contract". */
export const isDeterminer = (text: string, { start, end }: Span): boolean =>
  DETERMINER.test(text.slice(start, end).toLowerCase());
const DETERMINER = /^(?:an?|the|another|its|their|his|her|our|this|that|each|some)$/;

/** A body or person that pays; no programme, no number. */
export const isPayer = (text: string, phrase: Span & { head: Span; kind: string }): boolean => {
  const head = text.slice(phrase.head.start, phrase.head.end).toLowerCase();
  return (
    phrase.kind !== "pronoun" &&
    phrase.kind !== "quoted" &&
    !isDeterminer(text, phrase.head) &&
    !NOBODY.test(head) &&
    !isMoney(head) &&
    (isPurse(text, phrase) || (!moneyFrames.things.has(head) && !moneyFrames.things.has(lastWord(text, phrase)))) &&
    !/[£$€]/.test(text.slice(phrase.start, phrase.end)) &&
    !NUMBERED.test(text.slice(phrase.start, phrase.end)) &&
    (!/\d/.test(text.slice(phrase.start, phrase.end)) || isCounted(text, phrase)) &&
    !isTime(text.slice(phrase.start, phrase.end))
  );
};

/** "Proposition B", "Terminal 2", "Phase One": a question on a ballot, a part of a building or of a plan. */
const NUMBERED =
  /(?:^| )(?:Proposition|Prop|Measure|Amendment|Question|Initiative|Issue|Section|Article|Clause|Schedule|Phase|Stage|Concourse|Terminal|Platform|Runway|Berth|Pier|Dock|Gate|Lot|Tranche|Package|Pillar|Annex|Appendix|Title|Chapter) (?:\p{Lu}{1,3}|\d{1,3}\p{Lu}?|One|Two|Three|Four|Five)$/u;

/** A rebate, a bill or a fee pays nobody. */
const isMoney = (head: string): boolean => moneyNouns.kinds.has(head) && !moneyFrames.groups.has(head);

/** Words that the parser takes for somebody: "cost [less] than £3m", "a curious [way] to spend £3m", "£3 to the [dollar]". */
const NOBODY =
  /^(?:lion|staggering|whopping|hefty|massive|huge|mere|paltry|cool|additional|extra|eye-watering|eye-popping|astonishing|stunning|measly|colossal|handsome|princely|estimated|combined|total|initial|less|fewer|first|second|last|rest|remaining|record|cash|reserves|way|ways|dollars?|euros?|pounds?|pence|cents?|rupees?|yen|yuan|naira|francs?|lawsuits?|suits?|petition)$/;

/** "the Harbour Fund": a fund with a name of its own pays. */
const isPurse = (text: string, { start, end, kind }: Span & { kind: string }): boolean =>
  /(?: (?:pension|hedge|wealth|investment|equity|venture|infrastructure|sovereign)|^[Tt]he|-based) funds?$/.test(
    text.slice(start, end),
  ) ||
  (kind === "name" &&
    /^(?!an? ).*\p{Lu}[\p{L}’-]+ (?:Fund|Trust|Lottery|Foundation|Bank)$/u.test(text.slice(start, end)));

/** "the state’s Clean Water Program": money that comes from it is its own; "a new Piers Fund" is only told of. */
export const isNamedFund = (text: string, { kind, start, end }: Span & { kind: string }): boolean =>
  // "the union’s dispute fund"
  /[’']s (?:[a-z]+ ){0,2}(?:fund|reserves?|budget)$/.test(text.slice(start, end)) ||
  /^(?:the )?(?:\p{Lu}[\p{L}’'-]+ ){1,5}(?:scheme|fund|programme|program|initiative|pot)$/u.test(
    text.slice(start, end),
  ) ||
  (kind === "name" &&
    /^(?!an? ).*\p{Lu}[\p{L}’'-]+ (?:Fund|Programme|Program|Trust|Scheme|Reserve|Initiative|Facility|Package|Pot|Plan|Endowment|Levy|Grant)$/u.test(
      text.slice(start, end),
    ));

/** "the Global Vaccine Alliance", "NATO", "Kenya": a name that is a body's or a country's, no person's and no building's. */
export const isBody = (text: string, { start, end, kind }: Span & { kind: string }): boolean => {
  if (kind !== "name") return false;
  const name = text.slice(start, end).replace(/^[Tt]he /, "");
  return (
    /^\p{Lu}{2,6}$/u.test(name) ||
    currencies.placeNames.has(name) ||
    name.split(/[ -]/).some((word) => /^\p{Lu}/u.test(word) && organisations.heads.has(word.toLowerCase()))
  );
};

/** "EU", "state", "council": a word before "grant" or "contribution" that says who gives. */
export const isGiver = (text: string, { start, end }: Span): boolean =>
  moneyFrames.givers.has(text.slice(start, end).toLowerCase());

/** "12 local authorities", "all 33 boroughs" */
const isCounted = (text: string, { start, end, head }: Span & { head: Span }): boolean =>
  AGES.test(text.slice(start, end)) || counts(text, { start, end, head });
/** "under-16s", "the over-75s" */
const AGES = /^(?:the |all |[a-z]+ )?(?:under|over)-\d\ds?$/i;
const counts = (text: string, { start, end, head }: Span & { head: Span }): boolean =>
  /^(?:(?:all|the|its|their|his|her|our|some|about|another|a further|only|around|nearly|almost|over|more than|up to|at least) )?(?:\d{1,3}(?:,\d{3})?|\d{1,3}(?:\.\d+)?(?:mn?| million| lakh| crore)) [\p{L}’' -]+$/iu.test(
    text.slice(start, end),
  ) &&
  (isGroup(text, head) ||
    /^(?:projects|schemes|sites|programmes|programs|initiatives)$/.test(text.slice(head.start, head.end)));

const lastWord = (text: string, { start, end }: Span): string => lastWordOf(text.slice(start, end)).toLowerCase();
