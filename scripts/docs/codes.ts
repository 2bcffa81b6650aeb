import { problems } from "../../pipeline/read/problems.ts";

/** Every code that a source can be quarantined with, and its sentence. */
export const codesSection = (): string =>
  [
    "| code | |",
    "| --- | --- |",
    ...Object.entries(problems).map(([code, sentence]) => `| \`${code}\` | ${sentence} |`),
  ].join("\n");
