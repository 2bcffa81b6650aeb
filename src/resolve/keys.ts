import type { Kind, Member, Sameness } from "./sameness.ts";

/** One mention under one blocking key: what the `keys` stage emits and `compare` is given grouped by key. */
export type KeyLine<Facts> = Readonly<{
  key: string;
  kind: Kind;
  mention: Member<Facts> & Readonly<{ document: string }>;
}>;

/** The stage `keys`: one line per mention and key, each key once. */
export const keysOf = <Facts>(sameness: Sameness<Facts>, mention: Member<Facts>): readonly KeyLine<Facts>[] =>
  distinctKeys(sameness, mention).map((key) => ({
    key: `${sameness.kind} ${key.toString(36)}`,
    kind: sameness.kind,
    mention: { document: documentIn(mention.address), ...mention },
  }));

/** The document of `d-…#quotes/3`, which for a document is all of it. */
const documentIn = (address: string): string => address.split("#", 1)[0] ?? address;

export const distinctKeys = <Facts>(sameness: Sameness<Facts>, { facts }: Member<Facts>): readonly number[] => [
  ...new Set(sameness.keys(facts)),
];
