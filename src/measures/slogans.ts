import type { Document, Span } from "../document/index.ts";
import { type Group, headOf, placeOf } from "./namesakes.ts";

/** The tagline? “Hens. We hear them.” */
const SLOGAN =
  /\b(?:slogan|tagline|motto|strapline|catchphrase)s?\b[^.!“”"‘]{0,80}?[?:,.]?\s{1,3}[“"‘'](?<title>[A-Z][^“”"\n]{4,60}?)[,.]?[”"’'](?![a-z])/g;
const CAMPAIGNS: ReadonlySet<string> = new Set(["campaign", "drive", "initiative", "crackdown"]);
/** How far a campaign may stand from the words that say its slogan. */
const NEAR = 500;
const MOST = 4;
const MOST_TRIES = 40;

/** A slogan in quotation marks is what its campaign is called, where the text knows one such campaign alone. */
export const slogansOf = (
  { text }: Document,
  groups: readonly Group[],
): readonly Readonly<{ title: Span; group: number }>[] => {
  const campaigns = groups.flatMap((group, index) =>
    group.members.some((one) => CAMPAIGNS.has(headOf(one))) ? [index] : [],
  );
  const [only] = campaigns;
  if (only === undefined || campaigns.length > 1) return [];
  const found: { title: Span; group: number }[] = [];
  let tries = 0;
  for (const match of text.matchAll(SLOGAN)) {
    if (tries++ >= MOST_TRIES) break;
    const title = match.groups?.title ?? "";
    const start = match.index + match[0].lastIndexOf(title);
    const near = groups[only]?.members.some((one) => Math.abs(placeOf(one) - start) < NEAR);
    if (near && title.includes(" ") && found.push({ title: { start, end: start + title.length }, group: only }) >= MOST)
      break;
  }
  return found;
};
