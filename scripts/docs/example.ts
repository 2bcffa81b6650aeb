import { createExtract } from "../../src/index.ts";

const article = `Harbour towns to get £40m over three years

The government will spend £40 million over three years on sea walls, under its new Coastal Defence Plan.

“Every winter we lose another metre,” said Maeve Quinn, leader of Porthaven Council. “The plan is late, but it is welcome.”`;

/** An invented article and what is read from it, without the fields that a first look does not need. */
export const exampleSection = (): string => {
  const { quotes, figures, measures, links } = createExtract()({ text: article }, "example");
  const places = (spans: readonly { start: number; end: number; exact: string }[]) =>
    spans.map(({ start, end, exact }) => ({ start, end, exact }));
  const shown = {
    quotes: quotes.map(({ kind, parts, speaker, cue, rule }) => ({
      kind,
      parts: places(parts),
      speaker: speaker && { name: speaker.name, role: speaker.role, organisation: speaker.organisation },
      cue: cue?.exact,
      rule,
    })),
    figures: figures.map(({ start, end, exact, currency, amount, role, period, payer, purpose, measure, rule }) => ({
      start,
      end,
      exact,
      currency,
      amount,
      role,
      period: period && { exact: period.exact, duration: period.duration },
      payer: payer?.exact ?? null,
      purpose: purpose?.exact ?? null,
      measure,
      rule,
    })),
    measures: measures.map(({ name, type, owner, mentions }) => ({ name, type, owner, mentions: places(mentions) })),
    links: links.map(({ from, relation, to }) => ({ from, relation, to })),
  };
  return `\`\`\`text\n${article}\n\`\`\`\n\n\`\`\`json\n${brief(shown)}\n\`\`\`\n\nShortened: every place also has its bytes and the words around it, every find its evidence and confidence.`;
};

/** JSON with one record per line. */
const brief = (lists: Record<string, readonly unknown[]>): string => {
  const blocks = Object.entries(lists).map(([name, records]) => {
    const rows = records.map((record) => `\n    ${JSON.stringify(record)}`);
    return `  "${name}": [${rows.join(",")}${rows.length > 0 ? "\n  " : ""}]`;
  });
  return `{\n${blocks.join(",\n")}\n}`;
};
