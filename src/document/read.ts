import type { Document } from "./document.ts";
import { withLanguage } from "./language.ts";
import { readHtml } from "./read-html.ts";
import { readMarkdown } from "./read-markdown.ts";
import { readText } from "./read-text.ts";
import type { MediaType, Source } from "./source.ts";
import { tooMuchWork } from "./work.ts";

const readers: Readonly<Record<MediaType, (source: Source) => Document>> = {
  "text/plain": readText,
  "text/markdown": readMarkdown,
  "text/html": readHtml,
};

/** Reads a source by its media type. Never throws: what cannot be told apart is read as paragraphs, what is no article as nothing. */
export const read = (source: Source): Document =>
  isOverlong(source) ? nothingOf(source) : withLanguage(withWords(readers[source.mediaType](source)));

/** Says so when nothing of an article is shown as words, as of a page that scripts or frames fill. */
const withWords = (document: Document): Document => {
  if (/\S/.test(document.text)) return document;
  const diagnostic = { code: "empty-text", message: "The article shows no words.", span: null };
  return { ...document, diagnostics: [...document.diagnostics, diagnostic] };
};

/** Most lines of a text and most tags of a page: more make so many paragraphs as no article has. */
const MOST: Readonly<Record<MediaType, readonly [mark: string, most: number]>> = {
  "text/plain": ["\n", 300_000],
  "text/markdown": ["\n", 300_000],
  "text/html": ["<", 1_000_000],
};

const isOverlong = ({ raw, mediaType }: Source): boolean => {
  const [mark, most] = MOST[mediaType];
  let count = 0;
  for (let at = raw.indexOf(mark); at >= 0 && count <= most; at = raw.indexOf(mark, at + 1)) count++;
  return count > most;
};

const nothingOf = (source: Source): Document => ({
  ...{ source, metadata: source.metadata, text: "", segments: [], styles: [], blocks: [], sentences: [] },
  diagnostics: [tooMuchWork],
});
