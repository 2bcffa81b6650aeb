import type { Block, Document, Span } from "../document/index.ts";

/** A statement of a release that stands under "Quote(s)", and the name below it. */
export type Signed = Readonly<{ content: Span; name: Span; block: number; signature: number }>;

/** Statements and signatures that are looked at below one heading. */
const MOST = 12;
const HEADING = /^quotes?(?:\(s\))?:?$/i;
/** "Ann Lee, Commissioner for Ports": a name of two words at least, and the office behind a comma. */
const SIGNATURE =
  /^(?<name>\p{Lu}[\p{L}.’'-]+(?:\s(?:(?:de|van|von|der|den|da|di|del|la|le)\s)*\p{Lu}[\p{L}.’'-]+){1,4}),\s\p{Lu}[^.!?]{3,120}$/u;

/**
 * Statements without marks as the releases of European bodies print them: under a heading "Quote(s)", paragraph by paragraph, each
 * with its speaker’s name and office on the line below.
 */
export const quoteSheets = ({ blocks, text }: Document): readonly Signed[] =>
  blocks.flatMap((block, index) => (HEADING.test(wordsOf(text, block)) ? sheetBelow(blocks, text, index) : []));

const wordsOf = (text: string, { start, end }: Span): string =>
  end - start > 400 ? "" : text.slice(start, end).trim();

const sheetBelow = (blocks: readonly Block[], text: string, heading: number): readonly Signed[] => {
  const found: Signed[] = [];
  for (let at = heading + 1; at + 1 < blocks.length && at < heading + MOST; at += 2) {
    const [said, below] = [blocks[at], blocks[at + 1]];
    if (said?.kind !== "paragraph" || below === undefined || said.boilerplate !== null) break;
    const name = SIGNATURE.exec(wordsOf(text, below))?.groups?.name;
    if (name === undefined || /[“"]/.test(text.charAt(said.start))) break;
    const start = below.start + text.slice(below.start, below.end).indexOf(name);
    found.push({
      content: { start: said.start, end: said.end },
      name: { start, end: below.end },
      block: at,
      signature: at + 1,
    });
  }
  return found;
};
