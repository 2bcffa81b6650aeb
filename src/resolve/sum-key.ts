import type { FigureLine } from "../records/index.ts";
import { aimOf, partyOf } from "./figure-aims.ts";
import { isLarge } from "./figure-facts.ts";
import { sideOf } from "./figure-roles.ts";
import { contentWords } from "./topic.ts";

/** What a sum belongs to: the id of its measure, if it has one, and when its article was published. */
type Setting = Readonly<{ measure: string | undefined; published: string | null }>;

/**
 * What a sum is for: its measure, else who pays for what in the month of its article, in this role, currency and period. Sums
 * under one key that differ are in conflict; null where too little is said to tell.
 */
export const sumKey = (figure: FigureLine, { measure, published }: Setting): string | null => {
  const { role, currency, period } = figure;
  const what = measure ?? (isLarge(figure.amount) ? purposeKey(figure, published) : null);
  const when = period ? `${period.unit} ${period.duration} ${period.from}` : "";
  return what === null ? null : [what, sideOf(role), currency, when].join(" ");
};

/** "The government will spend £30 million on the Tarn Bridge": who and what are said, and one of the two is a name. */
const purposeKey = ({ payer, purpose, role }: FigureLine, published: string | null): string | null => {
  const [by, what] = [partyOf(payer?.exact ?? null), partyOf(purpose?.exact ?? null)];
  if (role === "other" || by === null || what === null || aimOf(purpose?.exact ?? null).length === 0) return null;
  if (by.proper.length === 0 && what.proper.length === 0) return null;
  return `${wordsOf(payer?.exact)} for ${wordsOf(purpose?.exact)} ${published?.slice(0, 7) ?? ""}`;
};

const wordsOf = (exact = ""): string => [...new Set(contentWords(exact))].sort().join("-");
