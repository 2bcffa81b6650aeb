import { byCodePoint, type Founding, type IdRow, recordId } from "../records/index.ts";

/** A mention that a record may be named after, with its place in code points and the day its document appeared. */
export type Founder = Founding & Readonly<{ start: number; end: number; published: string | null }>;

type RecordKind = Exclude<IdRow["kind"], "conflicts">;

/** The id of each cluster, the ids it supersedes, and the registry as the next run will read it. */
export type Identified = Readonly<{
  ids: readonly string[];
  supersedes: readonly (readonly string[])[];
  rows: readonly IdRow[];
}>;

/**
 * Names clusters, each given as its possible founders. An id of the registry goes to the cluster that holds its founding mention;
 * where several meet, the oldest stays and the others are superseded. Where the founding mention is gone – its article was edited,
 * renamed or withdrawn – the id goes to a cluster that holds a witness of it or what it superseded, unless another has it.
 * A cluster unknown to the registry is named after its oldest founder. `generation`: of new ids, where `registry` is but a part.
 */
export const identify = (
  kind: RecordKind,
  clusters: readonly (readonly Founder[])[],
  registry: readonly IdRow[],
  generation: number = nextGeneration(registry),
): Identified => {
  const known = new Map(registry.filter((row) => row.kind === kind).map((row) => [row.id, row]));
  const byFounding = new Map([...known.values()].map((row) => [foundingKey(row), row]));
  const founders = clusters.map((cluster) => [...cluster].sort(olderFirst));
  const held = founders.map((cluster) =>
    cluster.flatMap((founder) => byFounding.get(foundingKey(founder)) ?? []).sort(earlierGiven),
  );
  const ids = claim(kind, founders, held, known);
  const heir = new Map(held.flatMap((rows, at) => rows.map((row) => [row.id, ids[at] ?? row.id] as const)));
  const fresh = founders.flatMap((cluster, at) =>
    known.has(ids[at] ?? "") || !cluster[0]
      ? []
      : [rowOf(kind, { id: ids[at] ?? "", founder: cluster[0], generation })],
  );
  const named = new Map([...known, ...fresh.map((row) => [row.id, row] as const)]);
  const witnesses = founders.flatMap((cluster, at) => {
    const row = named.get(ids[at] ?? "");
    return row === undefined ? [] : newWitnesses(kind, row, { cluster, held: held[at] ?? [] });
  });
  const given = new Set(ids);
  const rows = [...named.values(), ...witnesses.filter(({ id }) => !named.has(id))].map((row) => ({
    ...row,
    generation: isWitness(row) && given.has(row.id) ? generation : row.generation,
    supersededBy: successor(row, heir),
  }));
  return { ids, supersedes: superseded(ids, rows), rows: rows.sort((a, b) => byCodePoint(a.id, b.id)) };
};

/** In what turn ids were given; witnesses were never given as ids. */
const earlierGiven = (a: IdRow, b: IdRow): number => turnOf(a) - turnOf(b);
const turnOf = (row: IdRow): number => (isWitness(row) ? Number.POSITIVE_INFINITY : row.generation);

/** A row of a mention of another article, by which a record is known when its founding mention is gone. */
export const isWitness = ({ generation }: Pick<IdRow, "generation">): boolean => generation === WITNESS;
const WITNESS = 0;
/** Of so many articles beside the founding one. */
const WITNESSES = 2;

type Seen = Readonly<{ cluster: readonly Founder[]; held: readonly IdRow[] }>;

/** The rows that a record lacks to be known by articles other than the one that founded it. */
const newWitnesses = (kind: RecordKind, { id, uri }: IdRow, { cluster, held }: Seen): readonly IdRow[] => {
  const elsewhere = held.filter((row) => row.id !== id && row.uri !== uri);
  const known = new Set(held.map(foundingKey));
  return oldestPerArticle(cluster)
    .filter((founder) => founder.uri !== uri && !known.has(foundingKey(founder)))
    .slice(0, Math.max(0, WITNESSES - elsewhere.length))
    .map((founder) => ({
      ...rowOf(kind, { id: recordId(kind, founder), founder, generation: WITNESS }),
      supersededBy: id,
    }));
};

/** Of each article the oldest of these mentions; of so many articles as can name a record or witness it, the oldest first. */
export const oldestPerArticle = (founders: readonly Founder[]): readonly Founder[] =>
  founders.reduce<readonly Founder[]>(keepOldest, []);

