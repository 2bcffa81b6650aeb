import { type Column, columnsOf, type Dataset, datasets } from "../../src/index.ts";

/** A dataset as a table of a database; its column types are named as SQL names them. */
export type Table = Readonly<{
  dataset: Dataset;
  name: string;
  columns: readonly (Column & Readonly<{ sql: string }>)[];
  /** The columns of the key where none of them may be empty; else none. */
  key: readonly string[];
  references: Dataset["references"];
}>;

/** Every dataset as a table, those that are referred to before those that refer to them. */
export const tables = (): readonly Table[] => ordered(described.map(tableOf));

/** `changes` tells of the run before and is no part of the data. */
const described: readonly Dataset[] = Object.values(datasets).filter(({ name }) => name !== "changes");

const tableOf = (dataset: Dataset): Table => {
  const columns = columnsOf(dataset).map((column) => ({ ...column, sql: typeOf(column) }));
  const isNeeded = (name: string): boolean => columns.some((column) => column.name === name && column.required);
  return {
    dataset,
    name: dataset.name,
    columns,
    key: dataset.key.every(isNeeded) && dataset.name !== "drops" ? dataset.key : [],
    references: dataset.references,
  };
};

/** Money in 38 digits, nine of them behind the point: exact, unlike a float. */
const typeOf = ({ type, decimal }: Column): string => (decimal ? "DECIMAL(38,9)" : TYPES[type]);

const TYPES = { string: "VARCHAR", integer: "BIGINT", number: "DOUBLE", boolean: "BOOLEAN", date: "DATE" } as const;

const ordered = (open: readonly Table[], done: readonly Table[] = []): readonly Table[] => {
  if (open.length === 0) return done;
  const known = new Set(done.map(({ name }) => name));
  const ready = open.filter(({ name, references }) =>
    references.every(({ dataset }) => dataset === name || known.has(dataset)),
  );
  const next = ready.length > 0 ? ready : open;
  return ordered(
    open.filter((table) => !next.includes(table)),
    [...done, ...next],
  );
};

/** `"from"`: some columns are called as SQL calls its own words. */
export const named = (name: string): string => `"${name}"`;

export type Dialect = Readonly<{
  type(sql: string): string;
  /** Whether a table may refer to itself. */
  self: boolean;
}>;

/** CREATE TABLE with key and foreign keys. */
export const creation = ({ name, columns, key, references }: Table, { type, self }: Dialect): string => {
  const list = (names: readonly string[]): string => names.map(named).join(", ");
  const lines = [
    ...columns.map((column) => `${named(column.name)} ${type(column.sql)}${column.required ? " NOT NULL" : ""}`),
    ...(key.length > 0 ? [`PRIMARY KEY (${list(key)})`] : []),
    ...references
      .filter(({ dataset }) => self || dataset !== name)
      .map(({ columns, dataset, to }) => `FOREIGN KEY (${list(columns)}) REFERENCES ${named(dataset)} (${list(to)})`),
  ];
  return `CREATE TABLE ${named(name)} (\n  ${lines.join(",\n  ")}\n)`;
};

/** What is asked most, ready to be asked. */
export const views: readonly string[] = [
  `CREATE VIEW quotes_with_sources AS
SELECT q.id, q.content, q.kind, q.speaker_id, q.speaker_name, q.speaker_role, q.speaker_organisation, q.disputed,
  q.independent_sources, m.mention, m.part, m.exact, m.prefix, m.suffix, m.start, m."end", m.byte_start, m.byte_end, m.rule,
  m.confidence, d.id AS document_id, d.uri, d.title, d.publisher, d.published
FROM quotes q JOIN mentions m ON m.record_id = q.id JOIN documents d ON d.id = m.document_id`,
  `CREATE VIEW figures_by_measure AS
SELECT x.id AS measure_id, x.name AS measure, x.type, x.owner, x.status, f.id AS figure_id, f.currency, f.amount, f.amount_max,
  f.qualifier, f.role, f.period_exact, f.period_from, f.period_to, f.payer, f.recipient, f.purpose, f.documents,
  f.independent_sources, f.confidence
FROM figures f LEFT JOIN measures x ON x.id = f.measure_id`,
];
