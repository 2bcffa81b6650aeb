import { createRandom } from "./invented-mentions.ts";

/** Characters of a generated article: 200,000 of them are 700 MB. */
const LENGTH = 3500;
/** One in so many words becomes another one. */
const EXCHANGED = 4;

/**
 * Any number of articles out of the paragraphs of a few hundred: each in company of others, every number another one, every capitalised
 * name exchanged all through an article and a quarter of the longer words for others of the same ending. So the sentences are real ones
 * in their form, and hardly two are the same. One at a time, so that they need no memory; the same numbers give the same articles.
 */
export function* generated(texts: readonly string[], count: number): Generator<string> {
  const paragraphs = texts.flatMap((text) => text.split(/\n+/)).filter((one) => one.length > 40);
  const words = new Map<string, string[]>();
  for (const paragraph of paragraphs)
    for (const [word] of paragraph.matchAll(WORD)) {
      const kind = kindOf(word);
      if (kind === null) continue;
      const known = words.get(kind);
      if (known === undefined) words.set(kind, [word]);
      else known.push(word);
    }
  const random = createRandom(11);
  for (let made = 0; made < count; made++) {
    const names = new Map<string, string>();
    const exchanged = (word: string): string => {
      if (/^\d/.test(word)) return word.replace(/[1-9]/g, () => String(1 + random.below(9)));
      const kind = kindOf(word);
      const others = kind === null ? undefined : words.get(kind);
      if (others === undefined) return word;
      if (!isName(word)) return random.below(EXCHANGED) === 0 ? random.pick(others) : word;
      const name = names.get(word) ?? random.pick(others);
      names.set(word, name);
      return name;
    };
    const chosen: string[] = [];
    for (let length = 0; length < LENGTH; ) {
      const paragraph = random.pick(paragraphs).replace(WORD, exchanged);
      chosen.push(paragraph);
      length += paragraph.length + 2;
    }
    yield chosen.join("\n\n");
  }
}

const WORD = /[A-Za-z]{3,20}|\d+/g;
/** Capitals may open a sentence too: then they are short words mostly, which stay. */
const isName = (word: string): boolean => /^[A-Z][a-z]{4,}$/.test(word);

/** Words of one kind stand for each other. */
const kindOf = (word: string): string | null => {
  if (isName(word)) return "name";
  return /^[a-z]{6,}$/.test(word) ? word.slice(-3) : null;
};
