import { wrongUsage } from "../exit.ts";

/** What datasets can be written as. The first two are always written: they are what everything else is made from. */
export const formats = ["csv", "jsonl", "parquet", "duckdb", "sqlite"] as const;
export type Format = (typeof formats)[number];

/** The formats that are made from the written datasets. */
export type MadeFormat = Exclude<Format, "csv" | "jsonl">;

/** "parquet,duckdb" → the formats to make; wrong usage for a name that is none. */
export const formatsIn = (text: string): readonly MadeFormat[] => {
  const names = text.split(",").map((name) => name.trim());
  const strange = names.find((name) => !(formats as readonly string[]).includes(name));
  if (strange !== undefined)
    throw wrongUsage(`There is no format ${strange || "of no name"}: say ${formats.join(", ")}.`);
  return formats.filter((name): name is MadeFormat => names.includes(name) && name !== "csv" && name !== "jsonl");
};
