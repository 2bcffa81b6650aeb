import { Tag, type Tokens } from "../clauses/index.ts";
import type { Document } from "../document/index.ts";
import type { Tools } from "../names/index.ts";
import { announcementOf } from "./announcement.ts";
import { broughtIn } from "./brought-in.ts";
import { foundAs, type Judged } from "./judged.ts";
import { spanOf, tagOf, wordOf } from "./phrase.ts";
import { phraseRight } from "./phrase-right.ts";
import { contentOf } from "./phrases.ts";
import { sentencesWith } from "./sentences-with.ts";
import { type Place, unlistedPhrase } from "./unlisted.ts";

const VERB =
  "delivering|installing|constructing|hiring|training|planting|take on|taking on|fill|filling|filled|advertise|opening|building|adding|employing|appointing|announce|announces|announced|announcing|unveiled|promised|pledged|approved|funded|added|created|opened|built|recruited|hired|trained|appointed|recruit|recruiting|hire|hiring|train|employ|appoint|build|create|creating|fund|deploy|open|plant|install|deliver|provide|providing|buy|get|receive|add|introduce|construct|purchase|procure|acquire|establish|confirmed|confirms|sanctioned|cleared|authorised|authorized";
const VERBS = new RegExp(`^(?:${VERB})$`);
/** A verb of making with a number close behind: worth the words of its sentence. */
const COUNTING = new RegExp(
  `\\b(?:${VERB})\\s(?:[a-z]{1,14}\\s){0,3}(?:\\d|[a-z]{0,12}\\s?(?:hundred|thousand|million|dozen|scores)|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)\\s)`,
  "y",
);
/** "will be built", "are to be bought" */
const MADE =
  "built|recruited|hired|trained|employed|appointed|created|deployed|opened|planted|installed|delivered|provided|bought|purchased|added|funded|constructed|fitted|rolled|posted|stationed|assigned|based|drafted|placed|allocated|distributed|introduced|supplied|erected|laid|converted|renovated|refurbished|equipped|upgraded|licensed|set|advertised|filled";
const MAKING = new RegExp(`\\bbe\\s(?:also\\s)?(?:${MADE})\\b`, "y");
const MADE_FORMS = new RegExp(`^(?:${MADE})$`);
export const countingVerbs: readonly string[] = [
  ...VERB.split("|").filter((verb) => !verb.includes(" ")),
  "be",
  "take",
  "taking",
];

/** Which blocks are points of a list of measures, and where words stand that `countingVerbs` are among. */
type Seen = Readonly<{ led: Uint8Array; openings: readonly number[] }>;

/** Measures that are counted, without a head noun: "will recruit up to 300 new prison teachers". */
export const counted = (document: Document, { parse }: Tools, { led, openings }: Seen): readonly Judged[] => {
  const found = sentencesWith(document, openings, COUNTING).flatMap((place) =>
    countedIn(parse.sentence(place.sentence).tokens, place, led[place.block] === 2),
  );
  return [...found, ...subjects(document, parse, openings), ...points(document, parse, led)];
};

/** "announced the recruitment of [400 more teachers]": a noun for what is done, between the verb and the number. */
const isDeed = (tokens: Tokens, at: number): boolean =>
  DEEDS.test(wordOf(tokens, at)) && wordOf(tokens, at + 1) === "of";
const DEEDS =
  /^(?:allocation|recruitment|creation|hiring|appointment|provision|purchase|procurement|acquisition|construction|building|recruiting|delivery|addition|opening|deployment|establishment|installation|training|employment|roll-?out|planting|release|introduction)$/;

/** "[Forty new classrooms] and [six halls] will be built": counted, and yet to be made. */
const subjects = (document: Document, parse: Tools["parse"], openings: readonly number[]): readonly Judged[] =>
  sentencesWith(document, openings, MAKING).flatMap((place) =>
    subjectsIn(parse.sentence(place.sentence).tokens, place),
  );