/** The same, one mention after the other. */
export const keepOldest = (kept: readonly Founder[], founder: Founder): readonly Founder[] => {
  const last = kept.at(-1);
  if (kept.length > WITNESSES && last && olderFirst(last, founder) <= 0) return kept;
  const same = kept.find(({ uri }) => uri === founder.uri);
  if (same && olderFirst(same, founder) <= 0) return kept;
  return [...kept.filter((one) => one !== same), founder].sort(olderFirst).slice(0, WITNESSES + 1);
};

/** First claims decide: live ids where they were founded, then heirs of superseded ones whose founding mention is gone, then the cluster's own. */
const claim = (
  kind: RecordKind,
  founders: readonly (readonly Founder[])[],
  held: readonly (readonly IdRow[])[],
  known: ReadonlyMap<string, IdRow>,
): readonly string[] => {
  const ids: (string | undefined)[] = held.map((rows) => rows.find((row) => row.supersededBy === null)?.id);
  const taken = new Set(ids);
  const take = (at: number, candidates: readonly string[]): void => {
    if (ids[at] !== undefined) return;
    ids[at] = candidates.find((id) => !taken.has(id));
    taken.add(ids[at]);
  };
  const present = new Set(held.flatMap((rows) => rows.map(({ id }) => id)));
  const inTurn = [...founders.keys()].sort((a, b) => older(founders[a]?.[0], founders[b]?.[0]));
  for (const at of inTurn)
    take(
      at,
      (held[at] ?? []).map((row) => lastOf(row, known)).filter((id) => !present.has(id)),
    );
  for (const at of inTurn)
    take(at, [
      ...(held[at] ?? []).filter((row) => !isWitness(row)).map(({ id }) => id),
      ...(founders[at] ?? []).map((founder) => recordId(kind, founder)),
    ]);
  return ids.map((id) => id ?? "");
};

/** Where a chain of superseded ids ends. */
const lastOf = (row: IdRow, known: ReadonlyMap<string, IdRow>): string => {
  const seen = new Set([row.id]);
  let last = row;
  for (
    let next = known.get(last.supersededBy ?? "");
    next && !seen.has(next.id);
    next = known.get(last.supersededBy ?? "")
  ) {
    seen.add(next.id);
    last = next;
  }
  return last.id;
};

/** An id founded in a cluster goes where the cluster's id is; any other stays as it was. */
const successor = (row: IdRow, heir: ReadonlyMap<string, string>): string | null => {
  const next = heir.get(row.id);
  if (next === undefined) return row.supersededBy;
  return next === row.id ? null : next;
};

type Fresh = Readonly<{ id: string; founder: Founder; generation: number }>;

/** The row of the registry for an id that is new. */
export const rowOf = (
  kind: RecordKind,
  { id, founder: { uri, exact, nth, start, end }, generation }: Fresh,
): IdRow => ({
  id,
  kind,
  uri,
  exact,
  nth,
  start,
  end,
  generation,
  supersededBy: null,
});

/** Ids given in one run are equally old; the next run's are younger. */
export const nextGeneration = (registry: readonly IdRow[]): number =>
  1 + registry.reduce((last, { generation }) => Math.max(last, generation), 0);

/** For each id all that it supersedes, over any number of steps, in code-point order. */
const superseded = (ids: readonly string[], rows: readonly IdRow[]): readonly (readonly string[])[] => {
  const known = new Map(rows.map((row) => [row.id, row]));
  const by = new Map<string, string[]>();
  for (const row of rows) {
    if (row.supersededBy === null || isWitness(row)) continue;
    const last = lastOf(row, known);
    by.set(last, [...(by.get(last) ?? []), row.id]);
  }
  return ids.map((id) => (by.get(id) ?? []).filter((other) => other !== id).sort(byCodePoint));
};

/** What a registry row and its founding mention have in common. */
export const foundingKey = ({ uri, exact, nth }: Pick<IdRow, "uri" | "exact" | "nth">): string =>
  `${uri}\0${exact}\0${nth}`;

/** Older is what appeared earlier; without dates, what comes first by uri and place. */
const older = (a: Founder | undefined, b: Founder | undefined): number => (a && b ? olderFirst(a, b) : 0);
export const olderFirst = (a: Founder, b: Founder): number =>
  byCodePoint(a.published ?? "9", b.published ?? "9") ||
  byCodePoint(a.uri, b.uri) ||
  a.start - b.start ||
  a.nth - b.nth ||
  byCodePoint(a.exact, b.exact);
