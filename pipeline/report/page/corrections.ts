import type { Correctable, RecordKind } from "../model.ts";
import { spaced } from "../words.ts";

/** One line of attested.corrections.csv, as `attested run` takes it. */
export type Correction = Readonly<{
  /** Id of a record or document, or the place of a mention: `d-…@120-180`. */
  target: string;
  field: string;
  value: string;
  who: string;
  when: string;
  why: string;
}>;

const columns = ["target", "field", "value", "who", "when", "why"] as const;

/** RFC 4180 as all datasets are written: every cell quoted, CRLF. */
export const correctionsCsv = (corrections: readonly Correction[]): string =>
  [columns, ...corrections.map((correction) => columns.map((name) => correction[name]))]
    .map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")}\r\n`)
    .join("");

/** What is said to be wrong of what: a record, one of its mentions, or a document. */
export type Asked = Readonly<{
  kind: RecordKind | "documents";
  target: string;
  words: string;
  /** Of a mention, the places of the other mentions of its record. */
  others: readonly string[];
}>;

/** What can be wrong with it. `ask` names the value that the reviewer gives; null where nothing more is to be said. */
export type Complaint = Readonly<{
  label: string;
  field: string;
  ask: string | null;
  choices: readonly string[] | null;
  /** The values when the reviewer gives none: a line for each. */
  values: readonly string[];
}>;

type Fields = Readonly<Record<RecordKind, readonly Correctable[]>>;

const nouns: Readonly<Record<string, string>> = { quotes: "quotation", figures: "sum of money", measures: "measure" };

/** What a reviewer may say of it: only what the next run can take. */
export const complaintsOf = ({ kind, others }: Asked, fields: Fields): readonly Complaint[] => {
  const said = { ask: null, choices: null, values: [""] };
  if (kind === "documents") return [{ ...said, label: "This source must not be published", field: "take_down" }];
  const noun = nouns[kind];
  return [
    ...(noun === undefined ? [] : [{ ...said, label: `This is no ${noun}`, field: "drop" }]),
    ...fields[kind].map(({ field, choices }) => ({
      ...{ label: `The ${spaced(field)} is wrong`, field, ask: `The right ${spaced(field)}`, choices, values: [] },
    })),
    ...(others.length === 0
      ? []
      : [{ ...said, label: "It does not belong to this record", field: "apart", values: others }]),
    {
      label: "It is the same as another record",
      ...{ field: "merge", ask: "Id of that record, as its page shows it", choices: null, values: [] },
    },
  ];
};
