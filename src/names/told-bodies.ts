import { isGivenName } from "../lexicon/given-names.ts";
import { people } from "../lexicon/people.ts";
import { Trait, traitsOf } from "../lexicon/traits.ts";

/** How many are looked at in one article. */
const MOST = 20;

/**
 * "Bosses at the [Harbour Angels]", "a spokesperson for [Warm Welcome]": capitals that no list shows to be a body, and whoever works there
 * or speaks for them does. "A spokesman for President Lee" speaks for nobody but a person.
 */
export const bodiesTold = (text: string): readonly string[] => {
  const found = new Set<string>();
  for (const { 1: name = "" } of text.matchAll(TOLD)) {
    if (found.size >= MOST) break;
    const words = name.split(" ").map((word) => word.toLowerCase());
    const [first = ""] = words;
    if (isGivenName(first) || people.honorifics.has(first) || people.roles.has(first)) continue;
    if (words.some((word) => people.roles.has(word) && word !== words.at(-1))) continue;
    if ((traitsOf(words.at(-1) ?? "") & (Trait.place | Trait.surname)) !== 0) continue;
    found.add(name);
  }
  return [...found];
};

const TOLD =
  /\b(?:(?:[Bb]osses|[Ss]taff|[Mm]anagers|[Vv]olunteers|[Ee]xecutives|[Ww]orkers|[Oo]rgani[sz]ers|[Ee]mployees|[Tt]rustees|[Rr]esearchers|[Aa]nalysts|[Ee]xperts) at|spokes(?:man|woman|person) (?:for|from|at)) (?:the )?(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){1,4})(?=[ ,.;:](?!\p{Lu}))/gu;
