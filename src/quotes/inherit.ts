import { tokenAt } from "../clauses/index.ts";
import type { Block } from "../document/index.ts";
import type { Scene, Way } from "./scene.ts";

/** What the paragraph before says of who speaks: "Ann Lee, head of the trust, said:", or who responded. */
export const introductionsOf = (scene: Scene, block: Block): readonly Way[] => {
  const { text, frame } = scene;
  const labelled = labelOf(scene);
  if (labelled !== null) return [labelled];
  return introductions(scene, block, /:\s*$/.test(text.slice(Math.max(block.start, frame.end - 3), frame.end)));
};

const introductions = (scene: Scene, block: Block, colon: boolean): readonly Way[] => {
  const { cues, parsed, frame } = scene;
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
  const issued = issuerOf(scene);
  // "According to the director, Ann Lee, it is late. “We are sorry.”": a person goes on, a report or an agency does not.
  const accorded = cues
    .filter(({ subject, kind }) => subject !== null && kind === "preposition")
    .map(
      (cue): Way => ({
        rule: "quotes/introduced-by-paragraph",
        cue,
        subject: cue.subject ?? cue,
        tier: 2,
        near: false,
        person: true,
      }),
    );
  return [...(issued === null ? [] : [issued]), ...spoken, ...accorded, ...acting];
};

/** "Quotes attributable to the mayor, Ann Lee", "Comments from Ann Lee:": a line that says whose the words below are. */
const labelOf = ({ text, frame: { start, end } }: Scene): Way | null => {
  if (end - start > LONGEST_LABEL) return null;
  const words = text.slice(start, end).replace(/\s*[:.]?\s*$/, "");
  const label = LABEL.exec(words);
  if (label === null) return null;
  const subject = { start: start + label[0].length, end: start + words.length };
  return { rule: "quotes/introduced-by-paragraph", cue: null, subject, tier: 1, near: true };
};
const LONGEST_LABEL = 240;
/** Ministers’ words in Australian and New Zealand releases stand below such a line: "Comments from", "The following is attributable to". */
const LABEL =
  /^(?:(?:Media |Press )?(?:quotes?|quotations?|comments?|statements?|remarks|lines) (?:attribut(?:able|ed) to|credited to|from|by)|(?:(?:Please find |The )?(?:following|below) (?:(?:quotes?|comments?|statements?|remarks|lines) )?(?:(?:is|are|can be|may be|should be) )?)?(?:attribut(?:able|ed)|credited) to)\s+(?=\S)/i;

/** "the trust issued a statement that …": what comes next is the statement. */
const issuerOf = ({ parsed }: Scene): Way | null => {
  const { tokens } = parsed;
  const clause = parsed
    .clauses()
    .find(
      ({ kind, verb, subject, objects }) =>
        kind === "main" &&
        subject !== null &&
        verb.voice === "active" &&
        ISSUING.has(verb.lemma) &&
        objects.some(({ head }) => STATEMENTS.has(tokens.words[tokenAt(tokens, head.start)] ?? "")),
    );
  return clause?.subject == null
    ? null
    : {
        rule: "quotes/introduced-by-paragraph",
        cue: clause.verb.head,
        subject: clause.subject.full,
        tier: 2,
        near: false,
      };
};
const ISSUING: ReadonlySet<string> = new Set("issue release publish put send post".split(" "));
const STATEMENTS: ReadonlySet<string> = new Set("statement apology letter message".split(" "));
