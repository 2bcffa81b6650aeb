import { byCodePoint, type ConflictRecord, type IdRow, type Resolution } from "../records/index.ts";
import { allConflicts } from "./all-conflicts.ts";
import type { Membership } from "./cluster.ts";
import type { Edge } from "./compare.ts";
import { decisionsOf } from "./decisions.ts";
import { originsOf } from "./families.ts";
import { nextGeneration } from "./identity.ts";
import type { ResolveLine } from "./members.ts";
import type { Merged } from "./merge-stage.ts";
import { kinds, ofKind } from "./of-kind.ts";

export type SettleInput = Readonly<{
  merged: Merged;
  lines: readonly ResolveLine[];
  memberships: readonly Membership[];
  edges: readonly Edge[];
  registry: readonly IdRow[];
}>;

/** The first half of the stage `publish`: what sources say differently, and why which pair was or was not the same. */
export const settle = ({ merged, lines, memberships, edges, registry }: SettleInput): Resolution => {
  const sorted = [...lines].sort((a, b) => byCodePoint(a.document, b.document));
  const conflicts = allConflicts(merged, sorted, originsOf(merged.documents));
  const ids = [...merged.ids, ...conflictRows(conflicts, registry)].sort((a, b) => byCodePoint(a.id, b.id));
  const decisions = kinds.flatMap((kind) => decisionsOf(ofKind(kind, edges), ofKind(kind, memberships)));
  return { ...merged, conflicts, ids, decisions };
};

/** Conflicts have an id while they last. */
export const conflictRows = (
  conflicts: readonly ConflictRecord[],
  registry: readonly IdRow[],
  generation: number = nextGeneration(registry),
): readonly IdRow[] => {
  const old = new Map(registry.filter(({ kind }) => kind === "conflicts").map((row) => [row.id, row]));
  const unfounded = { uri: null, exact: null, nth: null, start: null, end: null };
  const fresh = conflicts
    .filter(({ id }) => !old.has(id))
    .map(({ id }): IdRow => ({ id, kind: "conflicts", ...unfounded, generation, supersededBy: null }));
  return [...old.values(), ...fresh];
};
