import { organisations } from "../lexicon/organisations.ts";
import { people } from "../lexicon/people.ts";
import { bareAt, isCapital, type Line, startAt, wordAt, written } from "./line.ts";
import { type BodyRef, SPEAKS_FOR } from "./office-owner.ts";
import { isCommonWord, isField, isRole } from "./vocabulary.ts";

/**
 * The body that a noun in an office means: "[council] leader"; `role` is the office without it where that is enough: "company
 * [spokesman]", and `kind` what tells it from others: "[foreign ministry] spokesman".
 */
export type InnerBody = BodyRef & Readonly<{ role: string | null; kind: string | null }>;

type Words = Readonly<{ from: number; head: number; to: number }>;

/** A noun for a body right before the words of the office that [from, to) is and `head` heads; null where there is none. */
export const innerBody = (line: Line, { from, head, to }: Words): InnerBody | null => {
  const speaks = SPEAKS_FOR.test(bareAt(line, head));
  if (!(speaks || LEADS.test(bareAt(line, head)))) return null;
  const first = ranksEnd(line, from, head);
  let at = first;
  while (at < head && isField(line, at) && !isCapital(line, at)) at++;
  const noun = wordAt(line, at);
  const next = at + 1;
  const named = organisations.nouns.has(noun) && !GENERAL.test(noun) && !(isCapital(line, at) && at > from);
  const opens = next === head || isRole(line, next) || people.modifiers.has(wordAt(line, next));
  if (at >= head || !named || !(opens || isOfCharity(line, at, head))) return null;
  const kind = at > first ? written(line, first, next) : null;
  if (kind !== null && !speaks) return null;
  const before = first > from ? `${written(line, from, first)} ` : "";
  return { noun, at: startAt(line, from), role: speaks ? before + written(line, next, to) : null, kind };
};

/** Where words for the rank of an office end: "senior", "former deputy". */
export const ranksEnd = (line: Line, from: number, head: number): number => {
  let at = from;
  while (at < head && !isCapital(line, at) && (people.modifiers.has(wordAt(line, at)) || RANKS.has(wordAt(line, at))))
    at++;
  return at;
};
const RANKS: ReadonlySet<string> = new Set(["top", "high-ranking", "ex", "then", "longtime", "long-time", "unnamed"]);

/** "[charity] programme manager": a field between a noun that is for a body alone and the office. */
const isOfCharity = (line: Line, at: number, head: number): boolean => {
  if (!/^(?:charity|company|union|club|firm)$/.test(wordAt(line, at))) return false;
  for (let i = at + 1; i < head; i++)
    if (isCapital(line, i) || !(isField(line, i) || isCommonWord(line, i))) return false;
  return true;
};

/** Whoever leads a body. */
const LEADS =
  /^(?:leader|captain|coach|chair(?:man|woman|person)?|chief|c[efo]o|boss|executive|director|manager|president|secretary|officer|founder|owner|head|organi[sz]er|co-?ordinator|treasurer|convener|convenor|trustee)$/;
/** What may be anybody’s, or no body at all: "party leader", "project manager", "opposition leader". */
const GENERAL =
  /^(?:party|senate|congress|parliament|opposition|government|cabinet|campaign|team|project|office|service|group|region|district|county|bloc|network|yard|theatre|theater|paper|body|movement|force|fund|state|provider|maker|giant|auditor|ombudsman|choir|surgery|court|army|navy)$/;
