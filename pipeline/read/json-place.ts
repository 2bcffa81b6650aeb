type Wanted = "value" | "first-value" | "key" | "first-key" | "colon" | "next";

type Token = Readonly<{
  start: number;
  end: number /** How many objects and lists it stands in. */;
  depth: number;
  sign: string;
  isKey: boolean;
}>;

/** Token after token of a text, as far as it is JSON; at last the UTF-16 unit at which it is none any more. */
function* tokensIn(text: string): Generator<Token, number> {
  const open: string[] = [];
  let wanted: Wanted | null = "value";
  let at = 0;
  for (;;) {
    const start = past(SPACE, text, at);
    const { token, end } = tokenAt(text, start);
    if (token === null) return end;
    const isKey = token === '"' && (wanted === "key" || wanted === "first-key");
    wanted = after(wanted, token, open);
    if (wanted === null) return start;
    yield { start, end, depth: open.length, sign: token, isKey };
    at = end;
  }
}

/**
 * The UTF-16 unit of a text at which it is no JSON any more; its length where it ends too early. The engine's own message quotes the
 * text, which does not belong into datasets, and differs from version to version.
 *
 *   {"a":1,}  ->  7
 */
export const brokenAt = (text: string): number => {
  const tokens = tokensIn(text);
  for (;;) {
    const { done, value } = tokens.next();
    if (done) return value;
  }
};

/** The first name that an object of the text, which is JSON, has twice, and where: of two values one would go in silence. */
export const repeatedKey = (text: string): Readonly<{ key: string; at: number }> | null => {
  const known: Set<string>[] = [];
  for (const { start, end, depth, sign, isKey } of tokensIn(text)) {
    if (sign === "{") known[depth] = new Set();
    if (!isKey) continue;
    const key = JSON.parse(text.slice(start, end)) as string;
    if (known[depth]?.has(key)) return { key, at: start };
    known[depth]?.add(key);
  }
  return null;
};

/** The numbers of the object that a text, which is JSON, is, each as it is written, by their names. */
export const numbersWritten = (text: string): ReadonlyMap<string, string> => {
  const written = new Map<string, string>();
  let key: string | null = null;
  for (const { start, end, depth, sign, isKey } of tokensIn(text)) {
    if (depth !== 1) continue;
    if (isKey) key = JSON.parse(text.slice(start, end)) as string;
    else if (sign === "0" && key !== null) written.set(key, text.slice(start, end));
  }
  return written;
};

const SPACE = /[ \t\n\r]*/y;
const ATOM = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)?/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON has none of them in strings
const LETTERS = /[^"\\\u0000-\u001F]*/y;
const ESCAPE = /(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))?/y;

/** Where a pattern that may match nothing stops. */
const past = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
};

/** A sign, `"` for a string, `0` for any other value; null with the place where it breaks. */
const tokenAt = (text: string, start: number): Readonly<{ token: string | null; end: number }> => {
  const sign = text[start] ?? "";
  if (sign === '"') {
    const end = stringEnd(text, start + 1);
    return text[end] === '"' ? { token: '"', end: end + 1 } : { token: null, end };
  }
  if (sign !== "" && "{}[],:".includes(sign)) return { token: sign, end: start + 1 };
  const end = past(ATOM, text, start);
  return { token: end > start ? "0" : null, end };
};

/** Piece by piece: a string may be as long as an article. */
const stringEnd = (text: string, start: number): number => {
  let at = start;
  for (;;) {
    const mark = past(LETTERS, text, at);
    at = past(ESCAPE, text, mark);
    if (at === mark) return at;
  }
};

/** What may follow a token, where it may stand there at all. */
const after = (wanted: Wanted, token: string, open: string[]): Wanted | null => {
  const inner = open.at(-1);
  const isClosing = (token === "}" && inner === "{") || (token === "]" && inner === "[");
  if (isClosing && (wanted === "next" || wanted === (token === "}" ? "first-key" : "first-value"))) {
    open.pop();
    return "next";
  }
  if (wanted === "colon") return token === ":" ? "value" : null;
  if (wanted === "next") return token === "," && inner !== undefined ? (inner === "{" ? "key" : "value") : null;
  if (wanted === "key" || wanted === "first-key") return token === '"' ? "colon" : null;
  if (token === '"' || token === "0") return "next";
  if (token !== "{" && token !== "[") return null;
  open.push(token);
  return token === "{" ? "first-key" : "first-value";
};
