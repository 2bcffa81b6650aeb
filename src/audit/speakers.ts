import { sameBody } from "../resolve/names.ts";
import { isPerson, type SpeakerFacts, sameSpeaker } from "../resolve/speaker.ts";
import { contentWords } from "../resolve/topic.ts";

/** Whether the article and the source credit one speaker; `unknown` where one of them credits nobody who can be told. */
export type Credit = "same" | "other" | "unknown";

export const creditOf = (article: SpeakerFacts | null, source: SpeakerFacts | null): Credit => {
  if (article === null || source === null) return "unknown";
  if (article.name === null && source.name === null) return sameRole(article.role, source.role);
  const bearing = sameSpeaker(article, source);
  if (bearing !== "unknown") return bearing === "different" ? "other" : "same";
  if (article.name === null || source.name === null || isPerson(article) === isPerson(source)) return "unknown";
  const [person, body] = isPerson(article) ? [article, source] : [source, article];
  return speaksFor(person, body);
};

/** A person and a body: one when the person is of that body. */
const speaksFor = ({ organisation, role }: SpeakerFacts, { name }: SpeakerFacts): Credit => {
  const body = contentWords(name ?? "");
  const own = contentWords([organisation, role].filter(Boolean).join(" "));
  if (own.length === 0 || organisation === null) return "unknown";
  return sameBody(organisation, name ?? "") !== "different" || body.some((word) => own.includes(word))
    ? "same"
    : "other";
};

/** "a police officer" and "a nurse": nobody is named, and nothing of what is said of them is the same. */
const sameRole = (a: string | null, b: string | null): Credit => {
  const [one, other] = [contentWords(a ?? ""), contentWords(b ?? "")];
  if (one.length === 0 || other.length === 0) return "unknown";
  return one.some((word) => other.includes(word)) ? "same" : "unknown";
};

/** "Ann Lee, leader, Porthaven Council"; null for nobody. */
export const speakerWords = (speaker: SpeakerFacts | null): string | null => {
  if (speaker === null) return null;
  const name = [speaker.honorific, speaker.name].filter(Boolean).join(" ");
  return [name, speaker.role, speaker.organisation].filter(Boolean).join(", ") || null;
};
