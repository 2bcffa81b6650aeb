import {
  amountConflicts,
  type ConflictRecord,
  conflictRows,
  type Decision,
  decisionsOf,
  type Edge,
  type IdRow,
  listRowsOf,
  noRecords,
  type SumFor,
} from "../../../src/index.ts";
import { wrongUsage } from "../../exit.ts";
import type { Filter } from "../filter.ts";
import { fileRows, padded } from "./file-rows.ts";
import { createGroups } from "./grouped.ts";

type Sums = { place: string; last: string; sums: SumFor[] };

/** `merge --step sums`: the sums for one thing together, in the order of their places: those that differ are in conflict. */
export const sumsFilter = (): Filter => {
  const groups = createGroups<Sums>(
    () => ({ place: "", last: "", sums: [] }),
    ({ place, sums }) => amountConflicts(sums).map((conflict) => ({ conflict, place })),
  );
  return {
    line: (given, number) => {
      if (given.is !== "sum") return [];
      const { sum, place, figure } = given.line;
      const { group, before } = groups.at(sum, number);
      if (place < group.last) throw wrongUsage(`Line ${number}: it comes too late under ${sum}; sort by place.`);
      if (group.sums.length === 0) group.place = place;
      group.last = place;
      group.sums.push({ key: sum, record: figure as unknown as SumFor["record"] });
      return before;
    },
    end: groups.end,
  };
};

type Known = { conflict: ConflictRecord | null; place: string; old: IdRow[] };

const rowsOfConflicts = fileRows("conflicts");
const rowsOfAliases = fileRows("aliases");
const rowsOfIds = fileRows("ids");

/** `merge --step conflicts`: conflicts and rows of the registry by id. Of equal ids the last by place counts. */
export const conflictsFilter = (generation: number): Filter => {
  const groups = createGroups<Known>(
    () => ({ conflict: null, place: "", old: [] }),
    ({ conflict, old }) => {
      const found = conflict === null ? [] : [conflict];
      return [
        ...found.flatMap((row) => rowsOfConflicts(row.id, row)),
        ...listRowsOf({ ...noRecords, conflicts: found }).flatMap((row, at) =>
          rowsOfAliases(`${row.recordId} ${padded(at)}`, row),
        ),
        ...conflictRows(found, old, generation).flatMap((row) => rowsOfIds(row.id, row)),
      ];
    },
  );
  return {
    line: (given, number) => {
      if (given.is === "record") {
        const record = given.line.record as unknown as IdRow;
        const { group, before } = groups.at(record.id, number);
        group.old.push(record);
        return before;
      }
      if (given.is !== "conflict") return [];
      const { conflict, place } = given.line;
      const { group, before } = groups.at(conflict.id, number);
      if (group.conflict === null || place >= group.place)
        Object.assign(group, { conflict: conflict as unknown as ConflictRecord, place });
      return before;
    },
    end: groups.end,
  };
};

const rowsOfDecisions = fileRows("decisions");

/** Decisions as they will stand in their file. */
export function* decisionRows(decisions: readonly Decision[]): Generator<unknown> {
  for (const row of decisions) yield* rowsOfDecisions(`${row.kind} ${row.a} ${row.b}`, row);
}

/** `merge --step decisions`: edges between mentions that no edge leads into one cluster. */
export const decisionsFilter = (): Filter => ({
  line: (given) => (given.is === "edge" ? [...decisionRows(decisionsOf([given.line as Edge], []))] : []),
  end: () => [],
});
