import type { Span } from "../document/index.ts";
import { groupsIn } from "./groups-in.ts";
import type { Around } from "./place.ts";
import { isGiver } from "./somebody.ts";

/** "a £3m state grant", "the council-funded £3m scheme": the giver's name is a modifier. */
const GIVER =
  /^[ -](?<who>[\p{L}]{2,12}) (?:[a-z]+ )?(?:grants?|funding|loans?|aid|subsid(?:y|ies)|bailout|money|cash|investment)\b/du;
/** "the Harbour Lottery Fund (HLF) … £9m HLF investment": letters that the text explains are a body’s. */
const isDefined = (text: string, { start, end }: Span): boolean => {
  const letters = text.slice(start, end);
  if (!/^\p{Lu}{3,6}$/u.test(letters)) return false;
  const before = text.slice(Math.max(0, start - DEFINED_WITHIN), start);
  const at = before.lastIndexOf(`(${letters})`);
  return at > 0 && FUNDS_BEFORE.test(before.slice(Math.max(0, at - 20), at));
};
const DEFINED_WITHIN = 4000;
const FUNDS_BEFORE =
  /\b(?:Fund|Bank|Foundation|Trust|Council|Agency|Commission|Corporation|Union|Department|Ministry|Authority|Administration|Board) $/;
/** "the £9m investment that [the Harbour Fund] announced" */
const ANNOUNCED =
  /^[ -](?:[a-z-]+ ){0,2}?(?:investment|fund|package|grants?|funding|scheme|programme|program|boost|support|award|pot|plan) (?:that |which )?(?<who>(?:the )?(?:\p{Lu}[\p{L}’'-]+ ){0,5}\p{Lu}[\p{L}’'-]+)(?: \(\p{Lu}{2,6}\))? (?:has |have |had )?(?:announced|pledged|promised|unveiled|committed|confirmed|launched)\b/du;
const announced = (text: string, figure: Span): Span | null =>
  groupsIn(text, { start: figure.end, end: figure.end + 120 }, ANNOUNCED).who ?? null;
const FUNDED_BY = /\b(?<who>[\p{L}]{2,14})-(?:funded|backed|financed|sponsored) (?:[a-z]+ )?$/du;
export const giver = ({ text, figure }: Around): Span | null => {
  const funded = groupsIn(text, { start: Math.max(0, figure.start - 40), end: figure.start }, FUNDED_BY).who;
  if (funded !== undefined && isGiver(text, funded)) return funded;
  const { who } = groupsIn(text, { start: figure.end, end: figure.end + 44 }, GIVER);
  return who !== undefined && (isGiver(text, who) || isDefined(text, who)) ? who : announced(text, figure);
};
