import { byCodePoint, type DocumentRecord } from "../records/index.ts";
import type { Membership } from "./cluster.ts";
import type { Origin } from "./standing.ts";

/**
 * Documents with what they repeat: of equal bytes the first by uri is the original and the rest are duplicates; a family is
 * named after its first document by uri. Quarantined ones are left as they are.
 */
export const withFamilies = (
  documents: readonly DocumentRecord[],
  memberships: readonly Membership[],
): readonly DocumentRecord[] => inFamilies(withOriginals(documents), memberships);

const isRead = ({ status }: DocumentRecord): boolean => status !== "quarantined";

/** The first half: of equal bytes the first by uri is the original. Documents of other bytes do not matter. */
export const withOriginals = (documents: readonly DocumentRecord[]): readonly DocumentRecord[] => {
  const original = firstBy(documents, ({ sha256 }) => sha256);
  return documents.map((document) => {
    if (!isRead(document)) return document;
    const copied = original.get(document.sha256 ?? "") ?? document.id;
    const isOriginal = copied === document.id;
    return { ...document, status: isOriginal ? "ok" : "duplicate", duplicateOf: isOriginal ? null : copied };
  });
};

/** The second: the first of each cluster by uri names the family. Documents of other clusters do not matter. */
export const inFamilies = (
  documents: readonly DocumentRecord[],
  memberships: readonly Membership[],
): readonly DocumentRecord[] => {
  const cluster = new Map(memberships.map((membership) => [membership.member, membership.cluster]));
  const clusterOf = ({ id }: DocumentRecord): string => cluster.get(id) ?? id;
  const first = firstBy(documents, clusterOf);
  return documents.map((document) =>
    isRead(document) ? { ...document, family: first.get(clusterOf(document)) ?? document.id } : document,
  );
};

/** For each group the first that was read, by uri. */
const firstBy = (
  documents: readonly DocumentRecord[],
  group: (document: DocumentRecord) => string | null,
): ReadonlyMap<string, string> => {
  const first = new Map<string, string>();
  for (const document of documents.filter(isRead).sort((a, b) => byCodePoint(a.uri, b.uri))) {
    const name = group(document);
    if (name !== null && !first.has(name)) first.set(name, document.id);
  }
  return first;
};

/** What merging needs of each document, by its id. */
export const originsOf = (documents: readonly DocumentRecord[]): ReadonlyMap<string, Origin> =>
  new Map(
    documents.map(
      ({ id, uri, family, published }) => [id, { document: id, uri, family: family ?? id, published }] as const,
    ),
  );
