import type { DocumentRecord, Edge, Extraction, Quarantined, StageLine } from "../../src/index.ts";
import { type Exit, wrongUsage } from "../exit.ts";
import { asideIn, publishFromDisk, type Run } from "../run.ts";
import { createGathered, type Gathered } from "../store/gathered.ts";
import { type GivenJoins, givenJoins } from "../store/joins-given.ts";
import type { Extracted } from "../workers/reader.ts";
import type { Filter } from "./filter.ts";
import { counted } from "./whole.ts";

/** What the lines tell of a document until all of it is there. */
type Partly = { document?: DocumentRecord; line?: Extraction; quarantined?: Quarantined };

/**
 * `publish --merge`: the stages `merge` and `publish` in one, on disk as a large run has them. Lines of documents come first, those of
 * one document near each other; then edges and clusters. Memory holds the documents' own records, fifteen bytes an edge and some
 * forty a mention, and one cluster's mentions at a time.
 */
export const publishMerged = async (
  read: (filter: Filter) => Promise<void>,
  { whole }: Readonly<{ /** Refuse input that does not end with the number of its lines. */ whole: boolean }>,
  run: Run,
): Promise<Exit> => {
  const gathered = await createGathered(asideIn(run.place), false, run.effects);
  const joins = await run.watch.time("read", () =>
    gather((filter) => read(whole ? counted(filter) : filter), gathered),
  );
  return await publishFromDisk(gathered, { cache: null, corrections: null, joins }, run);
};

const gather = async (read: (filter: Filter) => Promise<void>, gathered: Gathered): Promise<GivenJoins> => {
  try {
    const gathering = createGathering(gathered);
    await read(gathering.filter);
    return gathering.joins();
  } catch (error) {
    gathered.close();
    throw error;
  }
};

const createGathering = (gathered: Gathered) => {
  const pairs = createPairs((extracted) => gathered.add(extracted));
  const state: { joins: GivenJoins | null } = { joins: null };
  const joins = (): GivenJoins => {
    if (state.joins !== null) return state.joins;
    pairs.end();
    state.joins = givenJoins(gathered);
    return state.joins;
  };
  const pair = (id: string, part: Partly): void => {
    if (state.joins !== null) throw wrongUsage(`${id} comes too late: documents come before edges and clusters.`);
    pairs.add(id, part);
  };
  const line = (given: StageLine): readonly unknown[] => {
    if (given.is === "document") pair(given.line.uri, { document: given.line as DocumentRecord });
    if (given.is === "extraction") pair(given.line.uri ?? given.line.id, { line: given.line as Extraction });
    if (given.is === "quarantined") pair(given.line.uri, { quarantined: given.line });
    if (given.is === "edge") joins().edge(given.line as Edge);
    if (given.is === "membership") joins().membership(given.line);
    return [];
  };
  return { filter: { line, end: () => [] } satisfies Filter, joins };
};

/** Puts a document together with what was found in it, or why it was not read; an engine may hand them over apart. */
const createPairs = (take: (extracted: Extracted) => void) => {
  const waiting = new Map<string, Partly>();
  const taken = new Set<string>();
  const add = (uri: string, part: Partly): void => {
    const [name = uri] = Object.keys(part);
    const known = { ...waiting.get(uri) };
    if (taken.has(uri) || name in known) throw wrongUsage(`Two sources have the uri ${uri}.`);
    const { document, line = null, quarantined = null } = { ...known, ...part };
    const whole = document && (document.status === "quarantined" ? quarantined : line) !== null;
    if (!whole) return void waiting.set(uri, { ...known, ...part });
    waiting.delete(uri);
    taken.add(uri);
    take({ document, line, quarantined });
  };
  const end = (): void => {
    for (const [uri, { document }] of waiting)
      throw wrongUsage(document ? `What was found in ${uri} is missing.` : `The document ${uri} is missing.`);
  };
  return { add, end };
};
