import type { Plugin } from "esbuild";

/** `eld/extrasmall` as it stands in the package, but that its megabyte of n-grams is read with the first text to be detected: hardly any is. */
const LAZY = `
import { createEld } from "../languageDetector.js";
const made = { eld: null };
const make = () => {
  const { instance, loadData } = createEld();
  loadData(require("../ngrams/extrasmall.js").ngramsData);
  made.eld = instance;
  return instance;
};
export const eld = { detect: (text) => (made.eld ?? make()).detect(text) };
`;

export const lazyLanguage: Plugin = {
  name: "lazy-language",
  setup: ({ onLoad }) => {
    onLoad({ filter: /eld\/src\/entries\/static\.extrasmall\.js$/ }, () => ({ contents: LAZY, loader: "js" }));
  },
};
