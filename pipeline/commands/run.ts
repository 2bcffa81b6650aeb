import type { Command } from "commander";
import type { Cli } from "./cli.ts";
import { addSettings, saidIn } from "./settings.ts";

export const addRun = (program: Command, { effects, end }: Cli): Command =>
  addSettings(
    program
      .command("run")
      .summary("read articles, write the datasets")
      .description(
        "Reads every .txt, .md, .html or .htm, .jsonl or .ndjson, .csv or .tsv and .warc file given or below a folder given, with .gz or .zst too, extracts quotations, sums of money and policy measures, merges the same thing across sources and publishes the datasets in DIR: whole, or not at all.",
      ),
  )
    .option("--dry-run", "say what would be read and why, and do nothing")
    .addHelpText(
      "after",
      `
Examples:
  attested run seeds --out output
  attested run news/ releases/ extra.jsonl --out data
  attested run dump.csv.gz --text-column story --out data
  attested run crawl.warc.gz --out data --keep 7
  attested run news --out data --fail-on quarantined=5%,fewer=20%,empty
  zcat feed.jsonl.gz | attested run - --out data

Corrections are a CSV with the columns target, field, value, who, when, why. target is the id of a record (q-…, f-…, x-…, s-…), a mention
by its place as mentions.csv has it (d-…@START-END), or a source (d-…, its uri). A column exact may say which words stand at the place: an
edited article is noticed then. field is one of these with its new value
  quotes: kind, speaker_name, speaker_honorific, speaker_role, speaker_organisation, speaker_type
  figures: currency, amount (digits alone), amount_max, qualifier, role
  measures: name, tier, type, owner, status, quantity
  speakers: name, honorific, role, organisation, type
or drop (it is none), merge and apart (value: the other one), take_down (a source). Of two rows that contradict each other the later stands.
Corrections are applied on every run, stand beside what they changed, and are told of when what they correct is gone or does not fit:
  target,field,value,who,when,why
  q-k5wz3m2f7a4b6c2d,speaker_name,Ann Lee,R. Diaz,2024-05-31,her brother was in the room
  d-abcdefghijklmnop@120-180,drop,,R. Diaz,2024-05-31,a song title
  q-k5wz3m2f7a4b6c2d,merge,q-2f7a4b6c2dk5wz3m,R. Diaz,2024-05-31,one speech

Status: 0 all well, 3 published but something is quarantined, 5 refused, 2 wrong usage, 1 failed.`,
    )
    .action(async (inputs: readonly string[], { dryRun }: Readonly<{ dryRun?: boolean }>, command: Command) => {
      const { runOptionsOf, settingsOf, turnsToJsonLog } = await import("../config/settings.ts");
      const settings = await settingsOf(saidIn(inputs, command), effects);
      const work = dryRun ? (await import("../plan.ts")).plan : (await import("../run.ts")).run;
      if (!turnsToJsonLog(settings)) return end(await work(runOptionsOf(settings), effects));
      const { loggedAsJson } = await import("../json-log.ts");
      end(await loggedAsJson(async (world) => await work(runOptionsOf(settings), world), effects));
    });
