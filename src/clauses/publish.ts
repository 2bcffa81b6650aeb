import type { Span } from "../document/index.ts";
import type { Chunk, VerbChunk, Words } from "./chunk.ts";
import type { Clause, NounPhrase, PrepositionalPhrase, VerbGroup } from "./clause.ts";
import { type Frame, NONE } from "./frame.ts";
import { endOf, phraseOf, startOf } from "./phrase.ts";
import { SEPARATES } from "./tag-sets.ts";
import { Tag } from "./tokens.ts";

/** The noun phrase of a chunk with all that belongs to it on the right. */
export type PhraseAt = (index: number) => NounPhrase;

/** Clauses as they are published, in order of their verbs; those without a verb are left out. */
export const published = (
  tokens: Words,
  chunks: readonly Chunk[],
  frames: readonly Frame[],
  phraseAt: PhraseAt,
): Clause[] => {
  const complete = frames.filter(({ verb }) => verb !== null);
  if (!isOrdered(complete)) complete.sort((a, b) => (a.verb ?? 0) - (b.verb ?? 0));
  const reports = reportedBy(complete);
  return complete.map((frame): Clause => {
    const reported = reports.get(frame);
    return {
      start: startOf(tokens, frame.from),
      end: endOf(tokens, lastOf(tokens, frame.from, frame.to)),
      kind: frame.kind,
      subject: subjectOf(tokens, chunks, frame, phraseAt),
      verb: verbOf(tokens, chunks[frame.verb ?? 0] as VerbChunk),
      objects: frame.objects.length === 0 ? NONE : frame.objects.map(phraseAt),
      complement: reported === undefined ? null : spanOf(tokens, reported),
      prepositional:
        frame.governed.length === 0
          ? NONE
          : frame.governed.map((index) => prepositionalOf(tokens, chunks, index, phraseAt)),
    };
  });
};

const isOrdered = (frames: readonly Frame[]): boolean => {
  for (let i = 1; i < frames.length; i++) if ((frames[i - 1]?.verb ?? 0) > (frames[i]?.verb ?? 0)) return false;
  return true;
};

/** What each clause reports or intends: its first complement or infinitive, with those of the same kind joined to it. */
const reportedBy = (complete: readonly Frame[]): ReadonlyMap<Frame, Stretch> => {
  let reports: Map<Frame, Stretch> | null = null;
  for (const { kind, parent, from, to } of complete) {
    if (parent === null || (kind !== "complement" && kind !== "infinitive")) continue;
    reports ??= new Map();
    const known = reports.get(parent);
    if (known === undefined) reports.set(parent, { kind, from, to });
    else if (known.kind === kind) known.to = Math.max(known.to, to);
  }
  return reports ?? NOTHING;
};
type Stretch = { readonly kind: Frame["kind"]; readonly from: number; to: number };
const NOTHING: ReadonlyMap<Frame, Stretch> = new Map();

/** From the first word of a clause to its last; commas and conjunctions at its end belong to neither side. */
const spanOf = (tokens: Words, { from, to }: Pick<Stretch, "from" | "to">): Span => ({
  start: startOf(tokens, from),
  end: endOf(tokens, lastOf(tokens, from, to)),
});
const lastOf = ({ tag }: Words, from: number, to: number): number => {
  let last = Math.max(to, from + 1);
  while (last > from + 1 && SEPARATES[tag[last - 1] ?? Tag.Other] === 1) last--;
  return last;
};

/** A subject before its verb ends there; that of a participle without one of its own is its clause’s. */
const subjectOf = (
  tokens: Words,
  chunks: readonly Chunk[],
  { kind, subject, verb, parent }: Frame,
  phraseAt: PhraseAt,
): NounPhrase | null => {
  const own = subject ?? (kind === "participial" ? (parent?.subject ?? null) : null);
  if (own === null) return null;
  const bounded = subject !== null && verb !== null && subject < verb;
  return bounded ? phraseOf(tokens, chunks, own, verb) : phraseAt(own);
};

const prepositionalOf = (
  tokens: Words,
  chunks: readonly Chunk[],
  index: number,
  phraseAt: PhraseAt,
): PrepositionalPhrase => {
  const object = phraseAt(index);
  const { from, to } = chunks[index - 1] as Chunk;
  const preposition = to - from === 1 ? (tokens.words[from] ?? "") : tokens.words.slice(from, to).join(" ");
  return { start: startOf(tokens, from), end: object.end, preposition, object };
};

const verbOf = (tokens: Words, verb: VerbChunk): VerbGroup => ({
  start: startOf(tokens, verb.from),
  end: endOf(tokens, verb.to),
  head: { start: startOf(tokens, verb.head), end: endOf(tokens, verb.head + 1) },
  lemma: verb.lemma,
  voice: verb.voice,
  form: verb.form,
  modal: verb.modal === null ? null : (tokens.words[verb.modal] ?? null),
  negated: verb.negated,
});
