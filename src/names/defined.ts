import type { Document } from "../document/index.ts";

/** A name and the noun that a document says it will call it by. */
export type Defined = Readonly<{ name: string; noun: string }>;

/** How much of a document is looked at: names are defined where they are first met. */
const HEAD = 20_000;
const MOST = 20;

/** "Larne Water (“the Company”)", "the Harbour Trust (the “Trust”)": what a release or report calls a body from there on. */
export const definedIn = ({ text }: Document): readonly Defined[] => {
  const found: Defined[] = [];
  const head = text.slice(0, HEAD);
  if (!OPENED.test(head)) return found;
  for (const { 1: name = "", 2: noun = "" } of head.matchAll(DEFINED)) {
    if (found.length < MOST) found.push({ name: name.replace(/^The /, ""), noun: noun.toLowerCase() });
  }
  return found;
};
const OPENED = /\((?:[“"‘']|the [“"‘']|hereafter|hereinafter)/;
const DEFINED =
  /((?:\p{Lu}[\p{L}&.’'-]*\s(?:(?:of|for|and|the|&)\s){0,2}){0,6}\p{Lu}[\p{L}&.’'-]*) \((?:hereafter |hereinafter )?(?:the )?[“"‘'](?:the )?(Company|Council|Trust|Group|Authority|Board|Agency|Society|Foundation|Bank|Firm|University|Association|Charity|Department|Ministry|Commission|College|Club|Union|Corporation|Fund|Bureau|Institute)[”"’']\)/gu;

/** "Minister" … "the Minister for Housing": an office with what it is for, where the document names one such office alone. */
export const fullRole = ({ text }: Document, role: string): string | null => {
  if (!/^(?:Minister|Secretary|Commissioner|Secretary of State|Deputy Minister|Shadow Minister)$/.test(role))
    return null;
  const roles = new Set<string>();
  const pattern = new RegExp(
    `\\b${role} (?:for|of) (?:the )?\\p{Lu}\\p{L}+(?:(?:, | and | & )(?:the )?\\p{Lu}\\p{L}+| \\p{Lu}\\p{Ll}+(?= (?:is|was|has|will|said|who|to)\\b|[,.]))*`,
    "gu",
  );
  for (const [found] of text.slice(0, HEAD).matchAll(pattern)) roles.add(found);
  const [only] = roles;
  return roles.size === 1 && only !== undefined ? only : null;
};
