import { type Document, once } from "../document/index.ts";
import { type CurrencyWord, currencies } from "../lexicon/currencies.ts";
import { own } from "../lexicon/own.ts";
import { placesSpoken, type Spoken } from "./places-spoken.ts";

/** Whose dollar, pound, crown or franc a document means. */
export type Money = Readonly<{
  speaksOf(code: string): boolean;
  /** `spelled`: "four million dollars", which has no sign to tell it from A$ or US$. */
  resolve(word: CurrencyWord, spelled?: boolean): { currency: string; ambiguous: boolean };
}>;

/** How much of a document is looked at. */
const LOOKED_AT = 60_000;
/** Weight of the publisher's or address's country: as much as three towns. */
const PUBLISHED = 6;
/** What a foreign member needs, and how many times what speaks for the usual one. */
const LEAST = 3;
const RATIO = 1.5;

const { families, domains } = currencies;

const PREFIXED = /(?:US|AU|A|CA|C|NZ|HK|S|NT)\$|\$(?:US|AU|A|NZ|HK|C)(?=\d)/g;
const WORDED = /\d (?:(?:m|b|tr)illion )?(?<whose>US|Canadian|Australian|New Zealand|Hong Kong|Singapore) dollars/g;
const SIGNS: Readonly<Record<string, string>> = { GBP: "£", EUR: "€", INR: "₹", KRW: "₩", TRY: "₺", RUB: "₽" };

/** What a document says of countries, and of which dollars it speaks by name. */
type Evidence = Readonly<{
  /** The title's line, and the text as far as it is looked at. */
  texts: readonly string[];
  spoken: Spoken;
  explicit: ReadonlySet<string>;
  /** Whether it writes shillings by "Sh70 million". */
  shillings(): boolean;
}>;

/** "A$5m" in a text says that its bare `$` is another. */
const explicitIn = (text: string): ReadonlySet<string> => {
  const found = new Set<string>();
  if (text.includes("$"))
    for (const [mark] of text.matchAll(PREFIXED)) found.add(currencies.dollarPrefixes.get(mark.replace("$", "")) ?? "");
  if (text.includes(" dollars"))
    for (const { groups } of text.matchAll(WORDED))
      found.add(currencies.phrases.get(`${groups?.whose?.toLowerCase()} dollars`) ?? "");
  return found;
};

/** The currency of the country whose domain the publisher or the address has: "harbour-news.com.au". */
const publishedIn = ({ metadata, source }: Document): string | null => {
  for (const address of [source.uri, metadata.publisher ?? ""]) {
    if (!/^[a-z]+:\/\/|^[\w.-]{1,80}\.[a-z]{2,3}$/i.test(address) || /\.(?:txt|md|html?)$/.test(address)) continue;
    const host = /^(?:[a-z]+:\/\/)?(?<host>[\w.-]{1,200})/i.exec(address)?.groups?.host ?? "";
    const code = domains.get(host.slice(host.lastIndexOf(".") + 1).toLowerCase());
    if (code !== undefined) return code;
  }
  return null;
};

const evidenceOf = (document: Document): Evidence => {
  const { metadata } = document;
  const title = `${metadata.title ?? ""}\n`;
  const text = document.text.slice(0, LOOKED_AT);
  const domain = publishedIn(document);
  const weights: [string, number][] = domain === null ? [] : [[domain, PUBLISHED]];
  const outlet = placesSpoken(metadata.publisher ?? "", []);
  for (const [code, weight] of outlet) if (code !== domain) weights.push([code, weight * 2]);
  return {
    texts: [title, text],
    spoken: placesSpoken(text, placesSpoken(title, weights), title.length),
    explicit: new Set([...explicitIn(title), ...explicitIn(text)]),
    shillings: once(() => SHILLING.test(title) || SHILLING.test(text)),
  };
};

/** Looks at the document when first asked, then keeps the answer. */
export const moneyOf = (document: Document): Money => {
  const chosen = new Map<string, string>();
  const evidence = once(() => evidenceOf(document));
  const choose = (family: string): string => kept(chosen, family, () => chosenOf(evidence(), family));
  return {
    speaksOf: (code) => speaks(evidence(), code),
    resolve: ({ code, family }, spelled = false) => {
      if (code !== null) return { currency: code, ambiguous: false };
      const signed = spelled && family === "dollar" ? signedIn(evidence()) : null;
      return told(family ?? "", signed ?? choose(family ?? ""));
    },
  };
};

/** The dollar that a text which never writes a bare `$` mostly signs: its "dollars" in words are the same. */
const signedIn = ({ texts }: Evidence): string | null => {
  if (texts.some((text) => /(?:^|[^\p{L}])\$\d/u.test(text))) return null;
  const codes = texts.flatMap((text) =>
    Array.from(text.matchAll(PREFIXED), ([mark]) => currencies.dollarPrefixes.get(mark.replace("$", ""))),
  );
  const most = codes.find((code) => codes.filter((other) => other === code).length * 2 > codes.length);
  return most ?? null;
};

