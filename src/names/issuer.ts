import type { Document } from "../document/index.ts";
import { isGivenName } from "../lexicon/given-names.ts";
import { aloneBody, type Bodies, type Body } from "./bodies.ts";
import { definedIn } from "./defined.ts";

/** How far into an article a listed company is looked for. */
const LEAD = 900;

/**
 * The body that a release is by: "About the Harbour Trust" at its foot, the company that it calls "the Company", whoever publishes it or
 * stands at the head of its page. News about others has no issuer.
 */
export const issuerOf = (document: Document, { find, mentioned }: Bodies): string | null => {
  const { text, metadata } = document;
  for (const { 1: name = "", index: at } of text.matchAll(ABOUT)) {
    const body = find(name.trim());
    if (body !== undefined) return body.name;
    if (name.includes(" ") && text.indexOf(name) < at) return name.trim();
  }
  const noun = ABOUT_NOUN.exec(text)?.[1] ?? null;
  const called = noun === null ? undefined : mentioned.find(({ body }) => body.words.has(noun));
  if (called !== undefined) return called.body.name;
  for (const { name } of definedIn(document).slice(0, 1)) return find(name)?.name ?? name;
  const listed = Array.from(text.slice(0, LEAD).matchAll(LISTED), ([, name = ""]) => find(name.trim())?.name);
  if (listed[0] !== undefined && listed.length === 1) return listed[0];
  for (const name of [metadata.author, metadata.publisher]) {
    if (name === null || name === "") continue;
    const body = find(name);
    if (body !== undefined && !isPaper(body)) return body.name;
    if (isOfficial(name)) return name;
  }
  return mastheadOf(document);
};
const ABOUT = /(?:^|\n)[\s#*_]{0,8}About (?:the )?(\p{Lu}[^\n.:*_]{2,60})[:*_\s]{0,4}(?=\n|$)/gu;
/** "About the office", which the article names before. */
const ABOUT_NOUN = /\n[\s#*_]{0,8}About (?:the|our) (\p{Ll}{4,20})[:*_\s]{0,4}\n/u;

/** "Harbour Bio AS (OSE: HBIO)", "Harbour Robotics, Inc. (Nasdaq: HBRX)": whose shares are traded, and where. */
const LISTED =
  /((?:\p{Lu}[\p{L}\d&.’'-]*\s){0,4}\p{Lu}[\p{L}\d&.’'-]*(?:\splc)?)(?:,\s(?:Inc|Corp|Ltd|LLC|LP|Co|N\.V|S\.A)\.?)?\s\((?:\p{Lu}{2,8}|Nasdaq|Euronext)(?:\s\p{L}+){0,2}:\s?[\p{Lu}\d.]{1,8}[);,]/gu;

/** Blocks before the title that may name whose page it is. */
const HEAD_BLOCKS = 4;

/** "Fenland District Council > News > Releases": whose page it is, before its title. */
const mastheadOf = ({ blocks, text }: Document): string | null => {
  const title = blocks.slice(0, HEAD_BLOCKS + 1).findIndex(({ kind }) => kind === "title");
  for (const { start, end } of blocks.slice(0, Math.max(title, 0))) {
    const [name = ""] = text.slice(start, Math.min(end, start + 90)).split(/\s[>|/»›–—-]\s|\n/);
    if (MASTHEAD.test(name.trim()) && isOfficial(name.trim())) return name.trim();
  }
  return null;
};
const MASTHEAD = /^(?:\p{Lu}[\p{L}\d&.’'-]*|of|for|the|and|&)(?: (?:\p{Lu}[\p{L}\d&.’'-]*|of|for|the|and|&)){1,7}$/u;

/** Whether a name says itself that it is a body of its own, and none that publishes news about others. */
const isOfficial = (name: string): boolean => {
  const body = aloneBody({ name, acronym: null });
  if (!name.includes(" ") || isPaper(body) || isGivenName((name.split(" ")[0] ?? "").toLowerCase())) return false;
  return holdsOne(body, OFFICIAL);
};
const OFFICIAL: ReadonlySet<string> = new Set(
  "academy agency alliance association authority board bureau charity club college commission committee council department federation foundation hospice hospital hospitals institute ministry municipality museum nhs office partnership police school service society trust union university ltd limited plc inc corporation company".split(
    " ",
  ),
);

/** Who publishes news about others. */
const isPaper = (body: Body): boolean => holdsOne(body, PAPERS);
const PAPERS: ReadonlySet<string> = new Set(
  "news newspaper newspapers times gazette herald tribune journal chronicle observer telegraph post guardian mail mirror echo press weekly daily magazine media broadcasting broadcast radio television tv wire standard express argus courier reporter bulletin review today bbc cnn reuters".split(
    " ",
  ),
);

const holdsOne = ({ words }: Body, some: ReadonlySet<string>): boolean => {
  for (const word of words) if (some.has(word)) return true;
  return false;
};
