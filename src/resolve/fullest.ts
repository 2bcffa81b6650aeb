import { byCodePoint, type QuoteLine } from "../records/index.ts";
import { runsOf } from "./alignment.ts";
import { contentOf } from "./members.ts";
import { quoteWords } from "./quotes.ts";
import type { Source } from "./sources.ts";
import type { Origin } from "./standing.ts";

type Quote = Source<QuoteLine>;

/** Wordings at most so much shorter than the longest may stand for it: a word left out, a comma more. */
const ABOUT_EQUAL = 0.9;
/** Of many wordings, those that most sources have are looked at. */
const MOST = 24;

/**
 * The wording of a record: quoted words before reported ones, of these one of the longest, and of those about as long the one that most
 * of what independent sources print agrees with, lest a single paper's typing error win by a letter. Null of none.
 */
export const fullestOf = (sources: readonly Quote[], origins: ReadonlyMap<string, Origin>): QuoteLine | null => {
  const quoted = sources.filter(({ line }) => line.kind !== "indirect");
  const wordings = wordingsOf(quoted.length > 0 ? quoted : sources, origins);
  const longest = Math.max(...wordings.map(({ content }) => content.length));
  const candidates = wordings.filter(({ content }) => content.length >= ABOUT_EQUAL * longest);
  if (candidates.length < 2) return candidates[0]?.line ?? null;
  const told = [...wordings].sort(inStanding).slice(0, MOST);
  const scored = [...candidates]
    .sort(inStanding)
    .slice(0, MOST)
    .map((candidate) => ({ ...candidate, support: supportOf(candidate, told) }));
  return scored.sort((a, b) => b.support - a.support || inStanding(a, b))[0]?.line ?? null;
};

/** A wording, with how many independent sources print it so. */
type Wording = Readonly<{ content: string; words: readonly string[]; line: QuoteLine; sources: number }>;

const wordingsOf = (quotes: readonly Quote[], origins: ReadonlyMap<string, Origin>): readonly Wording[] => {
  const byContent = new Map<string, { line: QuoteLine; families: Set<string> }>();
  for (const { document, line } of quotes) {
    const content = contentOf(line);
    const family = origins.get(document)?.family ?? document;
    const known = byContent.get(content);
    if (!known) byContent.set(content, { line, families: new Set([family]) });
    else {
      known.families.add(family);
      if (byCodePoint(line.kind, known.line.kind) < 0) known.line = line;
    }
  }
  return [...byContent].map(([content, { line, families }]) => ({
    content,
    words: quoteWords(content).split(" "),
    line,
    sources: families.size,
  }));
};

/** What more sources print, then the longer, then the first in code-point order. */
const inStanding = (a: Wording, b: Wording): number =>
  b.sources - a.sources || b.content.length - a.content.length || byCodePoint(a.content, b.content);

/** How much of what sources print stands in a wording, each source with the share of its own words; in thousandths, so that sums are exact. */
const supportOf = ({ words }: Wording, told: readonly Wording[]): number =>
  told.reduce((sum, other) => sum + other.sources * Math.round(1000 * sharedIn(other.words, words)), 0);

const sharedIn = (words: readonly string[], whole: readonly string[]): number =>
  runsOf(words, whole).reduce((sum, { length }) => sum + length, 0) / words.length;
