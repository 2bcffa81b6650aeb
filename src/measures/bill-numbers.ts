import { type Tokens, tokenAt } from "../clauses/index.ts";
import { type Document, sentenceAt } from "../document/index.ts";
import type { Head } from "../lexicon/measures.ts";
import type { Tools } from "../names/index.ts";
import { announcementOf } from "./announcement.ts";
import { foundAs, type Judged } from "./judged.ts";
import { type Phrase, wordOf } from "./phrase.ts";

/** "HB 12", "H.B. 12", "SB12", "H.R. 12", "Prop 12": the letters that a house writes before the number of a bill; "EO 14", "RA No. 7581": an office’s before an order’s and an act’s. */
const NUMBERED =
  /\b(?<letters>H\.? ?B|S\.? ?B|A\.? ?B|H\.? ?R|H\.? ?F|S\.? ?F|LB|LD|[HS]JR|[HS]CR|E\.? ?O|R\.? ?A|Prop)\.? ?(?:No\.? )?(?<number>\d{1,5})\b/g;
/** The words that the letters stand for, as content tells them: "House Bill 12" has the same. */
const HOUSES: ReadonlyMap<string, readonly string[]> = new Map([
  ["HB", ["house"]],
  ["HR", ["house"]],
  ["SB", ["senate"]],
  ["AB", ["assembly"]],
  ["HF", ["house"]],
  ["SF", ["senate"]],
  ["LB", ["legislative"]],
  ["LD", []],
  ["HJR", ["house", "joint"]],
  ["SJR", ["senate", "joint"]],
  ["HCR", ["house", "concurrent"]],
  ["SCR", ["senate", "concurrent"]],
  ["PROP", []],
  ["EO", ["executive"]],
  ["RA", ["republic"]],
]);

/** A text that speaks of no bill has rooms, flights and models so called. */
const OF_LAWS =
  /\b(?:[Bb]ills?|Senate|[Ss]enators?|House of|lawmakers?|[Ll]egislat(?:ion|ors?|ure|ive)|Assembly(?:wo)?(?:man|member)?|Congress|Gov|[Gg]overnor|ballot|[Vv]oters|sponsor(?:ed|s)?|Rep|Sen|[Tt]he House|[Ee]xecutive [Oo]rders?|Republic Act|into law|passed|would (?:ban|bar|require|allow|let|make|give|cap|end|create|prohibit|repeal))\b/;
const NO_BILL =
  /^(?:room|flight|model|route|unit|platform|gate|catalogue|catalog|form|part|pencil|no|number|size|grade)$/;

const MOST = 60;

/** Bills and propositions that are called by letters and a number alone. */
export const billsByNumber = (document: Document, { parse }: Tools): readonly Judged[] => {
  const { text, sentences } = document;
  const found: Judged[] = [];
  let ofLaws: boolean | null = null;
  for (const { index, 0: words, groups } of text.matchAll(NUMBERED)) {
    ofLaws ??= OF_LAWS.test(text);
    if (!ofLaws || found.length >= MOST) break;
    const at = sentenceAt(document, index);
    const sentence = sentences[at];
    if (sentence === undefined || index + words.length > sentence.end) continue;
    const { tokens } = parse.sentence(at);
    const letters = (groups?.letters ?? "").replace(/[^A-Za-z]/g, "").toUpperCase();
    const one = billAt(tokens, { start: index, end: index + words.length }, { sentence: at, block: sentence.block });
    const house = HOUSES.get(letters);
    if (one === null || house === undefined || (letters === "RA" && !text.includes("Republic Act"))) continue;
    const content = [...house, groups?.number ?? ""];
    const head = OTHERS.get(letters) ?? headOfBill(letters);
    const { first, last } = one;
    const announcement = announcementOf(tokens, first, last);
    const base = { phrase: phraseOf(one, head, content), first, last, content, announcement };
    found.push(foundAs(base, "named", "measures/bill-number", 0.8));
  }
  return found;
};
const headOfBill = (letters: string): Head => (letters.endsWith("R") && letters !== "HR" ? RESOLUTION : BILL);
const BILL: Head = { lemma: "bill", type: "bill", grade: "sure", plural: false };
const RESOLUTION: Head = { lemma: "resolution", type: "other", grade: "sure", plural: false };
const PROPOSITION: Head = { lemma: "proposition", type: "other", grade: "sure", plural: false };

const ORDER: Head = { lemma: "order", type: "act", grade: "sure", plural: false };
const OTHERS: ReadonlyMap<string, Head> = new Map([
  ["PROP", PROPOSITION],
  ["EO", ORDER],
  ["RA", { ...ORDER, lemma: "act" }],
]);

type Placed = Readonly<{ tokens: Tokens; first: number; last: number; sentence: number; block: number }>;

const billAt = (
  tokens: Tokens,
  { start, end }: Readonly<{ start: number; end: number }>,
  place: Readonly<{ sentence: number; block: number }>,
): Placed | null => {
  const first = tokenAt(tokens, start);
  const last = tokenAt(tokens, end) - 1;
  // "AB 12-14", "HB 400.5": no number of a bill ends within a word.
  if (tokens.start[first] !== start || tokens.end[last] !== end || NO_BILL.test(wordOf(tokens, first - 1))) return null;
  return { tokens, first, last, ...place };
};

const phraseOf = (
  { tokens, first, last, sentence, block }: Placed,
  head: Head,
  content: readonly string[],
): Phrase => ({
  tokens,
  sentence,
  block,
  first,
  last,
  head,
  content,
  opens: first,
  headFirst: first,
  headLast: first,
  determiner: "none",
  money: false,
  quantity: null,
  owner: null,
  capital: true,
  headline: false,
  fresh: false,
});
