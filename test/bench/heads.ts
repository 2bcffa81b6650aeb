/**
 * npm run bench:heads -- [FOLDER]
 * Does finding measures lean on a word list? Leaves out each class of head nouns (a type, a grade, the names without a head noun) in
 * turn, and at last half of all words, taken by chance; prints how much recall falls on the annotated articles of FOLDER
 * (test/gold/invented).
 */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { Extraction } from "../../src/index.ts";
import { type Gold, readGold } from "../support/score/gold.ts";
import { sharedMentions } from "../support/score/score.ts";
import { pairUp } from "../support/score/tally.ts";

type Words = Readonly<{ type: string; grade?: string; words: readonly string[] }>;
type List = Readonly<{ heads: readonly Words[]; names: readonly Words[] }>;
type Extract = (article: { text: string; mediaType: string }, id: string) => Extraction;
type Recall = Readonly<{ all: number; named: number; announced: number; false: number }>;

const ROOT = new URL("../../", import.meta.url);
const BUNDLE = new URL("node_modules/.bench-heads.mjs", ROOT);
const folder = pathToFileURL(`${process.argv[2] ?? "test/gold/invented"}/`);
const documents = readGold(folder, folder).filter(({ gold }) => gold.measures !== undefined);
const list = JSON.parse(readFileSync(new URL("src/lexicon/measures.json", ROOT), "utf8")) as List;

/** The library with its list of measures taken from outside: the same code, other words. */
const bundle = async (): Promise<void> => {
  const outside = {
    name: "measures-from-outside",
    setup: ({ onLoad }: Parameters<NonNullable<Parameters<typeof build>[0]["plugins"]>[number]["setup"]>[0]) =>
      onLoad({ filter: /lexicon[\\/]measures\.json$/ }, () => ({
        contents: "export default globalThis.benchMeasures",
      })),
  };
  const { outputFiles } = await build({
    entryPoints: ["src/index.ts"],
    absWorkingDir: new URL(".", ROOT).pathname,
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    packages: "external",
    plugins: [outside],
    logLevel: "warning",
  });
  writeFileSync(BUNDLE, outputFiles[0]?.text ?? "");
};

let runs = 0;
/** An extractor that knows the words of `some` alone. */
const extractorOf = async (some: List): Promise<Extract> => {
  Object.assign(globalThis, { benchMeasures: some });
  const { createExtract } = (await import(`${BUNDLE.href}?${runs++}`)) as { createExtract: () => Extract };
  return createExtract();
};

const mediaType = (name: string): string =>
  name.endsWith(".html") ? "text/html" : name.endsWith(".md") ? "text/markdown" : "text/plain";

const recallOf = (extract: Extract): Recall => {
  const found = { all: 0, named: 0, announced: 0, false: 0 };
  const known = { all: 0, named: 0, announced: 0 };
  for (const { gold, text, find } of documents) {
    const golds = gold.measures ?? [];
    const { measures } = extract({ text, mediaType: mediaType(gold.document) }, gold.document);
    const pairs = pairUp(
      golds.map(({ mentions }) => mentions.map(find)),
      measures.map(({ mentions }) => mentions),
      sharedMentions,
      0.01,
    );
    const hit = new Set(pairs.map(([index]) => index));
    golds.forEach((one, index) => {
      if (one.optional) return;
      for (const row of ["all", tierOf(one)] as const) {
        known[row]++;
        if (hit.has(index)) found[row]++;
      }
    });
    found.false += measures.length - pairs.length;
  }
  const share = (row: keyof typeof known): number => found[row] / Math.max(1, known[row]);
  return { all: share("all"), named: share("named"), announced: share("announced"), false: found.false };
};
const tierOf = ({ tier }: NonNullable<Gold["measures"]>[number]): "named" | "announced" =>
  tier === "named" ? "named" : "announced";

const without = (left: (words: Words) => boolean): List => ({ ...list, heads: list.heads.filter((one) => !left(one)) });
/** Every other word, by a number made of its letters: what an unknown topic would bring. */
const half = (odd: number): List => ({
  ...list,
  heads: list.heads.map((one) => ({ ...one, words: one.words.filter((word) => hashOf(word) % 2 === odd) })),
});
const hashOf = (word: string): number => {
  let hash = 7;
  for (const letter of word) hash = (hash * 31 + letter.charCodeAt(0)) % 65_521;
  return hash;
};

const distinct = (values: readonly (string | undefined)[]): readonly string[] =>
  [...new Set(values)].filter((value) => value !== undefined).sort();
const percent = (value: number): string => `${(100 * value).toFixed(1)} %`.padStart(8);
const lost = (before: number, after: number): string => `${(100 * (after - before)).toFixed(1)}`.padStart(7);

await bundle();
const whole = recallOf(await extractorOf(list));
console.log(
  `${documents.length} articles. Recall of measures with the whole list:${percent(whole.all)}, named${percent(whole.named)}, announced${percent(whole.announced)}; ${whole.false} false.\n`,
);
const classes: readonly (readonly [string, number, List])[] = [
  ...distinct(list.heads.map(({ type }) => type)).map((type) => {
    const words = list.heads.filter((one) => one.type === type).reduce((sum, one) => sum + one.words.length, 0);
    return [`type ${type}`, words, without((one) => one.type === type)] as const;
  }),
  ...distinct(list.heads.map(({ grade }) => grade)).map((grade) => {
    const words = list.heads.filter((one) => one.grade === grade).reduce((sum, one) => sum + one.words.length, 0);
    return [`grade ${grade}`, words, without((one) => one.grade === grade)] as const;
  }),
  ["names", list.names.reduce((sum, { words }) => sum + words.length, 0), { ...list, names: [] }],
  ...[0, 1].map((odd) => [`half of all heads (${odd + 1})`, 0, half(odd)] as const),
];
const rows: (readonly [string, number, Recall])[] = [];
for (const [name, words, some] of classes) rows.push([name, words, recallOf(await extractorOf(some))]);
console.log("| without | words | recall | named | announced | false |\n| --- | --- | --- | --- | --- | --- |");
for (const [name, words, recall] of rows.sort((a, b) => a[2].all - b[2].all || a[0].localeCompare(b[0])))
  console.log(
    `| ${name} | ${words || ""} | ${lost(whole.all, recall.all)} | ${lost(whole.named, recall.named)} | ${lost(whole.announced, recall.announced)} | ${recall.false - whole.false} |`,
  );
rmSync(BUNDLE);
