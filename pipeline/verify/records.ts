import { type QuoteRecord, type RecordKind, recordKinds } from "../../src/index.ts";
import { type Fault, fault } from "./fault.ts";
import type { Rows } from "./rows.ts";

type Record = Rows[RecordKind][number];

/** What a merged record says of its mentions is what its mentions say: how many, of which sources, in which wordings. */
export const checkRecords = (rows: Rows): readonly Fault[] => {
  const documents = new Map(rows.documents.map((document) => [document.id, document]));
  return [
    ...recordKinds.flatMap((kind) => rows[kind].flatMap((record) => standing(kind, record, documents))),
    ...rows.quotes.flatMap(wordings),
    ...conflicts(rows),
    ...links(rows),
    ...registry(rows),
  ];
};

const standing = (
  kind: RecordKind,
  record: Record,
  documents: ReadonlyMap<string, Rows["documents"][number]>,
): readonly Fault[] => {
  const mentioned = [...new Set(record.mentions.map(({ document }) => document))];
  const families = new Set(mentioned.map((id) => documents.get(id)?.family ?? id));
  const same = (field: string, said: unknown, found: unknown): readonly Fault[] =>
    said === found
      ? []
      : [fault(`${kind}.jsonl`, `it says ${said}, its mentions come to ${found}`, { record: record.id, field })];
  return [
    ...same("documents", record.documents, mentioned.length),
    ...same("independentSources", record.independentSources, families.size),
    ...record.mentions.flatMap(({ document, uri }, at) =>
      same(`mentions.${at}.uri`, uri, documents.get(document)?.uri),
    ),
  ];
};

/** Every mention has one wording, and the record's own is one of them. */
const wordings = ({ id, content, variants, mentions }: QuoteRecord): readonly Fault[] => {
  const wrong = (field: string, message: string): Fault => fault("quotes.jsonl", message, { record: id, field });
  const told = variants.flatMap((variant) => variant.mentions);
  const all = [...told].sort((a, b) => a - b).join() === mentions.map((_, at) => at).join();
  return [
    ...(variants.some((variant) => variant.content === content)
      ? []
      : [wrong("content", "no variant has these words")]),
    ...(all ? [] : [wrong("variants", "they do not have each mention once")]),
    ...variants.flatMap((variant, at) =>
      variant.mentions.every((index) => wordsOf(mentions[index]) === variant.content)
        ? []
        : [wrong(`variants.${at}.content`, "a mention of it has other words")],
    ),
  ];
};

const wordsOf = (mention: QuoteRecord["mentions"][number] | undefined): string =>
  (mention?.parts ?? []).map(({ exact }) => exact.replace(/\s+/g, " ").trim()).join(" ");

/** A conflict is about records that are there, at least two documents have part in it, and each place is one of its records'. */
const conflicts = (rows: Rows): readonly Fault[] => {
  const byId = new Map(recordKinds.flatMap((kind) => rows[kind].map((record) => [record.id, record] as const)));
  return rows.conflicts.flatMap(({ id, records: ids, values }) => {
    const records = ids.flatMap((record) => byId.get(record) ?? []);
    const places = new Set(records.flatMap(({ mentions }) => mentions.flatMap(placesIn)));
    const said = values.flatMap(({ mentions }) => mentions);
    const wrong = (field: string, message: string): Fault => fault("conflicts.jsonl", message, { record: id, field });
    return [
      ...(records.length === ids.length ? [] : [wrong("records", "one of them is not there")]),
      ...(new Set(said.map(({ document }) => document)).size > 1
        ? []
        : [wrong("values", "one document alone says them")]),
      ...said
        .filter(({ document, start, end }) => !places.has(`${document} ${start} ${end}`))
        .map(({ start, end }) => wrong("values", `none of its records stands at ${start}–${end}`)),
    ];
  });
};

type Mention = Record["mentions"][number];

const placesIn = (mention: Mention): readonly string[] => {
  const places =
    "parts" in mention ? [...mention.parts, ...(mention.speaker ? [mention.speaker.mention] : [])] : [mention];
  return places.map(({ start, end }) => `${mention.document} ${start} ${end}`);
};

/** A link is said in a document that mentions both of its ends. */
const links = (rows: Rows): readonly Fault[] => {
  const mentioned = new Set(
    recordKinds.flatMap((kind) =>
      rows[kind].flatMap(({ id, mentions }) => mentions.map(({ document }) => `${id} ${document}`)),
    ),
  );
  return rows.links.flatMap(({ from_id: from, to_id: to, document_id: document }) =>
    [from, to]
      .filter((end) => !mentioned.has(`${end} ${document}`))
      .map((end) =>
        fault("links.csv", `${end} is not mentioned in ${document}`, { record: from ?? null, field: "document_id" }),
      ),
  );
};

/** Every record is in the registry, alive; what it supersedes leads to it, and no way leads round. */
const registry = (rows: Rows): readonly Fault[] => {
  const heir = new Map(rows.ids.map((row) => [row.id, row.superseded_by ?? null] as const));
  const last = (id: string): string | null => {
    let end = id;
    for (let steps = 0; steps <= heir.size; steps++) {
      const next = heir.get(end);
      if (!next) return end;
      end = next;
    }
    return null;
  };
  const wrong = (record: string, field: string, message: string): Fault => fault("ids.csv", message, { record, field });
  return [
    ...rows.ids
      .filter(({ id }) => last(id ?? "") === null)
      .map(({ id }) => wrong(id ?? "", "superseded_by", "it leads round in a circle")),
    ...recordKinds.flatMap((kind) =>
      rows[kind].flatMap(({ id, supersedes }) => [
        ...(heir.get(id) === null ? [] : [wrong(id, "superseded_by", `${kind}.jsonl has this record`)]),
        ...supersedes
          .filter((old) => last(old) !== id)
          .map((old) => wrong(old, "superseded_by", `${kind}.jsonl says that ${id} supersedes it`)),
      ]),
    ),
  ];
};
