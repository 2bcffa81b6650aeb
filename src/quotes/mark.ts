import type { Span } from "../document/index.ts";

/**
 * One quotation mark as it is written, and what it can be by what stands beside it.
 * `either` is a straight mark with space or words on both sides; `maybe` closes, or is the apostrophe of "councils’".
 */
export type Mark = Readonly<{
  at: number;
  length: number;
  written: string;
  family: "double" | "single";
  role: "open" | "close" | "either" | "maybe" | "apostrophe";
}>;

/** Marks by their code; of backticks only two are one. */
const MARKS = new Uint8Array(0x2040);
for (const mark of "\"“”„«»‘’‚‹›'`") MARKS[mark.charCodeAt(0)] = 1;
const [STRAIGHT, BACKTICK] = [39, 96];
const DOUBLE = new Set(['"', "“", "”", "„", "«", "»", "``", "''", "‘‘", "’’"]);
/** Words and years that begin with an apostrophe: ’tis, ’em, ’90s. */
const ELIDED = /^(?:\d\ds?|em|tis|twas|til|till|cause|round|bout|n|un|er|im)(?![\p{L}])/iu;
const OUTSIDE_LEFT = /[\s([{—–\-:/…]/;
const OUTSIDE_RIGHT = /[\s.,;:!?)\]}—–…-]/;
const QUOTE = /["“”„«»‘’'`]/;

/** Every mark of a block in order of reading; apostrophes inside words are left out. No block is searched beyond its end. */
export const marksIn = (text: string, block: Span): Mark[] => {
  const marks: Mark[] = [];
  for (let next = block.start; next < block.end; next++) {
    const unit = text.charCodeAt(next);
    if (unit >= MARKS.length || MARKS[unit] !== 1) continue;
    const at = next;
    const doubled = (unit === STRAIGHT || unit === BACKTICK) && at + 1 < block.end && text.charCodeAt(at + 1) === unit;
    if (unit === BACKTICK && !doubled) continue;
    if (doubled) next++;
    const written = text.slice(at, next + 1);
    if (isInsideWord(text, at, written)) continue;
    const place = { text, at, end: at + written.length, block };
    const role = roleOf(written, place);
    if (role !== "apostrophe")
      marks.push({ at, length: written.length, written, family: DOUBLE.has(written) ? "double" : "single", role });
  }
  return marks;
};

type Place = Readonly<{ text: string; at: number; end: number; block: Span }>;

const isInsideWord = (text: string, at: number, written: string): boolean =>
  (written === "’" || written === "'") && isWord(text.charCodeAt(at - 1)) && isWord(text.charCodeAt(at + 1));

/** A letter or digit, roughly: enough to tell an apostrophe. */
const isWord = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) ||
  (unit >= 65 && unit <= 90) ||
  (unit >= 48 && unit <= 57) ||
  (unit >= 192 && unit < 0x2000);

const roleOf = (written: string, place: Place): Mark["role"] => {
  switch (written) {
    case "“":
      return isClosing(place) ? "close" : "open";
    case "„":
    case "``":
      return "open";
    case "”":
      return isMisplaced(place) ? "open" : "close";
    case "«":
    case "»":
    case "‹":
    case "›":
      return bySpace(place) === "either" ? (written === "«" || written === "‹" ? "open" : "close") : bySpace(place);
    case "‘":
    case "‚":
      return ELIDED.test(place.text.slice(place.end, place.end + 6)) ? "apostrophe" : "open";
    case "’":
    case "'":
      return single(written, place);
    default:
      return isInches(place) ? "apostrophe" : bySpace(place);
  }
};

/** An opening mark that stands where a closing one should: “ after a word, before space. */
const isClosing = ({ text, at, end, block }: Place): boolean =>
  at > block.start && /[\p{L}.,!?]/u.test(text.charAt(at - 1)) && (end >= block.end || /\s/.test(text.charAt(end)));

/** A closing mark that stands where an opening one should: ” before a word, after space. */
const isMisplaced = (place: Place): boolean => bySpace(place) === "open" && place.at === place.block.start;

/** Opens after space and before a word; closes after a word and before space or a stop. Marks beside it are looked past. */
const bySpace = ({ text, at, end, block }: Place): "open" | "close" | "either" => {
  let left = at - 1;
  while (left > at - 4 && QUOTE.test(text.charAt(left))) left--;
  let right = end;
  while (right < end + 3 && QUOTE.test(text.charAt(right))) right++;
  const out = left < block.start || OUTSIDE_LEFT.test(text.charAt(left));
  const over = right >= block.end || OUTSIDE_RIGHT.test(text.charAt(right));
  if (out && over) return left < block.start || /[\s([{]/.test(text.charAt(left)) ? sided(text, end, block) : "close";
  return out ? "open" : over ? "close" : "either";
};

/** `" word "`: both sides are space; `"…and so on"` and `"—`: what opens is followed by no space. */
const sided = (text: string, end: number, block: Span): "open" | "either" =>
  end < block.end && !/\s/.test(text.charAt(end)) ? "open" : "either";

/** 6'2" and a 12" screen: after a digit and before no letter. */
const isInches = ({ text, at, end }: Place): boolean =>
  /\d/.test(text.charAt(at - 1)) &&
  /(?:\d['’′]\s?\d{1,2}|(?:^|[\s(x×])\d{1,3}(?:\.\d)?)$/.test(text.slice(Math.max(0, at - 8), at)) &&
  !/[\p{L}]/u.test(text.charAt(end)) &&
  !opensBefore(text, at);

/** Whether a straight mark stands open to the left on the same line, within a short way. */
const opensBefore = (text: string, at: number): boolean => {
  const line = text.slice(Math.max(0, at - 300), at);
  const from = line.lastIndexOf("\n") + 1;
  let count = 0;
  for (let i = from; i < line.length; i++) if (line.charCodeAt(i) === 34) count++;
  return count % 2 === 1;
};

const single = (written: string, place: Place): Mark["role"] => {
  const { text, at, end, block } = place;
  const left = at > block.start ? text.charAt(at - 1) : " ";
  const right = end < block.end ? text.charAt(end) : " ";
  // He said: 'One told me, "I pay more."[']
  const nested = (left === '"' || left === "”") && /[\s.,;!?]/.test(right) && /\S/.test(text.charAt(at - 2));
  const led = OUTSIDE_LEFT.test(left) || left === '"' || left === "“";
  if (led && !nested) {
    if (written === "’" || /\s/.test(right) || ELIDED.test(text.slice(end, end + 6))) return "apostrophe";
    return left === "-" ? "apostrophe" : "open";
  }
  if (/[\p{L}\p{N}]/u.test(right)) return "apostrophe";
  if (/\d/.test(left) && /\d/.test(right)) return "apostrophe";
  if (left === "s" && right === " " && /[\p{L}\p{N}£$€]/u.test(text.charAt(end + 1))) return "maybe";
  return "close";
};
