import { decisionsOf, type Edge, type Extraction, type KeyLine, type Kind, stages } from "../../src/index.ts";
import { wrongUsage } from "../exit.ts";
import type { Filter } from "./filter.ts";
import { addressed } from "./keys.ts";
import { decisionRows } from "./merging/conflicts.ts";

const kinds = Object.keys(stages) as readonly Kind[];

/**
 * `cluster`: members are told by documents with mentions, by key lines, or by `{"kind", "member"}`; edges join them.
 * `decisions`: print what was decided on each edge, too, as rows of decisions.jsonl.
 */
export const clusterFilter = (decisions: boolean): Filter => {
  const members = new Map(kinds.map((kind) => [kind, new Set<string>()] as const));
  const edges = new Map(kinds.map((kind) => [kind, [] as Edge[]] as const));
  const state = { heldApart: 0 };
  const add = (kind: Kind, member: string): void => void members.get(kind)?.add(member);
  return {
    line: (given) => {
      if (given.is === "edge") edges.get(given.line.kind)?.push(given.line as Edge);
      if (given.is === "member") add(given.line.kind, given.line.member);
      if (given.is === "key") add(given.line.kind, (given.line as KeyLine<unknown>).mention.address);
      if (given.is === "extraction")
        for (const kind of kinds)
          for (const member of stages[kind].members(addressed(given.line as Extraction))) add(kind, member);
      return [];
    },
    end: function* () {
      for (const kind of kinds) {
        const known = members.get(kind) ?? new Set();
        const joins = edges.get(kind) ?? [];
        for (const { a, b } of joins)
          for (const end of [a, b])
            if (!known.has(end))
              throw wrongUsage(`An edge leads to ${end}, which is no member: give all members, too.`);
        const memberships = stages[kind].cluster(known, joins);
        yield* memberships;
        if (!decisions) continue;
        const decided = decisionsOf(joins, memberships);
        for (const { reason } of decided) if (reason === `${kind}/held-apart`) state.heldApart++;
        yield* decisionRows(decided);
      }
    },
    counts: () => ({ heldApart: state.heldApart }),
  };
};
