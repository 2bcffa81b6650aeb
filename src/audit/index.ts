export { type Audit, createAudit } from "./audit.ts";
export { type AuditCandidate, type AuditFinding, type AuditVerdict, verdicts } from "./finding.ts";
export type { AuditFigure, AuditMeasure, AuditPeriod, AuditQuote, AuditText } from "./text.ts";
