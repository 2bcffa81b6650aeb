import { Can, wordClasses } from "../lexicon/english.ts";

/** What an open-class word can be: by the list, else by its ending. */
export const classOf = (word: string): number => {
  const known = wordClasses.get(word);
  if (known !== undefined) return known;
  const hyphen = word.lastIndexOf("-");
  if (hyphen > 0) return hyphenated(word.slice(hyphen + 1));
  if (/^[\d]/.test(word))
    return /^\d[\d.,/]*(?:st|nd|rd|th|s|m|bn|k|tn|pm|am|p)?%?$/.test(word) ? Can.number : Can.noun;
  return byEnding(word);
};

/** "ten-year" and "state-run" describe; "co-founder" and "by-election" name. */
const hyphenated = (last: string): number => {
  const can = wordClasses.get(last) ?? byEnding(last);
  if (can & (Can.past | Can.participle | Can.gerund)) return Can.adjective;
  if (
    /^(?:year|month|week|day|hour|mile|term|old|wide|scale|time|long|based|led|free|level|party|rate|class)$/.test(last)
  )
    return Can.adjective;
  return can & (Can.noun | Can.plural | Can.adjective) ? can & ~(Can.base | Can.present) : Can.noun;
};

/** "undercount", "overstate", "rebuild": what they can be is what the word without its prefix can be, as far as it is a verb. */
const prefixed = (word: string): number => {
  const prefix = PREFIX.exec(word)?.[0] ?? "";
  const can = prefix === "" ? 0 : (wordClasses.get(word.slice(prefix.length)) ?? 0);
  return can & VERB_FORMS ? can : 0;
};
const PREFIX = /^(?:under|over|out|mis|re|un|dis|pre|de)(?=[a-z]{3})/;
const VERB_FORMS = Can.base | Can.present | Can.past | Can.gerund | Can.participle;

const byEnding = (word: string): number => {
  const verb = word.length > 4 ? prefixed(word) : 0;
  if (verb !== 0) return verb;
  if (word.length > 4) {
    if (word.endsWith("ly")) return NAMING_LY.test(word) ? Can.noun : Can.adverb;
    if (word.endsWith("ing")) return Can.gerund | Can.noun;
    if (word.endsWith("ed") && !word.endsWith("eed")) return Can.past;
    if (/(?:ous|ful|ive|able|ible|less|ish|ical|ional|ial|ual|ary|ory|ic|ant|ent|al)$/.test(word))
      return ADJECTIVAL.test(word) ? Can.adjective : Can.noun;
    if (/(?:ise|ize|ify)$/.test(word)) return Can.base;
    if (/(?:ises|izes|ifies)$/.test(word)) return Can.present;
  }
  return word.length > 3 && /[^su]s$/.test(word) && !/(?:ss|us|is)$/.test(word) ? Can.plural : Can.noun;
};
/** Nouns that end like adverbs. */
const NAMING_LY = /(?:assembly|opoly|anomaly|butterfly|panoply|homily)$/;
/** Endings that are adjectives more often than nouns: not "agent", "merchant", "hospital", "clinic". */
const ADJECTIVAL = /(?:ous|ful|ive|able|ible|less|ish|ical|ional|ial|ual|ary|ory|tic|mic|lic|nic)$/;
