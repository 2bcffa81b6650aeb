/**
 * Freezes Unicode CLDR's English names and signs of currencies and the ISO 4217 list into src/lexicon/currencies-iso.json:
 *   npm install --no-save cldr-numbers-full@48.2.0 currency-codes@2.2.0 && npx tsx scripts/currencies.ts
 * The runtime's own data differs between versions of Node; press forms are kept by hand in currencies-press.json.
 */
import { readFileSync, writeFileSync } from "node:fs";

type CldrCurrency = Readonly<Record<string, string>>;
type IsoCurrency = Readonly<{ code: string; digits: number; currency: string }>;

const read = (path: string): string => readFileSync(new URL(`../node_modules/${path}`, import.meta.url), "utf8");
const cldr = JSON.parse(read("cldr-numbers-full/main/en/currencies.json")) as {
  main: { en: { numbers: { currencies: Readonly<Record<string, CldrCurrency>> } } };
};
const list = read("currency-codes/data.js");
const iso = JSON.parse(list.slice(list.indexOf("["), list.lastIndexOf("]") + 1)) as readonly IsoCurrency[];

/** Metals, units of account, test codes, funds: no money that a text pays with. */
const NO_MONEY = /^(?:X(?:A[GU]|B[A-D]|P[DT]|TS|XX|UA|SU|RE|FU|FO)|BOV|CH[EW]|CLF|COU|MXV|US[NS]|UY[IW]|ECV)$/;

const names = cldr.main.en.numbers.currencies;
const codes = [...new Set([...Object.keys(names), ...iso.map(({ code }) => code)])]
  .filter((c) => !NO_MONEY.test(c))
  .sort();
const rows = codes.map((code) => {
  const entry = iso.find((one) => one.code === code);
  const cldrEntry = names[code] ?? {};
  const one = cldrEntry["displayName-count-one"] ?? entry?.currency ?? code;
  const many = cldrEntry["displayName-count-other"] ?? one;
  return [
    code,
    one,
    many,
    cldrEntry["symbol-alt-narrow"] ?? "",
    entry === undefined ? "historic" : String(entry.digits),
  ];
});

const from =
  "Unicode CLDR 48.2 (cldr-numbers-full, English) and ISO 4217 of 2024-06-25 (currency-codes 2.2); made by scripts/currencies.ts. Rows: code, name of one, of many, narrow sign, decimals or historic";
writeFileSync(
  new URL("../src/lexicon/currencies-iso.json", import.meta.url),
  `{\n  "from": ${JSON.stringify(from)},\n  "currencies": [\n${rows.map((row) => `    [${row.map((cell) => JSON.stringify(cell)).join(", ")}]`).join(",\n")}\n  ]\n}\n`,
);
