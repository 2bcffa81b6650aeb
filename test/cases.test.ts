import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createExtract, type Extraction } from "../src/index.ts";

/**
 * Cases are data: test/cases/<kind>/<phenomenon>.json. ⟦ ⟧ mark what is found (all parts of a quote, all mentions of a measure),
 * so that nobody counts characters.
 *   finds    the marked spans are one mention, its fields match `value`; it is the only one of its kind unless `among` is true
 *   drops    the marked span is a candidate that became nothing, for `reason`
 *   ignores  nothing of this kind is found
 */
type Context = { mediaType?: "text/plain" | "text/markdown" | "text/html"; published?: string; publisher?: string };
type Case = {
  finds?: (Context & { text: string; value?: Record<string, unknown>; among?: boolean })[];
  drops?: (Context & { text: string; reason: string })[];
  ignores?: (string | (Context & { text: string }))[];
};
type Kind = "quotes" | "figures" | "measures";
type Span = { start: number; end: number };

const kinds: Kind[] = ["quotes", "figures", "measures"];
const folder = new URL("./cases/", import.meta.url);
const extract = createExtract({ explain: true });

const unmark = (marked: string): { text: string; spans: Span[] } => {
  const spans: Span[] = [];
  let text = "";
  for (const piece of marked.split(/(⟦|⟧)/)) {
    const at = [...text].length;
    if (piece === "⟦") spans.push({ start: at, end: at });
    else if (piece === "⟧") spans[spans.length - 1] = { start: spans.at(-1)?.start ?? 0, end: at };
    else text += piece;
  }
  return { text, spans };
};

const run = (context: Context, text: string): Extraction => {
  const { mediaType, published, publisher } = context;
  return extract(
    { text, ...(mediaType && { mediaType }), ...(published && { published }), ...(publisher && { publisher }) },
    "case",
  );
};

const spansOf = (kind: Kind, mention: Record<string, unknown>): Span[] =>
  (kind === "figures" ? [mention] : kind === "quotes" ? mention.parts : mention.mentions) as Span[];

const placed = (spans: Span[]): string => spans.map(({ start, end }) => `${start}-${end}`).join(" ");

/** The report a failing case shows: what was found instead. */
const told = (kind: Kind, { drops, ...extraction }: Extraction): string =>
  JSON.stringify(
    {
      found: extraction[kind].map((mention) => ({ rule: mention.rule, exact: exactsOf(kind, mention) })),
      drops: drops?.filter((drop) => drop.kind === kind).map(({ exact, reason }) => [exact, reason]),
    },
    null,
    1,
  );
const exactsOf = (kind: Kind, mention: unknown): string[] =>
  spansOf(kind, mention as Record<string, unknown>).map((span) => (span as Span & { exact: string }).exact);

for (const kind of kinds) {
  const room = new URL(`${kind}/`, folder);
  for (const file of readdirSync(room).filter((name) => name.endsWith(".json"))) {
    const cases = JSON.parse(readFileSync(new URL(file, room), "utf8")) as Case;
    describe(`${kind}/${file.replace(".json", "")}`, () => {
      for (const { text: marked, value = {}, among = false, ...context } of cases.finds ?? [])
        test(`finds ${marked}`, () => {
          const { text, spans } = unmark(marked);
          const extraction = run(context, text);
          const mentions: Record<string, unknown>[] = extraction[kind];
          const hit = mentions.find((mention) => placed(spansOf(kind, mention)) === placed(spans));
          expect(hit, told(kind, extraction)).toBeDefined();
          expect(hit).toMatchObject(value);
          if (!among) expect(mentions.length, told(kind, extraction)).toBe(1);
        });
      for (const { text: marked, reason, ...context } of cases.drops ?? [])
        test(`drops ${marked}`, () => {
          const { text, spans } = unmark(marked);
          const extraction = run(context, text);
          const drops = extraction.drops?.filter((drop) => drop.kind === kind && placed([drop]) === placed(spans));
          expect(
            drops?.map((drop) => drop.reason),
            told(kind, extraction),
          ).toContain(reason);
        });
      for (const ignored of cases.ignores ?? []) {
        const { text, ...context } = typeof ignored === "string" ? { text: ignored } : ignored;
        test(`ignores ${text}`, () => {
          const extraction = run(context, text);
          expect(extraction[kind], told(kind, extraction)).toEqual([]);
        });
      }
    });
  }
}
