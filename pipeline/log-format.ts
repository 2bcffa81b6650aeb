const FLAG = "--log-format";

/** Whether a command line asks for lines of JSON: then wrong usage is told in one, too. The last one counts. */
export const asksForJsonLog = (words: readonly string[]): boolean => {
  const said = words.flatMap((word, at) => {
    if (word === FLAG) return words[at + 1] ?? [];
    return word.startsWith(`${FLAG}=`) ? word.slice(FLAG.length + 1) : [];
  });
  return said.at(-1) === "json";
};
