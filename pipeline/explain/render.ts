import type { Article, Extraction } from "../../src/index.ts";
import { type Item, itemsOf } from "./items.ts";

/** The article line by line, each line followed by what was found or dropped in it. */
export const render = (article: Article, line: Extraction, colour: boolean): string => {
  const paint = painter(colour);
  const items = itemsOf(line);
  const lines = sourceLines(article.text).map(({ text, start, end }, index) => {
    const outside = line.boilerplate.some((span) => span.start <= start && end <= span.end && start < end);
    const gutter = String(index + 1).padStart(4);
    const shown = outside ? paint("dim", `${gutter} ~ ${text}`) : `${paint("dim", `${gutter} |`)} ${text}`;
    const here = items.filter((item) => item.start >= start && item.start <= end);
    return [shown, ...here.map((item) => itemLine(item, paint))].join("\n");
  });
  return `${[heading(article, line), ...lines, "", summary(line)].join("\n")}\n`;
};

const heading = (article: Article, line: Extraction): string => {
  const known = [line.title, line.publisher, line.author, line.published].filter(Boolean).join(", ");
  return `${line.uri ?? line.id} (${article.mediaType ?? "text/plain"})${known === "" ? "" : `: ${known}`}\n`;
};

const LONGEST = 90;

const itemLine = ({ sort, words, told, rule }: Item, paint: Paint): string => {
  const shown = words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words;
  const [first, ...rest] = [shown.replace(/\s+/g, " "), told].filter((text) => text !== "");
  const about = rest.map((text) => `\n${" ".repeat(14)}${text}`).join("");
  return `     ${paint(sort, `${sort.padEnd(8)} ${first ?? ""}`)}${about} ${paint("dim", `[${rule}]`)}`;
};

const summary = ({ quotes, figures, measures, drops = [] }: Extraction): string => {
  const mentions = quotes.length + figures.length + measures.length;
  const found = `${quotes.length} quotes, ${figures.length} figures, ${measures.length} measures`;
  return `${mentions + drops.length} candidates = ${mentions} mentions (${found}) + ${drops.length} dropped. A line marked ~ is boilerplate.`;
};

type SourceLine = Readonly<{ text: string; start: number; end: number }>;

/** Lines of the source with the code points at which they begin and end. */
const sourceLines = (text: string): readonly SourceLine[] => {
  let start = 0;
  return text.split("\n").map((line) => {
    const from = start;
    const end = from + [...line].length;
    start = end + 1;
    return { text: line.replace(/[\r\uFEFF]/g, ""), start: from, end };
  });
};

type Paint = (what: Item["sort"] | "dim", text: string) => string;

const codes: Readonly<Record<Item["sort"] | "dim", number>> = {
  ...{ quote: 36, figure: 32, measure: 35, dropped: 33, link: 34, problem: 31, dim: 2 },
};

const painter =
  (colour: boolean): Paint =>
  (what, text) =>
    colour ? `\u001B[${codes[what]}m${text}\u001B[0m` : text;
