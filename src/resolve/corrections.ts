import {
  type Corrected,
  type Correction,
  correctable,
  type DocumentRecord,
  type Extraction,
  figureLineSchema,
  measureLineSchema,
  quoteLineSchema,
  type Unmet,
} from "../records/index.ts";
import type { ResolveLine } from "./members.ts";
import type { Kind } from "./sameness.ts";
import { createTargets, type Target } from "./targets.ts";
import { withoutMentions } from "./without.ts";

/** Pairs of things, each by its mentions' addresses, that somebody said are one or are two. */
export type Ruling = Readonly<{
  kind: Kind;
  same: boolean;
  a: readonly string[];
  b: readonly string[];
  by: Correction;
}>;

export type CorrectInput = Readonly<{
  documents: readonly DocumentRecord[];
  lines: readonly ResolveLine[];
  corrections: readonly Correction[];
  /** Each record's id and those it supersedes, with its kind and the addresses of its mentions, as it is without corrections. */
  records: ReadonlyMap<string, Target>;
}>;

/** Documents and lines as they are after the corrections, what was ruled of pairs, and corrections that met nothing. */
export type Corrections = Readonly<{
  documents: readonly DocumentRecord[];
  lines: readonly ResolveLine[];
  rulings: readonly Ruling[];
  unmet: readonly Unmet[];
}>;

type Listed = "quotes" | "figures" | "measures";
type Change = Readonly<{ at: string; kind: Kind; correction: Correction }>;

/** Applies what people have corrected, before anything is compared, so that it is merged as corrected. */
export const correct = ({ documents, lines, corrections, records }: CorrectInput): Corrections => {
  const targetOf = createTargets(documents, lines, records);
  const changes = new Map<string, Change[]>();
  const rulings: Ruling[] = [];
  const unmet: Unmet[] = [];
  const takenDown = new Map<string, Correction>();
  for (const correction of corrections) {
    const target = targetOf(correction.target);
    const other = isRuling(correction) ? targetOf(correction.value ?? "") : target;
    const reason = whyNot(correction, target, other);
    if (reason !== null || !target || !other) {
      unmet.push({ correction, reason: reason ?? GONE });
      continue;
    }
    const { kind, addresses: a } = target;
    if (correction.field === "take_down") for (const id of a) takenDown.set(id, correction);
    else if (isRuling(correction))
      rulings.push({ kind, same: correction.field === "merge", a, b: other.addresses, by: correction });
    else for (const at of a) add(changes, at, { at, kind, correction });
  }
  const done = lines
    .filter(({ document }) => !takenDown.has(document))
    .map((line) => changed(line, changes.get(line.document) ?? [], unmet));
  return { documents: documents.map((row) => withoutWords(row, takenDown.get(row.id))), lines: done, rulings, unmet };
};

const add = (changes: Map<string, Change[]>, address: string, change: Change): void => {
  const document = address.split("#", 1)[0] ?? address;
  const known = changes.get(document);
  if (known) known.push(change);
  else changes.set(document, [change]);
};

const isRuling = ({ field }: Correction): boolean => field === "merge" || field === "apart";

const GONE = "what it corrects is gone";

const whyNot = ({ field }: Correction, target: Target | null, other: Target | null): string | null => {
  if (target === null) return GONE;
  if (other === null) return "what its value names is gone";
  if (target.kind !== other.kind) return "its value names another kind of thing";
  if (field === "take_down") return target.kind === "documents" ? null : "only a source can be taken down";
  if (field === "merge") return null;
  if (field === "apart")
    return target.addresses.some((at) => other.addresses.includes(at))
      ? "both are one record: name a mention of each by its place, d-…@START-END"
      : null;
  if (target.kind === "documents") return `a source has no ${field} to correct`;
  if (field === "drop") return target.kind === "speakers" ? "a speaker stands with a quote: drop that" : null;
  return field in correctable[target.kind] ? null : `${target.kind} have no ${field} to correct`;
};

/** Nothing is published of a source that was taken down but that it was. */
const withoutWords = (row: DocumentRecord, by: Correction | undefined): DocumentRecord =>
  by === undefined
    ? row
    : {
        ...row,
        ...{ sha256: null, bytes: null, title: null, author: null, publisher: null, status: "quarantined" },
        ...{ duplicateOf: null, family: null, errorCode: "taken-down", error: `Taken down by ${by.who}, ${by.when}.` },
      };

const changed = ({ document, line }: ResolveLine, changes: readonly Change[], unmet: Unmet[]): ResolveLine => {
  if (changes.length === 0) return { document, line };
  const lists = { quotes: [...line.quotes], figures: [...line.figures], measures: [...line.measures] };
  const gone = { quotes: new Set<number>(), figures: new Set<number>(), measures: new Set<number>() };
  for (const { at, kind, correction } of changes) {
    const listed: Listed = kind === "speakers" || kind === "documents" ? "quotes" : kind;
    const index = Number(at.slice(at.lastIndexOf("/") + 1));
    if (correction.field === "drop") gone[listed].add(index);
    else if (!replaced(lists[listed] as unknown[], index, { kind, listed, correction }))
      unmet.push({ correction, reason: `${correction.value ?? "nothing"} is no ${correction.field}` });
  }
  return { document, line: withoutMentions({ ...line, ...lists }, gone, "human/dropped") };
};

type Which = Readonly<{ kind: Kind; listed: Listed; correction: Correction }>;

const schemas = { quotes: quoteLineSchema, figures: figureLineSchema, measures: measureLineSchema };

/** Puts the corrected mention in the place of the one that was read; false when it would be none. */
const replaced = (mentions: unknown[], index: number, { kind, listed, correction }: Which): boolean => {
  const paths: Readonly<Record<string, readonly string[]>> = kind === "documents" ? {} : correctable[kind];
  const path = paths[correction.field] ?? [];
  const old = mentions[index] as Mention;
  const { field, value, who, when, why } = correction;
  const base = path[0] === "speaker" && old.speaker === null ? { ...old, speaker: nobody(old) } : old;
  const mention = {
    ...set(base, path, value),
    corrections: [...(old.corrections ?? []), { field, value, who, when, why }],
  };
  if (!schemas[listed].safeParse(mention).success) return false;
  mentions[index] = mention;
  return true;
};

type Mention = Readonly<Record<string, unknown>> & Readonly<{ corrections?: readonly Corrected[] }>;

/** Where no speaker was read, the words themselves are the place of the one who is named by hand. */
const nobody = ({ parts }: Mention) => ({
  ...{ name: null, honorific: null, role: null, organisation: null, type: "person" },
  mention: (parts as Extraction["quotes"][number]["parts"])[0],
});

const set = (
  object: Readonly<Record<string, unknown>>,
  [first, ...rest]: readonly string[],
  value: unknown,
): object => {
  if (first === undefined) return object;
  return { ...object, [first]: rest.length === 0 ? value : set(object[first] as Record<string, unknown>, rest, value) };
};
