import { createExtract } from "../../../src/index.ts";
import { readGold } from "./gold.ts";
import { score } from "./score.ts";

const root = new URL("../../../", import.meta.url);

/** The annotated articles (test/gold/README.md): the name of a set, the folder of its texts, and what they are. */
export const goldSets = [
  ["seeds", "seeds/", "five news articles and releases"],
  ["invented", "test/gold/invented/", "twelve invented articles: releases, trade press, council news"],
  [
    "articles",
    "test/gold/articles/",
    "27 more of many countries and kinds of outlet, whose errors were read for rules",
  ],
  ["unread", "test/gold/unread/", "15 of the same that were not: what to expect of new text"],
] as const;

const mediaType = (name: string) =>
  name.endsWith(".html") ? "text/html" : name.endsWith(".md") ? "text/markdown" : "text/plain";

const extract = createExtract();

/** Every figure of one set by what the extractor makes of it, named "set figure". */
export const figuresOf = ([set, sources]: (typeof goldSets)[number]): Readonly<Record<string, number>> =>
  score(set, readGold(new URL(`test/gold/${set}/`, root), new URL(sources, root)), ({ gold, text }) =>
    extract({ text, mediaType: mediaType(gold.document) }, gold.document),
  );