const subjectsIn = (tokens: Tokens, place: Place): readonly Judged[] => {
  for (let verb = 3; verb < tokens.length; verb++) {
    if (!MADE_FORMS.test(wordOf(tokens, verb))) continue;
    let at = verb - 1;
    while (at > 0 && (tagOf(tokens, at) === Tag.Adverb || AUXILIARIES.test(wordOf(tokens, at)))) at--;
    const helped = tokens.words.slice(at + 1, verb).join(" ");
    if (
      !/^(?:(?:will|would|could|should|can|must|shall) |(?:are|is|were) (?:due |set |going |expected )?to ).*be\b/.test(
        helped,
      )
    )
      continue;
    return countedBefore(tokens, at, place).filter((one) => !isGivenSomething(tokens, verb) && !isKnown(one));
  }
  return [];
};
/** "The 12 wardens will be given radios", "will be equipped with": who gets something is not what is made. */
const isGivenSomething = (tokens: Tokens, verb: number): boolean =>
  GIVING.test(wordOf(tokens, verb)) &&
  (wordOf(tokens, verb + 1) === "with" ||
    GIFTS.has(tagOf(tokens, verb + 1)) ||
    /^(?:up|at)$/.test(wordOf(tokens, verb + 1)));
const GIVING =
  /^(?:allocated|provided|equipped|assigned|supplied|fitted|set|trained|posted|refurbished|upgraded|renovated|converted|licensed)$/;
const GIFTS = new Set<number>([
  Tag.Money,
  Tag.Number,
  Tag.Determiner,
  Tag.Possessive,
  Tag.Noun,
  Tag.Plural,
  Tag.Adjective,
]);
/** "The town’s 12 wardens", "each of the 40 parishes": those that there are. */
const isKnown = ({ phrase: { tokens, opens, headLast } }: Judged): boolean =>
  (tagOf(tokens, opens - 1) === Tag.Genitive ||
    tagOf(tokens, opens - 1) === Tag.Possessive ||
    /^(?:the|these|those|each|all|both|its|their)$/.test(wordOf(tokens, opens - 1))) &&
  !tokens.words.slice(opens, headLast).some((word) => /^(?:new|extra|additional|more|further)$/.test(word));
const AUXILIARIES =
  /^(?:will|would|could|should|can|must|shall|are|is|were|to|be|due|set|going|expected|also|now|soon|then)$/;

/** The counted noun phrases of a subject that ends at a token. */
const countedBefore = (tokens: Tokens, last: number, place: Place): readonly Judged[] => {
  let first = last;
  while (first >= 0 && last - first < MOST_SUBJECT && SUBJECT.has(tagOf(tokens, first))) first--;
  const found: Judged[] = [];
  while (first < last && !isCount(tokens, first + 1)) first++;
  for (let at = first; at < last; ) {
    const one = objectOf(tokens, at, place, true);
    if (one === null || one.phrase.headLast > last || isHousing(one)) break;
    found.push({ ...one, last: Math.min(one.last, last) });
    at = one.last + 1;
    if (tagOf(tokens, at) !== Tag.Conjunction && tagOf(tokens, at) !== Tag.Comma) break;
    if (tagOf(tokens, at + 1) === Tag.Conjunction) at++;
  }
  return found;
};
const MOST_SUBJECT = 20;
/** "200 homes will be built": by whoever builds homes, unless they are the council’s. */
const isHousing = ({ phrase: { tokens, headLast, first } }: Judged): boolean =>
  /^(?:homes|houses|flats|apartments|bungalows|properties|people|men|women)$/.test(wordOf(tokens, headLast)) &&
  !tokens.words
    .slice(first, headLast)
    .some((word) => /^(?:new|extra|additional|council|social|affordable|public)$/.test(word));

