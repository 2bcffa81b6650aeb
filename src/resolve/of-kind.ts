import type { Kind } from "./sameness.ts";

/** In the order in which they are resolved. */
export const kinds = ["documents", "quotes", "figures", "measures", "speakers"] as const;

/** The rows of one kind. */
export const ofKind = <Row extends Readonly<{ kind: Kind }>>(wanted: Kind, rows: readonly Row[]): readonly Row[] =>
  rows.filter(({ kind }) => kind === wanted);
