import { type DocumentRecord, inFamilies, withOriginals } from "../../../src/index.ts";
import { wrongUsage } from "../../exit.ts";
import type { Filter } from "../filter.ts";
import { asAscii } from "./columns.ts";
import { fileRows } from "./file-rows.ts";

type First = { name: string; place: string; document: DocumentRecord | null };

/** Documents of one group come in the order of their uris: what is asked of each is decided by it and the first that was read. */
const createFirsts = () => {
  const first: First = { name: "", place: "", document: null };
  return (name: string, document: DocumentRecord, number: number): readonly DocumentRecord[] => {
    const place = asAscii(document.uri);
    if (name !== first.name) Object.assign(first, { name, place: "", document: null });
    if (place < first.place) throw wrongUsage(`Line ${number}: ${document.uri} comes too late; sort by uri.`);
    first.place = place;
    if (document.status === "quarantined") return [document];
    if (first.document !== null) return [first.document, document];
    first.document = document;
    return [document];
  };
};

const last = (documents: readonly DocumentRecord[]): readonly DocumentRecord[] => documents.slice(-1);

/** `merge --step copies`: documents of equal bytes together, by uri. */
export const copiesFilter = (): Filter => {
  const firsts = createFirsts();
  return {
    line: (given, number) => {
      if (given.is !== "document") return [];
      const document = given.line as DocumentRecord;
      return last(withOriginals(firsts(document.sha256 ?? document.id, document, number)));
    },
    end: () => [],
  };
};

/** `merge --step families`: documents of one cluster together, by uri. Their `cluster` goes. */
export const familiesFilter = (): Filter => {
  const firsts = createFirsts();
  const rows = fileRows("documents");
  return {
    line: (given, number) => {
      if (given.is !== "document") return [];
      const { cluster = given.line.id, ...document } = given.line as DocumentRecord & { cluster?: string };
      const known = firsts(cluster, document, number);
      const memberships = known.map(({ id }) => ({ kind: "documents" as const, cluster, member: id }));
      return last(inFamilies(known, memberships)).flatMap((done) => [done, ...rows(done.id, done)]);
    },
    end: () => [],
  };
};
