import { offices, plainRoles } from "../lexicon/sameness.ts";
import { comparableWords } from "./words.ts";

/** What a role says, taken apart once: its words, which offices it names, and its initials. */
export type Role = Readonly<{
  words: ReadonlySet<string>;
  offices: ReadonlySet<number>;
  initials: string;
  /** "the Labour politician": of what sort somebody is, not which office is held. */
  plain: boolean;
}>;

export const roleOf = (text: string): Role => {
  const words = comparableWords(text.replace(/(?<=\p{L})-(?=\p{L})/gu, " ").replace(/\bco (?=founder)/gi, "co"));
  const told = words.filter((word) => !small.has(word));
  const phrase = ` ${words.join(" ")} `;
  const named = offices.flatMap((names, group) => (names.some((name) => phrase.includes(` ${name} `)) ? [group] : []));
  return {
    words: new Set(told),
    offices: new Set(named),
    initials: told.map((word) => word[0]).join(""),
    plain: named.length === 0 && plainRoles.has(told.at(-1) ?? ""),
  };
};

const small: ReadonlySet<string> = new Set(["of", "the", "for", "and", "at", "in", "a", "an", "s", "to"]);

/**
 * Whether nobody is likely to be both at once: no word, no office and no initials in common, and each says an office.
 * "boss" and "chief executive" name one office, "CFO" is "chief financial officer", "secretary" a short "education secretary".
 */
export const unrelated = (a: Role, b: Role): boolean =>
  !a.plain && !b.plain && !shares(a.words, b.words) && !shares(a.offices, b.offices) && !spells(a, b) && !spells(b, a);

const shares = <Value>(a: ReadonlySet<Value>, b: ReadonlySet<Value>): boolean => {
  for (const value of a) if (b.has(value)) return true;
  return false;
};

const spells = ({ initials }: Role, { words }: Role): boolean => initials.length > 1 && words.has(initials);
