import { createRequire } from "node:module";
import type { Subject } from "./measure.ts";

/** What is measured, by name; what others need is loaded for them alone. Peers: `npm install --prefix test/bench/peers`. */
export const subjects: Readonly<Record<string, () => Promise<Subject["read"]>>> = {
  "attested extract": async () => {
    const { createExtract } = await import("../../src/index.ts");
    const extract = createExtract();
    return (text) => extract({ text }, "bench");
  },
  "attested, sums of money alone": async () => {
    const { createParser } = await import("../../src/clauses/index.ts");
    const { createFigures } = await import("../../src/figures/index.ts");
    const { MOST_STEPS, read, workOf } = await import("../../src/document/index.ts");
    const metadata = { title: null, publisher: null, author: null, published: null, retrieved: null, language: "en" };
    const [parser, figures] = [createParser(), createFigures()];
    return (text) => {
      const document = read({ uri: "bench", mediaType: "text/plain", raw: text, metadata });
      return figures(document, { parse: parser(document), work: workOf(MOST_STEPS) });
    };
  },
  "compromise nlp(text)": async () => {
    const { default: nlp } = await import("compromise");
    return (text) => nlp(text);
  },
  "compromise .money()": async () => {
    const { default: nlp } = await import("compromise");
    return (text) => (nlp(text) as unknown as { money?(): unknown }).money?.();
  },
  "wink-nlp readDoc": async () => {
    const winkNlp = fromPeers("wink-nlp") as (model: unknown) => { readDoc(text: string): unknown };
    const reader = winkNlp(fromPeers("wink-eng-lite-web-model"));
    return (text) => reader.readDoc(text);
  },
  "Recognizers-Text currency": async () => {
    const { recognizeCurrency, Culture } = fromPeers("@microsoft/recognizers-text-number-with-unit") as {
      recognizeCurrency(text: string, culture: string): unknown;
      Culture: { English: string };
    };
    return (text) => recognizeCurrency(text, Culture.English);
  },
};
export const names = Object.keys(subjects);

const fromPeers = createRequire(new URL("./peers/package.json", import.meta.url));

const long = (texts: readonly string[], megabytes: number): string => {
  const text = texts.join("\n\n");
  return text.repeat(Math.ceil((megabytes * 1e6) / text.length)).slice(0, megabytes * 1e6);
};

/** Single documents that show whether time stays linear: the speed of all should be alike. */
export const shapes: Readonly<Record<string, (texts: readonly string[]) => string>> = {
  "one document of 0.25 MB": (texts) => long(texts, 0.25),
  "one document of 1 MB": (texts) => long(texts, 1),
  "one document of 4 MB": (texts) => long(texts, 4),
  "one document of 16 MB": (texts) => long(texts, 16),
  "one paragraph of 1 MB": (texts) => long(texts, 1).replaceAll("\n", " "),
  "100 kB of opening marks": () => "“".repeat(100_000),
  "100 kB of digits and commas": () => "1,".repeat(50_000),
};
