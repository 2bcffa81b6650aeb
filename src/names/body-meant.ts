import { Tag } from "../clauses/index.ts";
import { organisations } from "../lexicon/organisations.ts";
import { Trait } from "../lexicon/traits.ts";
import { plainSpeaker } from "./asked.ts";
import { bareAt, has, isArticle, isCapital, type Line, tagAt, wordAt, written } from "./line.ts";
import type { Nouns } from "./nouns.ts";
import type { Speaker } from "./speaker.ts";

/** "the council", "the charity": the one of that kind that is named; as written where none is. */
export const bodyMeant = (phrase: Nouns): Speaker | null => {
  const { line, from, start, end, head, definite, mention } = phrase;
  const { world } = phrase.asked;
  if (!organisations.nouns.has(head) || head === "team") return null;
  if (definite) {
    // "the [French] company", "the [Oxford-based] biotech": where it is from, and which one it is, told before
    const first = isOrigin(line, start) ? start + 1 : start;
    const placed = isKindly(line, first, end) && (first > start || end > start + 1) && organisations.generic.has(head);
    if (placed) {
      const meant = world.firmFor(head, mention.start) ?? world.bodies.resolve({ noun: head, at: mention.start })?.name;
      if (meant !== undefined) return plainSpeaker(meant, "organisation", mention);
    }
    const firm = end === start + 1 && !isCapital(line, start) ? world.firmFor(head, mention.start) : null;
    if (firm !== null) return plainSpeaker(firm, "organisation", mention);
    const meant = end - start < 3 ? world.bodies.resolve({ noun: head, at: mention.start }) : null;
    // "the foreign ministry" is no State Department
    const other = end === start + 2 && has(line, start, Trait.field) && meant?.words.has(bareAt(line, start)) === false;
    const body = other ? null : meant;
    // "the council"; and "the Lee campaign" only where it is part of the name
    if (
      body !== null &&
      (!isCapital(line, start) ||
        body.name.includes(written(line, start, end)) ||
        (end === start + 1 && body.nouns.has(head)))
    )
      return plainSpeaker(body.name, "organisation", mention);
    const kind =
      body === null && end === start + 1 ? kindBefore(phrase.asked.document.text, head, mention.start) : null;
    if (kind !== null) return plainSpeaker(kind, "organisation", mention);
  }
  return plainSpeaker(written(line, definite || isArticle(line, from) ? start : from, end), "organisation", mention);
};

/** "group", "rights group", "human rights group": a general noun, and in small letters what it is for. */
const isKindly = (line: Line, from: number, end: number): boolean => {
  for (let at = from; at < end; at++)
    if (isCapital(line, at) || (at < end - 1 && !CAUSES.has(wordAt(line, at)))) return false;
  return end > from;
};
const CAUSES: ReadonlySet<string> = new Set(
  "rights human lobby advocacy campaign campaigning environmental conservation aid relief welfare consumer civil liberties pressure press animal green climate industry trade employers".split(
    " ",
  ),
);

/** "French", "Oxford-based", "AIM-listed", "state-owned" */
const isOrigin = (line: Line, at: number): boolean =>
  /-(?:based|listed|quoted|owned|backed|headquartered|registered|traded)$/.test(wordAt(line, at)) ||
  (isCapital(line, at) && has(line, at, Trait.label) && !organisations.parties.has(wordAt(line, at)));

/** "England’s health ministry … the ministry": which one it is, as the words before say that name none. */
const kindBefore = (text: string, noun: string, at: number): string | null => {
  if (!/^(?:ministry|department)$/.test(noun)) return null;
  const before = text.slice(Math.max(0, at - FARTHEST), at);
  const found = [...before.matchAll(noun === "ministry" ? MINISTRIES : DEPARTMENTS)].at(-1);
  return found?.[0] ?? null;
};
const FARTHEST = 3000;
const MINISTRIES =
  /\b\p{Ll}{3,} (?:and \p{Ll}+ )?ministry\b(?<!\b(?:the|this|that|its|our|whole|same|other) ministry)/gu;
const DEPARTMENTS =
  /\b\p{Ll}{3,} (?:and \p{Ll}+ )?department\b(?<!\b(?:the|this|that|its|our|whole|same|other) department)/gu;

/** "the regulator", "the energy watchdog": a body, though the word may be an office: "a senior regulator". */
export const firm = (about: Nouns): Speaker | null => {
  const { line, start, end, head, definite } = about;
  if (!definite || !FIRMS.has(head) || isCapital(line, end - 1)) return null;
  for (let i = start; i < end; i++) if (isCapital(line, i) || tagAt(line, i) === Tag.Genitive) return null;
  return isCapital(line, end) ? null : bodyMeant(about);
};
const FIRMS: ReadonlySet<string> = new Set(
  "regulator watchdog broadcaster retailer developer operator contractor supplier manufacturer".split(" "),
);
