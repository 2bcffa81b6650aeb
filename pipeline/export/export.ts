import { basename, join, resolve } from "node:path";
import { type DocumentRecord, mentionsOf, noRecords, recordKinds } from "../../src/index.ts";
import type { Effects } from "../effects.ts";
import { type Exit, exit, wrongUsage } from "../exit.ts";
import type { MadeFormat } from "../formats/formats.ts";
import { writeFormats } from "../formats/write.ts";
import { previousRun } from "../publish/previous.ts";
import type { Manifest } from "../write/manifest.ts";
import { manifestOf } from "../write/manifest-in.ts";
import { annotationOf, type Described } from "./annotations.ts";
import { lineageEvents } from "./openlineage.ts";
import { createTextPositions } from "./text-positions.ts";

/** Which output, and where its sources stand if not where they stood. */
export type ExportOptions = Readonly<{ data: string; sources?: string }>;

/** Prints one W3C Web Annotation per line for every place of every record. */
export const exportAnnotations = async ({ data, sources }: ExportOptions, effects: Effects): Promise<Exit> => {
  const { folder, run } = await opened(data, effects);
  const root = sources === undefined ? null : resolve(effects.folder, sources);
  const positions = createTextPositions(folder, run, root, effects);
  const records = await previousRun(folder, effects);
  const documents = new Map([...records.documents].map(([id, line]) => [id, JSON.parse(line) as DocumentRecord]));
  for (const kind of recordKinds)
    for (const line of records[kind].values()) {
      const record = JSON.parse(line) as Described;
      const rows = mentionsOf({ ...noRecords, [kind]: [record] });
      const lines: string[] = [];
      for (const row of rows) {
        const document = documents.get(row.documentId);
        if (document === undefined) continue;
        const position = await positions.of(document);
        lines.push(`${JSON.stringify(annotationOf(record, row, { document, run, position }))}\n`);
      }
      await effects.print(lines.join(""));
    }
  if (positions.missing.size > 0)
    effects.log(
      `${positions.missing.size} sources with markup are gone or changed, so that their annotations have no text position: name their folder with --sources.`,
    );
  return exit.well;
};

/** Prints the events of the run that wrote DIR, one per line. */
export const exportOpenLineage = async ({ data }: ExportOptions, effects: Effects): Promise<Exit> => {
  const { folder, run } = await opened(data, effects);
  await effects.print(
    lineageEvents(run, basename(folder))
      .map((event) => `${JSON.stringify(event)}\n`)
      .join(""),
  );
  return exit.well;
};

/** Writes the datasets as typed files or as a database. */
export const exportFiles = async (
  { form, data, out }: Readonly<{ form: MadeFormat; data: string; out: string }>,
  effects: Effects,
): Promise<Exit> => {
  const { folder } = await opened(data, effects);
  const into = resolve(effects.folder, out);
  if (into === folder) throw wrongUsage("What a run published stays as it is: name another folder with --out.");
  await effects.makeFolder(into);
  for (const { path, bytes } of await writeFormats([form], { from: folder, into }, effects))
    effects.log(`${join(out, path)}  ${bytes} bytes`);
  return exit.well;
};

const opened = async (data: string, effects: Effects): Promise<Readonly<{ folder: string; run: Manifest }>> => {
  const folder = resolve(effects.folder, data);
  return { folder, run: await manifestOf(folder, data, effects) };
};
