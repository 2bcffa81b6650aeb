import { type DocumentRecord, documentId } from "../../src/index.ts";
import type { Extracted } from "../workers/reader.ts";
import { problem } from "./problems.ts";
import { quarantinedDocument } from "./source.ts";

type Locator = DocumentRecord["locator"];

/**
 * Hands sources on one by one, in the order of the inputs. Two rows of a dump may say that they have one id: the first keeps it, and
 * a later one goes by its place, `dump.jsonl#L7`, in quarantine – for one uri can only be one document.
 */
export const createDistinct = () => {
  const seen = new Map<string, Locator>();
  return (found: Extracted): Extracted => {
    const { uri, locator } = found.document;
    const first = seen.get(uri);
    const one = first === undefined ? found : { ...renamed(found, freeName(found.document, seen), first), line: null };
    seen.set(one.document.uri, locator);
    return one;
  };
};

/** What could not be read anyway keeps its own reason. */
const renamed = ({ document, quarantined }: Extracted, uri: string, first: Locator): Omit<Extracted, "line"> => {
  const reason =
    quarantined === null ? problem("duplicate-id", placeOf(document.uri, first)) : codeAndMessageOf(quarantined);
  return quarantinedDocument({ ...document, id: documentId(uri), uri }, reason, quarantined?.text ?? null);
};

const codeAndMessageOf = ({ code, reason }: NonNullable<Extracted["quarantined"]>) => ({ code, message: reason });

const placeOf = (uri: string, first: Locator): string => {
  if (first === null) return `the first is ${uri}`;
  const { file, line, offset } = first;
  return `the first is ${line === null ? `at byte ${offset}` : `line ${line}`} of ${file}`;
};

const freeName = ({ uri, locator }: DocumentRecord, taken: ReadonlyMap<string, Locator>): string => {
  const place = locator?.line ? `L${locator.line}` : locator?.offset;
  const name = locator === null || place == null ? uri : `${locator.file}#${place}`;
  for (let nth = 1; ; nth++) {
    const free = nth === 1 ? name : `${name}~${nth}`;
    if (!taken.has(free)) return free;
  }
};
