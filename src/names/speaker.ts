import type { Span } from "../document/index.ts";

export type SpeakerType = "person" | "organisation" | "group" | "document" | "unknown";

/** Who speaks, in the fullest form the document gives. An unnamed individual has no name but a role. */
export type Speaker = Readonly<{
  name: string | null;
  honorific: string | null;
  role: string | null;
  organisation: string | null;
  type: SpeakerType;
  /** The words at this very place: "she", "the minister", "Cllr Lee". */
  mention: Span;
}>;
