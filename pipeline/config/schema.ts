import { z } from "zod";
import { currencySchema, fiscalYearSchema, ownWordsSchema } from "../../src/words.ts";
import { LARGEST_SIZE } from "../read/limits.ts";
import { FORMATS, GATES, knownEncoding } from "./values.ts";

const number = z.int().min(1).max(999_999);

/** What `attested.config.json` may say: the options of `run` by their long names. Its JSON Schema is made of it. */
export const configSchema = z
  .strictObject({
    $schema: z.string().describe("Where the JSON Schema of this file is, for editors."),
    inputs: z
      .array(z.string().min(1))
      .min(1)
      .describe("Files and folders, from this file's folder; - is standard input."),
    out: z.string().min(1).describe("Folder for the datasets, from this file's folder."),
    textColumn: z.string().min(1).describe("Column of CSV or JSON Lines that holds the text."),
    encoding: z
      .string()
      .refine(knownEncoding, "no encoding of the web")
      .describe("Encoding of files that do not say theirs."),
    concurrency: number.describe("Worker threads; changes nothing in the output."),
    timeout: number.describe("The most seconds that one article may take."),
    maxSize: z.int().min(1).max(LARGEST_SIZE).describe("The most megabytes that one article may have."),
    maxDepth: number.describe("The deepest that a page's tags may be nested."),
    maxWork: number.describe("The most million steps that one article may cost, which are about seconds."),
    memory: number.describe("Megabytes that a run should do with; beyond them it works on disk."),
    mode: z.enum(["permissive", "strict"]).describe("strict: what cannot be read refuses the run."),
    failOn: z
      .string()
      .regex(GATES, "say some of quarantined=5%, fewer=20%, empty, schema, with commas between them")
      .describe("Gates before publishing: quarantined=5%,fewer=20%,empty,schema."),
    cache: z.boolean().describe("Read only what changed; keeps .attested-cache beside the datasets."),
    corrections: z.string().min(1).describe("What people have corrected, as CSV; from this file's folder."),
    keep: number.describe("Make the folder a link to the newest of so many kept versions."),
    lexicon: z
      .union([z.string().min(1), ownWordsSchema])
      .describe("Own words: here, or in a JSON file of their own, from this file's folder."),
    currency: currencySchema,
    fiscalYear: fiscalYearSchema,
    text: z.boolean().describe("false: leave the articles' words around mentions out of the datasets."),
    logFormat: z.enum(["plain", "json"]).describe("json: every line on standard error is a JSON object."),
    excel: z.boolean().describe("Also write copies that are safe to open in a spreadsheet."),
    format: z
      .string()
      .regex(FORMATS, "say some of csv, jsonl, parquet, duckdb, sqlite, with commas between them")
      .describe("More formats of the datasets: parquet,duckdb,sqlite; csv and jsonl are always written."),
  })
  .partial()
  .describe("Configuration of attested: every option is also a flag of `attested run`, and the flag wins.");
export type Config = z.infer<typeof configSchema>;

/** The JSON Schema of the file. */
export const configJsonSchema = (): unknown => z.toJSONSchema(configSchema);
