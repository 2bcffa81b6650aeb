import type { Span } from "../document/index.ts";
import { isApostrophe, kind, markTag, PUNCTUATION, SPACE } from "./characters.ts";
import type { Words } from "./chunk.ts";
import { suffixStart, type Units, wordEnd } from "./cut-word.ts";
import { UNTAGGED } from "./tag-sets.ts";
import { Tag } from "./tokens.ts";
import {
  capitalIn,
  closedIn,
  createWords,
  FACTS,
  Fact,
  QUOTED,
  SET_OFF,
  turnIn,
  type Words as Vocabulary,
} from "./words.ts";

/** What the tagger needs of the words that were cut last; only good until the next are. */
export type Latest = Readonly<{
  /** What each word of the open classes can be, as bits of `Can`. */
  classes: Int32Array;
  /** The tag of each word of the closed classes, and the rule that settles it. */
  closed: Uint8Array;
  turns: Uint8Array;
}>;

/** Cuts a stretch of text into words and marks; `tag` is set for marks and quoted stretches, `UNTAGGED` for the rest. */
export type Scanner = Readonly<{
  cut(text: string, span: Span, holes: readonly Span[]): Words;
  latest: Latest;
}>;

/** Room for the words of many stretches, one behind the other: each looks at its own part, and a full room is left to those that look at it. */
type Room = Units & {
  /** Where the words of this stretch begin, and how many there are. */
  base: number;
  length: number;
  columns: Columns;
  /** Of this stretch alone, used again for the next. */
  classes: Int32Array;
  closed: Uint8Array;
  turns: Uint8Array;
  lower: string[];
  known: Vocabulary;
};

type Columns = Readonly<{
  start: Int32Array;
  end: Int32Array;
  is: Int32Array;
  traits: Int32Array;
  tag: Uint8Array;
  capital: Uint8Array;
}>;
const ROOM = 1 << 13;
const columnsOf = (size: number): Columns => ({
  start: new Int32Array(size),
  end: new Int32Array(size),
  is: new Int32Array(size),
  traits: new Int32Array(size),
  tag: new Uint8Array(size),
  capital: new Uint8Array(size),
});

/** Builds a scanner that cuts a stretch of text into words and marks; each of `holes`, in order, becomes one. Linear. */
export const createScanner = (): Scanner => {
  const room: Room = {
    text: "",
    units: new Uint16Array(UNITS),
    base: 0,
    length: 0,
    columns: columnsOf(ROOM),
    classes: new Int32Array(ROOM),
    closed: new Uint8Array(ROOM),
    turns: new Uint8Array(ROOM),
    lower: [],
    known: createWords(),
  };
  return {
    latest: room,
    cut: (text, span, holes) => {
      room.base += room.length;
      room.length = 0;
      load(room, text);
      cut(room, span, holes);
      return wordsOf(room);
    },
  };
};

const UNITS = 1 << 16;
/** The stretches of one text come one after the other: it is taken in once. Room for a long one is not kept for ever. */
const load = (room: Room, text: string): void => {
  const known = room.text === text;
  room.text = text;
  if (known) return;
  const { length } = text;
  if (length > room.units.length || room.units.length > UNITS) room.units = new Uint16Array(Math.max(length, UNITS));
  const { units } = room;
  for (let at = 0; at < length; at++) units[at] = text.charCodeAt(at);
};

const wordsOf = ({ base, length, columns, lower }: Room): Words => {
  const { start, end, is, traits, tag, capital } = columns;
  const wide = start.byteOffset + base * start.BYTES_PER_ELEMENT;
  const narrow = tag.byteOffset + base;
  return {
    length,
    start: new Int32Array(start.buffer, wide, length),
    end: new Int32Array(end.buffer, wide, length),
    tag: new Uint8Array(tag.buffer, narrow, length),
    capital: new Uint8Array(capital.buffer, narrow, length),
    words: lower.slice(0, length),
    is: new Int32Array(is.buffer, wide, length),
    traits: new Int32Array(traits.buffer, wide, length),
  };
};

const cut = (out: Room, { start, end }: Span, holes: readonly Span[]): void => {
  const { text, units } = out;
  let at = start;
  let hole = holes.length === 0 ? -1 : holes.findIndex((one) => one.end > start);
  let next = hole < 0 ? undefined : holes[hole];
  while (at < end) {
    if (next !== undefined && at >= next.start) {
      quoted(out, text, Math.max(start, next.start), Math.min(end, next.end));
      at = next.end;
      hole++;
      next = holes[hole];
      continue;
    }
    const limit = next === undefined ? end : Math.min(end, next.start);
    const unit = kind(units[at] as number);
    if (unit === SPACE) at++;
    else if (unit === PUNCTUATION) at = mark(out, at, limit);
    else at = word(out, at, limit);
  }
};

