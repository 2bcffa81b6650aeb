import type { DocumentRecord, Extraction, Quarantined } from "../../src/index.ts";
import type { Effects } from "../effects.ts";
import { createGathered, type Gathered } from "../store/gathered.ts";
import type { Extracted } from "../workers/reader.ts";
import { createDistinct } from "./distinct.ts";

/** What all sources came to before anything is merged, in the order of the inputs. */
export type ReadAll = Readonly<{
  documents: readonly DocumentRecord[];
  lines: readonly Extraction[];
  quarantined: readonly Quarantined[];
}>;

/** In memory, or most of it on disk. */
export type Collected = Readonly<{ memory: ReadAll } | { disk: Gathered }>;

/** When what is found goes to disk, and where. */
export type Room = Readonly<{
  /** So many bytes of sources are kept in memory with what was found in them; null for any. */
  most: number | null;
  aside: string;
  /** What was found is to be corrected. */
  corrected: boolean;
}>;

/** Takes what is found as it comes: in memory while there is room, then on disk. */
export const createCollector = ({ most, aside, corrected }: Room, effects: Effects) => {
  const distinct = createDistinct();
  let held: Extracted[] = [];
  let bytes = 0;
  let disk: Gathered | null = null;
  const add = async (found: readonly Extracted[]): Promise<void> => {
    for (const given of found) {
      const one = distinct(given);
      bytes += one.document.bytes ?? 0;
      if (disk === null) held.push(one);
      else disk.add(one);
    }
    if (disk !== null || most === null || bytes <= most) return;
    disk = await createGathered(aside, corrected, effects);
    for (const one of held) disk.add(one);
    held = [];
  };
  const end = (): Collected => {
    if (disk !== null) return { disk };
    return {
      memory: {
        documents: held.map(({ document }) => document),
        lines: held.flatMap(({ line }) => line ?? []),
        quarantined: held.flatMap(({ quarantined }) => quarantined ?? []),
      },
    };
  };
  return { add, end, close: () => disk?.close() };
};
