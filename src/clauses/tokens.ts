/**
 * What a word is in its place. One tag a word; `Proper` wins over `Noun` for a capitalised word inside a sentence.
 * Numbers, so that a sentence's tags fit a typed array.
 */
export const Tag = {
  Noun: 0,
  Plural: 1,
  Proper: 2,
  Pronoun: 3,
  Possessive: 4 /* my, their: determines a noun */,
  Determiner: 5,
  Adjective: 6,
  Adverb: 7,
  Number: 8,
  Preposition: 9,
  To: 10,
  Conjunction: 11 /* and, or, but */,
  Subordinator: 12 /* that, because, when, if */,
  Relative: 13 /* who, which, whose */,
  Modal: 14,
  Be: 15,
  Have: 16,
  Do: 17,
  VerbBase: 18,
  VerbPresent: 19 /* says */,
  VerbPast: 20,
  VerbGerund: 21,
  VerbParticiple: 22 /* given; a past form after be or have, or before its agent */,
  Not: 23,
  Genitive: 24 /* ’s and ’ after a noun */,
  Comma: 25,
  Stop: 26 /* . ! ? … */,
  Semicolon: 27,
  Colon: 28,
  Dash: 29,
  Open: 30 /* ( [ */,
  Close: 31,
  Mark: 32 /* a quotation mark */,
  Quoted: 33 /* a whole quoted stretch that was asked to be one word */,
  Money: 34 /* $ £ € */,
  Other: 35,
} as const;
export type Tag = (typeof Tag)[keyof typeof Tag];

/** The words of a stretch of text in typed arrays: fast to make, cheap to look at. Offsets are of the document's `text`. */
export type Tokens = Readonly<{
  length: number;
  start: Int32Array;
  end: Int32Array;
  tag: Uint8Array;
  /** In lower case with straight apostrophes: "councils", "it's"; numbers and marks as they are; a quoted stretch is "," where it ends with punctuation, else "". */
  words: readonly string[];
  /** 1 where the word begins with a capital. */
  capital: Uint8Array;
  /** What each word tells of itself, as bits of `Trait`. */
  traits: Int32Array;
}>;

/** The first token at or after an offset; `length` when there is none. */
export const tokenAt = ({ start, length }: Tokens, offset: number): number => {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((start[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The words of several stretches, in order, as those of one. */
export const joinedTokens = (parts: readonly Tokens[]): Tokens => {
  const [first] = parts;
  if (first !== undefined && parts.length === 1) return first;
  const words: string[] = [];
  for (const part of parts) for (let at = 0; at < part.length; at++) words.push(part.words[at] as string);
  return first !== undefined && isOneRun(parts) ? runFrom(first, words) : copyOf(parts, words);
};

/** Whether each stretch stands in memory right behind the one before, as those do that were cut one after the other. */
const isOneRun = (parts: readonly Tokens[]): boolean => {
  for (let i = 1; i < parts.length; i++) {
    const before = parts[i - 1]?.tag;
    const tag = parts[i]?.tag;
    if (before?.buffer !== tag?.buffer || (before?.byteOffset ?? 0) + (before?.length ?? 0) !== tag?.byteOffset)
      return false;
  }
  return true;
};

/** The run of words that begins with a stretch: a look at the same memory. */
const runFrom = ({ start, end, tag, capital, traits }: Tokens, words: readonly string[]): Tokens => ({
  length: words.length,
  start: new Int32Array(start.buffer, start.byteOffset, words.length),
  end: new Int32Array(end.buffer, end.byteOffset, words.length),
  tag: new Uint8Array(tag.buffer, tag.byteOffset, words.length),
  words,
  capital: new Uint8Array(capital.buffer, capital.byteOffset, words.length),
  traits: new Int32Array(traits.buffer, traits.byteOffset, words.length),
});

const copyOf = (parts: readonly Tokens[], words: readonly string[]): Tokens => {
  const { length } = words;
  const whole = {
    length,
    start: new Int32Array(length),
    end: new Int32Array(length),
    tag: new Uint8Array(length),
    words,
    capital: new Uint8Array(length),
    traits: new Int32Array(length),
  };
  let at = 0;
  for (const { start, end, tag, capital, traits, length: more } of parts) {
    whole.start.set(start, at);
    whole.end.set(end, at);
    whole.tag.set(tag, at);
    whole.capital.set(capital, at);
    whole.traits.set(traits, at);
    at += more;
  }
  return whole;
};
