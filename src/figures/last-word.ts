/** The last word of a phrase, with its hyphens; empty where it ends in something else. */
export const lastWordOf = (words: string): string => /[\p{L}-]+$/u.exec(words)?.[0] ?? "";
