import type { Span } from "../document/index.ts";
import { moneyKinds } from "../lexicon/money-kinds.ts";
import { moneyVerbs } from "../lexicon/money-verbs.ts";
import type { FigureRole } from "./figure.ts";
import type { RoleFinding } from "./role.ts";

/** "£7m[, the largest police settlement] in the city’s history", "£40,000 – a record fine": what the sum is called again. */
const AGAIN =
  /^(?:,| –| —|—| \() ?(?:reportedly |believed to be |thought to be |said to be |by far )?(?:the|an?|its|his|her|their|one of the|the second|the third) (?<words>[\p{L}-]+(?: [\p{L}-]+){0,4})/u;
/** What makes it the sum’s: how it compares, or how it is paid; "£3m, the council’s budget chief said" is none. */
const COMPARED =
  /^(?:single |one-off |second |third |[a-z]+-)?(?:largest|biggest|highest|lowest|smallest|steepest|heftiest|stiffest|record|first|only|most|maximum|minimum|one-off|further|final|full|flat|annual|monthly|weekly|daily)\b/;
const STOPS =
  /^(?:in|of|on|to|for|from|ever|since|that|which|by|at|and|the|it|he|she|they|yet|so|paid|given|awarded|imposed|under|with|has|had|was|is)$/;

/** The noun in apposition behind a sum; null where none stands there. */
export const roleOfApposed = (text: string, after: number): RoleFinding | null => {
  const match = AGAIN.exec(text.slice(after, after + 90));
  const words = match?.groups?.words ?? "";
  if (match === null || !COMPARED.test(words)) return null;
  const all = words.split(" ");
  const stop = all.findIndex((word) => STOPS.test(word));
  const phrase = stop < 0 ? all : all.slice(0, stop);
  const head = phrase.at(-1)?.toLowerCase() ?? "";
  const role =
    moneyKinds.pairs.get(phrase.slice(-2).join(" ")) ??
    (moneyKinds.things.has(head) ? undefined : (moneyVerbs.nouns.get(head) ?? moneyKinds.kinds.get(head)));
  if (role === undefined) return null;
  const at = after + match[0].length - words.length;
  const evidence: Span = { start: at, end: at + phrase.join(" ").length };
  return { role: role as FigureRole, evidence, rule: "role/apposed", confidence: 0.85 };
};
