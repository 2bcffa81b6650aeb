import { type Gates, noGates } from "../publish/gates.ts";

/** `quarantined=5%,fewer=20%,empty,schema`: some of them. */
export const GATES =
  /^(?:(?:quarantined|fewer)=(?:100|\d{1,2}(?:\.\d{1,3})?)%|empty|schema)(?:,(?:(?:quarantined|fewer)=(?:100|\d{1,2}(?:\.\d{1,3})?)%|empty|schema)){0,9}$/;

/** `parquet,sqlite`: some of the formats. */
export const FORMATS =
  /^ {0,9}(?:csv|jsonl|parquet|duckdb|sqlite) {0,9}(?:, {0,9}(?:csv|jsonl|parquet|duckdb|sqlite) {0,9}){0,9}$/;

export const gatesFrom = (text: string): Gates =>
  Object.fromEntries([
    ...Object.entries(noGates),
    ...text.split(",").map((part) => {
      const [name = "", share] = part.split("=");
      return [name, share === undefined ? true : Number.parseFloat(share) / 100];
    }),
  ]) as Gates;

export const knownEncoding = (label: string): boolean => {
  try {
    return new TextDecoder(label).encoding !== "";
  } catch {
    return false;
  }
};
