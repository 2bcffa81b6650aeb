import {
  type AnyRecord,
  type AnySource,
  aliasesOf,
  datasets,
  mentionsOf,
  noRecords,
  type Origin,
  oneRecordOf,
  type RecordKind,
} from "../../../src/index.ts";
import { wrongUsage } from "../../exit.ts";
import { linkedRecord, type SumOf, sumsOf } from "../../store/linked-record.ts";
import type { Filter } from "../filter.ts";
import { createCounted } from "./counted.ts";
import { fileRows, padded } from "./file-rows.ts";
import { createGroups } from "./grouped.ts";

type Whole = {
  id: string;
  kind: RecordKind | null;
  supersedes: readonly string[] | null;
  sources: AnySource[];
  origins: Map<string, Origin>;
  /** The records that its mentions lead to, by address. */
  leads: Map<string, string>;
};

/** `merge --step records`: an id and the mentions of its record together, by id. Memory holds one record's mentions. */
export const recordsFilter = (): Filter => {
  const counted = createCounted();
  const groups = createGroups<Whole>(
    (id) => ({ id, kind: null, supersedes: null, sources: [], origins: new Map(), leads: new Map() }),
    (whole) => rowsOf(whole, counted.add),
  );
  return {
    line: (given, number) => {
      if (given.is === "named") {
        const { id, kind, supersedes } = given.line;
        const { group, before } = groups.at(id, number);
        if (group.supersedes !== null) throw wrongUsage(`Line ${number}: the id ${id} is given twice.`);
        Object.assign(group, { kind, supersedes });
        return before;
      }
      if (given.is !== "sourced") return [];
      const { id, sourced, leads, origin } = given.line;
      const { group, before } = groups.at(id, number);
      const { published } = origin;
      const founders = (sourced as unknown as AnySource).founders.map((founder) => ({ ...founder, published }));
      group.sources.push({ ...(sourced as unknown as AnySource), founders });
      group.origins.set(origin.document, origin);
      if (leads !== null) group.leads.set(leads.address, leads.to);
      return before;
    },
    end: () => [...groups.end(), ...counted.end()],
  };
};

const rowsFor = {
  quotes: fileRows("quotes"),
  figures: fileRows("figures"),
  measures: fileRows("measures"),
  speakers: fileRows("speakers"),
};
const aliasesFor = {
  quotes: aliasesOf(datasets.quotes),
  figures: aliasesOf(datasets.figures),
  measures: aliasesOf(datasets.measures),
  speakers: aliasesOf(datasets.speakers),
};
const rowsOfMentions = fileRows("mentions");
const rowsOfAliases = fileRows("aliases");

const rowsOf = (
  { id, kind, supersedes, sources: given, origins, leads }: Whole,
  count: (name: string) => void,
): readonly unknown[] => {
  if (kind === null || supersedes === null) throw wrongUsage(`${id} is the id of no cluster.`);
  const sources = [...given].sort((a, b) => (a.address < b.address ? -1 : 1));
  const idOf = (_: RecordKind, address: string): string | undefined => leads.get(address);
  const merged = oneRecordOf[kind].merge({ id, supersedes }, sources, origins);
  const record = linkedRecord(merged, sources, idOf);
  count(`records.${kind}`);
  if ("content" in record) count(`quoteKinds.${record.kind}`);
  return [
    ...rowsFor[kind](id, record),
    ...mentionsOf({ ...noRecords, [kind]: [record] }).flatMap((row, at) => rowsOfMentions(`${id} ${padded(at)}`, row)),
    ...aliasesFor[kind](record).flatMap((row, at) => rowsOfAliases(`${id} ${padded(at)}`, row)),
    ...oneRecordOf[kind].conflicts(record, sources, origins).map((conflict) => ({ conflict, place: "" })),
    ...sumLines(record, sources, idOf),
  ];
};

/** Each thing that the sum is for, once, under the first mention that says so. */
const sumLines = (
  record: AnyRecord,
  sources: readonly AnySource[],
  idOf: Parameters<typeof sumsOf>[2],
): readonly unknown[] => {
  if (!("currency" in record)) return [];
  const firsts = new Map<string, SumOf>();
  for (const sum of [...sumsOf(record, sources, idOf)].sort(inOrder))
    if (!firsts.has(sum.key)) firsts.set(sum.key, sum);
  const places = record.mentions.map(({ document, uri, start, end, exact, byteStart, byteEnd, prefix, suffix }) => ({
    ...{ document, uri, start, end, exact, byteStart, byteEnd, prefix, suffix },
  }));
  const { id, amount, amountMax } = record;
  return [...firsts.values()].map(({ key, document, index }) => ({
    ...{ sum: key, place: `${document} ${padded(index)}` },
    figure: { id, amount, amountMax, mentions: places },
  }));
};

const inOrder = (a: SumOf, b: SumOf): number =>
  a.document === b.document ? a.index - b.index : a.document < b.document ? -1 : 1;
