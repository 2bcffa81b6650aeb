import { posix } from "node:path";
import { type AuditFinding, type AuditVerdict, verdicts } from "../../src/index.ts";
import { VERSION } from "../version.ts";
import type { Audited } from "./audit.ts";
import { linesIn } from "./placed.ts";
import { diffWords, kindWord, verdictWords } from "./table.ts";

const told: Readonly<Record<AuditVerdict, string>> = {
  attested: "The sources have it.",
  shortened: "The sources have these words with others between them.",
  "other-speaker": "The sources credit somebody else with these words.",
  "other-period": "The sources say it of another time.",
  altered: "The sources have other words.",
  "other-amount": "The sources have another sum.",
  "not-found": "The sources have nothing like it.",
};

const levels: Readonly<Record<AuditVerdict, "none" | "note" | "warning" | "error">> = {
  attested: "none",
  shortened: "warning",
  "other-speaker": "error",
  "other-period": "error",
  altered: "error",
  "other-amount": "error",
  "not-found": "warning",
};

/** SARIF 2.1.0, which code hosts and editors show beside the line. */
export const sarif = (audited: Audited): string => {
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "attested", version: VERSION, rules: verdicts.map(ruleOf) } },
        columnKind: "unicodeCodePoints",
        results: audited.findings.map((finding) => resultOf(audited.article, finding)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

const ruleOf = (id: AuditVerdict) => ({
  id,
  shortDescription: { text: told[id] },
  defaultConfiguration: { level: levels[id] },
});

const resultOf = (article: string, finding: AuditFinding) => {
  const [best] = finding.candidates;
  const differs =
    best !== undefined && best.diff.length > 0 && finding.verdict !== "attested" ? ` ${diffWords(best)}` : "";
  return {
    ruleId: finding.verdict,
    ruleIndex: verdicts.indexOf(finding.verdict),
    kind: finding.verdict === "attested" ? "pass" : "fail",
    level: levels[finding.verdict],
    message: {
      text: `${kindWord(finding)} “${finding.claim}”, ${verdictWords(finding.verdict)}: ${finding.reason}.${differs}`,
    },
    locations: finding.places.map((place) => locationOf(pathUri(article), place)),
    relatedLocations: finding.candidates.map((candidate, id) => ({
      id,
      ...locationOf(encodeURI(candidate.uri), candidate.place),
      message: { text: `${verdictWords(candidate.verdict)}: ${candidate.reason}` },
    })),
  };
};

/** "./draft #2.md" → "draft%20%232.md": as a code host names the file. */
const pathUri = (path: string): string => encodeURI(posix.normalize(path)).replace(/[#?]/g, encodeURIComponent);

/** Places in lines, in characters, as `columnKind` has them, and in bytes. */
const locationOf = (uri: string, place: AuditFinding["places"][number]) => {
  const { start, end, byteStart, byteEnd, exact } = place;
  return {
    physicalLocation: {
      artifactLocation: { uri },
      region: {
        ...linesIn(place),
        ...{ charOffset: start, charLength: end - start, byteOffset: byteStart, byteLength: byteEnd - byteStart },
        snippet: { text: exact },
      },
    },
  };
};
