export * from "./clause.ts";
export * from "./parse.ts";
export { tagSet, VERBAL } from "./tag-sets.ts";
export * from "./tokens.ts";
