import {
  boilerplateElements,
  boilerplateNames,
  hiddenNames,
  silentElements,
  wholeNamesOnly,
} from "../lexicon/markup.ts";
import type { BlockKind, BoilerplateReason } from "./document.ts";
import type { BlockIs } from "./writer.ts";

/** What an element's text inherits from the elements around it. */
export type Context = Readonly<{
  block: BlockIs;
  isHidden: boolean;
  /** Inside `<article>` or `<main>`: a `<header>` there holds the headline, not the page's menu. */
  isArticle: boolean;
}>;

export type Element = Readonly<{
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** Whether class names are believed. */
  isTrusting: boolean;
}>;

export const outermost: Context = {
  block: { kind: "paragraph", depth: 0, boilerplate: null },
  isHidden: false,
  isArticle: false,
};

export const contextOf = (parent: Context, element: Element): Context => {
  const { name } = element;
  const { kind, depth } = kindOf(parent.block, name);
  const boilerplate = parent.block.boilerplate ?? reasonOf(parent, element);
  return {
    block: { kind, depth, boilerplate },
    isHidden: parent.isHidden || isHidden(element),
    isArticle: parent.isArticle || name === "article" || name === "main",
  };
};

const KINDS: ReadonlyMap<string, BlockKind> = new Map([
  ["li", "item"],
  ["dd", "item"],
  ["dt", "item"],
  ["blockquote", "quotation"],
  ["td", "cell"],
  ["th", "cell"],
  ["figcaption", "caption"],
  ["caption", "caption"],
  ["pre", "code"],
]);

const kindOf = (block: BlockIs, name: string): Readonly<{ kind: BlockKind; depth: number }> => {
  if (/^h[1-6]$/.test(name)) return { kind: name === "h1" ? "title" : "heading", depth: Number(name.charAt(1)) };
  const kind = KINDS.get(name);
  if (kind === undefined) return block;
  return { kind, depth: kind === block.kind || kind === "item" || kind === "quotation" ? block.depth + 1 : 0 };
};

/** Elements that hold the article itself, whatever their class says. */
const TRUSTED: ReadonlySet<string> = new Set(["html", "body", "main", "article", "h1"]);

const reasonOf = (parent: Context, { name, attributes, isTrusting }: Element): BoilerplateReason | null => {
  if (!isTrusting || TRUSTED.has(name)) return null;
  const { class: classes, id, role } = attributes;
  const isNamed = classes !== undefined || id !== undefined || role !== undefined;
  const named = isNamed ? reasonOfNames(`${classes ?? ""} ${id ?? ""} ${role ?? ""}`) : null;
  if (named !== null || name === "figcaption") return named ?? "caption";
  return name === "header" && parent.isArticle ? null : (boilerplateElements.get(name) ?? null);
};

/** `cookie-banner`, `share_tools`, `siteNav`: a whole name, or its first or last word. */
const reasonOfNames = (names: string): BoilerplateReason | null => {
  for (const [name] of names.slice(0, 500).matchAll(/[^\s]{1,60}/g)) {
    const lower = name.toLowerCase();
    const whole = boilerplateNames.get(lower);
    if (whole !== undefined) return whole;
    const words = name
      .replace(/([a-z])([A-Z])/g, "$1-$2")
      .toLowerCase()
      .split(/[-_:]+/);
    for (const word of [words[0] ?? "", words.at(-1) ?? ""]) {
      const reason = wholeNamesOnly.has(word) ? undefined : boilerplateNames.get(word);
      if (reason !== undefined) return reason;
    }
  }
  return null;
};

const isHidden = ({ name, attributes }: Element): boolean =>
  silentElements.has(name) ||
  attributes.hidden !== undefined ||
  (attributes.style !== undefined && UNSEEN.test(attributes.style)) ||
  attributes.class?.split(/\s+/).some((name) => hiddenNames.has(name)) === true;

const UNSEEN = /display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden/i;
