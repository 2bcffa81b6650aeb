import {
  byCodePoint,
  type ConflictRecord,
  conflictId,
  type FigureLine,
  type FigureRecord,
  type MeasureRecord,
  type QuoteRecord,
  type SelectorLine,
  type SpeakerRecord,
} from "../records/index.ts";
import { datesDiffer, dateValue } from "./dates.ts";
import { contradict } from "./figure-roles.ts";
import { dayOf } from "./members.ts";
import { clashing } from "./offices.ts";
import type { Origin } from "./standing.ts";
import { wordingsTold } from "./wording-conflict.ts";

/** A value and the place that has it. */
type Statement = Readonly<{ value: string; document: string; uri: string; place: SelectorLine }>;

type Said = Readonly<{
  kind: ConflictRecord["kind"];
  field: string;
  records: readonly string[];
  statements: readonly Statement[];
}>;

/** A conflict when at least two documents say at least two things; null otherwise. */
const conflictOf = ({ kind, field, records, statements }: Said): ConflictRecord | null => {
  const values = [...new Set(statements.map(({ value }) => value))].sort(byCodePoint);
  if (values.length < 2 || new Set(statements.map(({ document }) => document)).size < 2) return null;
  const ids = [...new Set(records)].sort(byCodePoint);
  return {
    id: conflictId(kind, field, ids),
    kind,
    records: ids,
    field,
    values: values.map((value) => ({
      value,
      mentions: statements
        .filter((statement) => statement.value === value)
        .map(({ document, uri, place }) => ({ document, uri, ...bare(place) })),
    })),
  };
};

const bare = ({ start, end, exact, byteStart, byteEnd, prefix, suffix }: SelectorLine): SelectorLine => ({
  start,
  end,
  exact,
  byteStart,
  byteEnd,
  prefix,
  suffix,
});

/** Another word in the same place, another speaker: what sources say differently about one utterance. */
export const quoteConflicts = (quote: QuoteRecord): readonly ConflictRecord[] =>
  [wordingConflict(quote), speakerConflict(quote)].filter((conflict) => conflict !== null);

const wordingConflict = (quote: QuoteRecord): ConflictRecord | null => {
  const statements = wordingsTold(quote).flatMap(({ value, mentions }) =>
    mentions.flatMap((at) => {
      const mention = quote.mentions[at];
      const place = mention?.parts[0];
      return mention && mention.kind !== "indirect" && place
        ? [{ value, document: mention.document, uri: mention.uri, place }]
        : [];
    }),
  );
  return conflictOf({ kind: "quotes", field: "content", records: [quote.id], statements });
};

const speakerConflict = ({ id, disputed, mentions }: QuoteRecord): ConflictRecord | null => {
  if (!disputed) return null;
  const statements = mentions.flatMap(({ document, uri, speaker }) =>
    speaker?.name ? [{ value: speaker.name, document, uri, place: speaker.mention }] : [],
  );
  return conflictOf({ kind: "quotes", field: "speaker", records: [id], statements });
};

/** Days within which one person is not likely to have held two offices that have nothing in common. */
const ONE_TERM = 60;

/** One person under two unrelated roles at one time. */
export const speakerConflicts = (
  { id, type, mentions }: SpeakerRecord,
  roleOf: (address: string) => string | null,
  origins: ReadonlyMap<string, Origin>,
): readonly ConflictRecord[] => {
  const day = (document: string): number => dayOf(origins.get(document)?.published ?? null) ?? 0;
  const held = type === "person" ? mentions : [];
  const stated = held.flatMap((mention) => {
    const role = roleOf(mention.address);
    return role === null ? [] : [{ mention, role, document: mention.document, day: day(mention.document) }];
  });
  const statements = clashing(stated, ONE_TERM).map(({ mention, role }) => ({
    value: role,
    document: mention.document,
    uri: mention.uri,
    place: mention,
  }));
  return [conflictOf({ kind: "speakers", field: "role", records: [id], statements })].filter(
    (conflict) => conflict !== null,
  );
};

/** What one sum is said to be for whom: only roles that cannot both hold are in conflict. */
export const figureConflicts = (
  { id, mentions }: FigureRecord,
  roleOf: (address: string) => FigureLine["role"] | null,
): readonly ConflictRecord[] => {
  const stated = mentions.flatMap((mention) => {
    const role = roleOf(mention.address);
    return role === null ? [] : [{ mention, said: role }];
  });
  const statements = contradicted(stated, contradict).map(({ mention, said }) => statementAt(mention, said));
  return [conflictOf({ kind: "figures", field: "role", records: [id], statements })].filter(
    (conflict) => conflict !== null,
  );
};

/** One measure with two dates: a month and a day in it are none, nor is a day without its year and the same day with it. */
export const measureConflicts = (
  { id, mentions }: MeasureRecord,
  dateOf: (address: string) => string | null,
): readonly ConflictRecord[] => {
  const firsts = mentions.filter(({ address }, at) => mentions.findIndex((other) => other.address === address) === at);
  const stated = firsts.flatMap((mention) => {
    const said = dateOf(mention.address);
    return said === null ? [] : [{ mention, said }];
  });
  const statements = contradicted(stated, datesDiffer).map(({ mention, said }) =>
    statementAt(mention, dateValue(said)),
  );
  return [conflictOf({ kind: "measures", field: "date", records: [id], statements })].filter(
    (conflict) => conflict !== null,
  );
};

type Placed = SelectorLine & Readonly<{ document: string; uri: string }>;

const statementAt = (place: Placed, value: string): Statement => ({
  value,
  document: place.document,
  uri: place.uri,
  place,
});

/** What is said that something else that is said cannot be true beside. */
const contradicted = <Value extends string, Item extends Readonly<{ said: Value }>>(
  items: readonly Item[],
  differ: (a: Value, b: Value) => boolean,
): readonly Item[] => {
  const values = [...new Set(items.map(({ said }) => said))];
  const told = new Set(values.filter((one) => values.some((other) => differ(one, other))));
  return items.filter(({ said }) => told.has(said));
};

/** A sum for something: `key` says for what, as `sumKey` has it. */
export type SumFor = Readonly<{
  key: string;
  record: Pick<FigureRecord, "id" | "amount" | "amountMax" | "mentions">;
}>;

/** Documents that each give one sum for the same thing, and not the same sum. */
export const amountConflicts = (sums: readonly SumFor[]): readonly ConflictRecord[] => {
  const byKey = new Map<string, SumFor["record"][]>();
  for (const { key, record } of sums) {
    const known = byKey.get(key);
    if (known) known.push(record);
    else byKey.set(key, [record]);
  }
  return [...byKey.values()].flatMap((records) => {
    const distinct = [...new Set(records)];
    const documents = distinct.flatMap(({ mentions }) => [...new Set(mentions.map(({ document }) => document))]);
    if (distinct.length < 2 || new Set(documents).size < documents.length) return [];
    const statements = distinct.flatMap(({ amount, amountMax, mentions }) =>
      mentions.map((mention) => ({
        value: amountMax === null ? amount : `${amount}–${amountMax}`,
        document: mention.document,
        uri: mention.uri,
        place: mention,
      })),
    );
    return conflictOf({ kind: "figures", field: "amount", records: distinct.map(({ id }) => id), statements }) ?? [];
  });
};
