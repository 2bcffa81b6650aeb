import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  createResolve,
  type Edge,
  type IdRow,
  isWitness,
  type KeyLine,
  type ResolveLine,
  stages,
} from "../../src/index.ts";
import { documentOf, lineOf } from "../support/invented-lines.ts";

const resolve = createResolve();
const run = (lines: readonly ResolveLine[], registry: readonly IdRow[] = []) =>
  resolve({ documents: lines.map(documentOf), lines, registry });

const sentences = [
  "We asked for a bridge in 1998. We were promised one in 2004. We are still taking the ferry.",
  "still taking the ferry",
  "We were promised a bridge in 2004",
  "Better boats for every harbour.",
  "The herring will come back when the nets get wider, and not a day before that happens.",
  "The herring will come back when the nets get larger, and not a day before that happens.",
  "Bus fares will stay at two pounds until the end of the next school year.",
];
const speakers = ["Una Marsh", "U. Marsh", "Marsh", "Ada Quill", "Rhys Tolland", null];
const measures = [
  "Harbour Renewal Fund",
  "harbour renewal fund",
  "HRF",
  "National Skills Fund",
  "Adult Skills Fund",
  "Harbour Renewal Review",
];
const amounts = ["200000000", "200000000", "5000000"];
const roles = ["funding", "overspend", "cost"];

/** Articles made of few pieces, so that much of it is the same, nearly the same, or a look-alike. */
const article = fc.record({
  said: fc.array(fc.tuple(fc.constantFrom(...sentences), fc.constantFrom(...speakers)), { maxLength: 3 }),
  named: fc.array(fc.constantFrom(...measures), { maxLength: 2 }),
  sums: fc.array(
    fc.tuple(fc.constantFrom(...amounts), fc.constantFrom(...roles), fc.option(fc.constantFrom(...measures))),
    { maxLength: 2 },
  ),
  day: fc.constantFrom("2024-03-01", "2024-03-02", "2024-09-01"),
});
type Article = typeof article extends fc.Arbitrary<infer Value> ? Value : never;

const lineFrom = ({ said, named, sums, day }: Article, at: number): ResolveLine => {
  const uri = `article-${at}.txt`;
  const of = (kind: "quotes" | "measures" | "figures", text: string, fields: readonly Record<string, unknown>[]) =>
    lineOf(kind, uri, [
      { text, published: day, fields: fields[0] ?? {} },
      ...fields.slice(1).map((each) => ({ text, fields: each })),
    ]).line;
  const spoken = of(
    "quotes",
    said.map(([words, name]) => `${name ?? "Somebody"} said: ⟦${words}⟧`).join("\n"),
    said.map(([, name]) => (name ? { name } : {})),
  );
  const sum = of(
    "figures",
    sums.map(([amount, , measure]) => `The ${measure ?? "council"} pays ⟦${amount} pounds⟧ for docks.`).join("\n"),
    sums.map(([amount, role, measure]) => ({ amount, role, measure })),
  );
  const measure = of(
    "measures",
    named.map((name) => `The ⟦${name}⟧ opens.`).join("\n"),
    named.map(() => ({ type: "fund" })),
  );
  const sketch = lineOf("figures", uri, [{ text: `${said.join(" ")} ${named.join(" ")} in Port Ennis.` }]).line.sketch;
  const contexts = sum.sketch?.contexts ?? [];
  return {
    document: lineOf("documents", uri, []).document,
    line: {
      ...spoken,
      figures: sum.figures,
      measures: [...sum.measures, ...measure.measures],
      ...(sketch && { sketch: { ...sketch, contexts } }),
    },
  };
};
const articles = fc.array(article, { minLength: 1, maxLength: 12 }).map((all) => all.map(lineFrom));

