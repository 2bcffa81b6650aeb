/**
 * The words of a text as they are compared: lower case, accents and the shape of quotation marks aside, numbers whole.
 * "Councils’ £1,250m" → ["councils", "1250m"]
 */
export const comparableWords = (text: string): readonly string[] =>
  unmarked(text)
    .toLowerCase()
    .replace(/['’ʼ](?=[a-z])/g, "")
    .replace(/,(?<=\d,)(?=\d{3})/g, "")
    .match(/\d+(?:\.\d+)?[a-z]{0,3}|[a-z\u00df-\u02af\u0370-\u1fff\u3040-\u9fff]+/g) ?? [];

/** Accents are kept by some outlets and dropped by others: "Müller" and "Muller" compare as one. */
const unmarked = (text: string): string =>
  /[\u00c0-\u024f]/.test(text) ? text.normalize("NFD").replace(/[\u0300-\u036f]/g, "") : text;

/** A number in a text, its separators folded: "1,250" → "1250". */
export const numbersIn = (words: readonly string[]): readonly string[] =>
  words.filter((word) => word.charCodeAt(0) <= 57);
