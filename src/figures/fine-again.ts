import type { Found } from "./found.ts";

/** "was fined £90,000 … The fine of £90,000 must be paid in May": whoever was fined the sum when it was said first. */
export const fineAgain = (found: readonly Found[]): readonly Found[] => {
  const fined = new Map<string, Found["parties"]["payer"]>();
  return found.map((one) => {
    if (one.role.role !== "fine") return one;
    const { currency, amount, amountMax } = one.amount;
    const key = `${currency} ${amount} ${amountMax ?? ""}`;
    const known = fined.get(key) ?? null;
    const { payer } = one.parties;
    if (payer !== null && !fined.has(key)) fined.set(key, payer);
    return payer === null && known !== null ? { ...one, parties: { ...one.parties, payer: known } } : one;
  });
};
