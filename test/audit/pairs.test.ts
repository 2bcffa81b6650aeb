import { describe, expect, test } from "vitest";
import {
  type AuditFinding,
  type AuditVerdict,
  createAudit,
  createAuditReader,
  type MediaType,
} from "../../src/index.ts";
import pairs from "./pairs.json" with { type: "json" };

/** Invented articles and sources, and what must be said of each claim. */
type Pair = Readonly<{
  name: string;
  article: string;
  mediaType?: MediaType;
  sources: Readonly<Record<string, string>>;
  expected: Readonly<Record<string, AuditVerdict>>;
  differs?: readonly string[];
  /** Where the sources have the measures, best places alone. */
  places?: readonly string[];
}>;

const read = createAuditReader();

const findingsOf = ({ article, mediaType, sources }: Pair): readonly AuditFinding[] => {
  const audit = createAudit(read({ text: article, mediaType: mediaType ?? "text/plain" }, "article"));
  for (const [uri, text] of Object.entries(sources))
    audit.add(read({ text, uri, mediaType: uri.endsWith(".html") ? "text/html" : "text/plain" }, uri));
  return audit.findings();
};

const all: readonly Pair[] = pairs as unknown as readonly Pair[];

describe("an article against its sources", () => {
  test("there are twenty-one pairs", () => expect(all).toHaveLength(21));

  test.each(all)("$name", (pair) => {
    const findings = findingsOf(pair);
    for (const [claim, verdict] of Object.entries(pair.expected)) {
      const found = findings.filter(
        (finding) => (finding.claim.includes(claim) && finding.kind !== "measures") || finding.claim === claim,
      );
      expect(
        found.map((finding) => finding.verdict),
        `${claim}\n${JSON.stringify(findings, null, 1)}`,
      ).toEqual([verdict]);
    }
    const known = findings.filter((finding) => finding.verdict !== "attested" && finding.kind !== "measures");
    for (const finding of known)
      expect(
        Object.keys(pair.expected).some((claim) => finding.claim.includes(claim)),
        finding.claim,
      ).toBe(true);
    if (pair.differs)
      expect(findings[0]?.candidates[0]?.diff.find(({ op }) => op === "replace")).toMatchObject({
        from: pair.differs[0],
        to: pair.differs[1],
      });
    const measures = findings.filter(({ kind }) => kind === "measures");
    if (pair.places) expect(measures.map(({ candidates }) => candidates[0]?.place.exact)).toEqual(pair.places);
  });

  test.each(all)("$name: every place of a candidate is its words", (pair) => {
    for (const finding of findingsOf(pair))
      for (const { uri, place } of finding.candidates) {
        const source = pair.sources[uri] ?? "";
        expect(
          [...source]
            .slice(place.start, place.end)
            .join("")
            .replace(/<[^>]*>/g, ""),
        ).toBe(place.exact);
        expect(
          Buffer.from(source)
            .subarray(place.byteStart, place.byteEnd)
            .toString()
            .replace(/<[^>]*>/g, ""),
        ).toBe(place.exact);
      }
  });
});
