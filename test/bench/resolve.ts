/**
 * npm run bench:resolve -- [--mentions N]
 * The stages keys, compare and cluster over N generated mentions (1,000,000) in one process, kind after kind: seconds, memory, and
 * what a mention costs beside a tenth of them. These are the stages whose cost could outgrow the input; merge walks each cluster once.
 */
import { parseArgs } from "node:util";
import type { Member, ResolveLine, Sameness } from "../../src/index.ts";
import { membershipsOf } from "../../src/resolve/cluster.ts";
import { documents } from "../../src/resolve/documents.ts";
import { figureMembers } from "../../src/resolve/figure-members.ts";
import { figures } from "../../src/resolve/figures.ts";
import { join } from "../../src/resolve/join.ts";
import { measures } from "../../src/resolve/measures.ts";
import { measureMembers, quoteMembers, speakerMembers } from "../../src/resolve/members.ts";
import { quotes } from "../../src/resolve/quotes.ts";
import { speakers } from "../../src/resolve/speakers.ts";
import { inventedLines, MENTIONS_PER_ARTICLE } from "./invented-mentions.ts";

const { values } = parseArgs({ options: { mentions: { type: "string", default: "1000000" } } });
const most = Number(values.mentions);

type Cost = Readonly<{ seconds: number; clusters: number; uncompared: number }>;
const nothing: Cost = { seconds: 0, clusters: 0, uncompared: 0 };

const costOf = <Facts>(
  sameness: Sameness<Facts>,
  mentions: number,
  membersOf: (line: ResolveLine) => readonly Member<Facts>[],
): Cost => {
  const members: Member<Facts>[] = [];
  const spent = { reading: 0 };
  for (const line of inventedLines(mentions / MENTIONS_PER_ARTICLE)) {
    const started = performance.now();
    members.push(...membersOf(line));
    spent.reading += performance.now() - started;
  }
  const started = performance.now();
  const { addresses, edges, remainder } = join(sameness, members);
  const memberships = membershipsOf(sameness.kind, addresses, edges);
  return {
    seconds: (spent.reading + performance.now() - started) / 1000,
    clusters: new Set(memberships.map(({ cluster }) => cluster)).size,
    uncompared: remainder.reduce((sum, { uncompared }) => sum + uncompared, 0),
  };
};

const documentMember = ({ document, line: { sketch } }: ResolveLine) =>
  sketch ? [{ address: document, facts: sketch }] : [];

const measure = (mentions: number) => {
  const costs = [
    costOf(documents, mentions, documentMember),
    costOf(quotes, mentions, quoteMembers),
    costOf(figures, mentions, figureMembers),
    costOf(measures, mentions, measureMembers),
    costOf(speakers, mentions, speakerMembers),
  ];
  const all = costs.reduce(
    (sum, cost) => ({
      seconds: sum.seconds + cost.seconds,
      clusters: sum.clusters + cost.clusters,
      uncompared: sum.uncompared + cost.uncompared,
    }),
    nothing,
  );
  return {
    mentions,
    seconds: Number(all.seconds.toFixed(1)),
    "µs per mention": Number(((all.seconds * 1e6) / mentions).toFixed(1)),
    clusters: all.clusters,
    "pairs left uncompared": all.uncompared,
    "MB at most": Math.round(process.resourceUsage().maxRSS / 1024),
  };
};

const rows = [measure(most / 100), measure(most / 10), measure(most)];
console.table(rows);
const [, tenth, all] = rows;
const growth = (all?.["µs per mention"] ?? 0) / (tenth?.["µs per mention"] ?? 1);
console.log(`Cost per mention beside a tenth of them: ${growth.toFixed(2)}`);
