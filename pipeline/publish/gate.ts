import { type Dataset, type DocumentRecord, datasets, type Tables } from "../../src/index.ts";
import type { Gates } from "./gates.ts";
import { type PreviousRecords, type RecordFile, recordFiles } from "./previous.ts";

/** What the gates look at: how many records of each kind there were and are, and a row that is not as its schema says. */
export type Gated = Readonly<{
  before: Readonly<Record<RecordFile, number>>;
  now: Readonly<Record<RecordFile, number>>;
  quarantined: number;
  /** Null where every row is, or nobody asked. */
  against: string | null;
}>;

export const gatedOf = (before: Readonly<Record<RecordFile, PreviousRecords>>, tables: Tables, gates: Gates): Gated => {
  const sizes = (size: (kind: RecordFile) => number) =>
    Object.fromEntries(recordFiles.map((kind) => [kind, size(kind)])) as Gated["now"];
  return {
    before: sizes((kind) => before[kind].size),
    now: sizes((kind) => tables[kind].length),
    quarantined: tables.documents.filter(isUnread).length,
    against: gates.schema ? againstSchema(tables) : null,
  };
};

/** Whether a source could not be read. One that somebody took down could: no gate may keep it published. */
export const isUnread = ({ status, errorCode }: DocumentRecord): boolean =>
  status === "quarantined" && errorCode !== "taken-down";

/** A feed that broke does not replace good data: the first gate that does not let it through says why; null where all do. */
export const refusalOf = (gated: Gated, gates: Gates): string | null => {
  const reason =
    nothingRead(gated) ??
    tooManyQuarantined(gated, gates) ??
    tooFew(gated, gates) ??
    nothingFound(gated, gates) ??
    gated.against;
  return reason === null ? null : `Refused: ${reason} What is published stays.`;
};

/** Always shut: a run that could read nothing where there are documents already. */
const nothingRead = ({ before, now, quarantined }: Gated): string | null =>
  before.documents > 0 && quarantined === now.documents
    ? `none of the sources could be read, and the run before had ${before.documents} documents.`
    : null;

const tooManyQuarantined = (
  { now: { documents }, quarantined }: Gated,
  { quarantined: most }: Gates,
): string | null => {
  if (most === null || quarantined === 0 || quarantined <= documents * most) return null;
  return `${quarantined} of ${documents} sources are quarantined (${percent(quarantined / documents)}), and at most ${percent(most)} may be.`;
};

const tooFew = ({ before, now }: Gated, { fewer: most }: Gates): string | null => {
  if (most === null) return null;
  for (const kind of recordFiles) {
    const [was, is] = [before[kind], now[kind]];
    if (kind === "conflicts" || is >= was * (1 - most)) continue;
    return `${kind} fell from ${was} to ${is} (by ${percent(1 - is / was)}), and may by at most ${percent(most)}.`;
  }
  return null;
};

const nothingFound = ({ now: { quotes, figures, measures } }: Gated, { empty }: Gates): string | null =>
  empty && quotes + figures + measures === 0 ? "there is not a single record." : null;

const againstSchema = (tables: Tables): string | null => {
  for (const dataset of Object.values(datasets)) {
    if (dataset.name === "changes") continue;
    for (const row of tables[dataset.name as keyof Tables]) {
      const reason = rowAgainst(dataset, row);
      if (reason !== null) return reason;
    }
  }
  return null;
};

/** What of a row is not as its dataset says. */
export const rowAgainst = ({ name, schema }: Dataset, row: unknown): string | null => {
  const issue = schema.safeParse(row).error?.issues[0];
  if (issue === undefined) return null;
  const { id = "a row" } = row as Readonly<{ id?: string }>;
  return `${name}, ${id}, ${issue.path.join(".")}: ${issue.message}.`;
};

const percent = (share: number): string => `${Number((share * 100).toFixed(1))} %`;
