import { type Document, once } from "../document/index.ts";
import { organisations } from "../lexicon/organisations.ts";
import { people } from "../lexicon/people.ts";
import { Trait, traitsOf } from "../lexicon/traits.ts";
import { MATTER } from "./bare-name.ts";
import { type Bodies, type Body, isOpaque, isTrader } from "./bodies.ts";
import { issuerOf } from "./issuer.ts";
import type { Mention } from "./mentions.ts";
import type { Identity } from "./world.ts";

/** Blocks and letters at the head of an article in which it says whom it is about. */
const LEAD_BLOCKS = 4;
const LEAD = 900;

/** A name and how often the article has it. */
type Candidate = { name: string; count: number; subject: boolean; at: number };

/**
 * The body that an article is mainly about, as a release is about its issuer: named at its head, and more often than any other.
 * Null where two are named alike, or none is.
 */
export const mainBody = (
  document: Document,
  bodies: Bodies,
  read: readonly Mention[],
  identities: readonly Identity[],
): string | null => {
  const { mentioned, short } = bodies;
  const issuer = issuerOf(document, bodies);
  if (issuer !== null) return issuer;
  const end = leadEnd(document);
  const all = new Map<string, Candidate>();
  const count = (name: string, at: number, subject: boolean): void => {
    const one = all.get(name) ?? { name, count: 0, subject: false, at };
    one.count++;
    one.subject ||= subject && at < end;
    all.set(name, one);
  };
  for (const { body, at, standing } of mentioned)
    if (givesOffices(body)) count(body.name, at, standing === "subject" || isOfSubject(document, at));
  const firms = once(() => OF_FIRM.test(document.text));
  const trading = new Set(
    read.flatMap((one) =>
      one.kind === "word" && (isTrading(document, one) || (one.start < end && actsAlone(document, one) && firms()))
        ? [one.word]
        : [],
    ),
  );
  read.forEach((one, i) => {
    if (identities[i]?.kind !== "unknown") return;
    if (one.kind === "word" && trading.has(one.word)) count(one.word, one.start, one.standing === "subject");
    // "[Harbour Bio] posts a profit. Harbour Bio AS": the name without what only companies end in
    const firm = one.kind === "person" && !one.sure ? short(one.name.name) : undefined;
    if (firm !== undefined && isTrader(firm)) count(firm.name, one.start, one.standing === "subject");
  });
  joinBranches(all);
  const ranked = [...all.values()].sort((a, b) => b.count - a.count || a.at - b.at);
  const [first, second] = ranked;
  if (first === undefined || first.at >= end || first.count < 2) return lone(ranked, end);
  if (second !== undefined && (second.count > first.count * 0.6 || (second.subject && !first.subject))) return null;
  return first.subject || first.count > 3 ? first.name : null;
};

/** How many names are compared with each other. */
const MOST_NAMES = 40;
/** "Larne Harbour Mission" is spoken of for the Harbour Mission, where the article has both. */
const joinBranches = (all: Map<string, Candidate>): void => {
  if (all.size > MOST_NAMES) return;
  for (const [name, branch] of all)
    for (const whole of all.values())
      if (whole !== branch && whole.name.includes(" ") && name.endsWith(` ${whole.name}`)) {
        whole.count += branch.count;
        whole.at = Math.min(whole.at, branch.at);
        all.delete(name);
        break;
      }
};

