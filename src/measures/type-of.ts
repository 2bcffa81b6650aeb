import type { Judged } from "./judged.ts";
import type { MeasureType } from "./measure.ts";
import { isCapital, type Phrase, wordOf } from "./phrase.ts";
import { changesService } from "./what-changes.ts";

/** A law that the text calls a bill anywhere is one; grants that many get are a scheme. */
export const typeOf = ({ phrase }: Judged, members: readonly Judged[]): MeasureType =>
  typeByWords(phrase) ?? typeByHead(phrase, members);

/** "a 100% premium" on council tax is a tax, "a social tariff" a scheme for customers; an ombudsman is an office. */
const typeByWords = (phrase: Phrase): MeasureType | null => {
  const { head, tokens, first, headFirst, capital } = phrase;
  if (/^ombuds/.test(head.lemma)) return "role";
  // "the Harbour Dues Regulations": an instrument by its title.
  if (head.lemma === "regulation" && head.plural && capital) return "act";
  if (changesService(phrase) || /^(?:fine|penalty)$/.test(head.lemma)) return "other";
  if (head.lemma === "premium") return /^(?:%|percent|cent)$/.test(wordOf(tokens, headFirst - 1)) ? "tax" : null;
  if (head.lemma !== "tariff" || headFirst === first || head.plural) return null;
  return tokens.words.slice(first, headFirst).some((word) => CUSTOMERS.test(word)) || isCapital(tokens, headFirst - 1)
    ? "scheme"
    : null;
};
const CUSTOMERS =
  /^(?:social|discount|discounted|low-cost|lifeline|affordable|feed-in|energy|water|electricity|gas|broadband|heating|green|hardship|special|support|off-peak|smart)$/;

const typeByHead = ({ head }: Phrase, members: readonly Judged[]): MeasureType =>
  head.type === "act" && members.some(({ phrase }) => phrase.head.lemma === "bill")
    ? "bill"
    : head.lemma === "grant" && head.plural
      ? "scheme"
      : (head.type as MeasureType);
