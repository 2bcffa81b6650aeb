export * from "./audit/index.ts";
export { createAuditReader } from "./audit-text.ts";
export {
  attests,
  type Breach,
  type Claim,
  type MediaType,
  MOST_STEPS,
  noMetadata,
  textOf,
  textPlacesOf,
} from "./document/index.ts";
export { createExtract, type Extracted, type ExtractOptions, extract } from "./extract.ts";
export type { OwnWords } from "./lexicon/own-words.ts";
export * from "./own.ts";
export * from "./records/index.ts";
export * from "./report/index.ts";
export * from "./resolve/index.ts";
export * from "./review/index.ts";
export * from "./unified.ts";
