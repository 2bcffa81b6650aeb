import type { SpeakerRecord } from "../records/index.ts";
import { fullestName } from "./merge-quotes.ts";
import type { Source, Spoken } from "./sources.ts";
import { allStated, mostStated, type Origin, standingOf } from "./standing.ts";

/** One record for one speaker: roles and bodies change over time and are all kept. */
export const mergeSpeakers = (
  sources: readonly Source<Spoken>[],
  origins: ReadonlyMap<string, Origin>,
): Omit<SpeakerRecord, "id" | "supersedes"> => {
  const speakers = sources.map(({ line }) => line.speaker);
  const name = fullestName(speakers.map((speaker) => speaker.name));
  const mentions = sources.map(mentionOf);
  return {
    name,
    honorific: mostStated(sources, ({ line }) => line.speaker.honorific),
    type: mostStated(sources, ({ line }) => line.speaker.type) ?? "unknown",
    roles: allStated(speakers.map(({ role }) => role)),
    organisations: allStated(speakers.map(({ organisation }) => organisation)),
    aliases: allStated(speakers.map((speaker) => (speaker.name === name ? null : speaker.name))),
    ...standingOf(mentions, origins),
    mentions,
  };
};

const mentionOf = ({ document, uri, address, line }: Source<Spoken>): SpeakerRecord["mentions"][number] => ({
  document,
  uri,
  address,
  ...line.speaker.mention,
  rule: line.rule,
  evidence: line.evidence,
  confidence: line.confidence,
  ...(line.corrections && { corrections: line.corrections }),
});