describe("laws of merging", () => {
  test("the order of documents changes nothing", () => {
    fc.assert(
      fc.property(
        articles.chain((lines) =>
          fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })),
        ),
        ([lines, shuffled]) => {
          expect(inOrder(run(shuffled))).toEqual(inOrder(run(lines)));
        },
      ),
      { numRuns: 100 },
    );
  });

  test.each(["documents", "quotes", "figures", "measures", "speakers"] as const)(
    "partitions change nothing: %s compared apart, edges gathered in any order, are the join in one process",
    (kind) => {
      fc.assert(
        fc.property(articles, fc.integer({ min: 1, max: 5 }), (lines, partitions) => {
          const stage = stages[kind];
          const keyLines = lines.flatMap(stage.keys);
          const edges = Array.from({ length: partitions }, (_, at) =>
            edgesOf(stage.compare, keyLines, (key) => key % partitions === at),
          );
          const members = lines.flatMap((line) => addressesOf(kind, line));
          expect(stage.cluster([...members].reverse(), edges.reverse().flat())).toEqual(stage.join(lines).memberships);
        }),
        { numRuns: 100 },
      );
    },
  );

  test("a run over its own registry changes nothing", () => {
    fc.assert(
      fc.property(articles, (lines) => {
        const first = run(lines);
        expect(run(lines, first.ids)).toEqual(first);
      }),
      { numRuns: 100 },
    );
  });

  test("every mention is in one record", () => {
    fc.assert(
      fc.property(articles, (lines) => {
        const { quotes: records, figures } = run(lines);
        const mentioned = [...records, ...figures].flatMap(({ mentions }) => mentions.map(({ address }) => address));
        expect(new Set(mentioned).size).toBe(mentioned.length);
        expect(mentioned.length).toBe(lines.flatMap(({ line }) => [...line.quotes, ...line.figures]).length);
      }),
      { numRuns: 100 },
    );
  });

  test("ids last: whatever is added, the record that holds an id's founding mention has it or has superseded it", () => {
    fc.assert(
      fc.property(
        articles.chain((lines) =>
          fc.tuple(fc.shuffledSubarray(lines, { minLength: lines.length }), fc.integer({ min: 1, max: 4 })),
        ),
        ([lines, step]) => {
          let registry: readonly IdRow[] = [];
          for (let end = step; end - step < lines.length; end += step) {
            const before = registry;
            const { ids, ...found } = run(lines.slice(0, end), before);
            for (const kind of ["quotes", "figures", "measures", "speakers"] as const) {
              const records: readonly Held[] = found[kind];
              const holder = new Map<string, readonly string[]>(
                records.flatMap(({ id, supersedes, mentions }) =>
                  mentions.map(({ uri, ...place }) => [`${uri} ${placeOf(place)}`, [id, ...supersedes]]),
                ),
              );
              for (const row of before.filter((one) => one.kind === kind && !isWitness(one)))
                expect(holder.get(`${row.uri} ${row.start} ${row.exact}`)).toContain(row.id);
            }
            expect(new Set(ids.map(({ id }) => id)).size).toBe(ids.length);
            for (const { id } of before) expect(ids.some((row) => row.id === id)).toBe(true);
            registry = ids;
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  test("ids last: an article that goes takes no id of a record that stands in others, be it the founding one; it comes back to it", () => {
    fc.assert(
      fc.property(
        articles.chain((lines) => fc.tuple(fc.constant(lines), fc.nat({ max: lines.length - 1 }))),
        ([lines, at]) => {
          const gone = lines[at]?.line.uri ?? "";
          const before = run(lines);
          const without = run(lines.toSpliced(at, 1), before.ids);
          const again = run(lines, without.ids);
          for (const kind of ["quotes", "figures", "measures", "speakers"] as const) {
            const [old, now, then]: (readonly Held[])[] = [before[kind], without[kind], again[kind]];
            const holder = new Map(now?.map((record) => [placesOf(record).join(), record.id]));
            for (const record of old ?? []) {
              const left = placesOf(record).filter((place) => !place.startsWith(`${gone} `));
              if (left.length > 0 && holder.has(left.join())) expect(holder.get(left.join())).toBe(record.id);
            }
            // What was merged while it was gone may stay with the record that it went into.
            const merged = new Set(without.ids.flatMap((row) => (row.supersededBy === null ? [] : row.id)));
            const lasting = (old ?? []).map(({ id }) => id).filter((id) => !merged.has(id));
            expect(then?.map(({ id }) => id)).toEqual(expect.arrayContaining(lasting));
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

const placesOf = ({ mentions }: Held): readonly string[] =>
  mentions.map(({ uri, ...place }) => `${uri} ${placeOf(place)}`).sort();

type Place = Readonly<{ start: number; exact: string }>;
type Held = Readonly<{
  id: string;
  supersedes: readonly string[];
  mentions: readonly (Readonly<{ uri: string }> & (Place | Readonly<{ parts: readonly Place[] }>))[];
}>;

const placeOf = (mention: object): string => {
  const places = "parts" in mention ? (mention.parts as readonly Place[]) : [mention as Place];
  return `${places[0]?.start} ${places.map(({ exact }) => exact).join("\n")}`;
};

/** Documents and their lines are handed back in the order in which they came. */
const inOrder = ({ documents, lines, ...rest }: ReturnType<typeof run>) => ({
  ...rest,
  lines: [...lines].sort((a, b) => (a.id < b.id ? -1 : 1)),
  documents: [...documents].sort((a, b) => (a.id < b.id ? -1 : 1)),
});

/** What one worker does: it groups the lines of its keys and compares each group. Lines travel between the stages as JSON. */
const edgesOf = (
  compare: (typeof stages)["quotes"]["compare"],
  lines: readonly KeyLine<unknown>[],
  mine: (key: number) => boolean,
): readonly Edge[] => {
  const keys = [...new Set(lines.map(({ key }) => key))].filter((_, at) => mine(at));
  return keys.flatMap((key) => {
    const members = lines.filter((line) => line.key === key).map(({ mention }) => JSON.parse(JSON.stringify(mention)));
    return members.length < 2 ? [] : compare({ key, members }).edges;
  });
};

const addressesOf = (kind: keyof typeof stages, { document, line }: ResolveLine): readonly string[] => {
  if (kind === "documents") return [document];
  if (kind !== "speakers") return line[kind].map((_, at) => `${document}#${kind}/${at}`);
  return line.quotes.flatMap(({ speaker }, at) => (speaker ? `${document}#speakers/${at}` : []));
};

describe("a name without an office", () => {
  const strand = { name: "Helen Strand" };
  const at = (uri: string, text: string, fields: Record<string, unknown>): ResolveLine =>
    lineOf("speakers", uri, [{ text: `⟦Helen Strand⟧ ${text}`, published: "2024-03-05", fields }]);
  const station =
    "spoke of the Marlow Bay lifeboat station, its slipway, crew, berth, storms, steel, launch, tractor, harbour and coast.";
  const first = at("z.txt", station, { ...strand, role: "chief executive", organisation: "Coastal Rescue Trust" });
  const later = at("m.txt", station, strand);
  const baker = at("a.txt", "won a loaf prize.", { ...strand, role: "owner", organisation: "Crust and Crumb bakery" });

  test("goes with its story, not with a namesake who happens to come first", () => {
    const groups = run([first, later, baker]).speakers.map(({ mentions }) => mentions.map(({ uri }) => uri).sort());
    expect(groups.sort()).toEqual([["a.txt"], ["m.txt", "z.txt"]]);
  });
});