/** "Shares in [Corran Glass] fell", "Staff at [Larne Infirmary] will": what a sentence begins with belongs to a body. */
const isOfSubject = ({ text }: Document, at: number): boolean => BELONGING.test(text.slice(Math.max(0, at - 40), at));
const BELONGING = /(?:^|\n|[.!?”"]\s)(?:\p{Lu}\p{Ll}+s|Staff|People) (?:in|of|at|from|with) (?:the )?$/u;

/** The one body that the article names, where it stands in its first lines as their subject. */
const lone = (ranked: readonly Candidate[], end: number): string | null => {
  const [only] = ranked;
  return ranked.length === 1 && only !== undefined && only.subject && only.at < end && only.name.includes(" ")
    ? only.name
    : null;
};

const leadEnd = ({ blocks, text }: Document): number => {
  const body = blocks
    .filter(({ boilerplate, start, end }) => boilerplate === null && end > start)
    .slice(0, LEAD_BLOCKS);
  const first = body[0]?.start ?? 0;
  return Math.min(text.length, first + LEAD, body.at(-1)?.end ?? text.length);
};

/** "[Vestkraft] shares", "Vestkraft, which": a word that no list knows, and its neighbours show to be a company. */
const isTrading = ({ text }: Document, { word, end }: Extract<Mention, { kind: "word" }>): boolean =>
  isOpaque(word) && SHARES.test(text.slice(end, end + 16));
/** An article that speaks of "the airline" names one, if only by a word that no list knows. */
const OF_FIRM =
  /\b[Tt]he (?:company|firm|airline|retailer|operator|developer|supplier|manufacturer|carmaker|brewer|lender|insurer|broadcaster|supermarket|chain|start-?up|regulator|watchdog|carrier|miner|business)\b/;
/** "[Aeromar] has grounded nine jets" */
const actsAlone = ({ text }: Document, { word, start, standing, hints }: Extract<Mention, { kind: "word" }>): boolean =>
  standing === "subject" &&
  hints !== "person" &&
  isOpaque(word) &&
  !/[’']$|(?:ers|ors|ists|ians)$/.test(word) &&
  /(?:^|[\n.!?”"]\s?)$/.test(text.slice(Math.max(0, start - 2), start));
const SHARES =
  /^(?:, which\b|(?:[’']s)?\s(?:shares|stock|profits?|sales|revenues?|investors|shareholders|employees|customers|staff|plc)\b)/;
/** Parliaments, parties and governments are full of offices that are held elsewhere. */
export const givesOffices = ({ name, words }: Body): boolean => {
  const key = name.toLowerCase();
  if (
    organisations.parties.has(key) ||
    (!name.includes(" ") && !isOpaque(name) && !organisations.institutions.has(key))
  )
    return false;
  if (words.size < 2) return !STATELY.has(key);
  // "Ministry of Local Government" is none, nor a "Local Government Association".
  return !STATELY.has(headOf(key));
};
/** "[Ministry] of Local Government", "Harbour [Trust]": the last word before a preposition. */
const headOf = (key: string): string => (key.split(/\s(?:of|for|on|to|against)\s/)[0] ?? "").split(" ").at(-1) ?? "";

const STATELY: ReadonlySet<string> = new Set(
  "government parliament congress senate house party parties democrats republicans conservatives court cabinet administration union's".split(
    " ",
  ),
);

/** Whoever speaks for somebody: the one named last rather than the one that the article is about. */
export const isSpokesman = (role: string): boolean => /spokes(?:man|woman|person)$/i.test(role);

/** "branch secretary", "Local president": an office of a part of a body, which the words before name. */
export const isOfPart = (role: string): boolean => PART.test(role);
const PART =
  /^(?:local|branch|chapter|lodge|regional|district|divisional|area|county|state|provincial|national|general)\s(?:vice[- ])?(?:president|chair(?:man|woman|person)?|secretary|treasurer|organi[sz]er|convenor|convener|steward|director|manager|officer|head|coordinator|co-ordinator|representative|rep)$/i;

/**
 * Whether an office is one that a body gives, so that it is held in the body an article is about where no other is named: "chief
 * executive", "director of housing", "cabinet member for roads"; no ministers, no trades, none with a name in it.
 */
export const isHeldInBody = (role: string): boolean => {
  // "Group Chief Executive": of all the companies in it.
  const own = role.replace(/^[Gg]roup\s/, "");
  const [core = ""] = own.split(/\s(?:of|for|at|on|in|with|and|&)\s|,/);
  const words = core.toLowerCase().split(/[\s-]+/);
  const head = words.at(-1) ?? "";
  if (/^(?:former|ex|retired|then)$/.test(words[0] ?? "")) return false;
  if (head.startsWith("spokes")) return words.every((word) => word === head || PLAIN.has(word)) && core === own;
  // "President and CEO"
  if (/^president (?:and|&) (?:ceo|chief executive)/i.test(own)) return true;
  if (HELD.has(words.slice(-2).join(" ")) || HELD.has(core.toLowerCase())) return !namesSomething(own);
  // "divisional secretary for appeals"
  if (PART.test(core)) return !namesSomething(own);
  // "Chief Financial Officer"
  const chief = /^(?:interim|acting|deputy)$/.test(words[0] ?? "") ? words.slice(1) : words;
  if (chief.length > 2 && chief.length < 6 && chief[0] === "chief" && head === "officer")
    return core === own && !/medical|scientific|veterinary|nursing|fire/.test(chief[1] ?? "");
  // "government spokesman", "campaign manager": the noun says where.
  if (namesSomething(own) || own.split(/[^\p{L}-]+/u).some((word) => word !== head && organisations.nouns.has(word)))
    return false;
  if (/^(?:chief|managing|executive)\s/i.test(core) && HEADS.has(head)) return true;
  return HELD.has(head);
};
/**
 * "Customer service director", "Regional coordinating officer": an office that begins the sentence right behind one about a body; no
 * trade, and none whose own words say where it is held.
 */
export const isHeldNearby = (role: string): boolean => {
  if (!/^\p{Lu}\p{Ll}+(?: (?:\p{Ll}[\p{Ll}-]*|[A-Z]{2}))*$/u.test(role) || / (?:of|for|at|on|in|to|with) /.test(role))
    return false;
  const words = role.toLowerCase().split(/[\s-]+/);
  const head = words.at(-1) ?? "";
  if (!NEARBY.test(head) || /^(?:former|ex|retired|then|shadow|prime)$/.test(words[0] ?? "")) return false;
  return words.every(
    (word) => word === head || !organisations.nouns.has(word) || people.fields.has(word) || INNER.test(word),
  );
};
/** Nouns for bodies that are parts of one, or what it does. */
const INNER = /^(?:services?|projects?|programmes?|programs?|network|team|stores?|group|plant|brand|campaigns?)$/;
const NEARBY =
  /^(?:officer|adviser|advisor|director|manager|lead|head|coordinator|organiser|organizer|executive|chair(?:man|woman|person)?|treasurer|founder|trustee)$/;

/** "Secretary" for a department, "Mayor" for a council: what must stand in the name of the body that an office alone is held in. */
export const kindsFor = (role: string): ReadonlySet<string> | null =>
  KINDS.get(role.toLowerCase().replace(RANKS, "")) ?? null;
const RANKS = /^(?:deputy|assistant|acting|interim|executive|university|college|school)\s/;
/** Offices that nothing but a university or school has. */
const SCHOOLS: readonly (readonly [string, ReadonlySet<string>])[] = [
  ...["vice-chancellor", "pro-vice-chancellor", "vice chancellor", "rector", "dean"].map(
    (office) => [office, new Set(["university", "college", "universiti", "institute"])] as const,
  ),
  ...["headteacher", "head teacher", "headmaster", "headmistress", "principal", "school principal"].map(
    (office) => [office, new Set(["school", "academy", "college", "primary", "high", "elementary"])] as const,
  ),
];
export const isOfSchool = (role: string): boolean => {
  const office = role.toLowerCase().replace(RANKS, "");
  return SCHOOLS.some(([one]) => one === office);
};
const KINDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["secretary", new Set(["department", "ministry"])],
  ["mayor", new Set(["council"])],
  ["administrator", new Set(["agency", "administration"])],
  ["commissioner", new Set(["commission", "department", "agency"])],
  ["superintendent", new Set(["schools"])],
  ["chancellor", new Set(["university"])],
  ["president", new Set(["university", "college"])],
  ["governor", new Set(["bank", "reserve"])],
  ...SCHOOLS,
]);

const PLAIN: ReadonlySet<string> = new Set(["a", "chief", "senior", "official", "press"]);
const HEADS: ReadonlySet<string> = new Set(
  "executive officer director chair chairman secretary editor scientist economist".split(" "),
);
const HELD: ReadonlySet<string> = new Set([
  "director-general",
  "secretary-general",
  ..."ceo cfo coo cto chair chairman chairwoman chairperson director manager head coach founder co-founder treasurer trustee coordinator co-ordinator".split(
    " ",
  ),
  ..."spokesman spokeswoman spokesperson bursar curator".split(" "),
  "cabinet member",
  "executive member",
  "portfolio holder",
  "general secretary",
  "executive secretary",
  "chief nurse",
  "vice president",
  "vice chair",
  "company secretary",
  "general counsel",
]);

/** "head of Russia", "Fenwick manager": a capital that begins neither an office nor its field. */
const namesSomething = (role: string): boolean =>
  role.split(/[\s,-]+/).some((word, index) => {
    const small = word.toLowerCase();
    // "Artistic director", at the head of a sentence
    if (index === 0 && KINDLY.test(role)) return false;
    // "Director of Supply Chain", "Maintenance Director": where the office has capitals, its field has them, too.
    if ((index > 0 ? TITLED : CAPITAL_HEAD).test(role) && (isThing(small) || MATTER.test(small))) return false;
    return (
      small !== word &&
      !(people.roles.has(small) || people.modifiers.has(small) || people.fields.has(small) || OFFICE.has(small))
    );
  });
/** "Director of …", "Head of …", with a capital. */
const TITLED = /^(?:\p{Lu}\p{Ll}+\s){0,2}(?:Director|Head|Manager|Lead|Chief|Officer|President|Chair) (?:of|for) /u;
/** "Maintenance Director": what an office is for, before it. */
const CAPITAL_HEAD = /^\p{Lu}\p{Ll}+ (?:Director|Manager|Chief|Officer|Head|Lead)$/u;
/** A word of the common vocabulary and nobody’s name. */
const isThing = (word: string): boolean =>
  (traitsOf(word) & (Trait.common | Trait.pluralNoun)) !== 0 && (traitsOf(word) & (Trait.place | Trait.given)) === 0;
const KINDLY = /^\p{Lu}\p{Ll}+(?:al|ive|ic|ary)\s\p{Ll}/u;
const OFFICE: ReadonlySet<string> = new Set(
  "co chief executive officer vice general managing cabinet member holder portfolio group head and of for".split(" "),
);
