import type { WordStream } from "./stream.ts";

/** A stretch of a stream in which much of a claim stands, in words. */
export type Window = Readonly<{ claim: number; from: number; to: number; shared: number }>;

type Hit = Readonly<{ at: number; pair: number }>;

/** Of a claim of this many words, windows may be so wide: room for what was left out. */
const widthFor = (length: number): number => 2 * length + 24;
/** So many windows of one source are looked at. */
const MOST = 3;
/** The share of a claim's pairs of words without which a window is not worth a look. */
const LEAST = 0.25;

/**
 * Finds where claims stand in sources. The claims are what is indexed, by pairs of neighbouring words, and each source is walked once:
 * time is linear in the sources, and none of them stays in memory.
 */
export const createFinder = (claims: readonly (readonly string[])[]) => {
  const index = new Map<string, { claim: number; pair: number }[]>();
  claims.forEach((words, claim) => {
    pairsOf(words).forEach((pair, at) => {
      const known = index.get(pair);
      if (known) known.push({ claim, pair: at });
      else index.set(pair, [{ claim, pair: at }]);
    });
  });
  return ({ words }: WordStream): readonly Window[] => {
    const hits = new Map<number, Hit[]>();
    const note = (key: string, at: number): void => {
      for (const { claim, pair } of index.get(key) ?? []) {
        const known = hits.get(claim);
        if (known) known.push({ at, pair });
        else hits.set(claim, [{ at, pair }]);
      }
    };
    words.forEach((word, at) => {
      note(word, at);
      if (at + 1 < words.length) note(`${word} ${words[at + 1]}`, at);
    });
    return [...hits].flatMap(([claim, found]) => windowsOf(claim, found, claims[claim] ?? []));
  };
};

/** A claim of one word is looked up by that. */
const pairsOf = (words: readonly string[]): readonly string[] =>
  words.length === 1 ? words : words.slice(1).map((word, at) => `${words[at]} ${word}`);

/** The windows that hold most of a claim's pairs, none touching another. */
const windowsOf = (claim: number, hits: readonly Hit[], words: readonly string[]): readonly Window[] => {
  const least = Math.max(1, Math.ceil(LEAST * (words.length - 1)));
  const found = slid(hits, widthFor(words.length)).filter(({ shared }) => shared >= least);
  const best: Window[] = [];
  for (const window of found.sort(
    (a, b) => b.shared - a.shared || a.to - a.from - (b.to - b.from) || a.from - b.from,
  )) {
    if (best.length === MOST || window.shared < (best[0]?.shared ?? 0) / 2) break;
    if (best.every(({ from, to }) => window.to <= from || to <= window.from)) best.push({ ...window, claim });
  }
  return best;
};

/** For each hit the widest window that ends with it, with the number of different pairs in it. */
const slid = (hits: readonly Hit[], width: number): Window[] => {
  const counts = new Map<number, number>();
  let left = 0;
  return hits.map(({ at, pair }) => {
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
    for (let first = hits[left]; first !== undefined && at - first.at > width; first = hits[left]) {
      const count = (counts.get(first.pair) ?? 1) - 1;
      if (count === 0) counts.delete(first.pair);
      else counts.set(first.pair, count);
      left++;
    }
    return { claim: 0, from: hits[left]?.at ?? at, to: at + 2, shared: counts.size };
  });
};
