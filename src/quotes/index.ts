import type { Document, Finding } from "../document/index.ts";
import { createCast, type Tools } from "../names/index.ts";
import type { Quote } from "./quote.ts";
import { createReader } from "./reader.ts";

export * from "./quote.ts";

/** Quotations of a document with cue and speaker. */
export const createQuotes = () => {
  const castOf = createCast();
  return (document: Document, tools: Tools): Finding<Quote> => createReader(document, tools, castOf).read();
};
