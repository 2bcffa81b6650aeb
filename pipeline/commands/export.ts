import { Argument, type Command } from "commander";
import type { Cli } from "./cli.ts";

type Flags = Readonly<{ data: string; out: string; sources?: string }>;

const forms = { annotations: "exportAnnotations", openlineage: "exportOpenLineage" } as const;
const files = ["parquet", "duckdb", "sqlite"] as const;
type Form = keyof typeof forms | (typeof files)[number];

export const addExport = (program: Command, { effects, end }: Cli): Command =>
  program
    .command("export")
    .summary("give an output in a form that other tools read")
    .description(
      "annotations: W3C Web Annotations (JSON-LD), one per line for every place of every record, with quote, text position and byte position. openlineage: the run as OpenLineage events, START and COMPLETE, FAIL or ABORT. These two are printed. parquet: a typed file for each dataset; duckdb and sqlite: one database with keys and the views quotes_with_sources and figures_by_measure, attested.duckdb or attested.sqlite. These are written to the folder of --out.",
    )
    .addArgument(new Argument("<form>", "what to print or write").choices([...Object.keys(forms), ...files]))
    .option("-d, --data <dir>", "folder that `attested run` wrote", "output")
    .option("-o, --out <dir>", "folder for the files of parquet, duckdb and sqlite", ".")
    .option(
      "--sources <dir>",
      "annotations: folder that the uris of sources with markup start from, if not where they were",
    )
    .addHelpText(
      "after",
      `
Examples:
  attested export annotations --data data > annotations.jsonl
  attested export openlineage --data data | while read -r event; do curl -d "$event" "$OPENLINEAGE_URL"; done
  attested export parquet --data data --out lake
  attested export duckdb --data data && duckdb attested.duckdb "FROM quotes_with_sources LIMIT 5"

Status: 0 printed or written, 2 wrong usage.`,
    )
    .action(async (form: Form, flags: Flags) => {
      const writers = await import("../export/export.ts");
      if (form === "parquet" || form === "duckdb" || form === "sqlite")
        end(await writers.exportFiles({ form, data: flags.data, out: flags.out }, effects));
      else end(await writers[forms[form]](flags, effects));
    });
