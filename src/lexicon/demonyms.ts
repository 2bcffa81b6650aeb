import { taggedWords } from "./word-list.ts";

/** "French", "Kenyan", "Scots", in lower case, from compromise's word list. */
export const demonyms: ReadonlySet<string> = new Set(taggedWords("Demonym"));

/** Nouns for persons, kin and characters included, singular and plural, from compromise's word list. */
export const actors: ReadonlySet<string> = new Set(taggedWords("Actor"));
