/**
 * npx tsx scripts/word-list.ts: freezes compromise's word list and its rules for base forms of verbs into src/lexicon/word-list.json.
 * Unpacking them as compromise does would cost a third of the time to the first record.
 */
import { writeFileSync } from "node:fs";
import { wordList } from "./word-list/made.ts";

writeFileSync("src/lexicon/word-list.json", `${JSON.stringify(wordList(), null, 2)}\n`);
