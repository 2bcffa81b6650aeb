import type { Parse } from "../clauses/index.ts";
import type { Document, Span } from "../document/index.ts";
import type { Body } from "./bodies.ts";
import type { Narration } from "./narration.ts";
import type { Person } from "./persons.ts";
import type { Speaker, SpeakerType } from "./speaker.ts";
import type { Topics } from "./topics.ts";
import type { World } from "./world.ts";

/** What answering takes: the document, its words and its people. */
export type Asked = Readonly<{
  document: Document;
  parse: Parse;
  narration: Narration;
  world: World;
  topic: Topics;
}>;

export const personSpeaker = (person: Person, mention: Span): Speaker => ({
  name: person.name,
  honorific: person.honorific,
  role: person.role,
  organisation: person.organisation,
  type: "person",
  mention,
});
export const plainSpeaker = (name: string | null, type: SpeakerType, mention: Span): Speaker => ({
  name,
  honorific: null,
  role: null,
  organisation: null,
  type,
  mention,
});
export const bodySpeaker = ({ name }: Body, mention: Span): Speaker => plainSpeaker(name, "organisation", mention);
