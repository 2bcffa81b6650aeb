import type { Draft } from "./draft.ts";

/** The share of a rule’s finds whose speaker was right, on news articles; beside the rule a cue that always reports (1), and one that usually does (2). */
const OF_RULE: Readonly<Record<string, readonly [number, number]>> = {
  "quotes/cue-after-inverted": [0.98, 0.95],
  "quotes/cue-after": [0.97, 0.89],
  "quotes/cue-next-sentence": [0.9, 0.9],
  "quotes/cue-behind": [0.9, 0.8],
  "quotes/cue-before-colon": [0.9, 0.85],
  "quotes/cue-before-that": [0.85, 0.8],
  "quotes/cue-at-end": [0.87, 0.8],
  "quotes/cue-before": [0.88, 0.78],
  "quotes/name-before-colon": [0.92, 0.92],
  "quotes/signature": [0.95, 0.95],
  "quotes/pasted-post": [0.95, 0.95],
  "quotes/interview-turn": [0.9, 0.9],
  "quotes/interview-answer": [0.9, 0.9],
  "quotes/headline-label": [0.89, 0.89],
  "quotes/introduced-by-paragraph": [0.93, 0.62],
  "quotes/heading-names-speaker": [0.6, 0.6],
  "quotes/paragraph-subject": [0.45, 0.45],
  "quotes/sentence-subject": [0.6, 0.6],
  "quotes/state-of-mind": [0.75, 0.75],
  "quotes/speech-noun": [0.45, 0.45],
  "quotes/according-to": [0.72, 0.72],
  "quotes/according-to-quoted": [0.7, 0.7],
  "quotes/indirect-after-cue": [0.8, 0.6],
  "quotes/indirect-before-cue": [0.82, 0.7],
  "quotes/indirect-around-cue": [0.89, 0.8],
  "quotes/indirect-as": [0.85, 0.75],
};

/** How likely the speaker is the right one: by the rule, the strength of the cue, and whether a pronoun had to be led back to a name. */
export const confidenceOf = ({ rule, speaker, tier, subject }: Draft): number => {
  if (speaker === null) return 0.5;
  const [strong, weak] = OF_RULE[rule] ?? [0.5, 0.5];
  const likely = tier === 1 ? strong : weak;
  const isPronoun = subject !== null && subject.end - subject.start < 4;
  return isPronoun ? Math.min(likely, 0.7) : likely;
};
