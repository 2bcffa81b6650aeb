import type { AuditText } from "../../src/index.ts";
import { bytePlacesOf, withBytePlaces } from "../read/byte-places.ts";
import type { ReadSource } from "../read/source.ts";

/** Bytes are those of the file, whatever its encoding. */
export const placed = (text: AuditText, { article, bytes, document }: ReadSource): AuditText => {
  if (bytes === null || document.encoding === null) return text;
  const places = bytePlacesOf(article.text, bytes, document.encoding);
  return places === null ? text : { ...text, selector: (span) => withBytePlaces(text.selector(span), places) };
};
