import type { Span } from "../document/index.ts";
import { aloneBody } from "./bodies.ts";
import type { Line } from "./line.ts";
import { type Mention, namesIn } from "./mentions.ts";
import type { Person } from "./persons.ts";
import type { Identity, World } from "./world.ts";

/** A name and who it is. */
export type Found = Readonly<{ mention: Mention; identity: Identity }>;

/** The names of the article within a stretch of it. */
export const mentionsWithin = ({ mentions, identities }: World, { start, end }: Span): readonly Found[] => {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const found: Found[] = [];
  for (let i = low; i < mentions.length; i++) {
    const mention = mentions[i];
    const identity = identities[i];
    if (mention === undefined || identity === undefined || mention.start >= end) break;
    found.push({ mention, identity });
  }
  return found;
};

/** The person whose apposition a phrase is: "Ann Lee – director, [Tenants Together] – said". */
export const apposedTo = ({ mentions, identities }: World, { start, end }: Span): Person | null => {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= Math.max(0, low - 4); i--) {
    const mention = mentions[i];
    const identity = identities[i];
    if (mention?.kind === "person" && identity?.kind === "person" && mention.end <= start && mention.full.end >= end)
      return identity.person;
  }
  return null;
};

/** Names in a phrase that the narration hides, in a quotation within a quotation: known people and bodies, or new ones. */
export const namedHere = ({ persons, bodies }: World, line: Line): readonly Found[] => {
  const found: Mention[] = [];
  namesIn(line, 0, found);
  return found.map((mention): Found => {
    if (mention.kind === "body")
      return { mention, identity: { kind: "body", body: bodies.find(mention.name.name) ?? aloneBody(mention.name) } };
    if (mention.kind === "word") {
      const person = persons.surnamed(mention.word);
      return { mention, identity: person === undefined ? { kind: "unknown" } : { kind: "person", person } };
    }
    const person = persons.known(mention) ?? persons.alone(mention);
    return { mention, identity: { kind: "person", person } };
  });
};