/** "• 20 more call handlers": a point that begins with a number. */
const points = (document: Document, parse: Tools["parse"], led: Uint8Array): readonly Judged[] =>
  document.blocks.flatMap(({ firstSentence, start }, block) => {
    if (!led[block] || !POINT.test(document.text.slice(start, start + 40))) return [];
    const { tokens } = parse.sentence(firstSentence);
    const one = objectOf(tokens, -1, { sentence: firstSentence, block }, false);
    // "• 9,000 more nurses" is one in any list.
    return one === null || (led[block] !== 2 && !isServant(tokens, one.phrase.headLast)) ? [] : [one];
  });
const POINT = /^(?:an? )?(?:\d[\d,]*|[a-z]+) (?:more|new|extra|additional|further) [a-z]/i;

/** "will recruit [up to 300 new prison teachers]": counted, new, and yet to come. */
const countedIn = (tokens: Tokens, place: Place, led: boolean): readonly Judged[] => {
  const found: Judged[] = [];
  for (let verb = 0; verb < tokens.length; verb++) {
    const leads = led && (verb === 0 || tagOf(tokens, verb - 1) === Tag.To);
    const takesOn = isTakingOn(tokens, verb);
    if (!takesOn && !VERBS.test(wordOf(tokens, verb))) continue;
    const deed = isDeed(tokens, verb) && wordOf(tokens, verb - 1) === "the" && broughtIn(tokens, verb - 1) !== null;
    const yet = leads || deed || isFuture(tokens, takesOn ? verb - 1 : verb);
    if (!yet && !isDone(tokens, verb)) continue;
    const one = objectOf(tokens, deed ? verb - 2 : verb, place, leads || deed);
    if (one && (yet || isPublicService(one))) found.push(one);
  }
  return found;
};

/** "take on 300 wardens" */
const isTakingOn = (tokens: Tokens, at: number): boolean =>
  wordOf(tokens, at) === "on" && /^(?:take|taking)$/.test(wordOf(tokens, at - 1));

/** "has recruited", "is adding", "announced": said of what is done already, or in hand. */
const isDone = (tokens: Tokens, verb: number): boolean =>
  tagOf(tokens, verb) === Tag.VerbPast ||
  tagOf(tokens, verb) === Tag.VerbParticiple ||
  (tagOf(tokens, verb) === Tag.VerbGerund &&
    (tagOf(tokens, verb - 1) === Tag.Be || wordOf(tokens, verb - 1) === "by")) ||
  /^announc(?:es|ing)$/.test(wordOf(tokens, verb));

const isFuture = (tokens: Tokens, verb: number): boolean => {
  let at = verb - 1;
  while (at > 0 && tagOf(tokens, at) === Tag.Adverb) at--;
  const tag = tagOf(tokens, at);
  return (
    tag === Tag.Modal ||
    tag === Tag.To ||
    // "will help us build"
    (tag === Tag.Pronoun && wordOf(tokens, at - 1) === "help") ||
    // "committed to delivering"
    (wordOf(tokens, at) === "to" && /^(?:committed|commitment|pledge)$/.test(wordOf(tokens, at - 1))) ||
    (tag === Tag.Conjunction && hasModal(tokens, at)) ||
    /^(?:authorities|councils|boards|schools|forces|hospitals|states|agencies)$/.test(wordOf(tokens, at))
  );
};

/** "will hire 90 teachers and open 20 new schools": the second verb of one "will". */
const hasModal = (tokens: Tokens, conjunction: number): boolean => {
  for (let at = conjunction - 1; at >= Math.max(0, conjunction - 12); at--) {
    const tag = tagOf(tokens, at);
    if (tag === Tag.Modal) return true;
    if (tag === Tag.Comma || tag === Tag.VerbPast || tag === Tag.VerbPresent || tag === Tag.Be) return false;
  }
  return false;
};

