import nlp from "compromise/two";

type Model = { one: { lexicon: Record<string, string | string[]> } };

const tagged = (tag: string): ReadonlySet<string> => {
  const { one } = nlp.model() as unknown as Model;
  return new Set(
    Object.entries(one.lexicon)
      .filter(([word, tags]) => !word.includes(" ") && (Array.isArray(tags) ? tags.includes(tag) : tags === tag))
      .map(([word]) => word),
  );
};

/** "French", "Kenyan", "Scots", in lower case, from compromise's word list. */
export const demonyms: ReadonlySet<string> = tagged("Demonym");

/** Nouns for persons, kin and characters included, singular and plural, from compromise's word list. */
export const actors: ReadonlySet<string> = tagged("Actor");
