import { Tag } from "../clauses/index.ts";
import { isGivenName } from "../lexicon/given-names.ts";
import { companies, organisationNames, speechWords } from "../lexicon/measures.ts";
import { organisations } from "../lexicon/organisations.ts";
import { numberRight } from "./name-right.ts";
import { isCapital, type Phrase, tagOf, wordOf } from "./phrase.ts";

export const capitalRefusal = (phrase: Phrase, text: string): string | null => {
  const { tokens, head, first, headLast, last } = phrase;
  const name = text.slice(tokens.start[first], tokens.end[last]).toLowerCase();
  if (organisationNames.some((one) => name.includes(one))) return "organisation";
  if (isHeadlinePiece(phrase) || isHeadlineWithVerb(phrase)) return "headline";
  if (head.lemma === "bill" && !isNumbered(phrase) && isPersonsName(phrase)) return "person";
  if (head.lemma === "levy" && first === phrase.headFirst - 1 && isGivenName(wordOf(tokens, first))) return "person";
  // "Ms. Rosa Grant", "Dr Fund"
  if (/^(?:mr|mrs|ms|miss|mx|dr)\.?$/.test(wordOf(tokens, first))) return "person";
  // "See Harbour Reports, page 12": where to read on.
  if (first === 0 && /^(?:see|read)$/.test(wordOf(tokens, first))) return "publication";
  // "the Coastal Schools Certificate Examination": what pupils sit.
  if (
    head.lemma === "examination" &&
    /^(?:certificate|entrance|school|schools|final|leaving|board|bar)$/.test(wordOf(tokens, headLast - 1))
  )
    return "generic-noun";
  if (OFFICES.test(wordOf(tokens, first)) && /^(?:of|for)$/.test(wordOf(tokens, first + 1))) return "job-title";
  if (isMembers(phrase)) return "organisation";
  if (isOfBody(phrase)) return "organisation";
  const next = wordOf(tokens, last + 1);
  if ((head.type !== "report" && head.type !== "review") || head.lemma === "survey")
    if (speechWords.has(next) && !(isWritten(phrase) && next === "says")) return "organisation";
  if (companies.has(next) && headLast === last) return "organisation";
  if (isExplainedAsBody(phrase) || isCalledBody(phrase) || isPremises(phrase)) return "organisation";
  if (head.type === "report" || head.type === "review")
    return isPress({ tokens, first, headLast }) ? "publication" : null;
  return null;
};

/** "The Tenancies Act says that": what is laid down in writing says so. */
const isWritten = ({ head }: Phrase): boolean =>
  /^(?:act|bill|plan|strategy|framework|standard)$/.test(head.type) ||
  /^(?:charter|regulation|treaty|agreement|accord|protocol|policy)$/.test(head.lemma);

export const isNumbered = ({ tokens, headLast }: Phrase): boolean => numberRight(tokens, headLast) > headLast;

/** "Keep Looking Over The Fund": small words with capitals show a headline, where capitals name nothing. */
const isHeadlinePiece = ({ tokens, first, last }: Phrase): boolean => {
  let small = 0;
  for (let at = first + 1; at <= last; at++)
    if (isCapital(tokens, at) && FUNCTION_WORDS.has(wordOf(tokens, at))) small++;
  return small > 1;
};

/** "Harbour Agency Opens Fund For Boats": the whole line, and a verb in it. */
const isHeadlineWithVerb = ({ tokens, first, last, headFirst, determiner }: Phrase): boolean => {
  if (first > 0 || determiner !== "none" || (last < tokens.length - 1 && !FUNCTION_WORDS.has(wordOf(tokens, last + 1))))
    return false;
  for (let at = first + 1; at < headFirst; at++)
    if (tagOf(tokens, at) === Tag.VerbPresent || (SETS.test(wordOf(tokens, at)) && isCapital(tokens, at))) return true;
  return false;
};
const SETS =
  /^(?:sets|approves|announces|unveils|launches|opens|creates|establishes|introduces|passes|backs|plans|gets|wins|seeks|signs|rejects|adopts|proposes|considers|votes|awards|receives|offers|extends|scraps|cuts)$/;

const FUNCTION_WORDS = new Set(
  "the a an to of for and or in on at by with from over after are is was be been not only her his their its he she they it that this who when as but before".split(
    " ",
  ),
);

