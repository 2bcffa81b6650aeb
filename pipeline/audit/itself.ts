import { basename, resolve } from "node:path";
import type { DocumentRecord } from "../../src/index.ts";
import type { Effects } from "../effects.ts";
import type { Published } from "../report/dataset.ts";

/** The file under audit. */
export type Itself = Readonly<{ path: string; sha256: string | null }>;

/** Nothing is a source of itself; what is left out for that is told. */
export const passOver = (uri: string, { log }: Effects): void =>
  log(`Passed over ${uri}: an article is no source of itself.`);

/** The documents of a dataset that were read from the file under audit. */
export const madeOf = ({ path, sha256 }: Itself, { folder, manifest, documents }: Published): ReadonlySet<string> => {
  const stood = ({ uri }: DocumentRecord): boolean =>
    manifest.inputs.some(
      ({ name, parent }) => (uri === name || uri.startsWith(`${name}/`)) && resolve(folder, parent, uri) === path,
    );
  // Datasets are moved and copied without what they were made of: then name and bytes tell it.
  const isCopy = (document: DocumentRecord): boolean =>
    sha256 !== null && document.sha256 === sha256 && basename(document.uri) === basename(path);
  return new Set(documents.filter((one) => stood(one) || isCopy(one)).map(({ uri }) => uri));
};
