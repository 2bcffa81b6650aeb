import { isArticle, type Line, wordAt } from "./line.ts";

/** "a [step] Mayor Ann Lee called overdue": what somebody speaks of or did, before a clause that begins with them; no part of their office. */
export const isSpokenOf = (line: Line, at: number): boolean => isArticle(line, at - 1) && MATTERS.has(wordAt(line, at));

const MATTERS: ReadonlySet<string> = new Set(
  "step move decision claim charge figure number idea term phrase word practice policy accusation allegation prospect total trend problem issue deal result bill law measure plan proposal vote letter statement comment remark speech report reform promise pledge project position approach demand request offer change goal target theory view concern question message role part fact event moment case cause effort trip tour visit".split(
    " ",
  ),
);
