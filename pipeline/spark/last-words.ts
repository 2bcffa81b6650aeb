/** So much of what a stage said last is worth an engine's log, which keeps two kilobytes. */
const MOST = 1500;

/** Keeps the end of what a stage says on standard error. */
export const createLastWords = () => {
  let words = "";
  const decoder = new TextDecoder();
  return {
    add: (chunk: Uint8Array): void => {
      words = `${words}${decoder.decode(chunk, { stream: true })}`.slice(-MOST);
    },
    end: (): string => words.trim(),
  };
};
