import { readFileSync } from "node:fs";

/** Texts to measure on: the `text` of every line of a JSON Lines file, or invented articles where no file is given. */
export const readCorpus = (path: string | undefined): string[] =>
  path === undefined
    ? invented(600)
    : readFileSync(path, "utf8")
        .split("\n")
        .filter(Boolean)
        .map((line) => (JSON.parse(line) as { text: string }).text);

/** A small generator with a fixed seed (mulberry32), so that every run measures the same words. */
const dice = (seed: number) => {
  let state = seed;
  return (sides: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % sides;
  };
};

const first = "Ann Ravi Maeve Tomos Ines Kofi Petra Lars Nadia Owen Yusuf Clara Bram Aoife Dinesh Ruth".split(" ");
const last =
  "Lee Marsh Okafor Brandt Quinn Holloway Sato Verma Nkosi Lindqvist Doyle Petrov Ames Castell Rao Byrne".split(" ");
const bodies = [
  "Harbour Council",
  "the Ministry of Transport",
  "the Rural Schools Trust",
  "Northgate Hospitals",
  "the Energy Agency",
  "the Fisheries Board",
];
const roles = ["chief executive", "chair", "transport secretary", "spokeswoman", "finance director", "head of policy"];
const verbs = ["said", "added", "told reporters", "warned", "argued", "insisted", "explained"];
const things = [
  "bridges",
  "school meals",
  "night buses",
  "flood walls",
  "clinics",
  "broadband",
  "apprentices",
  "libraries",
];
const says = [
  "We have waited years for this",
  "Nobody should have to choose",
  "The money will not go far enough",
  "It is a start",
  "This is simply not true",
];
const plain = [
  "Rain delayed the ceremony by an hour.",
  "Neighbours gathered at the gate from early morning.",
  "The road reopened at noon after engineers had checked the surface.",
  "Attendance was lower than in previous years, partly because of the strike.",
];

/** Articles of varied sentences with quotations, sums and measures in news-like shares. */
export const invented = (count: number): string[] => {
  const roll = dice(20_240_229);
  const pick = (list: readonly string[]): string => list[roll(list.length)] ?? "";
  const sentence = [
    () => pick(plain),
    () => pick(plain),
    () =>
      `The council repaired ${roll(90) + 10} ${pick(things)} in ${pick(last)}ton and ${roll(40)} more in the villages around it.`,
    () =>
      `“${pick(says)},” ${pick(verbs)} ${pick(first)} ${pick(last)}, ${pick(roles)} of ${pick(bodies)}. “We will look at the ${pick(things)} next.”`,
    () =>
      `${pick(first)} ${pick(last)} ${pick(verbs)} that ${pick(things)} would cost £${roll(900) + 1}m over the next ${roll(4) + 2} years.`,
    () =>
      `Ministers will spend $${roll(90) + 1}.${roll(9)} billion on a new ${pick(last)} ${pick(things)} fund, the ${pick(first)} Plan.`,
    () => `According to ${pick(bodies)}, about ${roll(80)}% of ${pick(things)} are older than ${roll(50) + 10} years.`,
  ];
  return Array.from({ length: count }, () =>
    Array.from({ length: 6 + roll(12) }, () =>
      Array.from({ length: 1 + roll(4) }, () => (sentence[roll(sentence.length)] ?? (plain[0] as never))()).join(" "),
    ).join("\n\n"),
  );
};

/** So many characters an article has on average: 200,000 of them are 700 MB. */
const LENGTH = 3500;
/** Sentences that stay together, so that who is spoken of has been named. */
const PASSAGE = 4;

/**
 * Articles without end, made of the sentences of others: passages of a few sentences in ever other company, in which names, digits and
 * every sixth longer word are exchanged for others of the corpus, the same way throughout an article. Without that, 200,000 articles
 * of some thousand sentences would say everything hundreds of times.
 */
export function* variedArticles(texts: readonly string[]): Generator<string> {
  const roll = dice(20_261_127);
  const sentences = texts.flatMap((text) => text.split(/(?<=[.!?”"])\s+(?=[\p{Lu}“"])/u));
  const pool = {
    names: distinct(sentences.flatMap((sentence) => sentence.match(NAME) ?? [])),
    words: distinct(sentences.flatMap((sentence) => sentence.match(WORD) ?? [])),
  };
  for (;;) {
    const chosen = new Map<string, string>();
    const another = (word: string, from: readonly string[], oneIn: number): string => {
      const known = chosen.get(word) ?? (roll(oneIn) === 0 ? (from[roll(from.length)] ?? word) : word);
      chosen.set(word, known);
      return known;
    };
    const length = LENGTH / 2 + roll(LENGTH);
    const passages: string[] = [];
    for (let said = 0; said < length; said += (passages.at(-1) ?? "").length + 2) {
      const at = roll(sentences.length);
      const passage = sentences.slice(at, at + PASSAGE).join(" ");
      passages.push(
        passage
          .replace(NAME, (name) => another(name, pool.names, 1))
          .replace(WORD, (word) => another(word, pool.words, 6))
          .replace(/[1-9]/g, () => String(1 + roll(9))),
      );
    }
    yield passages.join("\n\n");
  }
}

/** Inside a sentence: at its start a capital says nothing. */
const NAME = /(?<=[a-z,;] )\p{Lu}\p{Ll}{2,}/gu;
const WORD = /(?<=[a-z] )[a-z]{6,}(?=[ .,;])/g;

const distinct = (words: readonly string[]): readonly string[] => [...new Set(words)];