const objectOf = (tokens: Tokens, verb: number, place: Place, led: boolean): Judged | null => {
  // "the recruitment of"
  const deed = tagOf(tokens, verb + 1) === Tag.Determiner ? verb + 2 : verb + 1;
  let at = verb >= 0 && isDeed(tokens, deed) ? deed + 2 : verb + 1;
  const opened = at;
  let fresh = led || /^(?:up|at|more|another)$/.test(wordOf(tokens, at));
  const start = wordOf(tokens, at) === "an" || wordOf(tokens, at) === "a" ? at + 1 : at;
  while (at < opened + 4 && !isCount(tokens, at) && (!NOUNS.has(tagOf(tokens, at)) || wordOf(tokens, at) === "least")) {
    if (wordOf(tokens, at) === "extra" || wordOf(tokens, at) === "additional") fresh = true;
    // "pledged to introduce hundreds": the object of the verb behind.
    if (tagOf(tokens, at) === Tag.VerbBase) return null;
    at++;
  }
  if (!isCount(tokens, at) || tagOf(tokens, at - 1) === Tag.Money) return null;
  // "will introduce from 2022 new safety belts"
  if (/^(?:19|20)\d\d$/.test(wordOf(tokens, at)) && tagOf(tokens, at - 1) === Tag.Preposition) return null;
  const number = at;
  let head = -1;
  // "hundreds of new beds"
  const counted = MANY.test(wordOf(tokens, number)) && wordOf(tokens, number + 1) === "of" ? number + 2 : number + 1;
  for (at = counted; at < tokens.length && at - number < 12; at++) {
    const tag = tagOf(tokens, at);
    if (/^(?:new|more|extra|additional|further|special|dedicated)$/.test(wordOf(tokens, at))) fresh = true;
    else if (tag === Tag.Plural || tag === Tag.Noun || (tag === Tag.Proper && SERVANTS.test(wordOf(tokens, at))))
      head = at;
    // "six shared halls": no verb stands between a number and what it counts.
    else if (
      (tag === Tag.VerbPast || tag === Tag.VerbParticiple) &&
      at < number + 3 &&
      NOUNS.has(tagOf(tokens, at + 1))
    )
      continue;
    else if (!INNER.has(tag) || (tag === Tag.Conjunction && head >= 0 && tagOf(tokens, head) === Tag.Plural)) break;
  }
  if (
    head < 0 ||
    (counted > number + 1 && !isServant(tokens, head) && !SERVICES.test(wordOf(tokens, head))) ||
    !(fresh || isServed(tokens, verb, head)) ||
    (tagOf(tokens, head) === Tag.Noun && wordOf(tokens, head) !== "staff") ||
    /^(?:years|months|weeks|days|hours|times|miles|pounds|dollars|jobs|[kmg](?:ega|iga|ilo)watts|tons|tonnes|litres|barrels|acres|points|votes)$/.test(
      wordOf(tokens, head),
    )
  )
    return null;
  const announcement = announcementOf(tokens, start, head);
  if (announcement?.unofficial) return null;
  const phrase = unlistedPhrase({
    ...place,
    ...{ tokens, first: start, opens: start, determiner: "number", quantity: spanOf(tokens, start, number), head },
    ...{ type: "initiative", content: contentOf(tokens.words.slice(number + 1, head + 1)) },
  });
  const last = phraseRight(tokens, head, /^(?:across|for|in)$/);
  const content = contentOf(tokens.words.slice(number, head + 1));
  return foundAs({ phrase, first: start, last, content, announcement }, "announced", "measures/counted", 0.6);
};
const isServed = (tokens: Tokens, verb: number, head: number): boolean =>
  (STAFFING.test(wordOf(tokens, verb)) && isServant(tokens, head)) ||
  (SETTING_UP.test(wordOf(tokens, verb)) && (SERVICES.test(wordOf(tokens, head)) || isPublicHome(tokens, head)));
