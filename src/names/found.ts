import { firstWhere, type Span } from "../document/index.ts";
import { aloneBody } from "./bodies.ts";
import type { Line } from "./line.ts";
import { type Mention, namesIn } from "./mentions.ts";
import type { Person } from "./persons.ts";
import type { Identity, World } from "./world.ts";

/** A name and who it is. */
export type Found = Readonly<{ mention: Mention; identity: Identity }>;

/** The names of the article within a stretch of it. */
export const mentionsWithin = ({ mentions, identities }: World, { start, end }: Span): readonly Found[] => {
  const first = firstWhere(mentions.length, (at) => (mentions[at]?.end ?? 0) > start);
  const found: Found[] = [];
  for (let i = first; i < mentions.length; i++) {
    const mention = mentions[i];
    const identity = identities[i];
    if (mention === undefined || identity === undefined || mention.start >= end) break;
    found.push({ mention, identity });
  }
  return found;
};

/** The person whose apposition a phrase is: "Ann Lee – director, [Tenants Together] – said". */
export const apposedTo = ({ mentions, identities }: World, { start, end }: Span): Person | null => {
  const behind = firstWhere(mentions.length, (at) => (mentions[at]?.start ?? 0) >= start);
  for (let i = behind - 1; i >= Math.max(0, behind - 4); i--) {
    const mention = mentions[i];
    const identity = identities[i];
    if (mention?.kind === "person" && identity?.kind === "person" && mention.end <= start && mention.full.end >= end)
      return identity.person;
  }
  return null;
};

/** Who is named right behind a phrase that is their office: "[his lawyer], Ann Lee, said". */
export const namedBehind = ({ mentions, identities }: World, { start, end }: Span): Person | null => {
  const behind = firstWhere(mentions.length, (at) => (mentions[at]?.start ?? 0) >= end);
  const mention = mentions[behind];
  const identity = identities[behind];
  return mention?.kind === "person" &&
    identity?.kind === "person" &&
    mention.full.start <= start &&
    mention.start <= end + 2
    ? identity.person
    : null;
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
