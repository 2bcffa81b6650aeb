import type { Plugin } from "esbuild";
import { wordData } from "../../src/lexicon/word-data.ts";

/** Puts the words that the lexicon takes from compromise into the command, in place of the package that they come from. */
export const wordDataMade: Plugin = {
  name: "word-data",
  setup: ({ onLoad }) => {
    onLoad({ filter: /src\/lexicon\/word-data\.ts$/ }, () => ({
      contents: `export const wordData = ${JSON.stringify(wordData)};`,
      loader: "js",
    }));
  },
};
