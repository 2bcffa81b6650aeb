import { type BlockKind, type MediaType, noMetadata, read } from "../document/index.ts";
import { type Locate, locator } from "./places.ts";

/** A block of an article as it is shown: `boilerplate` names the rule by which it is no part of it. */
export type SheetBlock = Readonly<{
  start: number;
  end: number;
  kind: BlockKind;
  depth: number;
  boilerplate: string | null;
}>;

/** An article to be shown: words without markup, cut into blocks, and a way from published places to its words. */
export type Sheet = Readonly<{ text: string; blocks: readonly SheetBlock[]; locate: Locate }>;

/** Lays out a source for reading. */
export const sheetOf = (source: Readonly<{ uri: string; mediaType: MediaType; text: string }>): Sheet => {
  const document = read({ uri: source.uri, mediaType: source.mediaType, raw: source.text, metadata: noMetadata });
  return {
    text: document.text,
    blocks: document.blocks.map(({ start, end, kind, depth, boilerplate }) => ({
      ...{ start, end, kind, depth, boilerplate },
    })),
    locate: locator(document),
  };
};
