import { type Correction, correctable, type DocumentRecord, type Unmet } from "../records/index.ts";
import { type Listed, replaced } from "./corrected-mention.ts";
import { isRuling, latest } from "./latest-corrections.ts";
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
  /** The line of a document that was read. */
  lineOf: (document: string) => ResolveLine | undefined;
  corrections: readonly Correction[];
  /** Each record's id and those it supersedes, with its kind and the addresses of its mentions, as it is without corrections. */
  records: ReadonlyMap<string, Target>;
}>;

/** What corrections come to, document by document, so that lines may be kept anywhere. */
export type Corrections = Readonly<{
  document: (row: DocumentRecord) => DocumentRecord;
  /** A line as corrected, with what of its corrections does not fit; null of a source that was taken down. */
  line: (line: ResolveLine) => Readonly<{ line: ResolveLine | null; unmet: readonly Unmet[] }>;
  /** What was ruled of pairs, by the addresses that mentions have in the corrected lines. */
  rulings: readonly Ruling[];
  /** Corrections that met nothing. */
  unmet: readonly Unmet[];
}>;

type Change = Readonly<{ at: string; kind: Kind; correction: Correction }>;

/** Finds out what people have corrected, before anything is compared, so that it is merged as corrected. */
export const correct = ({ documents, lineOf, corrections, records }: CorrectInput): Corrections => {
  const targetOf = createTargets(documents, lineOf, records);
  const changes = new Map<string, Change[]>();
  const asked: Ruling[] = [];
  const unmet: Unmet[] = [];
  const takenDown = new Map<string, Correction>();
  const { standing, overruled } = latest(corrections);
  for (const correction of standing) {
    const target = targetOf(correction.target, correction.exact);
    const other = isRuling(correction) ? targetOf(correction.value ?? "") : target;
    const reason = whyNot(correction, target, other);
    if (reason !== null || !target || !other) {
      unmet.push({ correction, reason: reason ?? GONE });
      continue;
    }
    const { kind, addresses: a } = target;
    if (correction.field === "take_down") for (const id of a) takenDown.set(id, correction);
    else if (isRuling(correction))
      asked.push({ kind, same: correction.field === "merge", a, b: other.addresses, by: correction });
    else for (const at of a) add(changes, at, { at, kind, correction });
  }
  const changesIn = (document: string): readonly Change[] => changes.get(document) ?? [];
  const still = (at: string): readonly string[] =>
    takenDown.has(documentIn(at)) ? [] : afterDrops(at, changesIn(documentIn(at)));
  const rulings = asked.map(({ a, b, ...ruling }) => ({ ...ruling, a: a.flatMap(still), b: b.flatMap(still) }));
  const isMet = ({ a, b }: Ruling): boolean => a.length > 0 && b.length > 0;
  return {
    document: (row) => withoutWords(row, takenDown.get(row.id)),
    line: (line) =>
      takenDown.has(line.document) ? { line: null, unmet: [] } : changed(line, changesIn(line.document)),
    rulings: rulings.filter(isMet),
    unmet: [
      ...overruled,
      ...unmet,
      ...rulings.filter((ruling) => !isMet(ruling)).map(({ by }) => ({ correction: by, reason: GONE })),
    ],
  };
};

const add = (changes: Map<string, Change[]>, address: string, change: Change): void => {
  const document = documentIn(address);
  const known = changes.get(document);
  if (known) known.push(change);
  else changes.set(document, [change]);
};

const documentIn = (address: string): string => address.split("#", 1)[0] ?? address;

/** Where a mention stands once others of its document are dropped; nowhere when it is one of them. */
const afterDrops = (address: string, changes: readonly Change[]): readonly string[] => {
  const drops = changes.filter(({ correction }) => correction.field === "drop");
  if (drops.length === 0) return [address];
  const { list, index } = placeIn(address);
  const gone = new Set(
    drops.flatMap(({ at }) => (placeIn(at).listed === placeIn(address).listed ? placeIn(at).index : [])),
  );
  if (gone.has(index)) return [];
  return [`${documentIn(address)}#${list}/${index - [...gone].filter((other) => other < index).length}`];
};

/** `d-…#speakers/3`: the speaker of a quote goes with it. */
const placeIn = (address: string) => {
  const [list = "", index = ""] = address.slice(address.lastIndexOf("#") + 1).split("/", 2);
  return { list, listed: (list === "speakers" ? "quotes" : list) as Listed, index: Number(index) };
};

const GONE = "what it corrects is gone";
const NO_SOURCE = "no source goes by this id or uri, so that nothing was taken down (a row of a dump goes by FILE#id)";

const whyNot = ({ field }: Correction, target: Target | null, other: Target | null): string | null => {
  if (target === null) return field === "take_down" ? NO_SOURCE : GONE;
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

const changed = ({ document, line }: ResolveLine, changes: readonly Change[]) => {
  const unmet: Unmet[] = [];
  if (changes.length === 0) return { line: { document, line }, unmet };
  const lists = { quotes: [...line.quotes], figures: [...line.figures], measures: [...line.measures] };
  const gone = { quotes: new Set<number>(), figures: new Set<number>(), measures: new Set<number>() };
  for (const { at, kind, correction } of changes) {
    const { listed, index } = placeIn(at);
    if (correction.field === "drop") gone[listed].add(index);
    else if (!replaced(lists[listed] as unknown[], index, { kind, listed, correction }))
      unmet.push({ correction, reason: `${correction.value ?? "nothing"} is no ${correction.field}` });
  }
  return { line: { document, line: withoutMentions({ ...line, ...lists }, gone, "human/dropped") }, unmet };
};
