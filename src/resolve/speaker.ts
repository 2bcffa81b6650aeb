import { formerOffice, honorificGenders } from "../lexicon/sameness.ts";
import { type Bearing, sameBody, samePerson } from "./names.ts";
import { comparableWords } from "./words.ts";

/** Who said something, as the extract line has it; names as written, nulls where nothing is stated. */
export type SpeakerFacts = Readonly<{
  name: string | null;
  honorific: string | null;
  role: string | null;
  organisation: string | null;
  type: "person" | "organisation" | "group" | "document" | "unknown";
}>;

/** Like a bearing, or `unknown` where one side is not named or the two are named in ways that cannot be held against each other. */
export type SpeakerBearing = Bearing | "unknown";

/** Whether two quotations can have one speaker. A body and a person may well: one speaks for the other. */
export const sameSpeaker = (a: SpeakerFacts | null, b: SpeakerFacts | null): SpeakerBearing => {
  if (!a?.name || !b?.name) return "unknown";
  if (isPerson(a) && isPerson(b)) return manAndWoman(a, b) ? "different" : samePerson(a.name, b.name);
  if (isPerson(a) || isPerson(b)) return "unknown";
  const bodies = sameBody(a.name, b.name);
  return bodies === "different" && (a.type !== "organisation" || b.type !== "organisation") ? "unknown" : bodies;
};

/** "Mr Ward" and "Mrs Ward"; titles that anybody may have say nothing. */
export const manAndWoman = (a: Pick<SpeakerFacts, "honorific">, b: Pick<SpeakerFacts, "honorific">): boolean => {
  const [one, other] = [genderOf(a), genderOf(b)];
  return one !== undefined && other !== undefined && one !== other;
};

const genderOf = ({ honorific }: Pick<SpeakerFacts, "honorific">): number | undefined => {
  for (const word of honorific === null ? [] : comparableWords(honorific)) {
    const gender = honorificGenders.get(word);
    if (gender !== undefined) return gender;
  }
  return undefined;
};

/** "former schools minister", "mayor-elect": an office that is not held now. */
export const isFormer = (role: string | null): boolean => {
  const words = comparableWords(role ?? "");
  return [...words.slice(0, 2), ...words.slice(-1)].some((word) => formerOffice.has(word));
};

export const isPerson = ({ type }: SpeakerFacts): boolean => type === "person" || type === "unknown";
