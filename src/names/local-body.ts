import { type Document, once } from "../document/index.ts";
import type { Bodies } from "./bodies.ts";

/** Which local office somebody holds, and which bodies it is held in. */
type Kind = Readonly<{ office: RegExp; body: RegExp /** The place rather than its council. */; place?: RegExp }>;

/** "Fenland District Council", "Council of the Borough", "Seal Bay Municipality", "City of Porthaven"; no association of councils. */
const COUNCIL =
  /(?:\s(?:Council|Shire|Municipality|Municipal Corporation|Selectboard|Selectmen|Board of Supervisors|Commissioners Court)|^(?:City|Town|County|Borough|Village|Township) (?:Council$|of\s.+)|(?:City|County|Town|Village|Parish|Borough|Township) Commission)$/;
const SCHOOLS =
  /\b(?:School|Schools|Education|Unified)\b.{0,40}\b(?:District|Board|Committee|Division|Corporation|Department)$|^(?:Board|Department) of Education\b|\b(?:Public Schools|ISD|USD)$/;
const POLICE =
  /\b(?:Police|Constabulary)(?: (?:Department|Force|Service|Bureau|District))?$|^Police Service of\b|\bDepartment of Police$/;
/** "Hartwell County": where it has an office of its own. */
const COUNTY = /^(?:\p{Lu}[\p{L}.’'-]+ ){1,3}County$/u;
const SHERIFF = /\bSheriff[’']?s?[’']? (?:Office|Department)$/;
const ATTORNEY =
  /\b(?:District|County|State|Commonwealth|Prosecuting|City) Attorney[’']?s? Office$|\bProsecutor[’']?s? Office$/;
const FIRE = /\bFire\b.{0,30}\b(?:Department|Service|District|Brigade|Authority|Bureau)$|\bFire (?:and|&) Rescue$/;

/** Where the place is more than its council: "Porthaven City Council", "City of Porthaven". */
const PLACED =
  /(?:\b(?:City|Town|Village|Township) (?:Council|Commission)|\sMunicipality)$|^(?:City|Town|Borough|Village|Township) of\s/;

const RANKS = "(?:(?:deputy|vice|assistant|acting|interim|executive|lord|senior|associate|former)[- ]){0,2}";
const of = (words: string): RegExp => new RegExp(`^${RANKS}(?:${words})$`, "i");
/** Their fields, as Americans and others name them: before the office. */
const STAFF =
  "(?:council|city|town|county|village|borough|municipal|township|parish|public works|public health|community development|economic development|utilities|parks|recreation|planning|water|sanitation|human resources)(?: and [a-z]+)? (?:manager|engineer|administrator|attorney|clerk|solicitor|treasurer|director|planner|controller|comptroller|auditor|assessor|architect|secretary|spokes(?:man|woman|person)|superintendent|librarian|recorder|commissioner|supervisor|executive)";

const KINDS: readonly Kind[] = [
  { office: of("county (?:executive|judge|administrator|manager|mayor|commissioner|supervisor)"), body: COUNTY },
  { office: of("(?:[a-z]+ )?mayor(?: pro tem(?:pore)?)?|reeve|provost|town supervisor"), body: COUNCIL, place: PLACED },
  {
    office: of(`city manager|town manager|${STAFF}`),
    body: COUNCIL,
    place: PLACED,
  },
  {
    office: of(
      "(?:council |group )?leader|leader of the council|council(?: ?(?:member|man|woman|person|or|lor))|city council(?:man|woman|member| member)?|alder(?:man|woman|person)|select(?:man|woman|person)|(?:cabinet|executive) member(?: .{1,80})?|portfolio (?:holder|head|lead)(?: .{1,80})?|monitoring officer|s(?:ection|\\.)? ?151 officer|chief finance officer and s(?:ection)? ?151 officer|council president|president of the council|council chair(?:man|woman|person)?|municipal manager|town clerk|city clerk|county commissioner|(?:[a-z-]+ )?ward councill?or|head of paid service",
    ),
    body: COUNCIL,
  },
  {
    office: of(
      "superintendent|schools superintendent|superintendent of schools|school superintendent|trustee|school trustee|(?:school )?board (?:president|chair(?:man|woman|person)?|member|trustee|secretary)|chief academic officer",
    ),
    body: SCHOOLS,
  },
  {
    office: of(
      "chief|police chief|chief of police|chief constable|police commissioner|police captain|police spokes(?:man|woman|person)|police superintendent|chief superintendent|chief inspector|police sergeant|police lieutenant|detective(?: (?:inspector|sergeant|superintendent|chief inspector))?",
    ),
    body: POLICE,
  },
  {
    office: of(
      "sheriff|undersheriff|sheriff[’']s (?:deputy|sergeant|lieutenant|captain|spokes(?:man|woman|person))|chief deputy",
    ),
    body: SHERIFF,
  },
  {
    office: of("(?:district|county|state|commonwealth|prosecuting) attorney|county prosecutor"),
    body: ATTORNEY,
  },
  {
    office: of(
      "(?:incident|area|station|fleet) commander|(?:station|watch|crew|group) manager|station officer|fire chief|chief fire officer|fire marshal|fire commissioner|chief of fire",
    ),
    body: FIRE,
  },
];

/** Blocks at the head of an article that may name its issuer, a masthead among them. */
const HEAD_BLOCKS = 3;

/**
 * The council, school district or police that a local office is held in where the article says no more than the office: the only one of
 * its kind that is named, or the one that is named first and not less than any other. "Mayor [Ann Lee]" is a place’s.
 */
export const createLocalBodies = (document: Document, { mentioned }: Bodies) => {
  const only = (pattern: RegExp): string | null => {
    const counts = new Map<string, number>();
    for (const { body } of mentioned)
      if (pattern.test(body.name) && !SEVERAL.test(body.name) && !ANY.test(body.name))
        counts.set(body.name, (counts.get(body.name) ?? 0) + 1);
    // "Natural Assets Council" beside "City of Porthaven"
    const local = pattern === COUNCIL ? [...counts].filter(([name]) => LOCAL.test(name)) : [];
    const [first, ...others] = local.length > 0 ? local : counts;
    if (first === undefined) return pattern === COUNTY ? countyIn(document) : inHead(document, pattern);
    return others.every(([, count]) => count <= first[1]) && (others.length === 0 || first[1] > 1) ? first[0] : null;
  };
  const found = new Map<RegExp, () => string | null>(KINDS.map(({ body }) => [body, once(() => only(body))]));
  const dateline = once(() => datelineOf(document));
  return (role: string): string | null => {
    const kind = KINDS.find(({ office }) => office.test(role));
    if (kind === undefined) return null;
    const name = found.get(kind.body)?.() ?? null;
    // "Municipal spokesperson": of the municipality itself
    if (/^municipal /i.test(role)) return name;
    if (kind.place === undefined || (name !== null && !kind.place.test(name))) return name;
    const place = name === null ? null : placeOf(name);
    return place ?? (OF_PLACE.test(role) ? dateline() : null) ?? name;
  };
};
/** Whoever works for the place that an article is written in, not for its county. */
const OF_PLACE = /^(?!(?:\p{L}+ )?(?:county|parish|township|reeve|provost|supervisor|municipal)\b|.*pro tem)/iu;
/** "Full Council", "the City Council": any place’s, and none of its own. */
const ANY = /^(?:Full|City|Town|County|Borough|District|Parish|Village|Local|Municipal) (?:Council|Commission)$/;
const LOCAL =
  /\b(?:City|County|Town|Village|Borough|District|Parish|Township|Shire|Municipality|Municipal|Regional|Community|Metropolitan)\b/;
const SEVERAL =
  /\b(?:Association|Federation|Councils|Alliance|Union|League|Arts|Security|Research|Sports?|Privy|Trades?|Press)\b/;

/** "Porthaven" of "Porthaven City Council", "City of Porthaven". */
const placeOf = (name: string): string | null => {
  const place = /^(?:City|Town|County|Borough|Village|Township) of (?:the )?(.+)$/.exec(name)?.[1];
  if (place !== undefined) return place;
  const bare = name.replace(
    /(?: (?:City|Town|Village|Borough|County|District|Metropolitan|Municipal|Local|Parish|Community|Regional|Shire|Township))*(?: (?:Council|Municipality|Commission))$/,
    "",
  );
  if (/^(?:City|Town|Village|Borough|County|Full|Parish)?$/.test(bare)) return null;
  return bare.split(" ").length > 4 ? name : bare;
};

/** The one county that an article names. */
const countyIn = ({ text }: Document): string | null => {
  const names = new Set(Array.from(text.slice(0, HEAD).matchAll(COUNTIES), ([name]) => name));
  const [only] = names;
  return only !== undefined && names.size === 1 ? only : null;
};
const HEAD = 4000;
const COUNTIES = /(?<!\p{L} )\b\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)? County\b(?! \p{Lu})/gu;

/** "Porthaven City Council – what happened on June 17": a masthead names who issues a digest. */
const inHead = ({ blocks, text }: Document, pattern: RegExp): string | null => {
  for (const { start, end } of blocks.slice(0, HEAD_BLOCKS)) {
    const name = /^(?:\p{Lu}[\p{L}.’'-]*\s(?:of\s)?){1,5}\p{Lu}[\p{L}.’'-]*/u.exec(
      text.slice(start, Math.min(end, start + 90)),
    )?.[0];
    if (name !== undefined && pattern.test(name) && !SEVERAL.test(name)) return name;
  }
  return null;
};

/** "PORTHAVEN, Mich. —", "PORTHAVEN (PWS) –": where an article was written. */
const datelineOf = ({ blocks, text }: Document): string | null => {
  for (const { start, end, kind, boilerplate } of blocks.slice(0, 8)) {
    if (kind !== "paragraph" || boilerplate !== null) continue;
    const place = DATELINE.exec(text.slice(start, Math.min(end, start + 80)))?.[1];
    if (place !== undefined && !SEATS.test(place))
      return place.toLowerCase().replace(/(^|[ .-])\p{L}/gu, (letter) => letter.toUpperCase());
  }
  return null;
};
/** From where the whole country, or more, is written about. */
const SEATS = /^(?:WASHINGTON|BRUSSELS|GENEVA|STRASBOURG|UNITED NATIONS|CANBERRA|OTTAWA|NEW DELHI|ABUJA)$/;
const DATELINE =
  /^(\p{Lu}{3,}(?:[ .-]\p{Lu}{2,}){0,3})(?:, [\p{L}.]{2,15}(?: [\p{L}.]{2,10})?)?(?:,? \d{1,2} \p{L}+|,? \p{L}+\.? \d{1,2})?(?: \([\p{L} /]{2,20}\))? [—–-]{1,2} /u;
