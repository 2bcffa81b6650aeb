import { createExtract } from "../../src/index.ts";
import { readGold } from "../../test/support/score/gold.ts";
import { score } from "../../test/support/score/score.ts";

const root = new URL("../../", import.meta.url);
const sets = [
  ["seeds", "seeds/", "five news articles and releases"],
  ["invented", "test/gold/invented/", "twelve invented articles: releases, trade press, council news"],
  [
    "articles",
    "test/gold/articles/",
    "27 more of many countries and kinds of outlet, whose errors were read for rules",
  ],
  ["unread", "test/gold/unread/", "15 of the same that were not: what to expect of new text"],
] as const;
const rows: readonly (readonly [string, string])[] = [
  ["quotations found, F1", "quotes f1"],
  ["… with the right speaker, F1", "quotes+speaker f1"],
  ["… role right, where stated", "quotes role"],
  ["… organisation right, where stated", "quotes organisation"],
  ["sums of money with exact value, F1", "figures+value f1"],
  ["… role right", "figures role"],
  ["… period right", "figures period"],
  ["… payer, F1", "figures/payer f1"],
  ["… recipient, F1", "figures/recipient f1"],
  ["… purpose, F1", "figures/purpose f1"],
  ["… measure right", "figures measure"],
  ["named measures, F1", "measures/named f1"],
  ["announced measures, F1", "measures/announced f1"],
];

const mediaType = (name: string) =>
  name.endsWith(".html") ? "text/html" : name.endsWith(".md") ? "text/markdown" : "text/plain";

/** Figures of the annotated articles in test/gold. */
export const qualitySection = (): string => {
  const extract = createExtract();
  const figures = Object.assign(
    {},
    ...sets.map(([set, sources]) =>
      score(set, readGold(new URL(`test/gold/${set}/`, root), new URL(sources, root)), ({ gold, text }) =>
        extract({ text, mediaType: mediaType(gold.document) }, gold.document),
      ),
    ),
  ) as Record<string, number>;
  const table = rows.map(
    ([name, key]) => `| ${name} | ${sets.map(([set]) => (figures[`${set} ${key}`] ?? 0).toFixed(2)).join(" | ")} |`,
  );
  return [
    `Against hand-made annotations in \`test/gold/\` (${sets.map(([set, , what]) => `*${set}*: ${what}`).join("; ")}); \`npm run docs\` measures and writes this table, \`npm test\` holds every figure above its floor (\`test/floors.json\`, \`test/gold/floors.json\`).`,
    "",
    `| | ${sets.map(([set]) => set).join(" | ")} |`,
    `| --- | ${sets.map(() => "---").join(" | ")} |`,
    ...table,
  ].join("\n");
};