/** "has opened 40 new classrooms": what a firm opens so is another thing. */
const isPublicService = ({ phrase: { tokens, headLast } }: Judged): boolean =>
  isPublicHome(tokens, headLast) || isServant(tokens, headLast) || SERVICES.test(wordOf(tokens, headLast));
const isPublicHome = (tokens: Tokens, head: number): boolean =>
  /^(?:homes|houses|flats)$/.test(wordOf(tokens, head)) &&
  /^(?:council|social|affordable|public|rent|rental|cost-rental)$/.test(wordOf(tokens, head - 1));
/** "120 mental health workers": workers of a service. */
const isServant = (tokens: Tokens, head: number): boolean =>
  SERVANTS.test(wordOf(tokens, head)) ||
  (/^(?:workers|staff|aides|responders|practitioners|clerks|technicians|drivers)$/.test(wordOf(tokens, head)) &&
    /^(?:health|healthcare|hospital|medical|nursing|frontline|prison|social|youth|care|support|outreach|community|case|welfare|extension|fire|family|school|classroom|teaching|emergency|ambulance|housing)$/.test(
      wordOf(tokens, head - 1),
    ));
const SETTING_UP =
  /^(?:delivering|building|fill|filling|advertise|open|opening|create|creating|fund|build|add|adding|provide|providing|deliver|install|construct|introduce|establish|purchase|procure)$/;
/** What the public is served with. */
const SERVICES =
  /^(?:places|beds|classrooms|schools|nurseries|kindergartens|creches|crèches|clinics|hospitals|wards|centres|centers|hubs|shelters|refuges|posts|apprenticeships|scholarships|bursaries|fellowships|placements|traineeships|internships|courtrooms|courts|libraries|laboratories|playgrounds|toilets|boreholes|wells|latrines|dams|reservoirs|chargers|chargepoints|crossings|cycleways|cells|ambulances|dispensaries|canteens|kitchens|dormitories|hostels|pitches|stations|units|seats)$/;
/** "will recruit 300 nurses": those who serve the public are taken on by it. */
const STAFFING =
  /^(?:recruit(?:ing|ed)?|on|hire|hired|train|trained|training|employ|employing|appoint|appointed|appointing|fund|funded|deploy|add|adding)$/;
const SERVANTS =
  /^(?:officers|nurses|teachers|doctors|inspectors|wardens|apprentices|counsellors|counselors|midwives|rangers|paramedics|firefighters|constables|judges|prosecutors|magistrates|caseworkers|advisers|advisors|coordinators|co-ordinators|mentors|tutors|lecturers|dentists|pharmacists|therapists|psychologists|planners|caretakers|librarians|guards|assistants|interpreters|scientists|clinicians|consultants|gps|gardai|gardaí|marshals|navigators)$/;
const NOUNS = new Set<number>([Tag.Noun, Tag.Plural]);
const MANY = /^(?:dozens|scores|hundreds|thousands)$/;
/** "Forty-one" at the beginning of a sentence is read as a name. */
const isCount = (tokens: Tokens, at: number): boolean =>
  tagOf(tokens, at) === Tag.Number ||
  (MANY.test(wordOf(tokens, at)) && wordOf(tokens, at + 1) === "of") ||
  (at === 0 &&
    /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?)$/.test(
      wordOf(tokens, at),
    ));
const SUBJECT = new Set<number>([
  Tag.Number,
  Tag.Noun,
  Tag.Plural,
  Tag.Adjective,
  Tag.Adverb,
  Tag.Conjunction,
  Tag.Comma,
  Tag.Proper,
  Tag.VerbGerund,
  Tag.Genitive,
  Tag.Preposition,
  Tag.To,
  Tag.Determiner,
  Tag.VerbPast,
  Tag.VerbParticiple,
]);
const INNER = new Set<number>([
  Tag.Noun,
  Tag.Plural,
  Tag.Adjective,
  Tag.Conjunction,
  Tag.Proper,
  Tag.VerbGerund,
  Tag.Genitive,
  Tag.Number,
]);