const put = (out: Room, start: number, end: number, tag: number, word: number): void => {
  if (out.base + out.length >= out.columns.start.length) move(out);
  const i = out.length++;
  const at = out.base + i;
  const { columns, known } = out;
  const { facts } = known;
  const fact = word * FACTS;
  columns.start[at] = start;
  columns.end[at] = end;
  columns.tag[at] = tag;
  columns.is[at] = facts[fact + Fact.is] as number;
  columns.traits[at] = facts[fact + Fact.traits] as number;
  const more = facts[fact + Fact.more] as number;
  columns.capital[at] = capitalIn(more);
  out.classes[i] = tag === UNTAGGED ? (facts[fact + Fact.can] as number) : 0;
  out.closed[i] = closedIn(more);
  out.turns[i] = turnIn(more);
  out.lower[i] = known.lower[word] as string;
};

/** To a room of its own goes a stretch for whose next word there is no place. */
const move = (out: Room): void => {
  const { base, length, columns } = out;
  const size = Math.max(ROOM, length * 2);
  const next = columnsOf(size);
  next.start.set(columns.start.subarray(base, base + length));
  next.end.set(columns.end.subarray(base, base + length));
  next.is.set(columns.is.subarray(base, base + length));
  next.traits.set(columns.traits.subarray(base, base + length));
  next.tag.set(columns.tag.subarray(base, base + length));
  next.capital.set(columns.capital.subarray(base, base + length));
  out.columns = next;
  out.base = 0;
  if (size > out.classes.length) {
    const { classes, closed, turns } = out;
    out.classes = new Int32Array(size);
    out.classes.set(classes.subarray(0, length));
    out.closed = new Uint8Array(size);
    out.closed.set(closed.subarray(0, length));
    out.turns = new Uint8Array(size);
    out.turns.set(turns.subarray(0, length));
  }
};

/** A quoted stretch; one that ends with punctuation of its own reads as ",": what follows then is no part of its phrase. */
const quoted = (out: Room, text: string, start: number, end: number): void =>
  put(out, start, end, Tag.Quoted, isSetOff(text, start, end) ? SET_OFF : QUOTED);

const isSetOff = (text: string, start: number, end: number): boolean =>
  /[,.!?…—–-]\s?[”"’'»]{0,2}$/.test(text.slice(Math.max(start, end - 4), end));

const push = (out: Room, start: number, end: number, tag: number): void =>
  put(out, start, end, tag, out.known.at(out, start, end));

/** A word; "’s", "’re" and their like at its end are words of their own. */
const word = (out: Room, at: number, limit: number): number => {
  const end = wordEnd(out, at, limit, out.length > 0 && out.columns.capital[out.base + out.length - 1] === 1);
  const split = suffixStart(out, at, end);
  push(out, at, split, UNTAGGED);
  if (split < end) push(out, split, end, UNTAGGED);
  return end;
};

const AMPERSAND = 38;
const PERCENT = 37;

/** One mark or a run of the same; the apostrophe of "councils’ budgets" is a word of its own. */
const mark = (out: Room, at: number, limit: number): number => {
  const { text, units } = out;
  const unit = units[at] as number;
  if (isApostrophe(unit) && endsAt(out, at) && endsInS(out) && !closes(text, at)) {
    push(out, at, at + 1, Tag.Genitive);
    return at + 1;
  }
  if (unit === AMPERSAND || unit === PERCENT) {
    push(out, at, at + 1, unit === AMPERSAND ? Tag.Conjunction : Tag.Noun);
    return at + 1;
  }
  let end = at + 1;
  while (end < limit && units[end] === unit) end++;
  push(out, at, end, markTag(unit));
  return end;
};

/** Whether the last word ends at an offset. */
const endsAt = ({ base, length, columns }: Room, at: number): boolean =>
  length > 0 && columns.end[base + length - 1] === at;
const endsInS = ({ lower, length }: Room): boolean => length > 0 && lower[length - 1]?.endsWith("s") === true;

/** An apostrophe before punctuation or nothing closes a quotation rather than making a possessor. */
const closes = (text: string, at: number): boolean => !/^\s?\p{L}/u.test(text.slice(at + 1, at + 3));
