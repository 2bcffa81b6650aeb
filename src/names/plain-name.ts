import { Tag } from "../clauses/index.ts";
import { currencyCodes } from "../lexicon/currency-codes.ts";
import { organisations } from "../lexicon/organisations.ts";
import { Trait } from "../lexicon/traits.ts";
import { bareAt, has, isCapital, type Line, tagAt, wordAt, written } from "./line.ts";
import { isCommon, isWord } from "./name-words.ts";
import {
  isAcronym,
  isBodyHead,
  isEnding,
  isGiven,
  isJoined,
  isPlace,
  isRole,
  isTime,
  isUnlisted,
} from "./vocabulary.ts";

/** Names that no word for a body shows: "RSPB", "Lee & Hill", "Sea Rescue UK", and what a bracket abbreviates. */
export const plainEnd = (line: Line, at: number): number | null => {
  let to = at;
  while (to < at + 6 && (isWord(line, to) || wordAt(line, to) === "&") && !(to > at && isRole(line, to))) to++;
  if (isLegalForm(line, at)) return null;
  if (to > at && COMPANIES.has(bareAt(line, to))) return to + 1;
  // "Corran Robotics, [Inc.]": the name without what the law calls it
  if (to > at && tagAt(line, to) === Tag.Comma && isLegalForm(line, to + 1)) return to;
  while (to > at && wordAt(line, to - 1) === "&") to--;
  // "Vestkraft [AS]": no conjunction
  if (to > at && wordAt(line, to) === "as" && isEnding(line, to) && !isCapital(line, to + 1)) return to + 1;
  const several = to - at > 1;
  // "Age UK [Norfolk]"
  const branch = isPlace(line, to - 1) && !isEnding(line, to - 1) && isEnding(line, to - 2) && to - at > 2;
  if (branch && !isGiven(line, at)) return to;
  if (several && ((isEnding(line, to - 1) && !isGiven(line, at)) || joinsNames(line, at, to))) return to;
  if (several && acronymAfter(line, at, to) !== null) return to;
  if (several && isDistrict(line, to)) return to;
  if (to > at && isListed(line, to)) return to;
  // "United Paperworkers Local 12": a branch of a union
  if (several && /^(?:local|lodge|branch|chapter)$/.test(wordAt(line, to - 1)) && tagAt(line, to) === Tag.Number)
    return to + 1;
  if (ABROAD.has(wordAt(line, at)) && isCapital(line, has(line, at + 1, Trait.particle) ? at + 2 : at + 1))
    return abroadEnd(line, at);
  const town = townEnd(line, at);
  if (town !== null) return town;
  if (isJoined(line, at) && !isCapital(line, at + 1)) return at + 1;
  if (!isAcronym(line, at) || isTicker(line, at) || isMoney(line, at)) return null;
  return isBodyHead(line, at + 1) || isEnding(line, at + 1) || isPlace(line, at + 1) ? at + 2 : at + 1;
};

/** "Vestkraft [(OSE: VEST)]", "Harbour Bio ([Nasdaq]: HBIO)": where the shares of a company are traded, and by which letters. */
const isListed = (line: Line, at: number): boolean =>
  tagAt(line, at) === Tag.Open &&
  tagAt(line, at + 2) === Tag.Colon &&
  (isAcronym(line, at + 1) || EXCHANGES.has(wordAt(line, at + 1)));
/** "([OSE]: VEST)", "(OSE: [VEST])": letters of an exchange, or of what is traded there. */
const isTicker = (line: Line, at: number): boolean =>
  (tagAt(line, at - 1) === Tag.Open && tagAt(line, at + 1) === Tag.Colon) ||
  (tagAt(line, at - 1) === Tag.Colon && tagAt(line, at + 1) === Tag.Close);
/** "[NOK] 412 million": a currency. */
const isMoney = (line: Line, at: number): boolean =>
  tagAt(line, at + 1) === Tag.Number && currencyCodes.has(wordAt(line, at).toUpperCase());
const EXCHANGES: ReadonlySet<string> = new Set("nasdaq euronext xetra frankfurt oslo aim".split(" "));

/** "Fenland Unified School [District]": a district that provides something, and no Lake District. */
const isDistrict = (line: Line, to: number): boolean =>
  wordAt(line, to - 1) === "district" && PROVIDED.has(wordAt(line, to - 2));
const PROVIDED: ReadonlySet<string> = new Set(
  "school schools unified water fire irrigation sanitation sanitary sewer hospital transit transportation utility utilities library park parks recreation conservation college drainage improvement healthcare health port airport levee protection supply".split(
    " ",
  ),
);

/** "Universiti Selatan", "Université de Corran": in other tongues the kind of body comes first. */
const ABROAD: ReadonlySet<string> = new Set(
  "universiti universidad universidade universitas universitat universiteit università université universität institut instituto istituto banco banque banca société sociedad partido parti yayasan pertubuhan fundación fundação fondation lembaga jabatan".split(
    " ",
  ),
);
const abroadEnd = (line: Line, at: number): number => {
  let to = at + 1;
  while (
    to < at + 6 &&
    ((isCapital(line, to) && !isRole(line, to)) || (has(line, to, Trait.particle) && isCapital(line, to + 1)))
  )
    to++;
  return to;
};

/** "City of Porthaven", "Town of Fenwick": a place as the body that governs it. */
const townEnd = (line: Line, at: number): number | null => {
  if (!TOWNS.has(wordAt(line, at)) || wordAt(line, at + 1) !== "of" || !isCapital(line, at + 2)) return null;
  let to = at + 2;
  while (to < at + 6 && isWord(line, to) && !isRole(line, to) && !isTime(line, to)) to++;
  return to === at + 2 ? null : to;
};
const TOWNS: ReadonlySet<string> = new Set("city town county village borough township".split(" "));

/** "Inc.", "LLC", with a capital: what a company is by law, and no name. */
export const isLegalForm = (line: Line, at: number): boolean =>
  isCapital(line, at) && organisations.legalForms.has(bareAt(line, at));

const COMPANIES: ReadonlySet<string> = new Set(["plc", "ltd", "inc", "llp"]);

/** "Lee & Hill": an ampersand, and a word that is none of the common vocabulary. */
const joinsNames = (line: Line, from: number, to: number): boolean => {
  let joined = false;
  let names = false;
  for (let i = from; i < to; i++) {
    joined ||= wordAt(line, i) === "&";
    names ||= isCapital(line, i) && !isCommon(line, i);
  }
  return joined && names;
};

/** "(HUL)" whose letters begin words of the name. */
export const acronymAfter = (line: Line, from: number, to: number): string | null => {
  if (tagAt(line, to) !== Tag.Open || tagAt(line, to + 2) !== Tag.Close) return null;
  const letters = written(line, to + 1, to + 2);
  // "(Prasa)", "(Epra)": letters that are written like a word
  if (!isAcronym(line, to + 1) && !(to - from > 2 && /^\p{Lu}\p{Ll}{2,6}$/u.test(letters) && isUnlisted(line, to + 1)))
    return null;
  return written(line, from, from + 1).charAt(0) === letters.charAt(0) && letters.length <= to - from + 2
    ? letters
    : null;
};