/** "Mayor Bill", "Ann and Bill": one word, or one and an "and", before it and no determiner: a first name. */
const isPersonsName = ({ tokens, determiner, head, headFirst, first }: Phrase): boolean =>
  (determiner === "none" || determiner === "this") &&
  !head.plural &&
  (headFirst - first < 2 || wordOf(tokens, headFirst - 1) === "and");

/** "Association of Tiny Water Systems": the words before "of" and "for" name a body. */
const isOfBody = ({ tokens, first, headFirst, head }: Phrase): boolean => {
  for (let at = first; at < headFirst - 1; at++)
    if (
      /^(?:of|for)$/.test(wordOf(tokens, at + 1)) &&
      organisations.nouns.has(wordOf(tokens, at)) &&
      head.grade !== "sure"
    )
      return true;
  return false;
};

/** "Director of Policy" */
const OFFICES =
  /^(?:director|head|minister|secretary|chair|commissioner|chief|professor|president|vice-president|officer|manager|controller|lecturer|dean)$/;

/** "a founder of the Lantern Initiative": whoever has founders, fellows and a board is a body. */
const isMembers = ({ tokens, opens, head }: Phrase): boolean =>
  head.type !== "act" &&
  head.type !== "bill" &&
  /^(?:of|at|with)$/.test(wordOf(tokens, opens - 1)) &&
  /^(?:founders?|co-founders?|co-directors?|fellows?|scholars?|lawyers?|attorneys?|chairman|trustees?)$/.test(
    wordOf(tokens, opens - 2),
  );

/** "the nonprofit Harbour Disclosure Project", "the Coast Lending Facility, based in Alton" */
const isCalledBody = ({ tokens, first, last }: Phrase): boolean =>
  (!isCapital(tokens, first - 1) &&
    /^(?:nonprofit|non-profit|charity|watchdog|coalition|consultancy|nonpartisan|advocacy|startup|start-up)$/.test(
      wordOf(tokens, first - 1),
    )) ||
  (tagOf(tokens, last + 1) === Tag.Comma &&
    /^(?:based|headquartered)$/.test(wordOf(tokens, last + 2)) &&
    /^(?:in|at)$/.test(wordOf(tokens, last + 3)));

/** "the Harbour Disclosure Project, a watchdog group": the apposition says what it is. */
const isExplainedAsBody = ({ tokens, last }: Phrase): boolean => {
  const mark = tagOf(tokens, last + 1);
  if ((mark !== Tag.Comma && mark !== Tag.Dash) || !/^(?:an?|the|another)$/.test(wordOf(tokens, last + 2)))
    return false;
  for (let at = last + 3; at < last + 8; at++) {
    const word = wordOf(tokens, at);
    // "a powerful “super PAC”"
    if (tagOf(tokens, at) === Tag.Mark) continue;
    if (
      /^(?:groups?|organisation|organization|charity|think-tank|tank|watchdog|coalition|lobby|union|company|firm|nonprofit|non-profit|consultancy|alliance|network|campaigners|newspaper|website|pac|pacs|foundation|institute|outlet|magazine|lender|ngo|nonprofits|lobbyists?|federation)$/.test(
        word,
      )
    )
      return true;
    if (!/^[a-z’'-]+$/.test(word) || /^(?:that|which|who|of|for|to)$/.test(word)) return false;
  }
  return false;
};

/** "manager of the Elm Street Hub": a house with staff. */
const isPremises = ({ tokens, head, opens }: Phrase): boolean =>
  head.type === "hub" &&
  /^(?:of|at)$/.test(wordOf(tokens, opens - 1)) &&
  /^(?:manager|director|head|chair|leader|founder|coordinator|staff|volunteers?|worker|trustee|visitor|guest)s?$/.test(
    wordOf(tokens, opens - 2),
  );

/** "told the Codham Review", "in the Codham Review": a newspaper’s reader. */
const isPress = ({ tokens, first, headLast }: Pick<Phrase, "tokens" | "first" | "headLast">): boolean =>
  wordOf(tokens, first - 1) === "the" &&
  (/^(?:carried|wrote|ran|splashed)$/.test(wordOf(tokens, headLast + 1)) ||
    /^(?:told|telling)$/.test(wordOf(tokens, first - 2)) ||
    (/^(?:reported|said|reports)$/.test(wordOf(tokens, headLast + 1)) && headLast - first === 1));
