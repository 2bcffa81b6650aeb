import { blockAt, type Document, type Span } from "../document/index.ts";
import type { FigureRole } from "./figure.ts";
import type { Found } from "./found.ts";
import type { RoleFinding } from "./role.ts";

type Sum = Pick<Found, "amount" | "whole" | "sentence">;

/** A member of a list that is a name and its sum, and where the words stand that lead the list. */
type Member = Readonly<{ name: Span; lead: Span | null }>;

/** Farther back a list is not followed, in blocks and in UTF-16 units. */
const MOST = 40;
const REACH = 400;

const NAME = "(?<who>[^:;.–—()\\d][^:;.–—()]{1,70}?)";
/** "Harbour Road – £9m", "Asphalt oil: £3m", "Moor Park, Hale (awarded £4m)" */
const ITEM = new RegExp(
  `^${NAME}(?::| [–—-]| \\((?:awarded|worth|allocated|granted)?) ?(?:up to |about |around )?$`,
  "du",
);
/** "are: Ports – £3m; Piers – £2m; and Roads – £1m" */
const INLINE = new RegExp(`[:;] (?:and )?${NAME} [–—-] (?:up to |about |around )?$`, "du");
const BRACKET = /^(?<who>\p{Lu}[^:;.–—()\d]{2,70}?) \((?:awarded|worth|allocated|granted)? ?$/du;
/** A name with a verb is a sentence. */
const PREDICATE = / (?:should|will|would|is|are|was|were|has|have|can|to|must|get|gets|got|received?|said) /;
/** Nothing of its own stands behind the sum. */
const ENDS = /^(?:$|[;,.)]| \(|\n| (?:for|to|and) | \p{Lu}| [–—-] )/u;

export const memberOf = (document: Document, { whole, sentence }: Pick<Sum, "whole" | "sentence">): Member | null => {
  const { text, blocks } = document;
  const block = blocks[sentence.block];
  if (block === undefined || block.kind === "cell" || whole.start - block.start > REACH) return null;
  if (!ENDS.test(text.slice(whole.end, Math.min(block.end, whole.end + 6)))) return null;
  const before = text.slice(block.start, whole.start);
  if (block.kind === "item") return named(ITEM.exec(before), block.start, ledBy(document, sentence.block));
  const inline = INLINE.exec(before);
  if (inline !== null) {
    const opens = before.indexOf(": ");
    return opens < 0 ? null : named(inline, block.start, { start: block.start, end: block.start + opens + 1 });
  }
  return named(BRACKET.exec(before), block.start, ledBy(document, sentence.block));
};

const named = (match: RegExpExecArray | null, from: number, lead: Span | null): Member | null => {
  const at = match?.indices?.groups?.who;
  if (match === null || at === undefined || PREDICATE.test(`${match.groups?.who} `)) return null;
  return { name: { start: from + at[0], end: from + at[1] }, lead };
};

/** The block before a list, where it ends as one that leads a list does. */
const ledBy = ({ blocks, text }: Document, index: number): Span | null => {
  const kind = blocks[index]?.kind;
  for (let at = index - 1; at >= 0 && index - at < MOST; at--) {
    const block = blocks[at];
    if (block === undefined) return null;
    const leads = /:\s*$/.test(text.slice(Math.max(block.start, block.end - 4), block.end));
    if (leads || (kind === "item" && block.kind !== "item"))
      return { start: Math.max(block.start, block.end - 200), end: block.end };
    if (kind !== "item" && index - at > 8) return null;
  }
  return null;
};

/** What a list is led by tells what its sums are. */
const LEADS: readonly Readonly<{ words: RegExp; role: FigureRole }>[] = [
  { words: /\b(?:bids?|contracts?|tenders?|quotations?|purchases?|costs?|invoices?)\b/i, role: "cost" },
  {
    words:
      /\b(?:grants?|awards?|awarded|fund(?:ed|ing)|allocat(?:ed|ions?)|loans?|recipients?|winners?|receiv(?:e|ed|ing)|beneficiar(?:y|ies)|approved|donat(?:ed|ions?)|pledged?s?)\b/i,
    role: "funding",
  },
];

/** "The approved projects are: Ports – £3m": what is approved is given. */
export const roleOfListed = (document: Document, one: Sum): RoleFinding | null => {
  const member = memberOf(document, one);
  if (member === null) return null;
  const { text } = document;
  if (text.slice(member.name.end, one.whole.start).includes("(awarded"))
    return { role: "funding", evidence: member.name, rule: "role/listed", confidence: 0.8 };
  const { lead } = member;
  if (lead === null || blockAt(document, lead.start) > one.sentence.block) return null;
  const words = text.slice(lead.start, lead.end);
  for (const { words: tells, role } of LEADS) {
    const match = tells.exec(words);
    if (match === null) continue;
    const start = lead.start + match.index;
    return { role, evidence: { start, end: start + match[0].length }, rule: "role/listed", confidence: 0.75 };
  }
  return null;
};
