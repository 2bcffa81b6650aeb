import { join } from "node:path";
import {
  type DocumentRecord,
  type DropRow,
  documentId,
  dropsOf,
  type Extraction,
  type Kind,
  type LinkLine,
  type Quarantined,
} from "../../src/index.ts";
import type { Effects, Scratch } from "../effects.ts";
import type { Extracted } from "../workers/reader.ts";
import type { RunDiagnostic } from "../write/manifest.ts";
import { counts, offsets } from "./numbers.ts";
import { createShelf, type Shelf } from "./shelf.ts";

/** What is kept of a document besides its mentions, at a place of its own on disk. */
type Rest = Readonly<{ links: readonly LinkLine[]; drops: readonly DropRow[] }>;

/** What all documents came to, most of it on disk; in memory are the documents themselves and where everything is. */
export type Gathered = Readonly<{
  add(extracted: Extracted): void;
  documents: readonly DocumentRecord[];
  /** Of the documents that could be read: their places in `documents`, as the shelves number them. */
  read: readonly number[];
  quarantined: readonly Quarantined[];
  diagnostics: readonly RunDiagnostic[];
  /** Candidates that became nothing, by kind and by reason. */
  dropped: Readonly<{ kinds: ReadonlyMap<string, number>; reasons: ReadonlyMap<string, number> }>;
  shelves: Readonly<Record<Kind, Shelf>>;
  rest(read: number): Rest;
  /** The whole line of a document, where these are kept. */
  line(read: number): Extraction;
  close(): void;
}>;

const kinds = ["documents", "quotes", "figures", "measures", "speakers"] as const;

/** Puts aside in `folder` what is found in documents, as it is found; whole lines only where they are to be corrected. */
export const createGathered = async (folder: string, whole: boolean, effects: Effects): Promise<Gathered> => {
  await effects.makeFolder(folder);
  const files: Scratch[] = [];
  const file = (name: string): Scratch => {
    const opened = effects.scratch(join(folder, name));
    files.push(opened);
    return opened;
  };
  const shelf = (kind: Kind): Shelf => createShelf(kind, file(kind), file(`${kind}-keys`));
  const shelves = Object.fromEntries(kinds.map((kind) => [kind, shelf(kind)])) as Record<Kind, Shelf>;
  const documents: DocumentRecord[] = [];
  const read: number[] = [];
  const quarantined: Quarantined[] = [];
  const diagnostics: RunDiagnostic[] = [];
  const dropped = { kinds: new Map<string, number>(), reasons: new Map<string, number>() };
  const rest = createTexts(file("rest"));
  const lines = whole ? createTexts(file("lines")) : null;
  const addLine = (line: Extraction): void => {
    const uri = line.uri ?? line.id;
    for (const kind of kinds) shelves[kind].add({ document: documentId(uri), line });
    for (const { code, message, start, end } of line.diagnostics) diagnostics.push({ uri, code, message, start, end });
    const drops = dropsOf([line]);
    for (const { kind, reason } of drops) {
      dropped.kinds.set(kind, (dropped.kinds.get(kind) ?? 0) + 1);
      dropped.reasons.set(reason, (dropped.reasons.get(reason) ?? 0) + 1);
    }
    rest.add({ links: line.links, drops } satisfies Rest);
    lines?.add(line);
  };
  return {
    add({ document, line, quarantined: unread }) {
      if (line !== null) {
        read.push(documents.length);
        addLine(line);
      }
      if (unread !== null) quarantined.push(unread);
      documents.push(document);
    },
    ...{ documents, read, quarantined, diagnostics, dropped, shelves },
    rest: (at) => rest.at(at) as Rest,
    line: (at) => lines?.at(at) as Extraction,
    close: () => {
      for (const { close } of files) close();
    },
  };
};

/** Values as JSON in a file, found by their number. */
const createTexts = (file: Scratch) => {
  const [starts, lengths] = [offsets(), counts()];
  return {
    add(value: unknown): void {
      const text = Buffer.from(JSON.stringify(value));
      starts.push(file.append(text));
      lengths.push(text.length);
    },
    at: (at: number): unknown => JSON.parse(new TextDecoder().decode(file.read(starts.at(at), lengths.at(at)))),
  };
};
