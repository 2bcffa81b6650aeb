import { type Clause, Tag, tokenAt } from "../clauses/index.ts";
import type { Span } from "../document/index.ts";
import { reports } from "../lexicon/reporting.ts";
import { trimmed } from "./content-end.ts";
import type { Cue } from "./cues.ts";
import { HEARING, holdsFinite, type Indirect, way } from "./reported.ts";
import { isFiniteForm, type Scene } from "./scene.ts";

/** "Councils need more, Ann Lee said.", "… , said Ann Lee." and "Councils, she said, need more." */
export const around = (scene: Scene, cue: Cue, clause: Clause, subject: Span): Indirect | null => {
  const { text, frame } = scene;
  if (!cue.parenthetical && clause.kind !== "main" && clause.kind !== "complement") return null;
  const inverted = subject.start >= cue.end;
  if (!inverted && !HEARING.has(cue.word) && hasObject(scene, cue, clause)) return null;
  const begin = inverted || clause.verb.start - subject.start > 240 ? clause.verb.start : subject.start;
  if (begin - frame.start < 4 || !/[,–—]\s(?:and |as |but )?$/.test(text.slice(begin - 6, begin))) return null;
  // "She did not come, but in a statement, she says in part:": what is said stands below.
  if (!inverted && /^[^.;:“"]{0,40}:\s*$/.test(text.slice(cue.end, Math.min(frame.end, cue.end + 44)))) return null;
  const first = opening(text, frame.start);
  const whole = behindColon(scene, first, begin);
  const left = {
    start: whole === first && !inverted ? behindLead(scene, first, begin) : whole,
    end: trimmed(text, frame.start, begin).end,
  };
  const end = left.end - (/,\s(?:and|as|but)$/.exec(text.slice(left.start, left.end))?.[0].length ?? 0);
  const said = { start: left.start, end };
  const right = continuing(scene, cue, clause, subject);
  // "In reply, Lee said it was late and said, happily, [it was open]": what stands before belongs to the first.
  if (!inverted && scene.cues.some((one) => one !== cue && one.start > subject.end && one.end < cue.start)) return null;
  if (!holdsFinite(scene, said) || (isLead(text, said) && !/,/.test(text.slice(said.start, said.end)))) {
    // "But, she said, [the levy would hurt]": nothing of it stands before
    if (right !== null && said.end <= said.start && HEADED.test(text.slice(frame.start, begin)))
      return holdsFinite(scene, right)
        ? { parts: [right], way: way("quotes/indirect-around-cue", cue, subject) }
        : null;
    if (right === null || said.end - said.start < 2) return null;
    // "Now, she said, [it is open]": when, not what; "That habit, she said, [is old]": what is spoken of.
    // "Now, she said, [it is open]": when, not what; "That habit, she said, [is old]": what is spoken of.
    if (WHILE.test(text.slice(said.start, said.end)) && !beginsWithVerb(scene, right.start))
      return holdsFinite(scene, right)
        ? { parts: [right], way: way("quotes/indirect-around-cue", cue, subject) }
        : null;
    const whole = { start: said.start, end: right.end };
    return holdsFinite(scene, right) && !/^As\b/.test(text.slice(whole.start, whole.start + 3))
      ? { parts: [said, right], way: way("quotes/indirect-around-cue", cue, subject) }
      : null;
  }
  // "She drives 70 miles because, [she said,] rents are high": what stands before is told, not said.
  if (
    right !== null &&
    LEADS_ON.test(text.slice(Math.max(said.start, said.end - 9), said.end)) &&
    holdsFinite(scene, right)
  )
    return { parts: [right], way: way("quotes/indirect-around-cue", cue, subject) };
  return { parts: right === null ? [said] : [said, right], way: way("quotes/indirect-before-cue", cue, subject) };
};

const HEADED =
  /^(?:But|And|Yet|So|However|Still|Nevertheless|Nonetheless|Instead|Meanwhile|Moreover|Furthermore|Besides|Also),\s$/;

const beginsWithVerb = ({ parsed: { tokens } }: Scene, offset: number): boolean =>
  isFiniteForm(tokens.tag[tokenAt(tokens, offset)] ?? Tag.Stop);

const LEADS_ON = /\s(?:because|since|although|though|while|where)$/;

/** "…, she maintains [a lead]": something else than what stands before. */
const hasObject = ({ parsed: { tokens } }: Scene, cue: Cue, { objects }: Clause): boolean => {
  const next = tokens.start[tokenAt(tokens, cue.end)] ?? -1;
  return objects.some(({ start, kind }) => start === next && kind === "common");
};

/** "This month, she wrote, …": when, not who. */
const WHILE = /^(?:This|Last|Next|That)\s\p{Ll}+$|^(?:Rather|Instead|Meanwhile|Still|Now|Then)$/u;

/** "When ministers met, she said": a clause that leads in rather than what was said. */
const isLead = (text: string, { start }: Span): boolean =>
  /^(?:When|While|As (?!a |an |the )|After|Before|If|Although|Though|Asked|Because|Since|Until|Once|Despite|Speaking|Responding)\b/.test(
    text.slice(start, start + 12),
  );

/** Without a dateline, "But", "And" and the like at the front. */
export const opening = (text: string, start: number): number => {
  const lead = text.slice(start, start + 90);
  const opens = start === 0 || text.charAt(start - 1) === "\n";
  const from = start + ((DATELINE.exec(lead) ?? (opens ? PLACE.exec(lead) : null))?.[0].length ?? 0);
  return from + (/^(?:But|And|Yet|So|However),?\s/.exec(text.slice(from, from + 10))?.[0].length ?? 0);
};
/** "The town relies on the ferry: [Half of its people take it], according to the union": a clause, and what is said to explain it. */
export const behindColon = (scene: Scene, start: number, end: number): number => {
  const { text } = scene;
  const colon = text.slice(start, end).search(/:\s\p{Lu}/u);
  if (colon < 0) return start;
  const first = start + colon + 2;
  return holdsFinite(scene, { start, end: first }) && holdsFinite(scene, { start: first, end }) ? first : start;
};

/** "The answer is plain: [the pier], officials say, [was never mended]": behind a clause that is whole, the beginning of what is said. */
const behindLead = (scene: Scene, start: number, end: number): number => {
  const colon = scene.text.slice(start, end).lastIndexOf(": ");
  if (colon < 0) return start;
  const first = start + colon + 2;
  return holdsFinite(scene, { start, end: first }) && !holdsFinite(scene, { start: first, end }) ? first : start;
};

/** "LARNE COUNTY, Ga. (WXTG) — ", "DES MOINES, Iowa – ", "NEW DELHI: " */
const DATELINE =
  /^(?=\p{Lu}{3})(?:[\p{Lu}’'.-]{2,}[ ,]+){1,4}(?:\p{Lu}[\p{L}.]{1,14}[ ,.]*){0,3}(?:\d{1,2}[ ,.]*)?(?:\([^()]{2,20}\) ?)?(?:[–—-]+ |: )/u;

/** The same without capitals, at the head of a paragraph: "Nairobi — Kenya will halve …". */
const PLACE =
  /^\p{Lu}\p{Ll}+(?:[ ,]+\p{Lu}[\p{L}.]+){0,3} ?(?:\([^()]{2,20}\) ?)?(?:[–—-]+|(?<=^\p{Lu}\p{Ll}{3,}):) (?=\p{Lu})/u;

/** "…, she said, [a day after] two had died", "…, [hours before] the vote": when it was said. */
const isWhen = (words: string): boolean => WHEN.test(words);
const WHEN =
  /^(?:just |only |barely |less than |more than |nearly |almost )?(?:(?:an?|one|two|three|four|five|six|several|some|\d+|the) )?(?:\p{Ll}+ )?(?:moments?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|shortly|soon|morning) (?:after|before|ahead of|since|following)\b/u;

/** ", she said, need more": what goes on after the comma behind the cue. */
const continuing = (scene: Scene, cue: Cue, clause: Clause, subject: Span): Span | null => {
  const { text, frame, parsed } = scene;
  const from = Math.max(cue.end, subject.end);
  const mark = /^(?:\s[^,.;:]{0,40})?,\s/.exec(text.slice(from, from + 48));
  if (mark === null || clause.objects.length > 1) return null;
  const start = from + mark[0].length;
  const tag = parsed.tokens.tag[tokenAt(parsed.tokens, start)] ?? Tag.Stop;
  if (
    isWhen(text.slice(start, start + 60)) ||
    tag === Tag.VerbGerund ||
    tag === Tag.VerbParticiple ||
    (tag === Tag.Conjunction && !goesOnByItself(scene, start)) ||
    tag === Tag.Relative ||
    ((tag === Tag.Subordinator || tag === Tag.Preposition) && !isOfWhatIsSaid(scene, start))
  )
    return null;
  const { end } = trimmed(text, start, frame.end);
  return end - start < 8 ? null : { start, end };
};

/** "Caps work, she said, [when supply grows]": a condition, a reason or a price, rather than where and when it was said. */
const isOfWhatIsSaid = ({ text }: Scene, start: number): boolean => {
  const words = text.slice(start, start + 60);
  return (
    /^(?:if|because|unless|so|that|provided|(?:even|only) (?:if|when))\s/.test(words) ||
    (/^when\s/.test(words) && !/^when (?:he|she|they|asked|told|pressed)\b/.test(words)) ||
    /^(?:at a (?:cost|price|rate)|despite|without|instead of|rather than|because of|thanks to|with)\s/.test(words)
  );
};

/** "Costs had fallen, he said, [and the yard would bring them down further]": a clause with a subject of its own. */
const goesOnByItself = ({ parsed, text }: Scene, start: number): boolean => {
  if (!/^and\s/.test(text.slice(start, start + 4))) return false;
  const own = parsed
    .clauses()
    .find(({ subject }) => subject !== null && subject.start >= start && subject.start <= start + 5);
  return (
    own !== undefined && own.verb.form === "finite" && !reports.has(text.slice(own.verb.head.start, own.verb.head.end))
  );
};
