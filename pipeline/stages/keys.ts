import { documentId, type Extraction, type ResolveLine, stages } from "../../src/index.ts";
import type { Filter } from "./filter.ts";

/** A document's line with the document's id. */
export const addressed = (line: Extraction): ResolveLine => ({ document: documentId(line.uri ?? line.id), line });

/** `keys`: a line for each key of each mention. */
export const keysFilter = (): Filter => ({
  line: (given) =>
    given.is === "extraction"
      ? Object.values(stages).flatMap(({ keys }) => keys(addressed(given.line as Extraction)))
      : [],
  end: () => [],
});
