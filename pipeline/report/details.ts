import type { ConflictRecord, Decision } from "../../src/index.ts";
import type { LinkRecord, Published } from "./dataset.ts";
import type { Compared, Detail, MentionDetail, RecordKind, Selected } from "./model.ts";
import { markKey, speakerLine } from "./words.ts";

/** Everything published of each record, in the order of the entries. */
export const detailsOf = (published: Published): readonly Detail[] => {
  const related = relatedOf(published);
  const { documents, quotes, figures, measures, speakers, conflicts } = published;
  return [...documents, ...quotes, ...figures, ...measures, ...speakers, ...conflicts].map((row) =>
    detailOf(row as AnyRow, related),
  );
};

type AnyMention = Readonly<{
  document: string;
  uri: string;
  parts?: readonly Selected[];
  speaker?: Readonly<{
    name: string | null;
    honorific: string | null;
    role: string | null;
    organisation: string | null;
  }> | null;
  cue?: Readonly<{ exact: string }> | null;
  rule?: string;
  evidence?: readonly Readonly<{ exact: string }>[];
  confidence?: number;
}> &
  Partial<Selected>;

type AnyRow = Readonly<{
  id: string;
  kind?: string;
  mentions?: readonly AnyMention[];
  variants?: Detail["variants"];
  values?: ConflictRecord["values"];
}>;

/** Rows that stand in other datasets, by the record that they are about. */
type Related = Readonly<{
  links: ReadonlyMap<string, readonly LinkRecord[]>;
  conflicts: ReadonlyMap<string, readonly string[]>;
  decisions: ReadonlyMap<string, readonly Decision[]>;
  holder: ReadonlyMap<string, string>;
}>;

const relatedOf = ({ quotes, figures, measures, speakers, links, conflicts, decisions }: Published): Related => {
  const holder = new Map<string, string>();
  for (const { id, mentions } of [...quotes, ...figures, ...measures, ...speakers])
    for (const { address } of mentions) holder.set(address, id);
  return {
    links: grouped(links.flatMap((link) => [[link.from_id, link] as const, [link.to_id, link] as const])),
    conflicts: grouped(conflicts.flatMap(({ id, records }) => records.map((record) => [record, id] as const))),
    decisions: grouped(
      decisions.flatMap((decision) =>
        [...new Set([decision.a, decision.b].map((end) => holder.get(end) ?? end))].map(
          (id) => [id, decision] as const,
        ),
      ),
    ),
    holder,
  };
};

const grouped = <Item>(pairs: readonly (readonly [string, Item])[]): ReadonlyMap<string, readonly Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const [key, item] of pairs) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
};

/** Fields that the page shows in a place of their own. */
const shownElsewhere = new Set([
  "id",
  "mentions",
  "variants",
  "values",
  "content",
  "speaker",
  "speakerId",
  "measureId",
]);

/** A record that a hundred thousand pairs led to shows the first few. */
const MOST_COMPARED = 40;

const detailOf = (row: AnyRow, related: Related): Detail => {
  const decisions = related.decisions.get(row.id) ?? [];
  const compared = (verdict: Decision["verdict"]): readonly Compared[] =>
    decisions
      .filter((decision) => decision.verdict === verdict)
      .slice(0, MOST_COMPARED)
      .map((decision) => comparedWith(row.id, decision, related));
  return {
    id: row.id,
    fields: fieldsOf(row),
    variants: row.variants ?? [],
    mentions: (row.mentions ?? []).map((mention) => mentionDetail(mention, kindOf(row))),
    links: linksOf(row.id, related.links.get(row.id) ?? []),
    same: compared("same"),
    apart: compared("apart"),
    conflicts: related.conflicts.get(row.id) ?? [],
    values: (row.values ?? []).map(({ value, mentions }) => ({
      value,
      mentions: mentions.map((mention) => mentionDetail(mention, kindOf(row))),
    })),
  };
};

/** By its id; a conflict is of the kind that it says. */
const kindOf = ({ id, kind }: AnyRow): RecordKind => (byLetter[id.slice(0, 1)] ?? kind ?? "quotes") as RecordKind;

const byLetter: Readonly<Record<string, RecordKind>> = { q: "quotes", f: "figures", x: "measures", s: "speakers" };

const comparedWith = (id: string, { a, b, reason, score }: Decision, { holder }: Related): Compared => {
  const others = [a, b].map((end) => holder.get(end) ?? end).filter((end) => end !== id);
  return { a, b, other: others[0] ?? null, reason, score };
};

/** The same link from many documents is one; its words are those of the first. */
const linksOf = (id: string, links: readonly LinkRecord[]): Detail["links"] => {
  const seen = new Set<string>();
  return links.flatMap(({ from_id, relation, to_id, exact, rule }) => {
    const key = `${from_id} ${relation} ${to_id}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return { relation, id: from_id === id ? to_id : from_id, exact, rule, outward: from_id === id };
  });
};

const fieldsOf = (row: AnyRow): Detail["fields"] =>
  Object.entries(row).flatMap(([name, value]) => {
    if (shownElsewhere.has(name)) return [];
    const words = shown(value);
    return words === "" ? [] : { name, value: words };
  });

const shown = (value: unknown): string => {
  if (value === null || value === undefined || value === false) return "";
  if (Array.isArray(value)) return value.map(shown).join("; ");
  if (typeof value !== "object") return value === true ? "yes" : String(value);
  return Object.entries(value)
    .flatMap(([name, inner]) =>
      shown(inner) === "" ? [] : name === "exact" ? `“${shown(inner)}”` : `${name} ${shown(inner)}`,
    )
    .join(", ");
};

const mentionDetail = (mention: AnyMention, kind: RecordKind): MentionDetail => ({
  key: markKey(kind, mention.parts ?? [mention as Selected]),
  document: mention.document,
  uri: mention.uri,
  parts: (mention.parts ?? [mention as Selected]).map(selected),
  speaker: mention.speaker ? speakerLine(mention.speaker) : null,
  cue: mention.cue?.exact ?? null,
  rule: mention.rule ?? null,
  evidence: (mention.evidence ?? []).map(({ exact }) => exact),
  confidence: mention.confidence ?? null,
});

const selected = ({ start, end, byteStart, byteEnd, exact, prefix, suffix }: Selected): Selected => ({
  ...{ start, end, byteStart, byteEnd, exact, prefix, suffix },
});
