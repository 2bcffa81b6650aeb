/** What keeps a run from replacing good data; a share is from 0 to 1, null switches its gate off. */
export type Gates = Readonly<{
  /** The largest share of sources that may be quarantined. */
  quarantined: number | null;
  /** The largest share of the records of a kind that may be gone since the run before. */
  fewer: number | null;
  /** Not a single record was found. */
  empty: boolean;
  /** A row is not as its schema says. */
  schema: boolean;
}>;

export const noGates: Gates = { quarantined: null, fewer: null, empty: false, schema: false };
