import { join } from "node:path";
import {
  type Correction,
  type Corrections,
  correct,
  type IdRow,
  namesRecords,
  originsOf,
  type RecordKind,
  type Resolved,
  type Ruling,
  recordKinds,
  type Target,
  type Unmet,
  withFamilies,
  withoutTakenDown,
} from "../../src/index.ts";
import { readRegistry } from "../publish/registry.ts";
import type { Run } from "../run.ts";
import { clustersOf } from "./clusters.ts";
import { createGathered, type Gathered } from "./gathered.ts";
import { type Joins, joinsHere } from "./joins.ts";
import { type KindState, kindStateOf } from "./kind-state.ts";
import { createShuffle } from "./shuffle.ts";
import type { ToWrite } from "./write-all.ts";

/** All kinds compared and clustered, with the corrections that met nothing. */
export type Resolving = ToWrite & Pick<Resolved, "remainder" | "unmet">;

type ToCorrect = Readonly<{
  gathered: Gathered;
  /** What was compared before; null where it is to be compared here. */
  joins: Joins | null;
  corrections: readonly Correction[];
  aside: string;
}>;

/**
 * The stages keys to cluster over what was put aside, as `resolve` does them in memory: where a correction names a record, once
 * without corrections to learn which mentions that is, and then over the lines as corrected, which are put aside anew.
 */
export const resolveCorrected = async (
  { gathered, joins, corrections, aside }: ToCorrect,
  run: Run,
): Promise<Resolving> => {
  const registry = await readRegistry(run.place.folder, run.effects);
  const found = { gathered, joins, aside, registry, rulings: [] };
  if (corrections.length === 0) return { ...(await resolveGathered(found, run)), unmet: [] };
  const records = namesRecords(corrections) ? targetsIn(await resolveGathered(found, run), corrections) : new Map();
  const { documents } = gathered;
  const reads = new Map(gathered.read.map((place, read) => [documents[place]?.id ?? "", read]));
  const lineOf = (document: string) => {
    const read = reads.get(document);
    return read === undefined ? undefined : { document, line: gathered.line(read) };
  };
  const corrected = correct({ documents, lineOf, corrections, records });
  const folder = join(aside, "corrected");
  const second = await putAsideAnew({ gathered, corrected, folder }, run);
  const resolved = await resolveGathered(
    {
      ...{ gathered: second.gathered, joins: null, aside: folder, rulings: corrected.rulings },
      registry: withoutTakenDown(registry, second.gathered.documents),
    },
    run,
  );
  return { ...resolved, unmet: [...corrected.unmet, ...second.unmet] };
};

type Anew = Readonly<{ gathered: Gathered; corrected: Corrections; folder: string }>;

/** Everything once more, as corrected; what could not be read stays as it was. */
const putAsideAnew = async ({ gathered, corrected, folder }: Anew, { effects }: Run) => {
  const second = await createGathered(folder, false, effects);
  const unmet: Unmet[] = [];
  let read = 0;
  for (const [place, row] of gathered.documents.entries()) {
    const wasRead = gathered.read[read] === place;
    const done = wasRead ? corrected.line({ document: row.id, line: gathered.line(read++) }) : null;
    unmet.push(...(done?.unmet ?? []));
    second.add({ document: corrected.document(row), line: done?.line?.line ?? null, quarantined: null });
  }
  return { gathered: { ...second, quarantined: gathered.quarantined }, unmet };
};

/** Where the mentions are of those records that corrections name, by their ids and those that they supersede. */
const targetsIn = (
  { states }: Pick<ToWrite, "states">,
  corrections: readonly Correction[],
): ReadonlyMap<string, Target> => {
  const names = new Set(corrections.flatMap(({ target, value }) => [target, value]));
  return new Map(
    recordKinds.flatMap((kind) => {
      const { named, clusters, numbering } = states[kind];
      return named.ids.flatMap((id, cluster) => {
        const wanted = [id, ...named.supersedes(cluster)].filter((name) => names.has(name));
        if (wanted.length === 0) return [];
        const target: Target = { kind, addresses: Array.from(clusters.members(cluster), numbering.address) };
        return wanted.map((name) => [name, target] as const);
      });
    }),
  );
};

type ToResolve = Pick<ToCorrect, "gathered" | "joins" | "aside"> &
  Readonly<{ registry: readonly IdRow[]; rulings: readonly Ruling[] }>;

const resolveGathered = async (
  { gathered, joins: given, aside, registry, rulings }: ToResolve,
  { options, effects }: Run,
): Promise<Omit<Resolving, "unmet">> => {
  const shuffle = createShuffle({ memory: options.memory, folder: aside }, effects);
  const joins = given ?? joinsHere(gathered, { shuffle, rulings });
  const { numbering, joined } = await joins.of("documents");
  const { edges, firsts, remainder } = joined;
  const memberships = [...firsts].map((first, member) => ({
    ...{ kind: "documents" as const, cluster: numbering.address(first), member: numbering.address(member) },
  }));
  const documents = withFamilies(gathered.documents, memberships);
  const origins = originsOf(documents);
  const states: (readonly [RecordKind, KindState])[] = [];
  for (const kind of recordKinds) states.push([kind, await kindStateOf(kind, gathered, { origins, registry, joins })]);
  return {
    ...{ gathered, documents, origins, order: joins.order, registry },
    comparedDocuments: { kind: "documents", numbering, edges, of: clustersOf(firsts).of },
    states: Object.fromEntries(states) as Record<RecordKind, KindState>,
    remainder: [...remainder, ...states.flatMap(([, state]) => state.remainder)],
  };
};
