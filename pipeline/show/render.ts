import { type Corrected, reasonTold } from "../../src/index.ts";
import type { AnyMention, AnyRecord, Dossier } from "./dossier.ts";

/** A record with all that attests it, for a person. */
export const renderDossier = (dossier: Dossier): string => {
  const { id, kind, askedFor, record, run } = dossier;
  const sections: readonly (readonly string[])[] = [
    [`${id} (${kind})`, ...(askedFor === null ? [] : [`  ${askedFor} was merged into it.`]), ...fieldLines(record)],
    titled("Wordings", wordingLines(record)),
    titled(
      "Mentions",
      (record.mentions ?? []).flatMap((mention, index) => mentionLines(mention, index, dossier)),
    ),
    titled(
      "One record because",
      dossier.same.map((decision) => `  ${pair(decision, dossier)}  ${why(decision)}`),
    ),
    titled(
      "Nearly the same, but not",
      dossier.apart.map((decision) => `  ${decision.other ?? pair(decision, dossier)}  ${why(decision)}`),
    ),
    titled(
      "Links",
      dossier.links.map((link) => `  ${link.from_id} ${link.relation} ${link.to_id}${said(link.exact)} [${link.rule}]`),
    ),
    titled(
      "Sources differ",
      dossier.conflicts.flatMap(({ field, values }) => [
        `  ${field}:`,
        ...values.map(
          ({ value, mentions }) => `    ${value ?? "nothing"} (${mentions.map(({ uri }) => uri).join(", ")})`,
        ),
      ]),
    ),
    [`Run ${run.runId}, attested ${run.version}, ${run.started}`],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
};

const titled = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [title, ...lines];

const hidden = new Set(["id", "mentions", "variants"]);

/** Every field that says something; a nested object on one line. */
const fieldLines = (record: AnyRecord): readonly string[] =>
  Object.entries(record)
    .filter(([name, value]) => !hidden.has(name) && !isNothing(value))
    .map(([name, value]) => `  ${name.padEnd(18)} ${shown(value)}`);

type Wording = Readonly<{ content: string; mentions: readonly number[] }>;

/** Where there is more than one, each wording with the numbers of the mentions that have it. */
const wordingLines = ({ variants = [] }: AnyRecord & Readonly<{ variants?: readonly Wording[] }>): readonly string[] =>
  variants.length < 2
    ? []
    : variants.map(({ content, mentions }) => `  ${mentions.map((at) => at + 1).join(", ")}: ${oneLine(content)}`);

const isNothing = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

const shown = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(shown).join("; ");
  if (typeof value !== "object" || value === null) return oneLine(String(value));
  return Object.entries(value)
    .filter(([, inner]) => !isNothing(inner))
    .map(([name, inner]) => `${name} ${shown(inner)}`)
    .join(", ");
};

const mentionLines = (mention: AnyMention, index: number, { documents }: Dossier): readonly string[] => {
  const source = documents.find(({ id }) => id === mention.document);
  const parts = mention.parts ?? [mention];
  const evidence = mention.evidence.map(({ exact }) => `“${exact}”`).join(", ");
  return [
    `  ${index + 1}. ${mention.uri} [${mention.rule} ${mention.confidence.toFixed(2)}]`,
    ...parts.flatMap(({ start, end, byteStart, byteEnd, exact, prefix, suffix }) => [
      `     characters ${start}–${end}, bytes ${byteStart}–${byteEnd}`,
      `     ${oneLine(`${prefix ?? ""}⟦${exact ?? ""}⟧${suffix ?? ""}`)}`,
    ]),
    ...(evidence === "" ? [] : [`     evidence ${oneLine(evidence)}`]),
    ...(mention.corrections ?? []).map(
      ({ field, value, who, when, why }) =>
        `     corrected by ${who}, ${when}: ${field} is ${value ?? "nothing"} (${oneLine(why)})`,
    ),
    `     source sha256 ${source?.sha256 ?? "unknown"}`,
  ];
};

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

type Pair = Readonly<{ a: string; b: string; reason: string; score: number; by?: Corrected | undefined }>;

/** Mentions of this record by their number, others by their address. */
const pair = ({ a, b }: Pair, { record }: Dossier): string => {
  const number = (address: string): string => {
    const index = (record.mentions ?? []).findIndex((mention) => mention.address === address);
    return index < 0 ? address : String(index + 1);
  };
  return `${number(a)} and ${number(b)}`;
};

const why = ({ reason, score, by }: Pair): string =>
  by === undefined
    ? `${reason} ${score.toFixed(2)}${sentence(reason)}`
    : `${reason} by ${by.who}, ${by.when} (${oneLine(by.why)})`;

/** What the reason says of the two; a later version's may be unknown here. */
const sentence = (reason: string): string => {
  const told = reasonTold(reason);
  return told === null ? "" : ` – ${told}`;
};

const said = (exact: string | null | undefined): string => (exact ? `: “${oneLine(exact)}”` : "");
