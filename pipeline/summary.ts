import type { KindCount } from "./write/counts.ts";
import { isUnread, type Manifest, type Told, unreadIn } from "./write/manifest.ts";

/** What a person wants to know of a run, in plain lines. */
export const summaryOf = (
  { counts, durations, inputs, diagnostics }: Omit<Manifest, "seal">,
  { quoteKinds }: Pick<Told, "quoteKinds">,
  out: string,
): readonly string[] => {
  if (counts === null) return [];
  const { documents, quotes, figures, measures, speakers } = counts;
  const read = documents.ok + documents.duplicate;
  const unread = unreadIn({ diagnostics });
  const milliseconds = Object.values(durations).reduce((sum, duration) => sum + duration, 0);
  const rows: readonly (readonly [string, number, string])[] = [
    [
      "documents",
      read,
      told([
        [documents.duplicate, "exact copies"],
        [unread, "more quarantined"],
        [documents.quarantined - unread, "taken down"],
      ]),
    ],
    ["quotes", quotes.records, [kindsOf(quoteKinds), mergedFrom(quotes)].filter(Boolean).join("; ")],
    ["speakers", speakers.records, ""],
    ["figures", figures.records, mergedFrom(figures)],
    ["measures", measures.records, mergedFrom(measures)],
    ["links", counts.links, ""],
    ["conflicts", counts.conflicts, ""],
  ];
  return [
    "",
    ...rows.map(([name, count, note]) => `  ${name.padEnd(10)} ${String(count).padStart(7)}  ${note}`.trimEnd()),
    "",
    `  ${counts.candidates} candidates = ${counts.mentions} mentions + ${counts.dropped} dropped, each with its reason.`,
    ...quarantineNote({ diagnostics }),
    `  The files are in ${out} (${(milliseconds / 1000).toFixed(1)} s). Prove them: npx attested verify ${out}`,
    ...(inputs.some(({ name }) => name === "-") ? [STANDARD_INPUT_NOTE] : []),
  ];
};

const STANDARD_INPUT_NOTE =
  "  What came by standard input is proved where it is kept as a file named stdin: verify … --sources its folder.";

/** The same of a run that found nothing changed. */
export const unchangedSummary = (
  { counts, diagnostics, finished, started }: Manifest,
  out: string,
): readonly string[] => {
  const { ok = 0, duplicate = 0 } = counts?.documents ?? {};
  const seconds = (Date.parse(finished) - Date.parse(started)) / 1000;
  return [
    "",
    `  Nothing has changed: ${ok + duplicate} documents, the program and its configuration are what they were.`,
    ...quarantineNote({ diagnostics }),
    `  The files are in ${out} (${seconds.toFixed(1)} s).`,
  ];
};

/** How many were not read, and the first of them with what is wrong. */
const quarantineNote = ({ diagnostics }: Pick<Manifest, "diagnostics">): readonly string[] => {
  const unread = diagnostics.filter(isUnread);
  if (unread.length === 0) return [];
  return [
    `  ${unread.length} could not be read: see status, error_code and error in documents.csv, and quarantine/.`,
    ...unread.slice(0, NAMED).map(({ uri, code, message }) => `    ${uri}: ${code}: ${message}`),
    ...(unread.length > NAMED ? [`    … and ${unread.length - NAMED} more.`] : []),
  ];
};
const NAMED = 3;

const kindsOf = (counts: Told["quoteKinds"]): string =>
  told(["direct", "mixed", "indirect"].map((kind) => [counts[kind] ?? 0, kind]));

const mergedFrom = ({ mentions, records }: KindCount): string =>
  mentions > records ? `merged from ${mentions} mentions` : "";

const told = (parts: readonly (readonly [number, string])[]): string =>
  parts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} ${what}`)
    .join(", ");
