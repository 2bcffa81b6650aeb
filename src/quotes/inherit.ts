import type { Block } from "../document/index.ts";
import type { Scene, Way } from "./scene.ts";

/** What the paragraph before says of who speaks: "Ann Lee, head of the trust, said:", or who responded. */
export const introductionsOf = (scene: Scene, text: string, block: Block): readonly Way[] => {
  const { end } = scene.frame;
  return introductions(scene, block, /:\s*$/.test(text.slice(Math.max(block.start, end - 3), end)));
};

const introductions = ({ cues, parsed, frame }: Scene, block: Block, colon: boolean): readonly Way[] => {
  const spoken = cues
    .filter(({ subject, tier, kind }) => subject !== null && kind === "verb" && (colon || tier < 3))
    .reverse()
    .map(
      (cue): Way => ({
        rule: "quotes/introduced-by-paragraph",
        cue,
        subject: cue.subject ?? cue,
        tier: colon ? 1 : 2,
        near: colon,
      }),
    );
  const subject = parsed.clauses().find(({ kind, subject: one }) => kind === "main" && one !== null)?.subject;
  const acting: readonly Way[] =
    subject === null || subject === undefined
      ? colon
        ? [
            {
              rule: "quotes/heading-names-speaker",
              cue: null,
              subject: { start: frame.start, end: frame.end },
              tier: 2,
              near: false,
            },
          ]
        : []
      : block.kind !== "paragraph" && !colon
        ? []
        : [{ rule: "quotes/paragraph-subject", cue: null, subject: subject.full, tier: colon ? 2 : 4, near: false }];
  return [...spoken, ...acting];
};
