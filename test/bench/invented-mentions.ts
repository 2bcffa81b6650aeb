import { read } from "../../src/document/index.ts";
import { documentId, type Extraction, type ResolveLine, sketchDocument } from "../../src/index.ts";

/** Numbers that look random and are the same in every run (mulberry32). */
export const createRandom = (seed: number) => {
  const state = { value: seed };
  const next = (): number => {
    state.value = (state.value + 0x6d2b79f5) | 0;
    let mix = Math.imul(state.value ^ (state.value >>> 15), 1 | state.value);
    mix = (mix + Math.imul(mix ^ (mix >>> 7), 61 | mix)) ^ mix;
    return ((mix ^ (mix >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  /** The first are much commoner than the last, as words are. */
  const common = (limit: number): number => Math.floor(limit * next() ** 3);
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
  return { next, below, common, pick };
};
type Random = ReturnType<typeof createRandom>;

const syllables = [
  "ba",
  "co",
  "du",
  "fe",
  "gri",
  "ha",
  "jo",
  "ka",
  "lem",
  "mo",
  "nar",
  "os",
  "pel",
  "qui",
  "ros",
  "sta",
  "tor",
  "ul",
  "ver",
  "wy",
];
const word = (number: number): string => {
  const parts = [number % 20, Math.floor(number / 20) % 20, Math.floor(number / 400) % 20];
  return parts.map((part) => syllables[part]).join("");
};
const WORDS = 8000;
const name = (number: number): string => {
  const lower = word(number);
  return lower[0]?.toUpperCase() + lower.slice(1);
};

const phrase = (random: Random, length: number): string =>
  Array.from({ length }, (_, at) =>
    at % 3 === 0 ? random.pick(["the", "of", "we", "and", "to", "will"]) : word(random.common(WORDS)),
  ).join(" ");

/** One event that several articles report, each in its own words but with the same quotations, sums and measures. */
const story = (random: Random) => ({
  places: Array.from({ length: 6 }, () => name(random.below(WORDS))),
  words: phrase(random, 60),
  quotes: Array.from({ length: 4 }, () => ({
    content:
      random.next() < 0.02 ? "we will build back better boats for every harbour" : phrase(random, 8 + random.below(40)),
    speaker: `${name(random.common(400))} ${name(random.common(6000))}`,
  })),
  figures: Array.from({ length: 3 }, () => ({
    amount: String((1 + random.common(500)) * 10 ** (3 + random.below(6))),
    for: phrase(random, 8),
  })),
  measures: Array.from(
    { length: 3 },
    () =>
      `${name(random.below(WORDS))} ${name(random.common(WORDS))} ${random.pick(["Fund", "Strategy", "Review", "Programme", "Act"])}`,
  ),
});
type Story = ReturnType<typeof story>;

export const MENTIONS_PER_ARTICLE = 10;

/** Articles with ten mentions each, of stories that one to eight articles report; one at a time, so that they need no memory. */
export function* inventedLines(articles: number): Generator<ResolveLine> {
  const random = createRandom(7);
  for (let made = 0; made < articles; ) {
    const told = story(random);
    const reports = Math.min(articles - made, 1 + random.common(8));
    for (let report = 0; report < reports; report++) yield lineOf(random, told, made++);
  }
}

const provenance = { rule: "bench/invented", evidence: [], confidence: 0.9 };
const selector = (exact: string, start: number) => ({
  start,
  end: start + exact.length,
  exact,
  byteStart: start,
  byteEnd: start + exact.length,
  prefix: null,
  suffix: null,
});
const unknown = { title: null, publisher: null, author: null, published: null, retrieved: null, language: null };

const lineOf = (random: Random, told: Story, at: number): ResolveLine => {
  const uri = `bench/${at}.txt`;
  const sentences = told.figures.map(
    (figure) =>
      `${told.places.slice(0, 2).join(" and ")} pay £${figure.amount} for ${figure.for} in ${random.pick(told.places)}.`,
  );
  const text = `${phrase(random, 40)} in ${told.places.join(", ")}. ${told.words.slice(0, 100 + random.below(200))}. ${sentences.join(" ")}`;
  const spans = told.figures.map(({ amount }) => ({
    start: text.indexOf(`£${amount}`),
    end: text.indexOf(`£${amount}`) + amount.length + 1,
  }));
  const document = read({ uri, mediaType: "text/plain", raw: text, metadata: unknown });
  return {
    document: documentId(uri),
    line: { id: uri, uri, ...unknown, ...mentionsOf(random, told), sketch: sketchDocument(document, spans) },
  };
};

type Mentions = Omit<Extraction, "id" | "uri" | "sketch" | keyof typeof unknown>;

const mentionsOf = (random: Random, told: Story): Mentions => ({
  quotes: told.quotes.map(({ content, speaker }, at) => ({
    kind: "direct",
    parts: [selector(varied(random, content), at * 400)],
    speaker: {
      name: speaker,
      honorific: null,
      role: null,
      organisation: null,
      type: "person",
      mention: selector(speaker, at * 400 + 380),
    },
    cue: null,
    ...provenance,
  })),
  figures: told.figures.map(({ amount }, at) => ({
    ...selector(`£${amount}`, 2000 + at * 20),
    currency: "GBP",
    ambiguous: false,
    amount,
    amountMax: null,
    qualifier: "exact",
    role: "funding",
    period: null,
    priceBase: null,
    payer: null,
    recipient: null,
    purpose: null,
    measure: null,
    ...provenance,
  })),
  measures: told.measures.map((measure, at) => ({
    name: measure,
    tier: "named",
    type: "other",
    owner: null,
    status: null,
    quantity: null,
    date: null,
    mentions: [selector(measure, 3000 + at * 60)],
    ...provenance,
  })),
  links: [],
  boilerplate: [],
  dropped: {},
  diagnostics: [],
});

/** As it was said, cut at one end, or with a word exchanged. */
const varied = (random: Random, content: string): string => {
  const words = content.split(" ");
  const chance = random.next();
  if (chance < 0.6) return content;
  if (chance < 0.8) return words.slice(random.below(Math.ceil(words.length / 2))).join(" ");
  return words.with(random.below(words.length), word(random.below(WORDS))).join(" ");
};
