import { Tag, tokenAt } from "../clauses/index.ts";
import { type Judged, judgedAs } from "./judged.ts";
import { type Phrase, tagOf, wordOf } from "./phrase.ts";

/** "plans to introduce [a levy on hotel stays]", "proposals for [a tram levy]": what they would bring in is the measure, and the plan no second one. */
export const withoutPlansToBringIn = (judged: readonly Judged[]): readonly Judged[] =>
  judged.map((one, index) => {
    if (!isPlanned(one)) return one;
    const opens = objectOf(one.phrase);
    if (opens < 0) return one;
    for (let at = index + 1; at < judged.length && at - index < 4; at++) {
      const inner = judged[at];
      if (inner === undefined || inner.phrase.tokens !== one.phrase.tokens) break;
      // "plans to extend Dalby’s ‘buy a boat’ scheme": whose it is stands before its mark.
      const { owner } = inner.phrase;
      const begins = owner === null ? inner.phrase.opens : tokenAt(inner.phrase.tokens, owner.start);
      if (begins > opens) break;
      if (begins === opens && inner.verdict === "found" && opens <= one.last) return judgedAs(one, "ignored");
    }
    return one;
  });

const isPlanned = ({ verdict, phrase, last }: Judged): boolean =>
  verdict === "found" && !phrase.capital && last > phrase.headLast && PLANS.test(phrase.head.lemma);
const PLANS = /^(?:plan|proposal|commitment|pledge|decision|agreement|deal|recommendation)$/;

/** Where the object of "to introduce", or of "for", begins; -1 without one. */
const objectOf = ({ tokens, headLast }: Phrase): number => {
  if (wordOf(tokens, headLast + 1) === "for") return headLast + 2;
  if (tagOf(tokens, headLast + 1) !== Tag.To) return -1;
  const verb = headLast + 2;
  const pair = `${wordOf(tokens, verb)} ${wordOf(tokens, verb + 1)}`;
  return PAIRS.test(pair) ? verb + 2 : VERBS.test(wordOf(tokens, verb)) ? verb + 1 : -1;
};
const VERBS =
  /^(?:introduce|impose|create|establish|launch|levy|implement|adopt|reintroduce|pilot|trial|hold|publish|offer|build|open|enact|institute|scrap|abolish|repeal|axe|lift|end|extend|expand|appoint|declare|set|develop|deliver)$/;
const PAIRS = /^(?:bring in|set up|roll out|bring back|phase in|put in|phase out|draw up)$/;
