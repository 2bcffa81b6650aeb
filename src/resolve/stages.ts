import type { Extraction } from "../records/index.ts";
import { clusterOf, type Membership, membershipsOf } from "./cluster.ts";
import {
  type Comparison,
  compareGroup,
  type Edge,
  type Group,
  orderAsAscii,
  orderIn,
  type Remainder,
} from "./compare.ts";
import { createComparison, type InOrder } from "./compare-in-order.ts";
import { type DocumentFacts, documents } from "./documents.ts";
import { type EdgeTable, edgesIn } from "./edge-table.ts";
import { figureMembers } from "./figure-members.ts";
import { figures } from "./figures.ts";
import { comparerOf, join, lazyStanding } from "./join.ts";
import type { KeyGroup } from "./key-groups.ts";
import { distinctKeys, type KeyLine, keysOf } from "./keys.ts";
import { measures } from "./measures.ts";
import { measureMembers, quoteMembers, type ResolveLine, speakerMembers } from "./members.ts";
import { quotes } from "./quotes.ts";
import type { Kind, Member, Sameness } from "./sameness.ts";
import { speakers } from "./speakers.ts";

/** All mentions of one kind, compared and clustered. */
export type Joined = Readonly<{
  memberships: readonly Membership[];
  edges: readonly Edge[];
  remainder: readonly Remainder[];
}>;

/** The stages of one kind: `keys`, `compare` and `cluster` as filters over lines, and `join`, all three in one process. */
export type Stages = Readonly<{
  keys: (line: ResolveLine) => readonly KeyLine<unknown>[];
  /** Addresses of all mentions, those without a key too. */
  members: (line: ResolveLine) => readonly string[];
  /** Where a mention stands among those of its key, as ASCII. */
  orderOf: (mention: Member<unknown>) => string;
  compare: (group: Group<unknown>) => Comparison;
  /** The same for a key whose mentions come in their order, one after the other. */
  inOrder: (key: string) => InOrder<unknown>;
  cluster: (members: Iterable<string>, edges: Iterable<Edge>) => readonly Membership[];
  join: (lines: readonly ResolveLine[]) => Joined;
  /** Each mention with its facts and its keys, for who keeps them elsewhere than in memory. */
  facts: (line: ResolveLine) => readonly (Member<unknown> & Readonly<{ keys: readonly number[] }>)[];
  /** `compare` over `size` mentions that are numbered in the order of their addresses, into a table. */
  comparer: (size: number, factsAt: (at: number) => unknown, edges: EdgeTable) => (group: KeyGroup) => Remainder | null;
}>;

/** What a mention's facts are, only its kind knows: between the stages they travel as they are. */
const stagesOf = <Facts>(
  sameness: Sameness<Facts>,
  membersOf: (line: ResolveLine) => readonly Member<Facts>[],
): Stages => ({
  keys: (line) => membersOf(line).flatMap((member) => keysOf(sameness, member)),
  members: (line) => membersOf(line).map(({ address }) => address),
  orderOf: (mention) => orderAsAscii(orderIn(sameness)(mention as Member<Facts>)),
  inOrder: (key) => createComparison(sameness, key) as InOrder<unknown>,
  compare: (group) => compareGroup(sameness, group as Group<Facts>),
  cluster: (members, edges) => clusterOf(sameness.kind, members, edges),
  join: (lines) => {
    const { addresses, edges, remainder } = join(sameness, lines.flatMap(membersOf));
    return {
      edges: edgesIn(edges, sameness.kind, addresses),
      remainder,
      memberships: membershipsOf(sameness.kind, addresses, edges),
    };
  },
  facts: (line) => membersOf(line).map((member) => ({ ...member, keys: distinctKeys(sameness, member) })),
  comparer: (size, look, edges) => {
    const factsAt = (at: number): Facts => look(at) as Facts;
    return comparerOf(sameness, edges, { size, factsAt, standing: lazyStanding(sameness, size, factsAt) });
  },
});

/** A document is its own address; without a sketch nothing is known of its words. */
const documentMembers = ({ document, line: { sketch } }: ResolveLine): readonly Member<DocumentFacts>[] =>
  sketch ? [{ address: document, facts: fingerprint(sketch) }] : [];

const fingerprint = ({ words, sketch, keys, details }: NonNullable<Extraction["sketch"]>): DocumentFacts => ({
  words,
  sketch,
  keys,
  details,
});

/** The stages of every kind. */
export const stages: Readonly<Record<Kind, Stages>> = {
  documents: stagesOf(documents, documentMembers),
  quotes: stagesOf(quotes, quoteMembers),
  figures: stagesOf(figures, figureMembers),
  measures: stagesOf(measures, measureMembers),
  speakers: stagesOf(speakers, speakerMembers),
};
