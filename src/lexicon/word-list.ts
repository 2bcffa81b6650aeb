import { wordData as data } from "./word-data.ts";

/** Words of compromise's list that have this tag, without those of several words. */
export const taggedWords = (tag: string): readonly string[] => wordsOf(data.tags, tag);

/** Words that compromise takes for either of two classes: "Noun|Verb". */
export const switchedWords = (kind: string): readonly string[] => wordsOf(data.switches, kind);

const wordsOf = (groups: Readonly<Record<string, string>>, name: string): readonly string[] =>
  groups[name]?.split(" ") ?? [];

/** The base form of a form of that tense, as an exception or by its longest known ending: "told" → "tell", "carried" → "carry". */
export const suffixedBase = (form: string, tense: keyof typeof data.bases): string => {
  const { words, endings } = bases[tense];
  const known = words.get(form);
  if (known !== undefined) return known;
  for (let at = 1; at < form.length; at++) {
    const ending = endings.get(form.slice(at));
    if (ending !== undefined) return form.slice(0, at) + ending;
  }
  return form;
};

type Bases = Readonly<{ words: ReadonlyMap<string, string>; endings: ReadonlyMap<string, string> }>;
type Listed = Readonly<{ words: Readonly<Record<string, string>>; endings: Readonly<Record<string, string>> }>;

const mapped = ({ words, endings }: Listed): Bases => ({
  words: new Map(Object.entries(words)),
  endings: new Map(Object.entries(endings)),
});
const bases: Readonly<Record<keyof typeof data.bases, Bases>> = {
  PastTense: mapped(data.bases.PastTense),
  PresentTense: mapped(data.bases.PresentTense),
  Gerund: mapped(data.bases.Gerund),
  Participle: mapped(data.bases.Participle),
};
