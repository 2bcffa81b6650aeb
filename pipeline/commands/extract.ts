import type { Command } from "commander";
import type { Cli } from "./cli.ts";
import { flagsOf, TALLY } from "./engine-flags.ts";
import { positive } from "./options.ts";
import { addConfiguredWords, useSaidWords } from "./words.ts";

type Flags = Readonly<{
  explain?: boolean;
  counts?: string;
  sketch?: boolean;
  textColumn?: string;
  concurrency?: number;
  timeout: number;
  sources?: boolean;
  encoding?: string;
  tally?: boolean;
  columns?: boolean;
}>;

export const addExtract = (program: Command, { effects, end }: Cli): Command =>
  addConfiguredWords(
    program
      .command("extract")
      .summary("filter: articles as JSON Lines in, what is found in them out")
      .description(
        'Reads JSON Lines from standard input, one article per line: {"text"} and, where known, id, mediaType, uri, title, publisher, author, published, retrieved, language. Answers each with one line on standard output, in the same order. A line that is no such article is answered by {"id", "error": {"code", "message", "line"}}.',
      )
      .option("--explain", "list every candidate that became nothing, with its place and reason")
      .option("--counts <file>", "leave the number of lines read and written and their SHA-256 in FILE")
      .option("--sketch", "add what `keys` needs to find near-duplicates of the article")
      .option("--text-column <name>", "field that holds the text, where it is not called text")
      .option("--concurrency <n>", "answer in N worker threads; changes nothing in the output", positive)
      .option("--timeout <seconds>", "the most that one article may take in a worker thread", positive, 60)
      .option(
        "--sources",
        'read files instead: {"source": {"uri", "base64" or "path"}}, or a row of one with its "line"',
      )
      .option("--encoding <label>", "with --sources: encoding of files that do not say, where it cannot be found")
      .option("--tally", `with --sources: ${TALLY}`)
      .option("--columns", "with --sources: print what each line is, its id, content and uri before it"),
  )
    .addHelpText(
      "after",
      `
Examples:
  echo '{"id": "a", "text": "“We will build it,” said Ann Lee."}' | attested extract
  attested extract < articles.jsonl > found.jsonl
  attested extract --concurrency 4 --text-column body < dump.jsonl > found.jsonl
  attested extract --explain --counts counts.json < articles.jsonl | jq -c .dropped

Status: 0 only when every line was answered.`,
    )
    .action(async ({ explain = false, sketch = false, timeout, ...flags }: Flags, command: Command) => {
      const own = await useSaidWords(command, effects);
      if (flags.sources) {
        const { sourcesStream } = await import("../stages/sources.ts");
        const reading = { textColumn: flags.textColumn ?? null, encoding: flags.encoding ?? null, ...(own && { own }) };
        const engine = { reading, concurrency: flags.concurrency ?? 1, timeout };
        end(await sourcesStream({ ...flagsOf(flags), engine }, effects));
        return;
      }
      const [counts, textColumn, threads] = [flags.counts ?? null, flags.textColumn ?? null, flags.concurrency ?? null];
      const { extractStream } = await import("../extract-stream.ts");
      end(await extractStream({ explain, sketch, textColumn, counts, threads, timeout, own }, effects));
    });
