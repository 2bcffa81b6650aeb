import { Tag } from "../clauses/index.ts";
import { isGivenName } from "../lexicon/given-names.ts";
import { projectNames } from "../lexicon/measures.ts";
import { type Announcement, announcementOf } from "./announcement.ts";
import { common } from "./judge-common.ts";
import { droppedFor, foundAs, isGoverned, type Judged, judgedAs } from "./judged.ts";
import { LEADING, numberRight } from "./name-right.ts";
import { isNewBody } from "./new-body.ts";
import { isCapital, type Phrase, tagOf, wordOf } from "./phrase.ts";
import { phraseRight } from "./phrase-right.ts";
import { refusalOf } from "./refuse.ts";
import { isProjectName } from "./works.ts";

export const judge = (phrase: Phrase, text: string): Judged => {
  if (isCalledAfter(phrase)) return calledAfter(phrase);
  const reason = refusalOf(phrase, text);
  const plain = { phrase, first: phrase.first, last: phrase.last, content: phrase.content, announcement: null };
  if (reason !== null) return droppedFor(plain, reason);
  if (phrase.capital && phrase.content.length > 0) return capitalised(phrase);
  return common(phrase);
};

/** "Ann’s Law", "Nadia’s Rule": called after whoever it is for. */
const isCalledAfter = ({ tokens, headFirst, headLast, head, determiner }: Phrase): boolean =>
  determiner === "owner" &&
  /^(?:law|rule)$/.test(head.lemma) &&
  !head.plural &&
  isCapital(tokens, headLast) &&
  tagOf(tokens, headFirst - 1) === Tag.Genitive &&
  isCapital(tokens, headFirst - 2) &&
  !isCapital(tokens, headFirst - 3) &&
  isGivenName(wordOf(tokens, headFirst - 2)) &&
  !OF_NATURE.test(wordOf(tokens, headFirst - 2));
const OF_NATURE = /^(?:murphy|moore|newton|parkinson|godwin|gresham|benford|hooke|boyle|charles|henry|graham|stein)$/;

const calledAfter = (phrase: Phrase): Judged => {
  const { tokens, headFirst, headLast } = phrase;
  const first = headFirst - 2;
  const announcement = announcementOf(tokens, first, headLast);
  const base = { phrase: { ...phrase, capital: true, owner: null }, first, last: headLast, announcement };
  return foundAs({ ...base, content: [wordOf(tokens, first)] }, "named", "measures/legislation-name", 0.7);
};

/** A name in capitals. Bodies are organisations unless the text sets them up. */
const capitalised = (phrase: Phrase): Judged => {
  const { tokens, head, first, last, content, determiner } = phrase;
  const announcement = announcementOf(
    tokens,
    phrase.opens,
    head.grade === "body" ? phraseRight(tokens, last, /^of$/) : last,
  );
  const base = { phrase, first, last, content, announcement };
  if (head.grade === "body" || head.type === "role") {
    const presented = determiner === "indefinite" && announcement !== null && !announcement.unofficial;
    const created =
      announcement !== null && !announcement.weak && !announcement.unofficial && CREATING.has(announcement.state);
    if (head.type === "board" && determiner === "indefinite" && isOverseeing(phrase))
      return foundAs(base, "named", "measures/created-body", 0.6);
    return announcement &&
      (presented || created) &&
      !isLongSince(phrase, announcement) &&
      isGoverned(phrase, announcement) &&
      tagOf(tokens, last + 1) !== Tag.Genitive &&
      !isAgent(phrase, announcement)
      ? foundAs(base, "named", "measures/created-body", 0.7)
      : announcement?.unofficial !== true && isNewBody(phrase)
        ? foundAs(base, "named", "measures/new-body", 0.6)
        : droppedFor(base, head.type === "role" ? "job-title" : "organisation");
  }
  if (projectNames.has(head.lemma))
    return content.length > 1 && !head.plural && announcement?.unofficial !== true && isProjectName(phrase)
      ? foundAs(base, "named", "measures/project-name", 0.5)
      : judgedAs(base, "ignored");
  const numbered =
    last > phrase.headLast &&
    ((LEADING.test(head.lemma) && isCapital(tokens, phrase.headLast + 1)) ||
      numberRight(tokens, phrase.headLast) > phrase.headLast);
  if (head.lemma === "operation" && !numbered) return judgedAs(base, "ignored");
  if (head.grade === "weak" && !numbered && !(determiner === "definite" || determiner === "owner" || announcement))
    return judgedAs(base, "pending");
  const running = determiner === "definite" && content.length > 1 && RUN.test(head.lemma);
  if (
    head.grade === "capital" &&
    head.type === "programme" &&
    announcement === null &&
    determiner !== "indefinite" &&
    !running
  )
    return judgedAs(base, "pending");
  if (
    head.grade === "capital" &&
    !numbered &&
    head.type === "other" &&
    determiner === "none" &&
    (announcement === null || announcement.unofficial || !announcement.active)
  )
    return judgedAs(base, "pending");
  // "the Ann Lee Memorial Award", "the Codham Reading Test": prizes and tests that nobody sets up.
  if (/^(?:award|test)$/.test(head.lemma) && announcement === null) return judgedAs(base, "pending");
  const law = head.type === "act" || head.type === "bill";
  const rule = law ? "measures/legislation-name" : "measures/capitalised-name";
  return foundAs(base, "named", rule, head.grade === "sure" ? 0.9 : 0.75);
};

/** What nobody but a programme is called: "the National Mission on Natural Farming". */
const RUN = /^(?:mission|accelerator|fellowship|pathway|platform)$/;

/** "will be overseen by an Active Travel Board": one that there was not before. */
const isOverseeing = ({ tokens, opens }: Phrase): boolean =>
  wordOf(tokens, opens - 1) === "by" &&
  /^(?:overseen|supervised|monitored|governed|steered|run|led|managed|administered|delivered)$/.test(
    wordOf(tokens, opens - 2),
  ) &&
  /^(?:be|being)$/.test(wordOf(tokens, opens - 3));

/** "Created in 2022, the Harbour Office sits": said in passing of a body that there is. */
const isLongSince = ({ tokens, opens, determiner }: Phrase, { verb }: Announcement): boolean =>
  verb < opens && determiner === "definite" && tagOf(tokens, opens - 1) === Tag.Comma;

const CREATING = new Set(["announced", "launched", "proposed", "scrapped"]);

/** "The Harbour Agency announced": a past form right behind a body is its own doing. */
const isAgent = ({ tokens, last }: Phrase, { verb }: Announcement): boolean =>
  verb > last &&
  tagOf(tokens, verb - 1) !== Tag.Be &&
  tagOf(tokens, verb - 1) !== Tag.Comma &&
  !/^(?:open|begin|start|close)/.test(wordOf(tokens, verb));
