import { join } from "node:path";
import type {
  ConflictRecord,
  Decision,
  DocumentRecord,
  DropRow,
  FigureRecord,
  MeasureRecord,
  QuoteRecord,
  SpeakerRecord,
} from "../../src/index.ts";
import type { Effects } from "../effects.ts";
import { readCsv } from "../publish/previous.ts";
import { linesOf } from "../read/lines.ts";
import type { Manifest } from "../write/manifest.ts";
import { manifestOf } from "../write/manifest-in.ts";

export type LinkRecord = Readonly<{
  from_id: string;
  relation: string;
  to_id: string;
  document_id: string;
  exact: string | null;
  rule: string;
}>;

/** The published datasets that a report is made of. */
export type Published = Readonly<{
  folder: string;
  manifest: Manifest;
  documents: readonly DocumentRecord[];
  quotes: readonly QuoteRecord[];
  figures: readonly FigureRecord[];
  measures: readonly MeasureRecord[];
  speakers: readonly SpeakerRecord[];
  conflicts: readonly ConflictRecord[];
  links: readonly LinkRecord[];
  drops: readonly DropRow[];
  decisions: readonly Decision[];
}>;

/** Reads what `attested run` published in a folder. */
export const openPublished = async (folder: string, effects: Effects): Promise<Published> => {
  const manifest = await manifestOf(folder, folder, effects);
  const rows = <Row>(name: string): Promise<readonly Row[]> => jsonRows<Row>(join(folder, `${name}.jsonl`), effects);
  return {
    folder,
    manifest,
    documents: await rows<DocumentRecord>("documents"),
    quotes: await rows<QuoteRecord>("quotes"),
    figures: await rows<FigureRecord>("figures"),
    measures: await rows<MeasureRecord>("measures"),
    speakers: await rows<SpeakerRecord>("speakers"),
    conflicts: await rows<ConflictRecord>("conflicts"),
    links: readCsv(await textOf(join(folder, "links.csv"), effects)) as unknown as readonly LinkRecord[],
    drops: await rows<DropRow>("drops"),
    decisions: await rows<Decision>("decisions"),
  };
};

const jsonRows = async <Row>(path: string, effects: Effects): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  const decoder = new TextDecoder();
  for await (const lines of linesOf(effects.stream(path), Number.POSITIVE_INFINITY))
    for (const { bytes } of lines) if (bytes?.length) rows.push(JSON.parse(decoder.decode(bytes)) as Row);
  return rows;
};

const textOf = async (path: string, effects: Effects): Promise<string> =>
  new TextDecoder().decode(await effects.read(path));
