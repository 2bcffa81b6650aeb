import { wrongUsage } from "../exit.ts";

const LF = 10;
const strict = new TextDecoder("utf-8", { fatal: true });

/**
 * The text of a file that people write for the program. It says what is to be done, so that no character of it is guessed: a name in
 * another encoding, as Excel writes CSV, would otherwise get into the datasets as "Zo?".
 */
export const utf8In = (name: string, bytes: Uint8Array): string => {
  const text = decoded(bytes);
  if (text !== null) return text;
  throw wrongUsage(
    `${name}: line ${wrongLine(bytes)} is not UTF-8: save the file as UTF-8 (in Excel as “CSV UTF-8”), so that no character is guessed.`,
  );
};

const decoded = (bytes: Uint8Array): string | null => {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
};

const wrongLine = (bytes: Uint8Array): number => {
  let [line, start] = [1, 0];
  for (;;) {
    const end = bytes.indexOf(LF, start);
    if (end < 0 || decoded(bytes.subarray(start, end)) === null) return line;
    line++;
    start = end + 1;
  }
};
