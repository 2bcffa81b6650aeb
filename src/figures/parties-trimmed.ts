import type { Span } from "../document/index.ts";
import type { Parties } from "./parties.ts";

/** Who says something is not who pays or gets it; what a name goes on to is no part of it. */
export const trimmed = (text: string, { payer, recipient, purpose }: Parties): Parties => ({
  payer: payer && named(text, payer),
  recipient: recipient && named(text, recipient),
  purpose,
});

const named = (text: string, one: Span): Span => {
  const said = behindSaying(text, one);
  const { start, end } = wholeCount(text, said);
  const words = text.slice(start, end);
  const at = APPOSED.exec(words)?.index ?? TERMS.exec(words)?.index ?? words.length;
  return at < 3 ? { start, end } : { start, end: start + at };
};

/** "[The mayor said] his council": the parser may take the first two for one. */
const SAYING =
  /^.{2,70}? (?:said|says|warned|claimed|claims|added|argued|insisted|admitted)(?: that)? (?=(?:his|her|its|their|the|our|an?|local|many|some) [\p{Ll}])/u;
const behindSaying = (text: string, { start, end }: Span): Span => {
  const lead = SAYING.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start: start + lead, end };
};

/** "Fibra, [the consortium that is building the network]": told of it, no part of its name; a list goes on with "and". */
const APPOSED = /, (?:the|an?|its|which|who|whose|part of|based in) (?![^,]* and [^,]*$)\p{Ll}.*$/u;
/** "small mills [at single-digit interest]", "the economy [over 30]" */
const TERMS = / (?:at (?:an? )?(?:[\p{Ll}-]+ ){0,3}(?:interest|rates?|prices?|cost)|(?:over|within|in|for|by) \d+)$/u;

/** "firms with fewer" of "firms with fewer than 20 staff" */
const COUNTED = /^ than (?:[\d,.]+|[a-z]+) [\p{Ll}-]+/u;
const wholeCount = (text: string, { start, end }: Span): Span =>
  / (?:fewer|more|less)$/.test(text.slice(start, end))
    ? { start, end: end + (COUNTED.exec(text.slice(end, end + 40))?.[0].length ?? 0) }
    : { start, end };
