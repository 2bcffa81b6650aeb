import type { Document, Sentence, Span } from "../document/index.ts";
import type { Place, Places } from "./places.ts";
import type { Link, Relation } from "./relation.ts";

/** Words between two measures, and what they make of them; `back` when the second does it to the first. */
const BETWEEN: readonly Readonly<{ words: RegExp; relation: Relation; back: boolean }>[] = [
  {
    words: /\b(?:will be |is |was |has been |to be |be )?(?:replaced|superseded|succeeded) by\b/i,
    relation: "replaces",
    back: true,
  },
  {
    words: /\b(?:replac(?:e|es|ed|ing)|supersed(?:e|es|ed|ing)|instead of|in place of)\b/i,
    relation: "replaces",
    back: false,
  },
  { words: /\b(?:under|within|through|as part of) which\b/i, relation: "partOf", back: true },
  {
    words: /\b(?:part of|one of|funded (?:from|through|by)|within|under|which is part of|component of|comes from)\b/i,
    relation: "partOf",
    back: false,
  },
  {
    words: /\b(?:implement(?:s|ed|ing)?|gives? effect to|deliver(?:s|ing)? on|enacts?)\b/i,
    relation: "implements",
    back: false,
  },
  { words: /\b(?:includ(?:es|ed|ing)|contains|comprises|consists of)\b/i, relation: "partOf", back: true },
];
/** Words before the first of two measures that make the second a part of it: "Under the plan, a fund will …". */
const BEFORE = /\b(?:as part of|under|within)\s(?:the\s|its\s|their\s|this\s|a\s|our\s)?(?:new\s)?$/i;
const REACH = 90;

/** Bonds between measures that one sentence names. */
export const measureLinks = (document: Document, places: Places): readonly Link[] => {
  const links: Link[] = [];
  const seen = new Set<string>();
  for (const sentence of document.sentences) {
    const found = places.within(sentence);
    for (let i = 1; i < found.length; i++) {
      const [a, b] = [found[i - 1], found[i]];
      const link = a && b && a.measure !== b.measure ? bond(document.text, sentence, a, b) : null;
      const key = link ? `${link.from[1]} ${link.relation} ${link.to[1]}` : "";
      if (link === null || seen.has(key)) continue;
      seen.add(key);
      links.push(link);
    }
  }
  return links;
};

const bond = (text: string, sentence: Sentence, a: Place, b: Place): Link | null => {
  const between = text.slice(a.end, Math.min(b.start, a.end + REACH + 1));
  if (b.start - a.end <= REACH)
    for (const { words, relation, back } of BETWEEN) {
      const match = words.exec(between);
      if (match) {
        const evidence = { start: a.end + match.index, end: a.end + match.index + match[0].length };
        return back
          ? linkOf(b, relation, a, "relate/words-between", evidence)
          : linkOf(a, relation, b, "relate/words-between", evidence);
      }
    }
  const start = Math.max(sentence.start, a.start - 40);
  const match = BEFORE.exec(text.slice(start, a.start));
  return match ? linkOf(b, "partOf", a, "relate/as-part-of", { start: start + match.index, end: a.start }) : null;
};

const linkOf = (from: Place, relation: Relation, to: Place, rule: string, evidence: Span): Link => ({
  from: ["measures", from.measure],
  relation,
  to: ["measures", to.measure],
  rule,
  evidence: [evidence],
});
