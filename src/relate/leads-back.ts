import { blockAt, type Document, type Span, sentenceAt, span } from "../document/index.ts";
import type { Place, Places } from "./places.ts";

/** The measure that a word of the sum's sentence leads back to. */
export type Led = Readonly<{ measure: number; rule: string; evidence: Span }>;

/** A sum of which the sentence before tells the measure: only where a word of this one leads back to it. */
export const leadsBack = (document: Document, figure: Span, places: Places, main: number | null = null): Led | null => {
  const { text, sentences } = document;
  const index = sentenceAt(document, figure.start);
  const sentence = sentences[index];
  if (sentence === undefined) return null;
  const back =
    ofTheSum(text, figure) ??
    theyDo(text.slice(sentence.start, figure.start), sentence.start) ??
    backReference(text.slice(sentence.start, figure.start + 60), sentence.start, figure.start);
  if (back === null) return null;
  const word = text.slice(back.start, back.end);
  const place = CHANGES.test(word) ? changed(document, index, places, main) : spokenOf(document, index, places);
  if (place === null || sentence.start - place.end > 420) return null;
  // "He sat down. It was £9.": what a pronoun stands for is in the sentence before, or in the paragraph.
  if (/^(?:[Ii]t|[Tt]hese)$/.test(word) && !isClose(document, index, places, place)) return null;
  return { measure: place.measure, rule: "relate/leads-back", evidence: back };
};

/** "The $900 million project is late": the sum stands inside a phrase that points back. */
const ofTheSum = (text: string, { start, end }: Span): Span | null => {
  const lead = /\b(?:The|the|This|this|That|that) $/.exec(text.slice(Math.max(0, start - 6), start));
  const noun = lead === null ? null : THING.exec(text.slice(end, end + 40));
  return noun === null ? null : span(end + 1, end + noun[0].length);
};
const THING =
  /^[ -](?:[a-z-]+ )?(?:project|scheme|plan|programme|program|package|deal|initiative|investment|line|bridge|development|upgrade|fund|pot|contract|agreement|settlement|award)\b/;

/** "The changes will save £9m": all that is done, which an article about one measure calls by many names; else what the sentence before speaks of first. */
const CHANGES = /^[Tt]he (?:changes?|measures?|reforms?|moves?|plans|proposals)$/;
const changed = (document: Document, index: number, places: Places, main: number | null): Place | null => {
  const [before, sentence] = [document.sentences[index - 1], document.sentences[index]];
  if (before !== undefined && sentence !== undefined && before.block === sentence.block) {
    const first = places.within(before)[0];
    if (first !== undefined) return first;
  }
  return main === null || sentence === undefined
    ? spokenOf(document, index, places)
    : { start: sentence.start, end: sentence.start, measure: main };
};

const isClose = (document: Document, index: number, places: Places, place: Place): boolean => {
  const [before, sentence] = [document.sentences[index - 1], document.sentences[index]];
  if (before === undefined || sentence === undefined) return false;
  return places.within(before).length > 0 || blockAt(document, place.start) === sentence.block;
};

/** The measure that the sentence before begins with, else the last one named: "The new standard replaces the old target. It …". */
export const spokenOf = (document: Document, index: number, places: Places): Place | null => {
  const { sentences, text } = document;
  const [before, sentence] = [sentences[index - 1], sentences[index]];
  if (sentence === undefined) return null;
  const first = before !== undefined && before.block === sentence.block ? places.within(before)[0] : undefined;
  const opens = first !== undefined && OPENING.test(text.slice(before?.start, first.start));
  return first !== undefined && opens ? first : openingBefore(document, sentence, places);
};

/** The measure that the last sentence with one is about, else the last one named. */
export const openingBefore = (document: Document, { start }: Span, places: Places): Place | null => {
  const last = places.before(start);
  const sentence = last === null ? undefined : document.sentences[sentenceAt(document, last.start)];
  if (last === null || sentence === undefined || sentence.end > start) return last;
  const first = places.within(sentence)[0];
  return first !== undefined && OPENING.test(document.text.slice(sentence.start, first.start)) ? first : last;
};

