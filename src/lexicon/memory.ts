const MOST = 50_000;

/** Answers a question about words once for each word; the memory is bounded. `own`: how a word is written down to be kept. */
export const remembered = <Answer>(
  ask: (word: string) => Answer,
  most = MOST,
  own = (word: string): string => word,
): ((word: string) => Answer) => {
  const answers = new Map<string, Answer>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    if (answers.size >= most) answers.clear();
    const answer = ask(word);
    answers.set(own(word), answer);
    return answer;
  };
};

/** Letters of their own: a stretch cut from a text would keep the whole of it in memory. */
export const ownLetters = (words: string): string =>
  words.length < PIECE ? words : words.slice(0, PIECE - 1) + ownLetters(words.slice(PIECE - 1));
/** From this length on a stretch is not copied when it is cut. */
const PIECE = 13;
