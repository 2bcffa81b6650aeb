/** How a source is written; decides which reader makes the document. */
export type MediaType = "text/plain" | "text/markdown" | "text/html";

export const mediaTypes: readonly MediaType[] = ["text/plain", "text/markdown", "text/html"];

/** What is said about an article outside its words: by the caller first, else by the article's own front matter or markup. */
export type Metadata = Readonly<{
  title: string | null;
  publisher: string | null;
  author: string | null;
  /** ISO 8601 date or date-time. */
  published: string | null;
  retrieved: string | null;
  /** BCP 47. */
  language: string | null;
}>;

export const noMetadata: Metadata = {
  title: null,
  publisher: null,
  author: null,
  published: null,
  retrieved: null,
  language: null,
};

/** One source, decoded: `raw` is every character as it stands, a byte order mark included. All published offsets count on `raw`. */
export type Source = Readonly<{ uri: string; mediaType: MediaType; raw: string; metadata: Metadata }>;
