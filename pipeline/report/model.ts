/** What the page is given: written by the command, read by the page's own code. Only types, so that both can import it. */
export type RecordKind = "quotes" | "figures" | "measures" | "speakers";
export type EntryKind = RecordKind | "documents" | "conflicts";

/** A record as lists show, search, filter and sort it. */
export type Entry = Readonly<{
  id: string;
  kind: EntryKind;
  /** The wording, the name or the sum as it is written. */
  text: string;
  /** A line about it: who said it, what the money is for. */
  about: string;
  /** Kind of quotation, role of money, type of measure or speaker, status of a document, field of a conflict. */
  sort: string;
  speaker: string | null;
  measures: readonly string[];
  currency: string | null;
  amount: string | null;
  amountMax: string | null;
  qualifier: string | null;
  /** How many documents and independent sources it stands in; of a document, how many mentions it has. */
  documents: number;
  sources: number;
  confidence: number | null;
  disputed: boolean;
  /** The earliest date of a document that has it, as far as the year-month-day. */
  date: string | null;
  /** Numbers of its documents in the list of documents. */
  places: readonly number[];
}>;

export type Index = Readonly<{
  run: RunFacts;
  entries: readonly Entry[];
  /** Entries per block of records, and documents per block of articles. */
  recordsPerBlock: number;
  articlesPerBlock: number;
  correctable: Readonly<Record<RecordKind, readonly Correctable[]>>;
}>;

/** A field that a reviewer can correct; `choices` when only a few words fit. */
export type Correctable = Readonly<{ field: string; choices: readonly string[] | null }>;

export type RunFacts = Readonly<{ runId: string; version: string; started: string; title: string }>;

/** A word-by-word step from one wording to another. */
export type Step = Readonly<{ op: "equal" | "insert" | "delete" | "replace"; from: string; to: string }>;

/** Everything that is published of one record, in the order of the entries. */
export type Detail = Readonly<{
  id: string;
  fields: readonly Readonly<{ name: string; value: string }>[];
  variants: readonly Readonly<{ content: string; mentions: readonly number[]; diff: readonly Step[] }>[];
  mentions: readonly MentionDetail[];
  links: readonly Readonly<{ relation: string; id: string; exact: string | null; rule: string; outward: boolean }>[];
  /** Comparisons that made its mentions one record, and those that nearly did: `other` is the record compared with. */
  same: readonly Compared[];
  apart: readonly Compared[];
  conflicts: readonly string[];
  /** Of a conflict: each value with the places that have it. */
  values: readonly Readonly<{ value: string | null; mentions: readonly MentionDetail[] }>[];
}>;

export type Compared = Readonly<{ a: string; b: string; other: string | null; reason: string; score: number }>;

export type MentionDetail = Readonly<{
  /** Names its mark in the article: `quotes/120-180`. */
  key: string;
  document: string;
  uri: string;
  parts: readonly Selected[];
  speaker: string | null;
  cue: string | null;
  rule: string | null;
  evidence: readonly string[];
  confidence: number | null;
}>;

export type Selected = Readonly<{
  start: number;
  end: number;
  byteStart: number;
  byteEnd: number;
  exact: string;
  prefix: string | null;
  suffix: string | null;
}>;

/** Two offsets into the article's text, in the units of the page's language. */
export type Range = readonly [start: number, end: number];

/** A mention as it is marked in its article. */
export type Mark = Readonly<{
  kind: RecordKind;
  record: string;
  /** `quotes/120-180`: its kind, and its place in code points of the source. */
  key: string;
  /** The speaker's own, where there is one. */
  speakerKey: string | null;
  /** Which sort of its kind, and a line about it. */
  sort: string;
  about: string;
  ranges: readonly Range[];
  speaker: Range | null;
  cue: Range | null;
  evidence: readonly Range[];
  rule: string;
  confidence: number;
}>;

export type DropMark = Readonly<{ kind: string; reason: string; rule: string; range: Range }>;

/** An article as the page shows it; `state` says why there is no text. */
export type ArticleSheet = Readonly<{
  document: string;
  language: string | null;
  /** Where it can be read on the web, when the source says so. */
  url: string | null;
  state: "here" | "missing" | "changed" | "unread" | "left-out";
  text: string;
  blocks: readonly Readonly<{ range: Range; kind: string; depth: number; boilerplate: string | null }>[];
  marks: readonly Mark[];
  drops: readonly DropMark[];
}>;
