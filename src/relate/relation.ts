import type { Span } from "../document/index.ts";

export type Relation =
  | "funds"
  | "costs"
  | "raises"
  | "saves"
  | "concerns"
  | "about"
  | "states"
  | "partOf"
  | "replaces"
  | "implements";
export type Endpoint = readonly ["quotes" | "figures" | "measures", number];

/** One mention's bond to another of the same document; indices count the document's mentions of that kind. */
export type Link = Readonly<{
  from: Endpoint;
  relation: Relation;
  to: Endpoint;
  rule: string;
  evidence: readonly Span[];
}>;
