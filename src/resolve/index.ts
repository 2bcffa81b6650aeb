export { allConflicts } from "./all-conflicts.ts";
export type { Membership } from "./cluster.ts";
export { clusterNumbers } from "./cluster.ts";
export { clusterTexts, type Text } from "./cluster-texts.ts";
export type { Comparison, Edge, Group, Remainder } from "./compare.ts";
export type { InOrder } from "./compare-in-order.ts";
export { amountConflicts, type SumFor } from "./conflicts.ts";
export { type Corrections, correct, type Ruling } from "./corrections.ts";
export { decisionsOf } from "./decisions.ts";
export { createEdgeTable, type EdgeTable } from "./edge-table.ts";
export { inFamilies, originsOf, withFamilies, withOriginals } from "./families.ts";
export {
  type Founder,
  foundingKey,
  identify,
  isWitness,
  keepOldest,
  nextGeneration,
  olderFirst,
  oldestPerArticle,
  rowOf,
} from "./identity.ts";
export { type KeyGroup, keyGroups, type Pass } from "./key-groups.ts";
export type { KeyLine } from "./keys.ts";
export type { ResolveLine } from "./members.ts";
export type { RecordKind } from "./merge.ts";
export { type Merged, type MergeInput, mergeStage } from "./merge-stage.ts";
export { type AnyRecord, type AnySource, oneRecordOf } from "./one-record.ts";
export { type Reason, reasonList, reasonTold } from "./reasons.ts";
export { createResolve, namesRecords, type Resolved, type ResolveInput, withoutTakenDown } from "./resolve.ts";
export { type Ruled, ruledOf } from "./rulings.ts";
export type { Kind, Member, Sameness, Verdict } from "./sameness.ts";
export { conflictRows, type SettleInput, settle } from "./settle.ts";
export { sketchDocument } from "./sketch-document.ts";
export { type Joined, type Stages, stages } from "./stages.ts";
export type { Origin } from "./standing.ts";
export { sumKey } from "./sum-key.ts";
export type { Target } from "./targets.ts";
