import { Tag } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { demonyms } from "../lexicon/demonyms.ts";
import { isGivenName } from "../lexicon/given-names.ts";
import { organisations } from "../lexicon/organisations.ts";
import { people } from "../lexicon/people.ts";
import { personBefore } from "./antecedent.ts";
import { type Asked, bodySpeaker, personSpeaker, plainSpeaker } from "./asked.ts";
import { isArticle, type Line, tagAt, wordAt } from "./line.ts";
import type { Mention } from "./mentions.ts";
import type { Speaker } from "./speaker.ts";
import { isKnownSurname, isLabel } from "./vocabulary.ts";

/** "the [Slovenian]", "the [Spaniard]": one of a nation; "the French" are many. */
const isOneOfNation = (word: string): boolean =>
  demonyms.has(word.toLowerCase()) && /(?:an|ard|[^s]on|ane|ede|ole|urk|ani|aeli|aqi|ot|inn)$/.test(word);

/** "Lee was pleased. [The Slovenian] said": whoever was named last, told by where they are from. */
const ofNation = ({ document, world, topic }: Asked, word: string, mention: Span): Speaker => {
  const person = personBefore(document, world, { at: mention.start, gender: null, topic });
  return person === null ? { ...plainSpeaker(null, "person", mention), role: word } : personSpeaker(person, mention);
};

/** A trade or an office of somebody, whatever a body may be called: no "watchdog". */
const isPersonal = (role: string): boolean => {
  const head = ((role.split(/\s(?:of|for|at|from|in|with|on)\s/)[0] ?? "").split(" ").at(-1) ?? "").toLowerCase();
  return (
    (people.roles.has(head) || people.trades.has(head) || people.individuals.has(head)) &&
    !organisations.nouns.has(head)
  );
};

/** A single name that no fuller one explains: "Oakline", "Marguerite". */
export const loneWord = (
  asked: Asked,
  line: Line,
  from: number,
  { word, hints, office }: Extract<Mention, { kind: "word" }>,
  mention: Span,
): Speaker => {
  const { world } = asked;
  const body = world.bodies.find(word) ?? world.bodies.short(word);
  if (body !== undefined) return bodySpeaker(body, mention);
  if (wordAt(line, from) === "the" && isOneOfNation(word)) return ofNation(asked, word, mention);
  // "Holly, [a volunteer at the library],", "Holly, [who] keeps bees,"
  const { offices, person } = world.told(word);
  const told = [office, ...offices].find((one) => one?.role != null && isPersonal(one.role)) ?? null;
  const who = tagAt(line, from + 1) === Tag.Comma && /^(?:who|one)$/.test(wordAt(line, from + 2));
  if (told !== null || who || (hints !== "body" && person))
    return { ...plainSpeaker(word, "person", mention), ...(told === null ? {} : world.settled(told, mention.start)) };
  if (people.groups.has(word.toLowerCase()) || people.quantifiers.has(word.toLowerCase()))
    return plainSpeaker(word, "group", mention);
  if (/s$/.test(word) && !/(?:ss|us|is|[’']s)$/.test(word) && isLabel(line, isArticle(line, from) ? from + 1 : from))
    return plainSpeaker(word, organisations.parties.has(word.toLowerCase()) ? "organisation" : "group", mention);
  const isPerson =
    hints === "person" ||
    (hints === null &&
      (isGivenName(word.toLowerCase()) || isKnownSurname(line, isArticle(line, from) ? from + 1 : from)));
  return plainSpeaker(word, isPerson ? "person" : "organisation", mention);
};
