import type { AuditText, SelectorLine } from "../../src/index.ts";
import { bytePlacesOf, withBytePlaces } from "../read/byte-places.ts";
import type { ReadSource } from "../read/source.ts";
import { type Lines, linesOf } from "./lines.ts";

/** Places have their lines, and bytes are those of the file, whatever its encoding. */
export const placed = (text: AuditText, { article, bytes, document }: ReadSource): AuditText => {
  const places =
    bytes === null || document.encoding === null ? null : bytePlacesOf(article.text, bytes, document.encoding);
  const lines = linesOf(article.text);
  return {
    ...text,
    selector: (span): SelectorLine & Readonly<{ lines: Lines }> => {
      const selector = text.selector(span);
      return { ...(places === null ? selector : withBytePlaces(selector, places)), lines: lines(selector) };
    },
  };
};

/** The lines of a place; a published dataset does not tell them. */
export const linesIn = (place: SelectorLine): Lines | null =>
  "lines" in place ? (place as SelectorLine & Readonly<{ lines: Lines }>).lines : null;
