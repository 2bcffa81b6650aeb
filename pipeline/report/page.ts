import { createHash } from "node:crypto";
import { type Html, html } from "./html.ts";

/** The page's own code and style, as the build leaves them. */
export type Assets = Readonly<{ boot: string; script: string; style: string }>;

/** Everything before the data: what a browser needs to show the overview. */
export const headOf = (title: string, overview: Html, assets: Assets): string =>
  `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(assets)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
${html`<title>${title} – attested</title>`.markup}
<style>${assets.style}</style>
<script>${assets.boot}</script>
</head>
<body>
${shell(overview).markup}
`;

/** The page's code comes last, when all data is there. */
export const tailOf = (assets: Assets): string => `<script>${assets.script}</script>
</body>
</html>
`;

/** Nothing is loaded and nothing runs but the page's own code and style, known by their hashes. */
const policy = ({ boot, script, style }: Assets): string =>
  [
    "default-src 'none'",
    `script-src ${hashOf(boot)} ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;

const shell = (overview: Html): Html => html`<a class="skip" href="#main">Skip to the content</a>
<header class="top">
<a class="brand" href="#/"><span>attested</span></a>
<nav aria-label="Views"><a href="#/" data-view="overview">Overview</a><a href="#/records?kind=quotes" data-view="records">Records</a><a href="#/records?kind=documents" data-view="documents">Articles</a><a href="#/records?kind=conflicts" data-view="conflicts">Disagreements</a></nav>
<div class="tools"><button type="button" id="review">Review</button><button type="button" id="theme">Theme</button></div>
</header>
<main id="main" tabindex="-1">
<div id="overview">${overview}</div>
<div id="view" hidden></div>
<noscript><p class="note">This overview needs no script; the records and articles do.</p></noscript>
</main>
<div id="status" class="unseen" role="status" aria-live="polite"></div>
`;
