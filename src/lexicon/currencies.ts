import homeList from "./currencies-homes.json" with { type: "json" };
import iso from "./currencies-iso.json" with { type: "json" };
import placeList from "./currencies-places.json" with { type: "json" };
import press from "./currencies-press.json" with { type: "json" };
import { currencyCodes } from "./currency-codes.ts";
import { own } from "./own.ts";

/**
 * What a sign or word says: one currency, or a family of which the document tells the member (`dollar`).
 * `places`: decimal places by which the number is shifted (2 for cents, -6 for `MUSD`).
 */
export type CurrencyWord = Readonly<{
  code: string | null;
  family: string | null;
  places: number;
  value: string | null;
}>;

const rows = iso.currencies.flatMap(([code = "", one = "", many = "", sign = "", digits = ""]) => [
  { code, one: one.toLowerCase(), many: many.toLowerCase(), sign, historic: digits === "historic" },
]);
const families = new Map(Object.entries(press.families));

const worded = (name: string, places = 0, value: string | null = null): CurrencyWord =>
  families.has(name) ? { code: null, family: name, places, value } : { code: name, family: null, places, value };

const single = (name: string): boolean => /^[\p{L}ʻ’-]+$/u.test(name);
const nounOf = (name: string): string => name.slice(name.lastIndexOf(" ") + 1);

/** Nouns that only one living currency has, "hryvnias", come from the list; shared ones, "francs", from the press forms. */
const isoNouns = (): [string, CurrencyWord][] => {
  const owners = new Map<string, Set<string>>();
  for (const { code, one, many, historic } of rows)
    if (!historic)
      for (const noun of [nounOf(one), nounOf(many)])
        if (single(noun)) owners.set(noun, (owners.get(noun) ?? new Set()).add(code));
  return [...owners].flatMap(([noun, [code = "", ...others]]): [string, CurrencyWord][] =>
    others.length > 0 ? [] : [[noun, worded(code)]],
  );
};

/** "canadian dollars" → CAD; a living currency before a dead one. */
const isoPhrases = (): [string, string][] =>
  [...rows]
    .sort((a, b) => Number(b.historic) - Number(a.historic))
    .flatMap(({ code, one, many }): [string, string][] =>
      one.includes("(") ? [] : [one, many].filter((name) => name.includes(" ")).map((name) => [name, code]),
    );

/** Signs, codes, names and subunits of currencies; see the lists for their origin. */
export const currencies = {
  codes: currencyCodes,
  signs: new Map<string, CurrencyWord>([
    ...rows
      .filter(({ sign }) => sign.length === 1 && !/[\p{L}$£¥]/u.test(sign))
      .map(({ sign, code }) => [sign, worded(code)] as const),
    ...Object.entries(press.signs).map(([sign, name]) => [sign, worded(name)] as const),
    ["¢", worded("cent", 2)],
  ]),
  dollarPrefixes: new Map(Object.entries(press.dollarPrefixes)),
  poundPrefixes: new Map(Object.entries(press.poundPrefixes)),
  signPrefixes: new Map(Object.entries(press.signPrefixes)),
  nouns: new Map<string, CurrencyWord>([
    ...isoNouns(),
    ...Object.entries(press.nouns).map(([noun, name]) => [noun, worded(name)] as const),
    ...Object.entries(press.valued).map(([noun, [name = "", value = ""]]) => [noun, worded(name, 0, value)] as const),
    ...Object.entries(press.subunits).map(
      ([noun, [name, places]]) => [noun, worded(String(name), Number(places))] as const,
    ),
    ...own.currencies.map(([noun, code]) => [noun.toLowerCase(), worded(code)] as const),
  ]),
  /** Written before or behind the digits, case as it stands: "Rs 200", "30 Kč". */
  before: new Map<string, CurrencyWord>(Object.entries(press.before).map(([word, name]) => [word, worded(name)])),
  after: new Map<string, CurrencyWord>([
    ...Object.entries(press.after).map(([word, name]) => [word, worded(name)] as const),
    ...Object.entries(press.scaledCodes).map(
      ([word, [name, power]]) => [word, worded(String(name), -Number(power))] as const,
    ),
  ]),
  phrases: new Map(isoPhrases()),
  adjectives: new Map(Object.entries(press.adjectives)),
  countries: new Map(Object.entries(press.countryCurrencies)),
  families,
  guarded: new Set(press.guarded),
  afterOnly: new Set(press.afterOnly),
  places: new Map(Object.entries(placeList.places)),
  /** Places and institutions that a country's own press writes of: they tell more than its name does. */
  homes: new Map(Object.entries(homeList.homes)),
  /** Countries, states and cities, with their people. */
  placeNames: new Set([...Object.values(placeList.places).flat(), ...Object.values(homeList.homes).flat()]),
  domains: new Map(Object.entries(placeList.domains)),
} as const;
