import { mastheadNouns, reporterNouns, sceneVerbs } from "../lexicon/boilerplate.ts";
import type { BoilerplateReason } from "./document.ts";
import { keyOf, openingOf, type Passage, wordsOfPassage } from "./passage.ts";

/** A short line with its words and key at hand. */
type ShortLine = Readonly<{
  passage: Passage;
  next: Passage | undefined;
  isAbove: boolean;
  isFirst: boolean;
  words: string;
  key: string;
}>;

type Rule<Seen> = Readonly<{ reason: BoilerplateReason; holds(seen: Seen): boolean }>;

const NAME = "\\p{Lu}[\\p{L}'’.-]{0,24}(?: (?:(?:de|van|von|der|bin|al|and|&) )?\\p{Lu}[\\p{L}'’.-]{0,24}){1,5}";
const BY_LINE = new RegExp(`^(?:By|BY|by|From) ${NAME}(?:,? [^.!?]{1,60})?$`, "u");
const NAME_THEN_JOB = new RegExp(`^${NAME}, [^.!?]{2,60}$`, "u");
/** Nine digits and more, grouped; no ISO date. */
const PHONE = /(?!\d{4}-\d\d-\d\d)\+?\(?\d(?:[\s()-]{0,2}\d){8,14}/;
const MAIL = /[\w.+-]{1,60}@[\w-]{1,60}\.[\w.-]{2,60}/;
/** “… Photo: Ada Quill/Agency”, “… Credit: Agency”, “… Picture by Ada Quill”, “Image courtesy of the Tarn Trust” */
const CREDIT_LINE =
  /(?:^|[\s.|(—–-])(?:(?:Photo|Picture|Image|Photograph|Pic|Illustration|Graphic)s?(?: [Cc]redits?)?(?::| by | courtesy of | courtesy:)|(?:Photo|Image|Picture)? ?(?:Credit|CREDIT|Courtesy): ) ?\p{L}[^.!?:“”"]{1,60}\)?\.?$/u;
const CREDIT = /\((?:[^()]{3,60}\/[^()]{2,40}|(?:Photo|Picture|Image)[^()]{2,60})\)\.?$/;

/** Shapes of whole paragraphs. */
export const proseShapes: readonly Rule<Passage>[] = [
  // “The bridge before the flood. (Ada Quill/AP)”, “The bridge before the flood. Photo: Ada Quill”
  { reason: "caption", holds: (passage) => isCredited(passage) },
  // “If you need a hand, call our team on 020 7946 0000.”
  { reason: "advert", holds: (passage) => isInvitation(passage) },
];

/** Shapes of lines that end like no sentence, or are short. */
export const shapes: readonly Rule<ShortLine>[] = [
  // “Home | News | Sport”, “Home › News › Press”
  { reason: "navigation", holds: ({ words }) => isMenu(words) },
  // “By Ada Quill”, “By Ada Quill, Health Correspondent”
  { reason: "by-line", holds: ({ words }) => words.length < 100 && BY_LINE.test(words) },
  // “Ada Quill, Local Reporter” above the article
  { reason: "by-line", holds: (line) => line.isAbove && isReporter(line) },
  // “https://example.org/a”, “desk@example.org”
  { reason: "link", holds: ({ words }) => /^(?:https?:\/\/|www\.|[\w.+-]{1,60}@)[^\s]{3,300}$/.test(words) },
  // “020 7946 0000”, “Ada Quill, 020 7946 0000, ada@example.org”
  { reason: "contact", holds: ({ words }) => isContact(words) },
  { reason: "advert", holds: ({ passage }) => isInvitation(passage) },
  // “A nurse sits beside a bed”
  { reason: "caption", holds: (line) => line.isAbove && isScene(line) },
  { reason: "caption", holds: ({ passage }) => isCredited(passage) },
  // “The Weekly Echo” above the headline
  { reason: "masthead", holds: (line) => isMasthead(line) },
];

const isMenu = (words: string): boolean => {
  if (!/[|›»•·→]/.test(words) && words.split(" / ").length < 3) return false;
  const cells = words.split(/\s?[|›»•·→]\s?| \/ /);
  return cells.length >= 3 && cells.length * 26 > words.length && !/[.!?]$/.test(words);
};

const isReporter = ({ words, key }: ShortLine): boolean =>
  words.length < 100 && NAME_THEN_JOB.test(words) && key.split(/[\s,]+/).some((word) => reporterNouns.has(word));

const isContact = (words: string): boolean => {
  if (words.length > 120 || !/[@\d]/.test(words) || /[£$€]/.test(words)) return false;
  const found = (PHONE.exec(words)?.[0] ?? "") + (words.includes("@") ? (MAIL.exec(words)?.[0] ?? "") : "");
  return found.length * 3 > words.length;
};

const INVITING =
  /^(?:if you|are you|do you|to (?:find|learn|book|join|apply)|call|ring|phone|looking|need|want|for (?:more|a|help))\b/;

/** The first words of those. */
const INVITES: ReadonlySet<string> = new Set("if are do to call ring phone looking need want for".split(" "));

const isInvitation = (passage: Passage): boolean => {
  if (passage.length > 300 || !INVITES.has(passage.first) || !INVITING.test(openingOf(passage))) return false;
  const key = keyOf(passage);
  return PHONE.test(key) && /\b(?:call|contact|ring|phone)\b/.test(key) && /\b(?:our|us|team)\b/.test(key);
};

const isCredited = (passage: Passage): boolean => {
  const { text, draft, length } = passage;
  if (length >= 250) return false;
  const close = text.charAt(draft.end - 1) === "." ? 2 : 1;
  const words = wordsOfPassage(passage);
  return (text.charAt(draft.end - close) === ")" && CREDIT.test(words)) || CREDIT_LINE.test(words);
};

const isScene = ({ words, key, next }: ShortLine): boolean =>
  next !== undefined &&
  !next.isProse &&
  words.length < 160 &&
  !/[.!?:]$/.test(words) &&
  /^(?:an?|two|three|the|several|people|children|workers|protesters)\b/.test(key) &&
  key
    .split(" ")
    .slice(1, 6)
    .some((word) => sceneVerbs.has(word));

/** A short line above the headline: the paper's name, or a site's address. */
const isMasthead = ({ passage, next, isAbove, isFirst, words, key }: ShortLine): boolean => {
  if (!isAbove || next === undefined || next.isProse || words.length > 70 || /[.!?:]$/.test(words)) return false;
  if (passage.draft.kind === "item") return false;
  if (/^[\w-]{2,30}(?:\.[\w-]{2,20}){1,3}$/.test(words)) return true;
  if (!isFirst) return false;
  const first = key.replace(/\s?[|(–—-].*$/, "").split(" ");
  const isNamed = first.length <= 5 && mastheadNouns.has(first.at(-1) ?? "");
  const isStrapline = / [|–—] /.test(words) && next.length > words.length / 2 && next.length < 200;
  return isNamed || (first.length <= 5 && isStrapline);
};
