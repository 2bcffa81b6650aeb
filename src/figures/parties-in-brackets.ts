import type { Span } from "../document/index.ts";
import type { Around } from "./place.ts";
import { isPayer } from "./somebody.ts";
import { nobody, type Tail } from "./tail.ts";
import { wholePhrase } from "./whole-phrase.ts";

/** Farther back nothing says what the members of a list do, in UTF-16 units. */
const REACH = 240;
/** The word that leads the list. */
const LEADS = /\b(?:from|by|to|for|between|among|amongst|include|including|are|is)\b/g;

/** "The worst were Hale Bank (£3m), [Ward Bank] (£2m)": who stands before the brackets in a list that says neither from whom nor to whom. */
export const namedInBrackets = (around: Around): Span | null => {
  const { text, parsed, whole, figure, sentence } = around;
  if (!text.startsWith(" (", whole.start - 2) || !/^(?:\)|, |;)/.test(text.slice(figure.end, figure.end + 2)))
    return null;
  const end = whole.start - 2;
  const who = parsed.phrases().find((one) => one.end === end || one.full.end === end);
  if (who === undefined || who.kind !== "name" || !isPayer(text, who)) return null;
  const before = text.slice(Math.max(sentence.start, end - REACH), who.start);
  return /^(?:include|including|are|is)$/.test([...before.matchAll(LEADS)].at(-1)?.[0] ?? "")
    ? wholePhrase(text, { start: who.start, end, full: { start: who.start, end } })
    : null;
};

/** "comes from the county (£3m), the port (£2m) and [the lottery] (£1m)": whose share stands in brackets. */
export const partiesInBrackets = ({ text, parsed, whole, figure, sentence }: Around): Tail | null => {
  if (!text.startsWith(" (", whole.start - 2) || !/^(?:\)|, |;)/.test(text.slice(figure.end, figure.end + 2)))
    return null;
  const end = whole.start - 2;
  const who = parsed.phrases().find((one) => one.end === end || one.full.end === end);
  if (who === undefined || !isPayer(text, who)) return null;
  const before = text.slice(Math.max(sentence.start, end - REACH), who.start);
  const lead = [...before.matchAll(LEADS)].at(-1)?.[0];
  const span = wholePhrase(text, { start: who.start, end, full: { start: who.start, end } });
  if (lead === "from" || lead === "by") return { ...nobody, payer: span };
  return lead === "to" || lead === "between" || lead === "among" || lead === "amongst"
    ? { ...nobody, recipient: span }
    : null;
};
