import { publicOffices, publicTitles } from "../lexicon/sameness.ts";
import { comparableWords } from "./words.ts";

/** "the foreign secretary", "Labour leader", "the chancellor": offices that one person holds one after the other. */
export const isInPublicLife = (role: string | null, organisation: string | null): boolean => {
  const words = ` ${comparableWords(role ?? "").join(" ")} `;
  return (
    publicOffices.some((office) => words.includes(` ${office} `)) ||
    (organisation === null && !OTHERWISE.test(words) && publicTitles.some((title) => words.endsWith(` ${title} `)))
  );
};

/** "general secretary", "press secretary", "team leader" */
const OTHERWISE = /(?:general|press|private|company|branch|union|team|project|student|class|scout|club|group|bank) /;
