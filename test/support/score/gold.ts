import { readdirSync, readFileSync } from "node:fs";
import type { Range } from "./words.ts";

type Said = Readonly<{ exact: string; nth?: number; start?: number; end?: number }>;
export type GoldQuote = Readonly<{
  parts: Said[];
  kind: string;
  speaker: string | null;
  role?: string;
  organisation?: string;
}>;
export type GoldFigure = Said &
  Readonly<{
    core?: string;
    currency: string;
    amount: string;
    amountMax?: string;
    qualifier?: string;
    role: string;
    period: string | null;
    payer: string | null;
    recipient: string | null;
    purpose: string | null;
    measure: string | null;
  }>;
export type GoldMeasure = Readonly<{ name: string; tier: string; type: string; mentions: Said[]; optional?: boolean }>;
export type Gold = Readonly<{
  document: string;
  quotes?: GoldQuote[];
  money?: GoldFigure[];
  measures?: GoldMeasure[];
  boilerplate?: string[];
}>;

export type GoldDocument = Readonly<{ gold: Gold; text: string; points: readonly string[]; find(said: Said): Range }>;

/** The annotated documents of a folder, with their texts. */
export const readGold = (folder: URL, sources: URL): GoldDocument[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".json") && name !== "clusters.json" && name !== "sources.json")
    .sort()
    .map((name) => {
      const gold = JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Gold;
      const text = readFileSync(new URL(gold.document, sources), "utf8");
      return { gold, text, points: [...text], find: (said) => place(text, said) };
    });

/** Where an annotation stands, in code points: its own offsets, else the nth occurrence of its words. */
const place = (text: string, { exact, nth = 1, start, end }: Said): Range => {
  if (start !== undefined && end !== undefined) return { start, end };
  let at = -1;
  for (let i = 0; i < nth; i++) at = text.indexOf(exact, at + 1);
  if (at < 0) throw new Error(`not in the document: ${exact} (${nth})`);
  const from = [...text.slice(0, at)].length;
  return { start: from, end: from + [...exact].length };
};
