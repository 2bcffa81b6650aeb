import { type Command, Option } from "commander";
import { wrongUsage } from "../exit.ts";
import type { TextKind } from "../resolve-stream.ts";
import type { Cli } from "./cli.ts";

type Flags = Readonly<Partial<Record<TextKind, boolean>>>;

const kinds: readonly TextKind[] = ["documents", "quotes", "names"];

export const addResolve = (program: Command, { effects, end }: Cli): Command =>
  program
    .command("resolve")
    .summary("filter: texts in, clusters of the same thing out")
    .description(
      'Reads JSON Lines of {"id", "text"} from standard input and prints one line {"cluster": [ids]} for every group that is the same thing, singletons too: what `run` uses to merge.',
    )
    .addOption(
      new Option("--documents", "texts are articles: copies and versions of one").conflicts(["quotes", "names"]),
    )
    .addOption(new Option("--quotes", "texts are quotations: wordings of one utterance").conflicts(["names"]))
    .addOption(new Option("--names", "texts are names of people and organisations"))
    .addHelpText(
      "after",
      `
Examples:
  attested resolve --documents < articles.jsonl > clusters.jsonl
  attested resolve --quotes < quotations.jsonl

Status: 0 when every line was answered, 2 when a line is not of this form.`,
    )
    .action(async (flags: Flags) => {
      const kind = kinds.find((name) => flags[name]);
      if (kind === undefined) throw wrongUsage("Say what the texts are: --documents, --quotes or --names.");
      const { resolveStream } = await import("../resolve-stream.ts");
      end(await resolveStream(kind, effects));
    });
