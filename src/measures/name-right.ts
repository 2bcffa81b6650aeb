import { Tag, type Tokens } from "../clauses/index.ts";
import { commonHeads, tailNouns } from "../lexicon/measures.ts";
import { isCapital, tagOf, wordOf } from "./phrase.ts";
import { startsSum } from "./starts-sum.ts";
import { DATES, TIMES, YEAR } from "./times.ts";

/** Words that may follow a head noun as part of its name or description. */
export const MOST = 14;

/** "Framework [for Safe Staffing in Care Homes]", "Act [of 1998]", "Act[, 1962]". */
export const capitalRight = (tokens: Tokens, head: number): number => {
  const number = numberRight(tokens, head);
  if (number > head) return number;
  const year = yearRight(tokens, head);
  if (year > head) return year;
  if (PARTS.test(wordOf(tokens, head + 1)) && isCapital(tokens, head + 1) && PART.test(wordOf(tokens, head + 2)))
    return head + 2;
  const project = projectRight(tokens, head);
  if (project > head) return project;
  let last = head;
  const law = /^(?:acts?|bills?)$/.test(wordOf(tokens, head));
  for (let at = head + 1; at < tokens.length && at - head <= MOST; at++) {
    const word = wordOf(tokens, at);
    // "a Support Price of Rs 3100"
    if (startsSum(tokens, at)) break;
    if (/^(?:in|on)$/.test(wordOf(tokens, at - 1)) && DATES.test(word)) break;
    if (word === "in" && wordOf(tokens, at + 1) === "the" && SEATS.test(wordOf(tokens, at + 2))) break;
    if (isCapital(tokens, at) && at > head + 1 && !(last === head && TIMES.test(word))) last = at;
    else if (at === last + 1 && (last > head || law) && /^(?:on|into|to|for)$/.test(word) && (law || word !== "for"))
      break;
    else if (at === last + 1 && /^(?:of|for|on|into|in|to)$/.test(word) && (at > head + 1 || !/^(?:in|to)$/.test(word)))
      continue;
    else if (/^(?:the|a)$/.test(word) && at === last + 2 && wordOf(tokens, at - 1) !== "and") continue;
    else if (last > head && /^(?:and|&)$/.test(word) && isCapital(tokens, at + 1)) continue;
    else if (last > head && tagOf(tokens, at) === Tag.Comma && isCapital(tokens, at + 1) && followsAnd(tokens, at))
      continue;
    else break;
  }
  return last > head && isPartOf(tokens, head, last) ? head : last;
};

/** "Office of School Safety in the [Department] of Justice": where a new body sits. */
const SEATS = /^(?:department|ministry|office|treasury|secretariat|directorate)$/;

/** "the Ferries Stream of the Coastal Transport Program": a part of a programme, and the programme. */
const isPartOf = (tokens: Tokens, head: number, last: number): boolean => {
  if (wordOf(tokens, head + 1) !== "of" || wordOf(tokens, head + 2) !== "the") return false;
  const part = commonHeads.get(wordOf(tokens, head));
  const whole = commonHeads.get(wordOf(tokens, last));
  return (
    PAYING.has(part?.type ?? "") &&
    PAYING.has(whole?.type ?? "") &&
    (whole?.grade === "sure" || whole?.grade === "fair")
  );
};

const PAYING: ReadonlySet<string> = new Set(["fund", "programme", "scheme", "plan", "strategy", "initiative"]);

/** "Homes Programme [Phase 2]" */
const PARTS = /^(?:phase|stage|round|tranche|part|wave)$/;

const PART = /^(?:\d{1,2}|one|two|three|four|five|i{1,3}|iv|v)$/;

/** "Project [Gigabit]", "Operation [Brock]", "Project [SEA 1455 Phase 3]": a name behind the head. */
const projectRight = (tokens: Tokens, head: number): number => {
  if (!LEADING.test(wordOf(tokens, head)) || (isCapital(tokens, head - 1) && !(head === 1 && isSmall(tokens))))
    return head;
  if (!isCapital(tokens, head + 1) || tailNouns.has(wordOf(tokens, head + 1))) return head;
  let last = head + 1;
  while (
    last - head < 5 &&
    ((isCapital(tokens, last + 1) && tagOf(tokens, last + 1) === Tag.Proper) ||
      /^\d{1,4}$/.test(wordOf(tokens, last + 1)))
  )
    last++;
  return last;
};

/** Heads that stand before their name. */
export const LEADING = /^(?:project|operation|mission|programme)$/;
/** "Under Project Lighthouse": a capital that is the sentence’s. */
const isSmall = (tokens: Tokens): boolean =>
  tagOf(tokens, 0) === Tag.Preposition || tagOf(tokens, 0) === Tag.Determiner || tagOf(tokens, 0) === Tag.Conjunction;

const followsAnd = (tokens: Tokens, at: number): boolean => {
  for (let ahead = at + 1; ahead <= at + 4; ahead++) if (wordOf(tokens, ahead) === "and") return true;
  return false;
};

/** "Directive [2011/44/EC]", "Regulation [(EU) 2018/311]", "Proposition [31]": laws that are told apart by a number. */
export const numberRight = (tokens: Tokens, head: number): number => {
  if (!NUMBERED.test(wordOf(tokens, head))) return head;
  let at = head + 1;
  if (tagOf(tokens, at) === Tag.Open && /^(?:eu|ec|eec)$/.test(wordOf(tokens, at + 1))) at += 3;
  // "Order No. 14": the point is a token of its own.
  if (/^nos?\.?$/.test(wordOf(tokens, at))) at += wordOf(tokens, at + 1) === "." ? 2 : 1;
  // "Measure A", "Proposition B"
  if (BALLOTS.test(wordOf(tokens, head)) && /^[a-z]$/.test(wordOf(tokens, at)) && isCapital(tokens, at)) return at;
  if (!/^(?:[a-z]-)?\d+(?:[/-]\d+)*(?:[/-]?[a-z]+)?$/.test(wordOf(tokens, at))) return head;
  return wordOf(tokens, at + 1) === "and" && /^\d{3,}$/.test(wordOf(tokens, at + 2)) ? at + 2 : at;
};

const BALLOTS = /^(?:measure|question|proposition|issue)$/;

const NUMBERED =
  /^(?:directives?|regulations?|propositions?|resolutions?|law|decision|order|amendment|measure|question|bill|act|ordinance|decree|by-law|bylaw|circular|statute|initiative|edict|proclamation)$/;

const yearRight = (tokens: Tokens, head: number): number => {
  if (YEAR.test(wordOf(tokens, head + 1))) return head + 1;
  const joint = wordOf(tokens, head + 1);
  return (joint === "of" || joint === "for" || joint === ",") && YEAR.test(wordOf(tokens, head + 2)) ? head + 2 : head;
};
