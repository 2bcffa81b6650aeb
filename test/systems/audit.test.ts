import { describe, expect, test } from "vitest";
import { type AuditFinding, createAudit, createAuditReader } from "../../src/index.ts";
import { type Altered, alteredStories } from "../audit/stories.ts";

/**
 * Five hundred articles that take over what their sources say, with one thing altered in each. A claim is flagged when it is not
 * attested; flagged rightly when it is the one that was altered, with the verdict that says how.
 */
const read = createAuditReader();

const auditOf = ({ article, sources }: Altered): readonly AuditFinding[] => {
  const audit = createAudit(read({ text: article }, "article.txt"));
  for (const [uri, text] of Object.entries(sources)) audit.add(read({ text }, uri));
  return audit.findings();
};

type Counts = { hits: number; flagged: number; altered: number };

describe("alterations", () => {
  test("are found, and nothing else is", () => {
    const counts = new Map<string, Counts>();
    const missed: string[] = [];
    for (const story of alteredStories(500)) {
      const count = counts.get(story.alteration) ?? { hits: 0, flagged: 0, altered: 0 };
      counts.set(story.alteration, count);
      const flagged = auditOf(story).filter(({ verdict }) => verdict !== "attested");
      const right = flagged.filter((finding) => isAltered(finding, story) && story.verdicts.includes(finding.verdict));
      const strange = flagged.filter((finding) => !isAltered(finding, story));
      count.altered++;
      count.hits += Math.min(1, right.length);
      count.flagged += Math.min(1, right.length) + strange.length;
      if (right.length === 0 || strange.length > 0)
        missed.push(
          `${story.alteration}: ${JSON.stringify(flagged.map(({ verdict, claim, reason }) => [verdict, claim, reason]))}\n${story.article}`,
        );
    }
    const { hits, flagged, altered } = [...counts.values()].reduce((a, b) => ({
      hits: a.hits + b.hits,
      flagged: a.flagged + b.flagged,
      altered: a.altered + b.altered,
    }));
    const rows = [...counts].map(
      ([name, { hits, flagged, altered }]) => `${name} ${ratio(hits, flagged)} ${ratio(hits, altered)}`,
    );
    process.stdout.write(
      `precision recall: ${[`all ${ratio(hits, flagged)} ${ratio(hits, altered)}`, ...rows].join(" · ")}\n`,
    );
    expect(altered).toBe(500);
    for (const [name, count] of counts) {
      expect(count.hits / count.flagged, name).toBeGreaterThanOrEqual(0.97);
      expect(count.hits / count.altered, name).toBeGreaterThanOrEqual(0.97);
    }
    expect(hits / flagged, missed.slice(0, 12).join("\n")).toBeGreaterThanOrEqual(0.97);
    expect(hits / altered, missed.slice(0, 12).join("\n")).toBeGreaterThanOrEqual(0.97);
  });
});

const ratio = (part: number, whole: number): string => (whole === 0 ? "–" : (part / whole).toFixed(3));

/** The claim that was altered, or the quotation that the altered sum stands in. */
const isAltered = ({ claim }: AuditFinding, { about }: Altered): boolean => claim.includes(about);
