import type { Span } from "../document/index.ts";
import { type Mark, marksIn } from "./mark.ts";

/** One pair of quotation marks in a block, or one that its block never closes. `inner` leaves the marks out. */
export type Quoted = Readonly<{
  inner: Span;
  outer: Span;
  closed: boolean;
  /** The opening mark, which tells the style. */
  mark: string;
}>;

/** What a block holds: its outermost quoted stretches, nicknames inside names, and the closing marks that nothing in it opened. */
export type Marked = Readonly<{ quoted: readonly Quoted[]; nicknames: readonly Quoted[]; strays: readonly Mark[] }>;

/** Marks looked at ahead: enough for what news nests, and little enough to stay linear. */
const AHEAD = 24;

/** A block without quotation marks. */
export const NOTHING: Marked = { quoted: [], nicknames: [], strays: [] };

/** Outermost quoted stretches of a block, in order of reading; nested ones are part of them. One pass over the block’s marks. */
export const quotedIn = (text: string, block: Span): Marked => {
  const marks = marksIn(text, block);
  if (marks.length === 0) return NOTHING;
  const quoted: Quoted[] = [];
  const nicknames: Quoted[] = [];
  const strays: Mark[] = [];
  let open: Mark | null = null;
  let depth = 0;
  const close = (from: Mark, inner: number, outer: number, closed: boolean): void => {
    const one = stretch(text, from, inner, outer, closed, block.end);
    if (isNickname(text, one)) nicknames.push(one);
    else quoted.push(one);
  };
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i] as Mark;
    if (open === null) {
      if (opens(marks, i, text, block)) {
        open = mark;
        depth = 0;
      } else if (mark.role === "close") strays.push(mark);
    } else if (mark.family !== open.family) continue;
    else if (closes(open, marks, i) && !isGenitive(open, mark, text, block)) {
      if (depth > 0) depth--;
      else {
        close(open, mark.at, mark.at + mark.length, true);
        open = null;
      }
    } else if (mark.role === "open" && mark.family === "double") {
      if (isNested(marks, i)) depth++;
      else {
        close(open, mark.at, mark.at, false);
        open = mark;
        depth = 0;
      }
    }
  }
  if (open !== null) close(open, block.end, block.end, false);
  return { quoted, nicknames, strays };
};

