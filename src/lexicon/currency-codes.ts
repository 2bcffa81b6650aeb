import iso from "./currencies-iso.json" with { type: "json" };

/** ISO 4217, living and dead (see the list for its origin), and bitcoin's customary one. */
export const currencyCodes: ReadonlySet<string> = new Set([...iso.currencies.map(([code = ""]) => code), "XBT"]);
