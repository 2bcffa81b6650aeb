import { z } from "zod";
import type { Frozen } from "./dataset.ts";
import { datasets } from "./datasets.ts";
import { documentSchema } from "./documents.ts";
import { recordKind } from "./fields.ts";
import { quarantineSchema } from "./journals.ts";
import { extractionSchema } from "./line.ts";

/** What the stages hand on to one another, one JSON object per line. */
const stageKind = z.enum(["documents", "quotes", "figures", "measures", "speakers"]);

const mention = z.object({ address: z.string(), document: z.string(), facts: z.record(z.string(), z.unknown()) });
const keyLine = z.object({ key: z.string(), kind: stageKind, mention });
const edgeLine = z.object({
  kind: stageKind,
  a: z.string(),
  b: z.string(),
  same: z.boolean(),
  reason: z.string(),
  score: z.number(),
  apart: z.boolean().optional(),
});
const membershipLine = z.object({ kind: stageKind, cluster: z.string(), member: z.string() });
const memberLine = z.object({ kind: stageKind, member: z.string() });
const unread = z.object({ id: z.string(), error: z.object({ code: z.string() }) });

/** Where the map stage finds articles: a file by its bytes or its path, or a row of JSON by its bytes. */
const sourceLine = z.object({
  source: z.object({
    uri: z.string(),
    base64: z.string().optional(),
    path: z.string().optional(),
    row: z.boolean().optional(),
    line: z.int().positive().optional(),
  }),
});

const keptKinds = ["documents", "quotes", "figures", "measures", "speakers", "ids"] as const;
const recordLine = z.object({ kind: z.enum(keptKinds), record: z.record(z.string(), z.unknown()) });

/** A place that a record may be named after, in the cluster of its mention; `group`: what is named together. */
const founderLine = z.object({
  kind: recordKind,
  member: z.string(),
  cluster: z.string().optional(),
  group: z.string().optional(),
  founder: z.object({
    uri: z.string(),
    exact: z.string(),
    start: z.int(),
    end: z.int(),
    nth: z.int(),
    published: z.string().nullable(),
  }),
});
/** The id of a cluster, and the ids that it supersedes. */
const namedLine = z.object({
  kind: recordKind,
  cluster: z.string(),
  id: z.string(),
  supersedes: z.array(z.string()),
});
/** The record that a mention becomes part of. */
const intoLine = z.object({ member: z.string(), into: z.string() });
/** A mention on its way into a record, with its document, and the record that it leads to by an address. */
const sourcedLine = z.object({
  kind: recordKind,
  id: z.string(),
  sourced: z.object({ document: z.string(), uri: z.string(), address: z.string() }).loose(),
  leads: z.object({ address: z.string(), to: z.string() }).nullable(),
  origin: z.object({
    document: z.string(),
    uri: z.string(),
    family: z.string(),
    published: z.string().nullable(),
  }),
});
/** A record's sum for one thing: measure, role, currency and period. */
const sumLine = z.object({
  sum: z.string(),
  place: z.string(),
  figure: z.object({
    id: z.string(),
    amount: z.string(),
    amountMax: z.string().nullable(),
    mentions: z.array(z.unknown()),
  }),
});
/** What sources say differently; of equal ids the last by `place` counts. */
const conflictLine = z.object({ conflict: z.object({ id: z.string() }).loose(), place: z.string() });
/** What a part of the mentions came to, for the manifest. */
const countsLine = z.object({ counted: z.record(z.string(), z.number()) });
const diagnosticLine = z.object({
  diagnostic: z.object({
    uri: z.string().nullable(),
    code: z.string(),
    message: z.string(),
    start: z.int().nullable(),
    end: z.int().nullable(),
  }),
});

/** How many pieces between line feeds the part of a file has, and the sum of their CRC-32 modulo 2^52. */
const partLine = z.object({ part: z.string(), pieces: z.int(), sum: z.int() });

/** The last line of a stage or of an engine: how many lines it wrote before. */
const tallyLine = z.object({ tally: z.object({ written: z.int() }) });

/** Which lines there are, each told by a field that no line before it in this list has. */
const lines = {
  document: { by: "duplicateOf", schema: documentSchema },
  unread: { by: "error", schema: unread },
  quarantined: { by: "reference", schema: quarantineSchema },
  source: { by: "source", schema: sourceLine },
  extraction: { by: "figures", schema: extractionSchema },
  key: { by: "key", schema: keyLine },
  edge: { by: "same", schema: edgeLine },
  founder: { by: "founder", schema: founderLine },
  named: { by: "supersedes", schema: namedLine },
  into: { by: "into", schema: intoLine },
  sourced: { by: "sourced", schema: sourcedLine },
  part: { by: "part", schema: partLine },
  sum: { by: "sum", schema: sumLine },
  conflict: { by: "conflict", schema: conflictLine },
  counted: { by: "counted", schema: countsLine },
  diagnostic: { by: "diagnostic", schema: diagnosticLine },
  membership: { by: "cluster", schema: membershipLine },
  member: { by: "member", schema: memberLine },
  record: { by: "record", schema: recordLine },
  tally: { by: "tally", schema: tallyLine },
} as const;

type Lines = typeof lines;
export type StageLineName = keyof Lines;
/** A line of the stages, by what it is. */
export type StageLine = {
  [Name in StageLineName]: Readonly<{ is: Name; line: Frozen<z.infer<Lines[Name]["schema"]>> }>;
}[StageLineName];

/** Reads one line; a string says what is wrong with it. */
export const stageLineOf = (text: string): StageLine | string => {
  const value = parsed(text);
  if (typeof value !== "object" || value === null) return "it is no JSON object";
  const found = Object.entries(lines).find(([, { by }]) => by in value);
  if (found === undefined) return "it is no line that a stage reads";
  const [name, { schema }] = found;
  const result = schema.safeParse(value);
  if (!result.success) return whatIsWrong(result.error);
  if (name !== "record") return { is: name, line: value } as unknown as StageLine;
  const { kind, record } = value as z.infer<typeof recordLine>;
  const checked = datasets[kind].schema.safeParse(record);
  return checked.success ? ({ is: name, line: value } as unknown as StageLine) : whatIsWrong(checked.error);
};

const whatIsWrong = ({ issues: [issue] }: z.ZodError): string => `${issue?.path.join(".")}: ${issue?.message}`;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};