const kept = <Value>(values: Map<string, Value>, key: string, make: () => Value): Value => {
  const old = values.get(key);
  if (old !== undefined) return old;
  const value = make();
  values.set(key, value);
  return value;
};

/** "R17.2m": a text that pays so means rand by its "R150", too. */
const RAND = /(?<![\p{L}\p{N}])R\d[\d,.]{0,8}(?: ?(?:m|bn|million|billion))(?![\p{L}\p{N}])/u;
const speaks = ({ texts, spoken, shillings }: Evidence, code: string): boolean => {
  const sign = SIGNS[code];
  return (
    (sign !== undefined && texts.some((text) => text.includes(sign))) ||
    (spoken.get(code) ?? 0) > 0 ||
    (code === "ZAR" && texts.some((text) => RAND.test(text))) ||
    (SHILLINGS.has(code) && shillings())
  );
};

const SHILLINGS: ReadonlySet<string> = new Set(["KES", "TZS", "UGX"]);
/** "Sh70 million": a text with it means shillings by "Sh3,000", too. */
const SHILLING = /(?:^|[^\p{L}])Shs?\.? ?\d[\d.,]{0,12} ?(?:m|bn|million|billion)\b/u;

/** A bare `£` is sterling, unless the document pays in another country's pounds. */
const told = (family: string, currency: string): { currency: string; ambiguous: boolean } => ({
  currency,
  ambiguous: family !== "pound-sign" || currency !== "GBP",
});

/** Families whose usual member is meant unless the document lives elsewhere; the others are told by any mention. */
const SETTLED = new Set(["dollar", "cent", "pound", "pound-sign", "rupee", "yen-sign", "franc"]);

const chosenOf = (evidence: Evidence, family: string): string => {
  if (family === "cent") return centOf(evidence);
  const members = families.get(family) ?? [];
  const usual = members.find((code) => code === own.currency) ?? members[0] ?? "";
  const { explicit } = evidence;
  const weight = (code: string): number => evidence.spoken.get(code) ?? 0;
  const spelled = spelledOut(evidence, members);
  if (spelled !== null) return spelled;
  const others = members.filter((code) => code !== usual && !explicit.has(code));
  const best = others.reduce((a, b) => (weight(b) > weight(a) ? b : a), others[0] ?? usual);
  const against = explicit.has(usual) ? 0 : weight(usual);
  // A text that writes "US$" means another dollar by its bare sign.
  const least = SETTLED.has(family) && !explicit.has(usual) ? leastFor(evidence, family) : 1;
  return weight(best) >= least && weight(best) > RATIO * against ? best : usual;
};

/** "$68m", once "NZ$130m", and New Zealand the only country with a dollar that is spoken of: the sign is spelled out once, and meant throughout. */
const spelledOut = ({ texts, explicit, spoken }: Evidence, members: readonly string[]): string | null => {
  const [code = "", ...more] = members.filter((one) => explicit.has(one));
  const isAlone = more.length === 0 && members.every((one) => one === code || (spoken.get(one) ?? 0) === 0);
  return code !== "" && isAlone && (spoken.get(code) ?? 0) > 0 && !texts.some((text) => CONVERTED.test(text))
    ? code
    : null;
};
/** "NZ$130m ($78m)", "130m New Zealand dollars ($78m)", "$78m (130m New Zealand dollars)" */
const CONVERTED =
  / \((?:about |around |some |or |roughly )?\$\d|\$\d[\d.,]*[ \u00a0]?\p{L}{0,8} \((?:about |around |some |or )?(?:\p{Lu}{1,3}\$\d|[\d.,]+ ?\p{L}{0,8} [A-Z])/u;

/** A text that pays in pounds or euros knows dollars from abroad: its bare one is American unless much is said of another country. */
const leastFor = ({ texts, spoken }: Evidence, family: string): number =>
  family === "dollar" && texts.some((text) => /[£€]\d/.test(text))
    ? Math.max(2 * LEAST, spoken.get("GBP") ?? 0)
    : LEAST;

const BARE_DOLLAR = /(?<!\p{L})\$\d/u;

/** Cents go with the document's dollar, also where each of its sums spells that out ("C$2"); in a text that pays in euros or rand, with those. */
const centOf = (evidence: Evidence): string => {
  const dollar = chosenOf(evidence, "dollar");
  if (dollar !== "USD") return dollar;
  const named = (families.get("dollar") ?? []).filter((code) => evidence.explicit.has(code));
  const [only = "USD", second] = named;
  if (only !== "USD" && second === undefined && !evidence.texts.some((text) => BARE_DOLLAR.test(text))) return only;
  const weight = (code: string): number => evidence.spoken.get(code) ?? 0;
  const best = ["EUR", "ZAR", "KES"].reduce((a, b) => (weight(b) > weight(a) ? b : a));
  return weight(best) >= LEAST && weight(best) > RATIO * weight("USD") ? best : "USD";
};
