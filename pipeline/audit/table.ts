import type { AuditCandidate, AuditFinding } from "../../src/index.ts";
import type { Effects } from "../effects.ts";
import type { Audited } from "./audit.ts";

/** "9 claims held against 3 sources: 7 attested, 1 altered, 1 not found" */
export const summaryOf = ({ findings, sources }: Audited): string => {
  const counts = new Map<string, number>();
  for (const { verdict } of findings) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  const told = [...counts].map(([verdict, count]) => `${count} ${verdict.replace("-", " ")}`).join(", ");
  const held = `${counted(findings.length, "claim")} held against ${counted(sources, "source")}`;
  return `${held}${told === "" ? "" : `: ${told}`}.`;
};

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;

/** "not-found" → "not found" */
export const verdictWords = (verdict: string): string => verdict.replace("-", " ");

/** "sources/a.txt:120-180" */
export const placeWords = ({ uri, place }: AuditCandidate): string => `${uri}:${place.start}-${place.end}`;

const kinds = { quotes: "quote", figures: "figure", measures: "measure" } as const;
export const kindWord = ({ kind }: AuditFinding): string => kinds[kind];

/** For a terminal: a line for each claim, and below it where it stands, or how the nearest words differ. */
export const table = (audited: Audited, { colour, columns }: Effects): string => {
  const paint = (code: number, text: string): string => (colour ? `\u001B[${code}m${text}\u001B[0m` : text);
  const width = Math.max(24, columns - 27);
  const lines = audited.findings.flatMap((finding) => {
    const code = finding.verdict === "attested" ? 32 : finding.verdict === "shortened" ? 33 : 31;
    const said = `${finding.claim}${finding.kind === "quotes" && finding.told ? ` – ${finding.told}` : ""}`;
    const head = `${paint(code, verdictWords(finding.verdict).padEnd(14))} ${kindWord(finding).padEnd(8)} ${cut(said, width)}`;
    return [head, ...finding.candidates.slice(0, finding.verdict === "attested" ? 1 : 3).map(candidateLines(paint))];
  });
  return `${[...lines, "", summaryOf(audited)].join("\n")}\n`;
};

type Paint = (code: number, text: string) => string;

const candidateLines =
  (paint: Paint) =>
  (candidate: AuditCandidate): string => {
    const told = candidate.verdict === "attested" ? "" : `: ${candidate.reason}`;
    const diff =
      candidate.verdict === "attested" || candidate.diff.length === 0
        ? ""
        : `\n${INDENT}${diffWords(candidate, paint)}`;
    return `${INDENT}${paint(2, placeWords(candidate))}${told}${diff}`;
  };

const INDENT = " ".repeat(15);

/** "We will [-not-] close {+all of+} it": words of the source alone, and of the article alone. */
export const diffWords = ({ diff }: AuditCandidate, paint: Paint = (_, text) => text): string =>
  diff
    .map(({ op, from, to }) => {
      if (op === "equal") return from;
      const gone = from === "" ? "" : paint(31, `[-${from}-]`);
      const come = to === "" ? "" : paint(32, `{+${to}+}`);
      return [gone, come].filter(Boolean).join(" ");
    })
    .join(" ");

const cut = (text: string, width: number): string => {
  const line = text.replace(/\s+/g, " ");
  return line.length > width ? `${line.slice(0, width - 1)}…` : line;
};

/** For a review or an issue: a table, with what differs below each claim. */
export const markdown = (audited: Audited): string => {
  const rows = audited.findings.map((finding) => {
    const [best] = finding.candidates;
    const cells = [
      verdictWords(finding.verdict),
      kindWord(finding),
      finding.claim,
      finding.told ?? "",
      best === undefined ? "" : placeWords(best),
      best === undefined || finding.verdict === "attested"
        ? finding.reason
        : [finding.reason, best.diff.length > 0 ? diffWords(best) : ""].filter(Boolean).join(": "),
    ];
    return `| ${cells.map(cell).join(" | ")} |`;
  });
  const head = ["| verdict | kind | claim | said of it | source | reason |", "| --- | --- | --- | --- | --- | --- |"];
  return `${[`# Audit of ${cell(audited.article)}`, "", summaryOf(audited), "", ...head, ...rows].join("\n")}\n`;
};

/** Nothing of an article becomes markup. */
const cell = (text: string): string => text.replace(/\s+/g, " ").replace(/[\\|`*_<>[\]#&!~]/g, (sign) => `\\${sign}`);
