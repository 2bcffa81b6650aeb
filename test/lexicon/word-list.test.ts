import nlp from "compromise/two";
import { describe, expect, test } from "vitest";
import { suffixedBase, taggedWords } from "../../src/lexicon/word-list.ts";

type Transform = Readonly<{
  two: { transform: { verb: { toInfinitive(word: string, model: unknown, tense: string): string } } };
}>;
const { toInfinitive } = (nlp.methods() as unknown as Transform).two.transform.verb;

describe("the word list of compromise", () => {
  test.each(["PastTense", "PresentTense", "Gerund", "Participle"] as const)(
    "leads every form of %s to the base form that compromise leads it to",
    (tense) => {
      const forms = [
        ...taggedWords(tense),
        ...taggedWords("Infinitive").flatMap(invented),
        "",
        "s",
        "ed",
        "constructor",
      ];
      expect(forms.length).toBeGreaterThan(5000);
      const model = nlp.model();
      const wrong = forms.filter((form) => suffixedBase(form, tense) !== toInfinitive(form, model, tense));
      expect(wrong).toEqual([]);
    },
  );
});

/** Forms that no list may have: their endings decide. */
const invented = (verb: string): readonly string[] => [`${verb}ed`, `re${verb}s`, `${verb}ing`, `out${verb}en`];
