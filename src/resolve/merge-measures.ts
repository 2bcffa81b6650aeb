import { byCodePoint, type MeasureLine, type MeasureRecord } from "../records/index.ts";
import { measureName } from "./measure-name.ts";
import { formsOf } from "./members.ts";
import type { Source } from "./sources.ts";
import { mostStated, type Origin, standingOf } from "./standing.ts";

type Measure = Source<MeasureLine>;

/** One record for one measure under all of its names. */
export const mergeMeasures = (
  sources: readonly Measure[],
  origins: ReadonlyMap<string, Origin>,
): Omit<MeasureRecord, "id" | "supersedes"> => {
  const lines = sources.map(({ line }) => line);
  const mentions = sources.flatMap(mentionsOf);
  const name = fullestForm(lines);
  return {
    name,
    aliases: [...new Set(lines.flatMap(formsOf))].filter((form) => form !== name).sort(byCodePoint),
    tier: lines.some(({ tier }) => tier === "named") ? "named" : "announced",
    type: mostStated(sources, ({ line }) => line.type) ?? "other",
    owner: mostStated(sources, ({ line }) => line.owner),
    status: statusOf(sources),
    quantity: mostStated(sources, ({ line }) => line.quantity),
    date: dateOf(sources),
    ...standingOf(mentions, origins),
    mentions,
  };
};

/** The name with the most words of its own, then of any kind; a capitalised form before one that is not. */
const fullestForm = (lines: readonly MeasureLine[]): string => {
  const named = lines.filter(({ tier }) => tier === "named");
  const names = [...new Set((named.length > 0 ? named : lines).map(({ name }) => name))];
  const size = (name: string): number => {
    const { own, words, numbers } = measureName(name);
    return own.length * 100 + words.length + numbers.length;
  };
  return (
    names.sort(
      (a, b) => size(b) - size(a) || articled(a) - articled(b) || capitals(b) - capitals(a) || byCodePoint(a, b),
    )[0] ?? ""
  );
};

/** "the Towns Fund" is written "Towns Fund". */
const articled = (name: string): number => (/^(?:the|an?|its|our|their) /i.test(name) ? 1 : 0);

const capitals = (name: string): number => name.match(/\b[A-Z]/g)?.length ?? 0;

/** What the latest dated article says; without dates, what most say. */
const statusOf = (sources: readonly Measure[]): MeasureRecord["status"] => {
  const stated = sources.filter(({ line }) => line.status !== null);
  const latest = stated.reduce((last, { founders }) => later(last, founders[0]?.published ?? ""), "");
  const newest = latest === "" ? stated : stated.filter(({ founders }) => founders[0]?.published === latest);
  return mostStated(newest, ({ line }) => line.status);
};

const later = (a: string, b: string): string => (b > a ? b : a);

const dateOf = (sources: readonly Measure[]): MeasureRecord["date"] => {
  const exact = mostStated(sources, ({ line }) => line.date?.exact ?? null);
  const date = sources.find(({ line }) => line.date?.exact === exact)?.line.date;
  return date ? { exact: date.exact, from: date.from, to: date.to } : null;
};

const mentionsOf = ({ document, uri, address, line }: Measure): MeasureRecord["mentions"] =>
  line.mentions.map((place) => ({
    document,
    uri,
    address,
    ...place,
    rule: line.rule,
    evidence: line.evidence,
    confidence: line.confidence,
    ...(line.corrections && { corrections: line.corrections }),
  }));