/** "The $9 million [program] was part of the Budget" */
const OPENING =
  /^[“"‘]?(?:The |Its |Our |This |A )?(?:[^ ]{0,4}\d[^ ]*(?: (?:million|billion|trillion|crore|lakh))?[ -])?$/;

/** Words that stand for a measure, or for its money, and that the sum's clause is about. */
const BACK =
  /(?:^|[.:;,“”"] |\b(?:and|but|that|said|says) )(?<word>[Ii]t|[Tt]his(?! (?:year|month|week|summer|winter|spring|autumn|morning|afternoon|evening|season|quarter|decade))|[Tt]hese|[Tt]he (?:money|cash|funding|sum|total|cost|bill|spending|investment|award|awards|package|project|move|changes?|reforms?|plans?|proposals?|measures?|rest|remainder|tagline|figure|amount|payments?|grants?|top-up|supplement|rebate|bursary|subsidy)|[Tt]he (?:proceeds|revenue|receipts|income)|[Oo]f (?:this|that|these|which)|[Oo]f the (?:total |overall |whole |full )?(?:outlay|total|sum|amount|money|funding|cash|allocation|envelope|pot|package|budget|investment)|(?:[Gg]rants|[Aa]wards)(?= (?:of|worth|from|up|between|will|are|range|announced)\b)|The (?:first|second|third|largest|biggest|latest|next) of (?:the|these|them)|[Tt]he (?:first|second|third|latter)(?=,| will\b| would\b| pays| covers| is| was)|(?:[Hh]alf|[Mm]ost|[Mm]ore than half|[Aa] third|[Aa] quarter|[Tt]wo thirds|[Tt]he bulk) of (?:it|this|that|the (?:money|cash|total|funding|sum))|Since then|So far|To date|Up to now|Backed by|Underpinned by|Funded by|Worth|Costing|(?:A further|An additional|An extra|Another)(?= (?:about |around |some |up to )?(?:[£$€₹₦]|[A-Z]{1,3}[.$£]? ?\d|Rs\.? ?\d|\d)))(?!\w)/g;
const DOING = /^ (?:is|was|has been|had been) [a-z]+ing\b/;
/** "The total spent on roads", "The bill for repairs": a sum of its own, that leads back to none. */
const OWN = /^ (?:of|for|on|spent|paid|raised|owed|in|to)\b/;
const TOTALS = /^[Tt]he (?:total|amount|sum|bill|spending|cost|figure|award|awards|payments?|grants?)$/;

const backReference = (words: string, start: number, figure: number): Span | null => {
  for (const match of words.matchAll(BACK)) {
    const word = match.groups?.word ?? "";
    // Behind the sum another matter may begin: "saves £3 in fuel. It plans …"; "£9m of this" alone leads back, "£9m, of which" does not.
    if (start + match.index > figure && !/^of (?!which)/i.test(word)) continue;
    // "The ministry said it was giving £9m": the ministry itself
    if (/(?:said|says) it$/.test(match[0]) && DOING.test(words.slice(match.index + match[0].length))) continue;
    if (TOTALS.test(word) && OWN.test(words.slice(match.index + match[0].length))) continue;
    const at = start + match.index + match[0].length - word.length;
    return span(at, at + word.length);
  }
  return null;
};

/** "The rule would cap fees at £9": the act that its sentence begins with is the one spoken of before. */
const RULED =
  /^[“"‘]?(?<word>(?:The|This|That|Its) (?:new |draft |proposed )?(?:rules?|regulations?|levy|cap|ban|bill|law|order|deal|agreement|settlement|scheme|policy))\b(?! (?:of|on|for|in|at|to)\b)/;
export const ruled = (document: Document, figure: Span, places: Places): Led | null => {
  const { text, sentences } = document;
  const sentence = sentences[sentenceAt(document, figure.start)];
  if (sentence === undefined) return null;
  const word = RULED.exec(text.slice(sentence.start, figure.start))?.groups?.word;
  const place = word === undefined ? null : places.before(sentence.start);
  if (word === undefined || place === null || sentence.start - place.end > 420) return null;
  const start = sentence.start + text.slice(sentence.start, figure.start).indexOf(word);
  return { measure: place.measure, rule: "relate/leads-back", evidence: span(start, start + word.length) };
};

/** "The Tram Programme was to open in May. Instead it has cost £9m more": the measure that the sentence before begins with acts in this one, too. */
const IT =
  /^[“"‘]?(?:(?:Instead|But|And|So far|Yet),? )?(?<word>[Ii]t) (?:also |now |then |has |had |will |would |could )*[a-z]+/;
const OPENS = 30;
export const subjectAgain = (document: Document, figure: Span, places: Places): Led | null => {
  const { text, sentences } = document;
  const index = sentenceAt(document, figure.start);
  const [before, sentence] = [sentences[index - 1], sentences[index]];
  if (before === undefined || sentence === undefined || before.block !== sentence.block) return null;
  const match = IT.exec(text.slice(sentence.start, figure.start));
  const word = match?.groups?.word;
  const place = word === undefined ? undefined : places.within(before)[0];
  if (word === undefined || place === undefined || place.start - before.start > OPENS) return null;
  const start = sentence.start + text.slice(sentence.start, figure.start).indexOf(word);
  return { measure: place.measure, rule: "relate/leads-back", evidence: span(start, start + word.length) };
};

/** "That’s £23 a hectare.": the sum of the sentence before in other terms. */
const AGAIN = /^[“"‘']?(?:That|It|This)(?:[’']s| is| works out| comes| amounts)(?: [a-z]+){0,3} $/;
export const isSaidAgain = (document: Document, end: number, start: number): boolean => {
  const at = sentenceAt(document, start);
  const sentence = document.sentences[at];
  return (
    sentence !== undefined &&
    at - sentenceAt(document, end - 1) < 3 &&
    AGAIN.test(document.text.slice(sentence.start, start)) &&
    start - sentence.start < 50
  );
};

/** "Grants announced today include:" with a list behind it: the sums that lead its items are of what the text spoke of before. */
export const listed = (document: Document, figure: Span, places: Places): Led | null => {
  const { text, blocks } = document;
  let at = blockAt(document, figure.start);
  if (blocks[at]?.kind !== "item") return null;
  const from = at;
  while (at >= 0 && from - at < MOST_ITEMS && blocks[at]?.kind === "item") at--;
  const lead = blocks[at];
  if (lead === undefined || lead.kind === "item" || !text.slice(lead.start, lead.end).trimEnd().endsWith(":"))
    return null;
  const word = GIVEN.exec(text.slice(lead.start, lead.end));
  const place = word && places.before(lead.end);
  if (!place || figure.start - place.end > FAR) return null;
  const start = lead.start + word.index;
  return { measure: place.measure, rule: "relate/list", evidence: span(start, start + word[0].length) };
};
const GIVEN =
  /\b(?:include|includes|including|components?|elements?|comprises?|made up of|consists of|covers|grants?|awards?|allocations?|payments?|investments?|projects?|recipients?|schemes?)\b/i;
export const MOST_ITEMS = 40;
const FAR = 2400;

/** "They will receive £4,000": those whom the sentence before spoke of, doing something with the sum at once. */
const THEY =
  /^[“"‘]?They (?:(?:also|each|now|then|all) )?(?:will|would|can|could|may|must|should|get|receive|pay|are|have to) (?:[a-z]+ ){0,4}$/;
/** "Growers can claim £4,000", "The Larne Trust, a museum, will be given £9m": whoever gets something gets it from what was just spoken of. */
const GETS =
  /^[“"‘]?[^.;:“”"$£€]{2,90}? (?:will|would|can|may|could|must|are to|is to)(?: also| each| now| then)? (?:be able to )?(?:apply for|claim|receive|get|be given|be paid|be awarded|be offered|be eligible for|be entitled to|qualify for|bid for|borrow|draw|contribute|pay back|repay)(?: grants?| loans?| payments?| vouchers?| funding)?(?: of| worth)?(?: up to| between| at least| about| around| some| an extra| an additional| another| a further)? ?$/;
/** "Towns qualify for up to £2m", "Applicants must put in 25p". */
const APPLIES =
  /^[“"‘]?[^.;:“”"$£€]{2,90}? (?:(?:qualify|qualifies|are eligible|is eligible|are entitled|is entitled) (?:for|to)|(?:must|have to|has to|will have to|are expected to|are required to) (?:also )?(?:put in|put up|match|contribute|find|provide|pay|raise))(?: grants?| loans?| payments?| funding)?(?: of| worth)?(?: up to| between| at least| about| around| some| a further)? ?$/;
const APPLICANTS =
  /^(?:[A-Z][a-z-]+ )?(?:applicants?|recipients?|winners?|bidders?|participants?|borrowers?|beneficiar(?:y|ies)|households|families|tenants|farmers|councils|schools|firms|businesses|landlords|residents|clubs|charities|groups|towns|villages|students)\b/i;
const theyDo = (words: string, start: number): Span | null => {
  const applies = APPLIES.test(words) && APPLICANTS.test(words.replace(/^[“"‘]/, ""));
  if (!(THEY.test(words) || GETS.test(words) || applies)) return null;
  const [first = ""] = /[^\s“"‘]+/.exec(words) ?? [];
  const at = start + words.indexOf(first);
  return span(at, at + first.length);
};
