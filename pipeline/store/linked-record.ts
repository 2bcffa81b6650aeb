import {
  type AnyRecord,
  type AnySource,
  type FigureLine,
  type FigureRecord,
  type RecordKind,
  type SumFor,
  sumKey,
} from "../../src/index.ts";
import { type Addresses, inKind } from "./addresses.ts";

/** A sum of which it is known what it is for, with the mention that says so. */
export type SumOf = SumFor & Readonly<{ document: string; index: number }>;

/** Where a mention leads: a quotation to its speaker, a sum to its measure. */
export const leadOf = (
  kind: RecordKind,
  { address, line }: Pick<AnySource, "address" | "line">,
): Readonly<{ kind: RecordKind; address: string }> | null => {
  if (kind === "quotes") return { kind: "speakers", address: inKind(address, "speakers") };
  const measure = kind === "figures" ? (line as FigureLine).measure : null;
  if (measure === null) return null;
  return { kind: "measures", address: `${address.slice(0, address.indexOf("#"))}#measures/${measure}` };
};

/** Leads a quotation to its speaker and a sum to its measure: the first that one of its mentions leads to. */
export const linkedRecord = (record: AnyRecord, sources: readonly AnySource[], idOf: Addresses): AnyRecord => {
  const kind = "content" in record ? "quotes" : "currency" in record ? "figures" : null;
  if (kind === null) return record;
  const lines = new Map(sources.map(({ address, line }) => [address, line]));
  const found = firstOf<Readonly<{ address: string }>>(record.mentions, ({ address }) => {
    const line = lines.get(address);
    return line === undefined ? undefined : idAt(leadOf(kind, { address, line }), idOf);
  });
  if ("content" in record) return { ...record, speakerId: record.speakerId ?? found };
  return "currency" in record ? { ...record, measureId: record.measureId ?? found } : record;
};

const idAt = (lead: ReturnType<typeof leadOf>, idOf: Addresses): string | undefined =>
  lead === null ? undefined : idOf(lead.kind, lead.address);

const firstOf = <Item>(items: readonly Item[], find: (item: Item) => string | undefined): string | null => {
  for (const item of items) {
    const value = find(item);
    if (value !== undefined) return value;
  }
  return null;
};

/** Only what a conflict of sums tells is kept of the record. */
export const sumsOf = (record: FigureRecord, sources: readonly AnySource[], idOf: Addresses): readonly SumOf[] => {
  const kept = { id: record.id, amount: record.amount, amountMax: record.amountMax, mentions: record.mentions };
  return sources.flatMap(({ address, document, line, founders }) => {
    const measure = idAt(leadOf("figures", { address, line }), idOf);
    const index = Number(address.slice(address.indexOf("/") + 1));
    const key = sumKey(line as FigureLine, { measure, published: founders[0]?.published ?? null });
    return key === null ? [] : [{ key, record: kept, document, index }];
  });
};
