import type {
  ConflictRecord,
  DocumentRecord,
  FigureRecord,
  MeasureRecord,
  QuoteRecord,
  SpeakerRecord,
} from "../../src/index.ts";
import type { Published } from "./dataset.ts";
import type { Entry } from "./model.ts";
import { counted, spaced, speakerLine, sumLine } from "./words.ts";

/** Every record as lists show it: documents first, in the order of the dataset, so that their numbers are their places. */
export const entriesOf = (published: Published): readonly Entry[] => {
  const facts = factsOf(published);
  return [
    ...published.documents.map((row) => documentEntry(row, facts)),
    ...published.quotes.map((row) => quoteEntry(row, facts)),
    ...published.figures.map((row) => figureEntry(row, facts)),
    ...published.measures.map((row) => measureEntry(row, facts)),
    ...published.speakers.map((row) => speakerEntry(row, facts)),
    ...published.conflicts.map((row) => conflictEntry(row, facts)),
  ];
};

/** What entries say of each other. */
type Facts = Readonly<{
  number: ReadonlyMap<string, number>;
  dates: readonly (string | null)[];
  mentions: ReadonlyMap<string, number>;
  disputed: ReadonlySet<string>;
  measures: ReadonlyMap<string, readonly string[]>;
  names: ReadonlyMap<string, string>;
  quotesBy: ReadonlyMap<string, number>;
}>;

const factsOf = (published: Published): Facts => {
  const { documents, quotes, figures, measures, speakers, conflicts, links } = published;
  const mentions = tally(
    [...quotes, ...figures, ...measures].flatMap((row) => row.mentions.map((one) => one.document)),
  );
  const measuresOf = new Map<string, string[]>();
  for (const { from_id, to_id } of links)
    if (to_id.startsWith("x-")) measuresOf.set(from_id, [...(measuresOf.get(from_id) ?? []), to_id]);
  return {
    number: new Map(documents.map(({ id }, index) => [id, index])),
    dates: documents.map(({ published }) => dayOf(published)),
    mentions,
    disputed: new Set(conflicts.flatMap(({ records }) => records)),
    measures: measuresOf,
    names: new Map(measures.map(({ id, name }) => [id, name])),
    quotesBy: tally([...quotes.flatMap(({ speakerId }) => speakerId ?? []), ...speakers.map(() => "")]),
  };
};

export const dayOf = (date: string | null): string | null => /^\d{4}-\d{2}-\d{2}/.exec(date ?? "")?.[0] ?? null;

export const tally = (words: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

const nothing = {
  ...{ speaker: null, measures: [], currency: null, amount: null, amountMax: null, qualifier: null, disputed: false },
} as const;

type Standing = Readonly<{
  id: string;
  documents: number;
  independentSources: number;
  confidence: number;
  mentions: readonly Readonly<{ document: string }>[];
}>;

const standing = ({ id, documents, independentSources, confidence, mentions }: Standing, facts: Facts) => {
  const places = [...new Set(mentions.flatMap(({ document }) => facts.number.get(document) ?? []))].sort(
    (a, b) => a - b,
  );
  const [date = null] = places.flatMap((place) => facts.dates[place] ?? []).sort();
  return { id, documents, sources: independentSources, confidence, date, places, disputed: facts.disputed.has(id) };
};

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)];

const quoteEntry = (row: QuoteRecord, facts: Facts): Entry => ({
  ...nothing,
  ...standing(row, facts),
  kind: "quotes",
  text: row.content,
  about: speakerLine(row.speaker),
  sort: row.kind,
  speaker: row.speakerId,
  measures: unique(facts.measures.get(row.id) ?? []),
  disputed: row.disputed || facts.disputed.has(row.id),
});

const figureEntry = (row: FigureRecord, facts: Facts): Entry => {
  const measure = row.measureId === null ? undefined : facts.names.get(row.measureId);
  const { unit = null, exact = null } = row.period ?? {};
  const about = [
    measure,
    row.purpose,
    row.payer && `from ${row.payer}`,
    row.recipient && `to ${row.recipient}`,
    exact ?? unit,
  ];
  return {
    ...nothing,
    ...standing(row, facts),
    kind: "figures",
    text: sumLine(row),
    about: unique(about.flatMap((words) => words || [])).join(" · ") || oneLine(row.mentions[0] ?? null),
    sort: row.role,
    measures: unique([...(row.measureId === null ? [] : [row.measureId]), ...(facts.measures.get(row.id) ?? [])]),
    currency: row.currency,
    amount: row.amount,
    amountMax: row.amountMax,
    qualifier: row.qualifier,
  };
};

/** A sum of which nothing more is known goes by the words around it. */
const oneLine = (mention: FigureRecord["mentions"][number] | null): string =>
  mention === null ? "" : `…${mention.prefix ?? ""}${mention.exact}${mention.suffix ?? ""}…`.replace(/\s+/g, " ");

const measureEntry = (row: MeasureRecord, facts: Facts): Entry => ({
  ...nothing,
  ...standing(row, facts),
  kind: "measures",
  text: row.name,
  about: [row.owner, row.status, row.quantity, row.date?.exact, ...row.aliases.slice(0, 2)].filter(Boolean).join(" · "),
  sort: row.type,
  measures: [row.id],
});

const speakerEntry = (row: SpeakerRecord, facts: Facts): Entry => ({
  ...nothing,
  ...standing(row, facts),
  kind: "speakers",
  text: [row.honorific, row.name].filter(Boolean).join(" ") || row.roles[0] || row.organisations[0] || "unnamed",
  about: [
    ...row.roles.slice(0, 2),
    ...row.organisations.slice(0, 2),
    counted(facts.quotesBy.get(row.id) ?? 0, "quotation"),
  ].join(" · "),
  sort: row.type,
  speaker: row.id,
});

const documentEntry = (row: DocumentRecord, facts: Facts): Entry => ({
  ...nothing,
  id: row.id,
  kind: "documents",
  text: row.title ?? row.uri,
  about: [row.publisher, row.author, row.title === null ? null : row.uri, row.error].filter(Boolean).join(" · "),
  sort: row.status,
  documents: facts.mentions.get(row.id) ?? 0,
  sources: 1,
  confidence: null,
  date: dayOf(row.published),
  places: [facts.number.get(row.id) ?? 0],
});

const conflictEntry = (row: ConflictRecord, facts: Facts): Entry => {
  const mentions = row.values.flatMap((value) => value.mentions);
  const { places, date } = standing(
    { id: row.id, documents: 0, independentSources: 0, confidence: 0, mentions },
    facts,
  );
  return {
    ...nothing,
    id: row.id,
    kind: "conflicts",
    text: row.values.map(({ value }) => value ?? "nothing").join("  |  "),
    about: `${spaced(row.field)} of ${counted(row.records.length, row.kind.slice(0, -1))}`,
    sort: row.field,
    documents: places.length,
    sources: row.values.length,
    confidence: null,
    disputed: true,
    date,
    places,
  };
};
