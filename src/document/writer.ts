import type { Draft } from "./assemble.ts";
import type { BlockKind, BoilerplateReason, Segment, Style } from "./document.ts";
import { byPlace, type Span, trim } from "./span.ts";

/** What a block is, said before its first word. */
export type BlockIs = Readonly<{ kind: BlockKind; depth: number; boilerplate: BoilerplateReason | null }>;

/** A piece of a source: `value` was read from `raw[from, to)`. */
export type Piece = Readonly<{ value: string; from: number; to: number }>;

/** Builds text, segments and blocks from pieces in order; folds white space as browsers do. */
export type Writer = Readonly<{
  /** Adds words; white space at a block's ends is left out, elsewhere one space stands for any run of it. */
  put(piece: Piece): void;
  /** A line break inside a block: white space that no stretch of the source was read as. */
  lineBreak(): void;
  /** Ends the open block; returns it when it held words. */
  end(): Draft | null;
  /** How far the text has come; where a style begins or ends. */
  at(): number;
  style(from: number, style: Style["style"]): void;
  /** Says more about the last block. */
  amend(more: Readonly<{ header: Span | null; rowHeader: Span | null }>): void;
  result(): Readonly<{
    text: string;
    segments: readonly Segment[];
    drafts: readonly Draft[];
    styles: readonly Style[];
  }>;
}>;

/** `is` is asked when a block's first word comes. */
export const writerOf = (is: () => BlockIs): Writer => {
  const pieces: string[] = [];
  const segments: { -readonly [Key in keyof Segment]: Segment[Key] }[] = [];
  const drafts: Draft[] = [];
  const styles: Style[] = [];
  let length = 0;
  let open: (BlockIs & { start: number }) | null = null;
  let space: Piece | null = null;

  const add = ({ value, from, to }: Piece): void => {
    const last = segments.at(-1);
    const isLiteral = value.length === to - from;
    const goesOn =
      last !== undefined && last.end === length && last.to === from && last.end - last.start === last.to - last.from;
    if (isLiteral && goesOn) {
      last.end += value.length;
      last.to = to;
    } else segments.push({ start: length, end: length + value.length, from, to });
    pieces.push(value);
    length += value.length;
  };
  const words = (piece: Piece): void => {
    if (open === null) {
      if (length > 0) {
        pieces.push("\n");
        length++;
      }
      open = { ...is(), start: length };
    } else if (space !== null) {
      if (space.from === space.to) {
        pieces.push("\n");
        length++;
      } else add(space);
    }
    space = null;
    add(piece);
  };
  const put = (piece: Piece): void => {
    if (piece.value.length !== piece.to - piece.from) {
      words(piece);
      return;
    }
    const { value, from } = piece;
    let at = 0;
    while (at < value.length) {
      const start = at;
      const blank = isFolded(value.charCodeAt(at));
      at = blank ? blankEnd(value, at) : wordsEnd(value, at);
      if (!blank) words({ value: value.slice(start, at), from: from + start, to: from + at });
      else if (open !== null) space ??= { value: " ", from: from + start, to: from + at };
    }
  };
  const end = (): Draft | null => {
    const block = open;
    open = null;
    space = null;
    if (block === null) return null;
    const { start, kind, depth, boilerplate } = block;
    const draft: Draft = { start, end: length, kind, depth, boilerplate, header: null, rowHeader: null };
    drafts.push(draft);
    return draft;
  };
  return {
    put,
    lineBreak: () => {
      if (open !== null) space = { value: "\n", from: 0, to: 0 };
    },
    end,
    at: () => length,
    style: (from, style) => {
      if (length > from) styles.push({ start: from, end: length, style });
    },
    amend: (more) => {
      const last = drafts.pop();
      if (last !== undefined) drafts.push({ ...last, ...more });
    },
    result: () => {
      end();
      const text = pieces.join("");
      return {
        text,
        segments,
        drafts,
        styles: styles.map((style) => ({ ...style, ...trim(text, style) })).sort(byPlace),
      };
    },
  };
};

/** White space that browsers fold: not the no-break space. */
const isFolded = (unit: number): boolean => unit === 32 || unit === 9 || unit === 10 || unit === 12 || unit === 13;

const blankEnd = (value: string, from: number): number => {
  let at = from;
  while (at < value.length && isFolded(value.charCodeAt(at))) at++;
  return at;
};

/** The end of a stretch in which nothing needs folding: single spaces between words stay as they are. */
const wordsEnd = (value: string, from: number): number => {
  let at = from;
  while (at < value.length) {
    const unit = value.charCodeAt(at);
    if (isFolded(unit) && (unit !== 32 || at + 1 >= value.length || isFolded(value.charCodeAt(at + 1)))) return at;
    at++;
  }
  return at;
};
