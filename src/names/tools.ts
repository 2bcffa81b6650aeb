import type { Parse } from "../clauses/index.ts";
import type { Work } from "../document/index.ts";

/** What every room may ask about the document at hand, beside its text. */
export type Tools = Readonly<{ parse: Parse; work: Work }>;
