import type { StageLine } from "../../src/index.ts";
import type { Effects } from "../effects.ts";
import { type Exit, exit, wrongUsage } from "../exit.ts";
import { createDistinct } from "../read/distinct.ts";
import { holding } from "../read/held.ts";
import { formatOf, type Input } from "../read/inputs.ts";
import { type Item, itemsOf } from "../read/items.ts";
import { limitsOf } from "../read/limits.ts";
import { problem } from "../read/problems.ts";
import { isBlank, type Reading } from "../read/rows.ts";
import { createEngine, type Engine, type EngineOptions } from "../workers/engine.ts";
import { type Filter, type FilterFlags, runFilter } from "./filter.ts";

export type SourcesOptions = FilterFlags & Readonly<{ engine: EngineOptions }>;

/**
 * `extract --sources`: answers every source and ends its threads. What `--explain` and `--sketch` add is always there, as later
 * stages need it.
 */
export const sourcesStream = async ({ engine: options, ...flags }: SourcesOptions, effects: Effects): Promise<Exit> => {
  const engine = await createEngine(options, effects);
  try {
    const filter = sourcesFilter(engine, options.reading, effects);
    await runFilter({ ...flags, stage: "extract", reads: ["source"] }, filter, effects);
    return exit.well;
  } finally {
    await engine.close();
  }
};

type Source = Extract<StageLine, { is: "source" }>["line"]["source"];

/**
 * The map as `run` does it: a file, or a line of a dump, becomes lines of documents, of what was found in
 * them, and of what could not be read.
 */
const sourcesFilter = (engine: Engine, reading: Reading, effects: Effects): Filter => {
  const counts = { documents: 0, quarantined: 0 };
  const rows = async function* (source: Source) {
    const distinct = createDistinct();
    for await (const items of itemsIn(source, reading, effects))
      for (const found of await engine.read(items)) {
        const { document, line, quarantined } = distinct(found);
        counts.documents++;
        yield document;
        if (line !== null) yield line;
        if (quarantined === null) continue;
        counts.quarantined++;
        yield quarantined;
      }
  };
  return {
    line: (given, number) => {
      if (given.is !== "source") return [];
      const { base64, path } = given.line.source;
      if ((base64 === undefined) === (path === undefined))
        throw wrongUsage(`Line ${number}: a source has either its bytes in base64 or a path.`);
      if (base64 !== undefined && !isWhole(base64)) throw wrongUsage(`Line ${number}: its bytes are not in base64.`);
      return rows(given.line.source);
    },
    end: () => [],
    counts: () => counts,
  };
};

/** Decoding passes over what is none of the alphabet: bytes would be missing. */
const isWhole = (base64: string): boolean =>
  base64.length % 4 === 0 && Buffer.byteLength(base64, "base64") === Buffer.from(base64, "base64").length;

async function* itemsIn(source: Source, reading: Reading, effects: Effects): AsyncGenerator<readonly Item[]> {
  const { uri, base64, path, row = false, line = null } = source;
  const bytes = base64 === undefined ? null : Buffer.from(base64, "base64");
  if (row && bytes !== null) return yield rowItems({ file: uri, line, given: bytes, most: limitsOf(reading).bytes });
  const { format, compression } = formatOf(uri);
  const unknown = format === null ? problem("unknown-extension") : null;
  const input: Input = { uri, path: path ?? uri, format, compression, problem: unknown };
  if (bytes === null) return yield* itemsOf(input, reading, effects);
  for await (const items of itemsOf(input, reading, holding(bytes, effects)))
    yield items.map((item) => (item.kind === "file" ? { ...item, bytes } : item));
}

type Given = Readonly<{ file: string; line: number | null; given: Uint8Array; most: number }>;

const rowItems = ({ file, line, given, most }: Given): readonly Item[] => {
  if (isBlank(given)) return [];
  const bytes = given.length > most ? null : given;
  return [{ kind: "row", file, format: "json-lines", row: { line, offset: null, bytes, header: null, record: null } }];
};
