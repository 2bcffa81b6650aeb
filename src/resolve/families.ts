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
): readonly DocumentRecord[] => {
  const cluster = new Map(memberships.map((membership) => [membership.member, membership.cluster]));
  const readable = documents.filter(({ status }) => status !== "quarantined").sort((a, b) => byCodePoint(a.uri, b.uri));
  const first = new Map<string, string>();
  const original = new Map<string, string>();
  for (const { id, sha256 } of readable) {
    const family = cluster.get(id) ?? id;
    if (!first.has(family)) first.set(family, id);
    if (sha256 !== null && !original.has(sha256)) original.set(sha256, id);
  }
  return documents.map((document) => {
    if (document.status === "quarantined") return document;
    const copied = original.get(document.sha256 ?? "") ?? document.id;
    return {
      ...document,
      status: copied === document.id ? "ok" : "duplicate",
      duplicateOf: copied === document.id ? null : copied,
      family: first.get(cluster.get(document.id) ?? document.id) ?? document.id,
    };
  });
};

/** What merging needs of each document, by its id. */
export const originsOf = (documents: readonly DocumentRecord[]): ReadonlyMap<string, Origin> =>
  new Map(
    documents.map(
      ({ id, uri, family, published }) => [id, { document: id, uri, family: family ?? id, published }] as const,
    ),
  );
