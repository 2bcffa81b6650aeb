import type { IdRow, StageLineName } from "../../../src/index.ts";
import { nextGeneration } from "../../../src/index.ts";
import type { Filter } from "../filter.ts";
import { conflictsFilter, decisionsFilter, sumsFilter } from "./conflicts.ts";
import { copiesFilter, familiesFilter } from "./documents.ts";
import { mentionsFilter } from "./mentions.ts";
import { foundersFilter, namesFilter, registryFilter } from "./names.ts";
import { recordsFilter } from "./records.ts";

export type StepOptions = Readonly<{ registry: readonly IdRow[]; generation: number | null }>;

type Step = Readonly<{ reads: readonly StageLineName[]; filter: (options: StepOptions) => Filter }>;

/** The stage `merge` cut where an engine groups and sorts lines anew, in the order in which they are taken. */
export const mergeSteps: Readonly<Record<string, Step>> = {
  copies: { reads: ["document"], filter: copiesFilter },
  families: { reads: ["document"], filter: familiesFilter },
  founders: { reads: ["extraction"], filter: foundersFilter },
  registry: { reads: [], filter: ({ registry }) => registryFilter(registry) },
  names: { reads: ["record", "founder"], filter: (options) => namesFilter(generationOf(options)) },
  mentions: { reads: ["document", "extraction", "into"], filter: mentionsFilter },
  records: { reads: ["named", "sourced"], filter: recordsFilter },
  sums: { reads: ["sum"], filter: sumsFilter },
  conflicts: { reads: ["record", "conflict"], filter: (options) => conflictsFilter(generationOf(options)) },
  decisions: { reads: ["edge"], filter: decisionsFilter },
};

const generationOf = ({ registry, generation }: StepOptions): number => generation ?? nextGeneration(registry);
