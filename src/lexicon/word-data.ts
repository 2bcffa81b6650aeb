import nlp from "compromise/two";

/** Endings of a form with those of the base form; `ex` are whole words. What `fwd` says goes before `both`. */
type Suffixes = Readonly<{ fwd: Record<string, string>; both: Record<string, string>; ex: Record<string, string> }>;

type Model = Readonly<{
  one: { lexicon: Readonly<Record<string, string | readonly string[]>> };
  two: {
    switches: Readonly<Record<string, string>>;
    models: Readonly<Record<"fromPast" | "fromPresent" | "fromGerund" | "fromParticiple", Suffixes>>;
  };
}>;

/** Forms of "be", which compromise knows in its code. */
const COPULAS = { are: "be", were: "be", been: "be", is: "be", am: "be", was: "be", be: "be", being: "be" };

const made = () => {
  const { one, two } = nlp.model() as unknown as Model;
  const words = Object.entries(one.lexicon).filter(([word]) => !word.includes(" "));
  const tagged = words.flatMap(([word, tags]) => [tags].flat().map((tag) => [tag, word] as const));
  const switched = Object.entries(two.switches).map(([word, kind]) => [kind, word] as const);
  const { fromPast, fromPresent, fromGerund, fromParticiple } = two.models;
  return {
    tags: grouped(tagged),
    switches: grouped(switched),
    bases: {
      PastTense: suffixesOf(fromPast),
      PresentTense: suffixesOf(fromPresent),
      Gerund: suffixesOf(fromGerund),
      Participle: suffixesOf(fromParticiple),
    },
  };
};

/** The words of each group, in one string that is taken apart when the program starts. */
const grouped = (pairs: readonly (readonly [group: string, word: string])[]): Record<string, string> => {
  const names = [...new Set(pairs.map(([group]) => group))].sort();
  const wordsOf = (name: string) => pairs.filter(([group]) => group === name).map(([, word]) => word);
  return Object.fromEntries(names.map((name) => [name, wordsOf(name).join(" ")]));
};

const suffixesOf = ({ fwd, both, ex }: Suffixes) => ({ words: { ...ex, ...COPULAS }, endings: { ...both, ...fwd } });

/**
 * What the lexicon takes from compromise (MIT): single words by tag, those that are of two classes, and the base forms of verbs.
 * The build puts the value here in place of the package: to unpack it would cost the command a third of the time to the first record.
 */
export const wordData = made();
