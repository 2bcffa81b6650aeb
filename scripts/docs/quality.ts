import { figuresOf, goldSets } from "../../test/support/score/sets.ts";

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

/** Figures of the annotated articles in test/gold. */
export const qualitySection = (): string => {
  const figures: Readonly<Record<string, number>> = Object.assign({}, ...goldSets.map(figuresOf));
  const table = rows.map(
    ([name, key]) => `| ${name} | ${goldSets.map(([set]) => (figures[`${set} ${key}`] ?? 0).toFixed(2)).join(" | ")} |`,
  );
  return [
    `Against hand-made annotations in \`test/gold/\` (${goldSets.map(([set, , what]) => `*${set}*: ${what}`).join("; ")}); \`npm run docs\` measures and writes this table, \`npm test\` holds every figure above its floor (\`test/floors.json\`, \`test/gold/floors.json\`).`,
    "",
    `| | ${goldSets.map(([set]) => set).join(" | ")} |`,
    `| --- | ${goldSets.map(() => "---").join(" | ")} |`,
    ...table,
  ].join("\n");
};
