import { surelyReported } from "./reporting.ts";
import data from "./sentences.json" with { type: "json" };

/** Abbreviations without their last stop, in lower case, and the words that settle what their stop means. */
export const neverLast: ReadonlySet<string> = new Set(data.neverLast.words);
export const beforeNumber: ReadonlySet<string> = new Set(data.beforeNumber.words);
export const maybeLast: ReadonlySet<string> = new Set(data.maybeLast.words);
export const openers: ReadonlySet<string> = new Set(data.openers.words);
/** Verbs that tag a quoted question or call whatever follows them; all that always report do so where nothing follows that they could govern. */
export const tags: ReadonlySet<string> = new Set(data.tags.words);
export const bareTags: ReadonlySet<string> = surelyReported;
