import type { AuditCandidate, AuditFinding } from "../../src/index.ts";
import { type Html, html } from "../report/html.ts";
import type { Audited } from "./audit.ts";
import { kindWord, placeWords, summaryOf, verdictWords } from "./table.ts";

/** One page without script: every claim with its verdict, and the words that differ. */
export const page = (audited: Audited): string => {
  const style: Html = { markup: `<style>${STYLE}</style>` };
  return `<!doctype html>\n${
    html`<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>Audit of ${audited.article}</title>${style}</head>
<body><main><h1>Audit of ${audited.article}</h1><p>${summaryOf(audited)}</p>
<ol>${audited.findings.map(claimOf)}</ol></main></body></html>`.markup
  }\n`;
};

const claimOf = (finding: AuditFinding): Html => {
  const said = finding.told === null ? null : html`<p class="told">${finding.told}</p>`;
  const candidates = finding.candidates.map(candidateOf);
  return html`
<li class="${finding.verdict}"><h2><span class="verdict">${verdictWords(finding.verdict)}</span> ${kindWord(finding)}</h2><blockquote>${finding.claim}</blockquote>${said}${candidates.length > 0 ? html`<ul>${candidates}</ul>` : html`<p>${finding.reason}</p>`}</li>`;
};

const candidateOf = (candidate: AuditCandidate): Html => {
  const differs =
    candidate.diff.length === 0 || candidate.verdict === "attested" ? null : html`<p>${diffOf(candidate)}</p>`;
  return html`<li><code>${placeWords(candidate)}</code> ${verdictWords(candidate.verdict)}: ${candidate.reason}${differs}</li>`;
};

const diffOf = ({ diff }: AuditCandidate): readonly Html[] =>
  diff.map(({ op, from, to }) => {
    if (op === "equal") return html`${from} `;
    const gone = from === "" ? null : html`<del>${from}</del> `;
    return html`${gone}${to === "" ? null : html`<ins>${to}</ins> `}`;
  });

const STYLE = `:root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}
main{max-width:48rem;margin:auto;padding:1rem;overflow-wrap:anywhere}
h1{font-size:1.5rem}h2{font-size:1rem;margin:0}blockquote{margin:.3rem 0;font-family:Georgia,serif}
ol{padding:0;list-style:none}ol>li{border-inline-start:.3rem solid #b3261e;padding:.2rem .8rem;margin:1rem 0}
ol>li.attested{border-color:#2e7d32}ol>li.shortened{border-color:#8a6100}.verdict{font-weight:700}.told{margin:0}
del{background:light-dark(#ffdad6,#5c1512)}ins{background:light-dark(#d3f0d5,#14451a)}`;
