import { Tag, tagSet } from "../clauses/index.ts";
import { isArticle, isCapital, isNominal, type Line, tagAt, wordAt, written } from "./line.ts";
import { namedByNoun, readOrganisation } from "./organisation-name.ts";
import { plainBody } from "./plain-body.ts";

/** A body’s name and where it ends. */
type Named = Readonly<{ name: string; to: number }>;

/** How many words a clause behind "who" is read for the body in it. */
const REACH = 14;

/**
 * "who [chairs the Harbour Trust]", "who studies ice [at Tarn University]": the body that a relative clause tells somebody leads or
 * works at; to do so says where somebody belongs, and names no office.
 */
export const bodyOfClause = (line: Line, at: number): Named | null => {
  for (let i = at; i < at + REACH; i++) {
    if (ENDS[tagAt(line, i)] === 1) return null;
    const verb = i === at || wordAt(line, i - 1) === "and" || tagAt(line, i - 1) === Tag.Adverb;
    if (!verb) continue;
    const led = overField(line, i + 1);
    const body = LEADS.test(wordAt(line, i)) ? (bodyBehind(line, led) ?? plainLed(line, i, led)) : null;
    const place = body ?? (WORKS.test(wordAt(line, i)) ? workplace(line, i + 1, at + REACH) : null);
    if (place !== null) return place;
  }
  return null;
};
/** "who runs [Ploverio]", "who founded the [Larks]": what is run or founded is a body by whatever name. */
const plainLed = (line: Line, verb: number, at: number): Named | null => {
  const governed = /^(?:for|at)$/.test(wordAt(line, at - 1));
  if (!(governed || RUNS.test(wordAt(line, verb)))) return null;
  return plainBody(line, isArticle(line, at) ? at + 1 : at);
};
const RUNS = /^(?:heads|leads|chairs|co-chairs|co-leads|runs|founded|co-founded|owns|co-owns|edits)$/;
const ENDS = tagSet(Tag.Comma, Tag.Stop, Tag.Quoted);
const LEADS =
  /^(?:heads|leads|chairs|runs|directs|manages|represents|founded|co-founded|owns|co-owns|co-chairs|co-leads|established|launched|edits|presides|coordinates|co-ordinates|oversees|captains|coaches|works|teaches|lectures|volunteers)$/;
/** What somebody does for whoever they belong to. */
const WORKS =
  /^(?:works|studies|researches|teaches|lectures|specialises|specializes|practises|practices|covers|tracks|follows|trains|volunteers|advises|consults|analyses|analyzes|models|monitors|investigates|writes|heads|leads|runs|directs|manages|oversees|coordinates|co-ordinates)$/;

/** "studies sediment [at Tarn University]", "covers retail [for Dune Capital]": of what a clause has, the body behind a word for where. */
const workplace = (line: Line, from: number, limit: number): Named | null => {
  for (let at = from; at < limit; at++) {
    if (ENDS[tagAt(line, at)] === 1) return null;
    const word = wordAt(line, at);
    if (word === "at" || word === "for" || word === "with") {
      const body = bodyBehind(line, at + 1);
      if (body !== null) return body;
    } else if (CLAUSES[tagAt(line, at)] === 1) return null;
  }
  return null;
};
/** What begins another clause. */
const CLAUSES = tagSet(Tag.Relative, Tag.Pronoun);

/** "works for [the Harbour Trust]", "heads nutrition for [the Harbour Trust]": over what is led there. */
const overField = (line: Line, at: number): number => {
  let to = at;
  while (to < at + 4 && !isCapital(line, to) && !isArticle(line, to) && isNominal(line, to)) to++;
  return /^(?:for|at)$/.test(wordAt(line, to)) ? to + 1 : at;
};

/** "heads the Norland office of [the Larch Society]": a part, by its place, of the body. */
const partOf = (line: Line, from: number): Named | null => {
  let noun = from;
  while (noun < from + 3 && isCapital(line, noun)) noun++;
  if (!PARTS.test(wordAt(line, noun)) || !/^(?:of|at|for)$/.test(wordAt(line, noun + 1))) return null;
  const at = isArticle(line, noun + 2) ? noun + 3 : noun + 2;
  return readOrganisation(line, at) ?? plainBody(line, at);
};
const PARTS = /^(?:office|branch|arm|division|unit|chapter|bureau|operations|programme|program|team|section|wing)$/;

/** "the nonprofit [Mothers of the Hollow]", "the [Harbours Trust]": over nouns in small letters that say what kind of body it is. */
const bodyBehind = (line: Line, at: number): Named | null => {
  const first = isArticle(line, at) ? at + 1 : at;
  // "at the [Larne-based] Harbour Trust"
  const from = wordAt(line, first).endsWith("-based") ? first + 1 : first;
  let name = from;
  while (name < from + 4 && !isCapital(line, name) && isNominal(line, name)) name++;
  // "the House’s [Harbours Committee]"
  const part = partOf(line, from);
  if (part !== null) return part;
  if (name === from && tagAt(line, from + 1) === Tag.Genitive && isCapital(line, from + 2))
    return readOrganisation(line, from + 2) ?? readOrganisation(line, from);
  if (name === from) return readOrganisation(line, from);
  const body = namedByNoun(line, name);
  if (body === null || !/^(?:of|for|against)$/.test(wordAt(line, body.to))) return body;
  const behind = wordAt(line, body.to + 1) === "the" ? body.to + 2 : body.to + 1;
  let to = behind;
  while (to < behind + 3 && isCapital(line, to) && isNominal(line, to)) to++;
  return to === behind ? body : { name: written(line, body.from, to), to };
};
