import type { Document } from "../document/index.ts";
import { isGivenName } from "../lexicon/given-names.ts";
import { organisations } from "../lexicon/organisations.ts";
import { type Bodies, indexBefore } from "./bodies.ts";

const DOCUMENT =
  "(?:report|study|survey|review|paper|analysis|research|inquiry|statement|letter|strategy|briefing|audit|poll|modelling|modeling|evaluation|assessment)";
const BEFORE = new RegExp(`\\b${DOCUMENT}(?:\\s\\w+){0,3}\\s(?:by|from|in|of)\\s(?:the\\s)?$`, "i");
const AFTER = new RegExp(
  `^(?:[’']s?\\s(?:[\\w-]+\\s){0,3}${DOCUMENT}\\b|\\s${DOCUMENT}\\b|\\s(?:has\\s|have\\s|had\\s)?(?:today\\s)?(?:published|released|issued|produced|compiled)\\b)`,
  "i",
);

/** "a report in the [Larne Leader]", "a survey by [Harbour Finds]": capitals that nothing else shows to be a body. */
const MADE_BY = new RegExp(
  `\\b[Aa]n? (?:\\p{Ll}+ )?${DOCUMENT} (?:(?:by|from) (?:the )?|in the )(\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+){1,3})(?=[ ,.;:])`,
  "u",
);

/** Whose "the report" is: the body that is said to have written or published one, else the nearest before that writes such things. */
export const authorOf = (document: Document, { mentioned, resolve }: Bodies, at: number): string | null => {
  const before = indexBefore(mentioned, at);
  const nearby = mentioned.slice(Math.max(0, before - 30), before).reverse();
  const stated = nearby.find(
    (one) =>
      BEFORE.test(document.text.slice(Math.max(0, one.at - 60), one.at).replace(/\s+/g, " ")) ||
      AFTER.test(document.text.slice(one.end, one.end + 60).replace(/\s+/g, " ")),
  );
  if (stated !== undefined) return stated.body.name;
  const told = MADE_BY.exec(document.text.slice(Math.max(0, at - 2000), at))?.[1];
  if (told !== undefined && !isGivenName((told.split(" ")[0] ?? "").toLowerCase())) return told;
  const published =
    /(?:^|\s)[Tt]he\s(\w+)\s(?:(?:has|have|had|today|also)\s){0,2}(?:published|released|issued|produced|compiled)\s/g;
  for (const { 1: noun = "" } of [...document.text.slice(Math.max(0, at - 4000), at).matchAll(published)].reverse()) {
    const body = organisations.nouns.has(noun) ? resolve({ noun, at }) : null;
    if (body !== null) return body.name;
  }
  const writes = nearby.find(
    ({ body, standing }) =>
      standing !== "possessive" && [...body.words].some((word) => organisations.authors.has(word)),
  );
  return writes?.body.name ?? null;
};
