import type { Span } from "../document/index.ts";
import { groupsIn, leadTo } from "./groups-in.ts";
import { lastWordOf } from "./last-word.ts";
import type { Parties } from "./parties.ts";
import type { Around } from "./place.ts";
import { isGroup, isTime } from "./somebody.ts";
import { nobody } from "./tail.ts";

/** A verb that the parser may take for a plural noun, its subject and whom it is about, right before a sum. */
const UNPARSED =
  /(?:^[“"‘]?|[,;–—] |\b(?:that|said|says|but|and|because|while|where|as) )(?:(?<who>(?!and |but |that |with |in |for |at |by |from |to |which )\p{L}[^,;:£$€“”"()–—]{1,80}?) )?(?:(?:now|currently|already|still|also|typically|usually|normally|generally|only|just|reportedly|each) )*(?<verb>costs|charges|averages|average|cost) (?<whom>(?!an? |about |around |some |up |more |less |over |under |between |at |only |just |nearly |almost |roughly |by )(?:[\p{L}’'-]+ ){1,5}?)??(?:(?:an? (?:average|total|extra|additional|further|estimated)|of|about|around|some|up|to|more|less|over|under|than|between|at|least|only|just|nearly|almost|roughly|another|as much as) )*$/du;

/** "[A pint of bitter] now costs £4", "[The firm] charges [households] £480", "[Rents in Cork] average £900": a verb that the parser takes for a noun. */
export const unparsedVerb = (around: Around): Parties => {
  const { text, parsed } = around;
  const lead = leadTo(around, 150);
  if (!/\b(?:costs?|charges|averages?) /.test(text.slice(lead.start, lead.end))) return nobody;
  const { who, verb, whom } = groupsIn(text, lead, UNPARSED);
  if (verb === undefined || parsed.clauses().some((one) => one.verb.start <= verb.start && one.verb.end >= verb.end))
    return nobody;
  const word = text.slice(verb.start, verb.end);
  const payer = whom === undefined || word.startsWith("average") ? null : groupAt(around, whom);
  if (whom !== undefined && payer === null) return nobody;
  const named = who === undefined ? null : subjectAt(around, who);
  if (word === "charges") return { ...nobody, payer, recipient: named };
  const head = named === null ? null : (parsed.phrases().find(({ start }) => start === named.start)?.head ?? null);
  return { ...nobody, payer, purpose: head !== null && isGroup(text, head) ? null : named };
};

/** "households", "the smaller firms": several of a kind, or a body, in the words between verb and sum. */
const groupAt = ({ text }: Around, { start, end }: Span): Span | null => {
  const words = text.slice(start, end).trimEnd();
  const head = lastWordOf(words);
  if (/(?:^| )(?:of|for|in|on|at|by|to|with|from|and|is|are|has|have|had|was|were)(?: |$)/.test(words)) return null;
  return isGroup(words, { start: words.length - head.length, end: words.length })
    ? { start, end: start + words.length }
    : null;
};

/** What opens the clause, where no other verb stands in it. */
const subjectAt = ({ text, parsed }: Around, { start, end }: Span): Span | null => {
  const words = text.slice(start, end);
  if (VERBAL.test(words) || isTime(words) || GENERAL.test(words)) return null;
  return parsed.phrases().some((phrase) => phrase.start === start) ? { start, end } : null;
};
const VERBAL =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|says?|said|puts?|shows?|showed|found|finds|estimates?d?|compared|expects?|rose|fell|risen|fallen|promises)\b|(?:^| )(?:an?|the|its|their|his|her)$|[’']s?$/;
const GENERAL =
  /^(?:it|this|that|they|he|she|we|I|you|which|there|the (?:plan|scheme|move|project|work|proposal|programme|total))$/i;
