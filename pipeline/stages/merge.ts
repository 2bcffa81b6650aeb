import {
  type DocumentRecord,
  documentId,
  type Extraction,
  type IdRow,
  type Membership,
  mergeStage,
  type ResolveLine,
} from "../../src/index.ts";
import type { Filter } from "./filter.ts";
import { addressed } from "./keys.ts";

const outputs = ["documents", "quotes", "figures", "measures", "speakers", "ids"] as const;

/** `merge`: documents with mentions and the clusters of the mentions; documents' own records where more is known of them than a line says. */
export const mergeFilter = (registry: readonly IdRow[]): Filter => {
  const lines: ResolveLine[] = [];
  const memberships: Membership[] = [];
  const known: DocumentRecord[] = [];
  return {
    line: (given) => {
      if (given.is === "extraction") lines.push(addressed(given.line as Extraction));
      if (given.is === "membership") memberships.push(given.line);
      if (given.is === "document") known.push(given.line as DocumentRecord);
      return [];
    },
    end: function* () {
      const documents = allDocuments(known, lines);
      const merged = mergeStage({ documents, lines, memberships, registry });
      for (const kind of outputs) for (const record of merged[kind]) yield { kind, record };
    },
  };
};

const allDocuments = (known: readonly DocumentRecord[], lines: readonly ResolveLine[]): readonly DocumentRecord[] => {
  const ids = new Set(known.map(({ id }) => id));
  return [...known, ...lines.filter(({ document }) => !ids.has(document)).map(({ line }) => documentOf(line))];
};

/** What a line alone says of its document. */
const documentOf = (line: Extraction): DocumentRecord => {
  const { title, publisher, author, published, retrieved, language } = line;
  return {
    ...{ id: documentId(line.uri ?? line.id), uri: line.uri ?? line.id, url: null, locator: null },
    ...{ sha256: null, bytes: null, encoding: null, bom: null, mediaType: null },
    ...{ language, title, publisher, author, published, retrieved },
    ...{ status: "ok", duplicateOf: null, family: null, errorCode: null, error: null },
  };
};
