import { own } from "./own.ts";
import list from "./people.json" with { type: "json" };

const lower = (words: readonly string[]): ReadonlySet<string> => new Set(words.map((word) => word.toLowerCase()));

/** Forms of address, offices and trades; all in lower case. See the list for their origin. */
export const people = {
  honorifics: lower([...list.honorifics, ...own.titles]),
  /** Also words for an office or of the common vocabulary: a form of address only before a name, and with a capital. */
  /** Kinds of measures that are surnames, too. */
  surnamesToo: lower(list.surnamesToo),
  /** Offices and trades that are surnames, too: "Ann Dean", "Ed Bishop". */
  tradeSurnames: lower(list.tradeSurnames),
  /** Places of two words that look like somebody’s name: "Tamil Nadu". */
  placePairs: lower(list.placePairs),
  /** Words for bodies that are surnames, too: "Ann Chambers". */
  bodySurnames: lower(list.bodySurnames),
  weakHonorifics: lower(list.weakHonorifics),
  honorificPairs: lower(list.honorificPairs),
  female: lower(list.female),
  male: lower(list.male),
  postNominals: new Set(list.postNominals),
  suffixes: lower(list.suffixes),
  particles: lower(list.particles),
  roles: lower([...list.roles, ...own.roles]),
  /** Letters for an office, which in small letters are something else: "CM", not "5 cm". */
  letterRoles: lower(list.letterRoles),
  /** Held in a body whatever it is called: "chair of Dune Watch". */
  bodyRoles: lower(list.bodyRoles),
  /** Held for a field: "minister for roads", "director of nursing". */
  fieldRoles: lower(list.fieldRoles),
  /** Held over a place: "mayor of Porthaven". */
  placeRoles: lower(list.placeRoles),
  /** What stands before them says of which kind: "Treasury minister". */
  stateRoles: lower(list.stateRoles),
  /** Words that begin an office: "vice", "deputy". */
  modifiers: lower(list.modifiers),
  fields: lower(list.fields),
  kin: lower(list.kin),
  offices: lower(list.offices),
  groups: lower(list.groups),
  individuals: lower(list.individuals),
  /** What somebody does or is, in small letters only: "a potter", "a fishing guide"; of these many are surnames or things, too. */
  trades: lower(list.trades),
  /** "many", "some of the members". */
  quantifiers: lower(list.quantifiers),
  documents: lower(list.documents),
} as const;
