export * from "./clause.ts";
export * from "./dates.ts";
export * from "./parse.ts";
export { tagSet } from "./tag-sets.ts";
export * from "./tokens.ts";
