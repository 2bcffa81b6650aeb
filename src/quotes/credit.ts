import type { Span } from "../document/index.ts";
import type { Cast, Speaker } from "../names/index.ts";
import type { Credit } from "./draft.ts";
import type { Way } from "./scene.ts";
import { nameWithin, unnamedBy } from "./unnamed.ts";

/** Asks the cast who is meant: by each way of crediting in turn, or by a name that stands alone. */
export type Creditor = Readonly<{
  /** The first way whose phrase means somebody; with speaker null where a pronoun stands for nobody known. */
  credit(ways: Iterable<Way>, said?: Span): Credit | null;
  /** Whoever a name outside any sentence means; as written where the document does not know it. */
  signer(name: Span): Speaker;
}>;

const PRONOUN = /^(?:it|they|we|i|you|who|he|she)$/i;

/**
 * `cast` is asked for only when the first phrase is; `spokeBefore` whom a pronoun means that the words before it do not tell: whoever
 * has just spoken.
 */
export const createCreditor = (
  text: string,
  cast: () => Cast,
  spokeBefore: (pronoun: string) => Speaker | null,
): Creditor => {
  const speakerOf = ({ subject }: Way, said?: Span): Speaker | null => {
    const speaker = cast().speakerOf(subject, said);
    const isPlain = speaker === null || (speaker.type !== "person" && /^\p{Ll}/u.test(speaker.name ?? ""));
    const name = isPlain ? nameWithin(text, subject) : null;
    return (name === null ? null : cast().speakerOf(name)) ?? speaker;
  };
  return {
    credit: (ways, said) => {
      for (const way of ways) {
        const speaker = speakerOf(way, said) ?? (way.near && way.tier < 3 ? unnamedBy(text, way.subject) : null);
        if (way.person && (speaker?.type !== "person" || speaker.name === null)) continue;
        const words = text.slice(way.subject.start, way.subject.end);
        // "She looked up. “Who is there?”": whom a pronoun means of those without a name, only a verb of saying tells.
        if (way.cue === null && speaker?.name === null && PRONOUN.test(words)) continue;
        if (speaker !== null) return { way, speaker };
        if (way.tier > 2 || !PRONOUN.test(words)) continue;
        const same = spokeBefore(words.toLowerCase());
        return same === null
          ? { way, speaker: null }
          : { way: { ...way, tier: 2 }, speaker: { ...same, mention: way.subject } };
      }
      return null;
    },
    signer: (name) =>
      cast().speakerOf(name) ?? {
        name: text.slice(name.start, name.end).replace(/\s+/g, " "),
        honorific: null,
        role: null,
        organisation: null,
        type: "person",
        mention: name,
      },
  };
};
