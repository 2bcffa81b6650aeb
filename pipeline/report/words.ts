import type { QuoteRecord } from "../../src/index.ts";

type Credited = NonNullable<QuoteRecord["speaker"]>;

/** "Cllr Ann Lee, leader, Porthaven Council"; an unnamed speaker goes by the role. */
export const speakerLine = (speaker: Omit<Credited, "type"> | null): string => {
  if (speaker === null) return "nobody credited";
  const name = [speaker.honorific, speaker.name].filter(Boolean).join(" ");
  const about = [name, speaker.role, speaker.organisation].filter(Boolean);
  return about.length === 0 ? "unnamed" : about.join(", ");
};

const qualifiers: Readonly<Record<string, string>> = {
  exact: "",
  approximately: "about ",
  atLeast: "at least ",
  atMost: "up to ",
  moreThan: "more than ",
  lessThan: "less than ",
};

type Sum = Readonly<{ currency: string; amount: string; amountMax: string | null; qualifier: string }>;

/** "about £200,000,000", "£1,000,000–£2,000,000": exact, whatever its size. */
export const sumLine = ({ currency, amount, amountMax, qualifier }: Sum): string => {
  const upper = amountMax === null ? "" : `–${money(currency, amountMax)}`;
  return `${qualifiers[qualifier] ?? ""}${money(currency, amount)}${upper}`;
};

/** "£40,000,000"; a code that has no sign of its own stays a code. */
export const money = (currency: string, amount: string): string => {
  const [whole = "0", fraction = ""] = amount.replace("-", "").split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  const sign = signs[currency] ?? `${currency} `;
  return `${amount.startsWith("-") ? "−" : ""}${sign}${grouped}${fraction === "" ? "" : `.${fraction.padEnd(2, "0")}`}`;
};

const signs: Readonly<Record<string, string>> = {
  ...{ GBP: "£", EUR: "€", USD: "$", JPY: "¥", INR: "₹", AUD: "A$", CAD: "C$", NZD: "NZ$", HKD: "HK$" },
};

/** "£40m", "£1.25bn": for axes and lists, where a few digits are enough. */
export const shortMoney = (currency: string, amount: number): string => {
  const [scale, unit] = scales.find(([least]) => Math.abs(amount) >= least) ?? [1, ""];
  const value = Number((amount / scale).toPrecision(4));
  return `${signs[currency] ?? `${currency} `}${value}${unit}`;
};

const scales: readonly (readonly [number, string])[] = [
  [1e12, "tn"],
  [1e9, "bn"],
  [1e6, "m"],
  [1e3, "k"],
];

/** "2 quotations", "1 quotation". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;

/** "scare-quotes" → "scare quotes", "amountMax" → "amount max". */
export const spaced = (name: string): string =>
  name
    .replace(/[-_]/g, " ")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase();

/** Names a mention within its document: kind and place, `quotes/120-180`. */
export const markKey = (kind: string, parts: readonly Readonly<{ start: number; end: number }>[]): string =>
  `${kind}/${parts[0]?.start ?? 0}-${parts.at(-1)?.end ?? 0}`;

/** A mention as a corrections file names it: `d-…@120-180`. */
export const placeOf = (document: string, key: string): string => `${document}@${key.split("/")[1] ?? ""}`;

/** Signs that turn the direction of the words after them are shown instead of obeyed: `⟨U+202E⟩`. */
export const tame = (text: string): string =>
  text.replace(/[\u202a-\u202e\u2066-\u2069]/g, (sign) => `⟨U+${sign.charCodeAt(0).toString(16).toUpperCase()}⟩`);