/** Robert “Bob” Hall: a capitalised word or two between two others. */
const isNickname = (text: string, { inner, outer }: Quoted): boolean =>
  inner.end - inner.start < 20 &&
  /^\p{Lu}[\p{L}’'.-]*(?:\s\p{Lu}[\p{L}’'.-]*)?$/u.test(text.slice(inner.start, inner.end)) &&
  /(?:^|[\s(“"‘])\p{Lu}[\p{L}’'.-]*\s$/u.test(text.slice(Math.max(0, outer.start - 24), outer.start)) &&
  /^\s\p{Lu}\p{L}/u.test(text.slice(outer.end, outer.end + 3));

/** What stands between two marks; a stretch that is never closed ends where the narration seems to take over again. */
const stretch = (
  text: string,
  { at, length, written }: Mark,
  inner: number,
  outer: number,
  closed: boolean,
  blockEnd: number,
): Quoted => {
  const start = at + length;
  const to = closed ? inner : resumption(text, start, inner, blockEnd);
  return { mark: written, inner: { start, end: to }, outer: { start: at, end: closed ? outer : to }, closed };
};

const RESUMES =
  /,\s(?=(?:he|she|they|(?:(?:Mr|Mrs|Ms|Dr|Cllr)\.?\s)?\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?)\s(?:said|says|told|added|wrote|tweeted|explained|continued)\b)|,\s(?=(?:said|says|added)\s)/u;

/** “…and ready, but it had not been “sold”: a first quotation that a second one shows to have ended. */
const TURNS = /,\s(?=(?:but|and|while|although|which|who|as)\s[^,“"]{2,80}$)/;

const resumption = (text: string, start: number, end: number, blockEnd: number): number => {
  const found = RESUMES.exec(text.slice(start, Math.min(end, start + 1500)));
  const turn = found === null && end < blockEnd ? TURNS.exec(text.slice(start, Math.min(end, start + 600))) : null;
  const cut = found ?? turn;
  const to = cut === null ? end : start + cut.index + (found === null ? 0 : 1);
  let at = to;
  while (at > start && /\s/.test(text.charAt(at - 1))) at--;
  return at;
};

/** Whether a mark begins a quotation; single ones only where one that may close it follows. */
const opens = (marks: readonly Mark[], i: number, text: string, block: Span): boolean => {
  const mark = marks[i] as Mark;
  if (mark.role === "close" || mark.role === "apostrophe" || mark.role === "maybe") return false;
  if (mark.role === "either" && /\s/.test(text.charAt(mark.at + mark.length))) return false;
  if (mark.family === "double") return true;
  for (let at = i + 1; at < Math.min(marks.length, i + AHEAD); at++) {
    const next = marks[at] as Mark;
    if (next.family === "double" && next.role === "open" && !marks.slice(i + 1, at).some(isSingleOpening)) {
      const closer = marks.slice(at, at + AHEAD).some((one) => one.family === "single" && one.role === "close");
      if (!closer) break;
    }
    if (next.family === "single" && (next.role === "close" || next.role === "maybe")) return true;
  }
  const led = mark.at === block.start || /[,:]\s$/.test(text.slice(mark.at - 2, mark.at));
  // "said: 'We will fight on", but no "'90s", no "'Twas"
  const plain = mark.written === "'" && /^'[\p{Lu}[](?!was\b|is\b|ere\b)/u.test(text.slice(mark.at, mark.at + 6));
  return led && (mark.written === "‘" || (plain && block.end - mark.at > SHORTEST_OPEN));
};
/** How long a block must go on behind a straight mark that nothing closes. */
const SHORTEST_OPEN = 40;
const isSingleOpening = ({ family, role }: Mark): boolean => family === "single" && role === "open";

/** Whether the mark at `i` ends what `open` began. */
const closes = (open: Mark, marks: readonly Mark[], i: number): boolean => {
  const { role, written } = marks[i] as Mark;
  if (open.written === "„" || open.written === "‚") return written === "“" || written === "‘" || role === "close";
  if (role === "maybe") return !closedLater(marks, i);
  return role === "close" || role === "either";
};

/** ‘The result is closed shops that undermine many towns[’] pride.: in a paragraph that speaks, behind more words than a term has. */
const isGenitive = (open: Mark, { role, at }: Mark, text: string, block: Span): boolean =>
  role === "maybe" &&
  open.written === "‘" &&
  open.at === block.start &&
  /^\s\p{Ll}/u.test(text.slice(at + 1, at + 3)) &&
  !isAttributed(text.slice(at + 1, at + 24)) &&
  at - open.at > LONGEST_TERM;
/** In characters: "Left-behind coastal towns in the north" */
const LONGEST_TERM = 48;
const isAttributed = (behind: string): boolean => /^\s(?:said|says|he|she|they|was|were|is|are)\b/.test(behind);

/** "councils’ budgets": the mark is an apostrophe where a surer closing mark comes before the next opening one. */
const closedLater = (marks: readonly Mark[], i: number): boolean => {
  for (let at = i + 1; at < Math.min(marks.length, i + AHEAD); at++) {
    const { family, role } = marks[at] as Mark;
    if (family !== "single") continue;
    if (role === "close") return true;
    if (role === "open") return false;
  }
  return false;
};

/** Two closing marks before the next opening one: a quotation in a quotation. Else the mark before was never closed. */
const isNested = (marks: readonly Mark[], i: number): boolean => {
  let depth = 2;
  for (let at = i + 1; at < Math.min(marks.length, i + AHEAD); at++) {
    const { family, role } = marks[at] as Mark;
    if (family !== "double") continue;
    if (role === "open") depth++;
    else depth--;
    if (depth === 0) return true;
    if (depth > 3) return false;
  }
  return false;
};
