import type { Span } from "../document/index.ts";
import { type CurrencyWord, currencies } from "../lexicon/currencies.ts";
import { isLess, whole } from "./decimal.ts";
import type { Quantity } from "./quantity.ts";

export type Suspect = Readonly<{
  anchor: Span;
  name: Span & Readonly<{ currency: CurrencyWord; explicit: boolean }>;
  low: (Quantity & Span) | null;
  written: string;
}>;
type Scene = Readonly<{ text: string; from: number; to: number; speaksOf(code: string): boolean }>;

/** Why a number beside a currency's name is no money, as a stable reason; null when it may be. `not-money`: no candidate at all. */
export const refusalOf = (scene: Scene, suspect: Suspect): string | null => {
  const { text } = scene;
  const { anchor, written, name } = suspect;
  const word = written.toLowerCase();
  const behind = text.slice(anchor.end, anchor.end + 40);
  if (
    word === "euro" &&
    /^[ -](?:zone|area|bloc|nations?|countr|members?|states?|finance|scep|coins?|notes?\b|ministers?)/i.test(behind)
  )
    return "euro-zone";
  if (/^pounds?$/.test(word) && !name.explicit && isWeight(scene, suspect, behind)) return "weight";
  if (
    /^(?:cent|pence|mark|marks|real|crown|won|rand|pound|dollar|sol)$/.test(word) &&
    /^\p{Lu}/u.test(written) &&
    !isCapitals(text, anchor)
  )
    return "name";
  if (word === "p" || word === "c") return minorLetter(scene, suspect, word);
  return currencies.guarded.has(word) && !name.explicit && !isVouched(scene, suspect) ? "other-meaning" : null;
};

const isCapitals = (text: string, { start, end }: Span): boolean =>
  text.slice(start, end) === text.slice(start, end).toUpperCase();

const MONEY_OF =
  /^ of (?:the |its |his |their |our |your |my |new |extra |government |federal |local |own )?(?:debts?|invest|fund|tax|public|money|cash|aid|sav|cuts?|spend|government|damage|business|orders?|revenue|support|credit|loans?|grant|income|savings|sales|losses|profit|borrow|benefit|capital|assets?|arrears|budget|value|compensation|lottery|council|contracts?|bonus|efficienc|dividend|property|shares|rent|EU|British|additional|private|foreign|state|trade|waste|fraud|stolen|counterfeit|art\b|jewel)/i;
const HEAVY =
  /\b(?:weigh(?:s|ed|ing|t)?|lbs?|ounces?|kilos?|kilograms?|kg|overweight|heavier|lighter|obes|diet(?:er|ing)?|calori|slimm|muscle|thrust|pressure|torque|inches|foot|feet|lift(?:s|ed|ing)?|catch|fish|meat|beef|turkey|baby|born)\b/i;
const GOODS = /^ (?:in weight|heavier|lighter|overweight|underweight|per square|of (?:force|thrust|pressure)|cake)/i;

/** Pounds of weight: what stands beside the number says so, unless the document pays in sterling. */
const isWeight = ({ text, from, to, speaksOf }: Scene, { anchor, low }: Suspect, behind: string): boolean => {
  if (GOODS.test(behind)) return true;
  if (/^ of [a-z]/i.test(behind)) return !MONEY_OF.test(behind) && !(low !== null && low.scale >= 6 && speaksOf("GBP"));
  if (low === null || low.scale >= 3) return false;
  const around = text.slice(Math.max(from, low.start - 60), Math.min(to, anchor.end + 50));
  if (text.charCodeAt(anchor.start - 1) === 45)
    return !/^[ -](?:note|coin|bill|fine|prize|deal|fee|bet|stake|charge|voucher|levy|a-|ticket|fare|house|home|bonus)/.test(
      behind,
    );
  return HEAVY.test(around) && !/£/.test(around);
};

/** "25p" is pence, "1080p" a resolution, "50c" cents only where money is spoken of. */
const minorLetter = ({ text, from, to, speaksOf }: Scene, { anchor, low }: Suspect, word: string): string | null => {
  if (low === null || low.digits === null || (text.charCodeAt(anchor.start - 1) === 32 && word === "c"))
    return "not-money";
  if (word === "c")
    return !isLess(low.value, whole(100)) ||
      !(hasMoney(text, from, to) || /^ (?:an?|per|each) /.test(text.slice(anchor.end, anchor.end + 6)))
      ? "not-money"
      : null;
  if (text.charCodeAt(anchor.start - 1) === 32)
    return /^(?:[ ]?(?:a|per|each)\b|[.,;)]|$)/.test(text.slice(anchor.end, anchor.end + 6)) ? null : "not-money";
  const around = text.slice(Math.max(from, low.start - 40), Math.min(to, anchor.end + 40));
  return !isLess(low.value, whole(240)) &&
    !low.digits.grouped &&
    low.digits.decimals === 0 &&
    (!speaksOf("GBP") || /video|screen|HD|resolution|stream/.test(around))
    ? "resolution"
    : null;
};

const hasMoney = (text: string, from: number, to: number): boolean =>
  /[$€]|\bcents?\b|\b[Rr]ands?\b|\bR\d/.test(text.slice(Math.max(0, from - 2000), Math.min(text.length, to + 2000)));

/** Words of everyday English ("won", "marks", "crown") are money with a magnitude, a big number, or their country spoken of. */
const isVouched = ({ text, speaksOf }: Scene, { anchor, name, low }: Suspect): boolean => {
  if (low === null) return false;
  const { code, family } = name.currency;
  const members = code === null ? (currencies.families.get(family ?? "") ?? []) : [code];
  const ends = /^(?:$|[.,;:)(?!/]| \(|\s?$)/.test(text.slice(anchor.end, anchor.end + 2));
  const big = low.scale > 0 || low.digits?.grouped === true;
  return (
    (big && !/^ (?:the|his|her|their|its|by|in|for) /.test(text.slice(anchor.end, anchor.end + 6))) ||
    members.some(speaksOf) ||
    (ends && low.start === 0) ||
    (ends && !isLess(low.value, whole(100)))
  );
};
