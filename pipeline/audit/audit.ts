import { type AuditFinding, type AuditVerdict, createAudit, createAuditReader, verdicts } from "../../src/index.ts";
import type { Effects } from "../effects.ts";
import { type Exit, exit, Stop, wrongUsage } from "../exit.ts";
import { findInputs, isDump, rootOf } from "../read/inputs.ts";
import { readItem } from "../read/read.ts";
import { page } from "./page.ts";
import { placed } from "./placed.ts";
import { sarif } from "./sarif.ts";
import { sourcesIn } from "./sources.ts";
import { markdown, table } from "./table.ts";

/** What an article came to. */
export type Audited = Readonly<{
  article: string;
  /** How many sources it was held against, and which could not be read. */
  sources: number;
  unread: readonly string[];
  findings: readonly AuditFinding[];
}>;

export const forms = {
  table,
  json: (audited: Audited) => `${JSON.stringify(audited, null, 2)}\n`,
  sarif,
  markdown,
  html: page,
} as const satisfies Readonly<Record<string, (audited: Audited, effects: Effects) => string>>;

export type AuditOptions = Readonly<{
  article: string;
  sources: readonly string[];
  form: keyof typeof forms;
  /** Verdicts besides `attested` that are well. */
  allow: readonly AuditVerdict[];
}>;

/** "shortened,other-period" → the verdicts; wrong usage for a word that is none. */
export const verdictsIn = (text: string): readonly AuditVerdict[] => {
  const known: readonly string[] = verdicts;
  const given = text.split(",").map((word) => word.trim());
  const wrong = given.find((word) => word !== "" && !known.includes(word));
  if (wrong !== undefined) throw wrongUsage(`There is no verdict ${wrong}: say ${verdicts.join(", ")}.`);
  return verdicts.filter((verdict) => given.includes(verdict));
};

/** Holds what an article claims against its sources, and says by its status whether all of it is attested. */
export const auditCommand = async (options: AuditOptions, effects: Effects): Promise<Exit> => {
  const audited = await auditedFrom(options, effects);
  await effects.print(forms[options.form](audited, effects));
  for (const told of audited.unread) effects.log(`attested: source not read: ${told}`);
  const well: readonly AuditVerdict[] = ["attested", ...options.allow];
  return audited.findings.every(({ verdict }) => well.includes(verdict)) ? exit.well : exit.unproven;
};

const auditedFrom = async ({ article, sources }: AuditOptions, effects: Effects): Promise<Audited> => {
  const reader = createAuditReader();
  const { itself, read } = await articleFrom(article, effects);
  const audit = createAudit(read(reader));
  const unread: string[] = [];
  let count = 0;
  for await (const source of sourcesIn(sources, { except: itself, reader }, effects)) {
    if (typeof source === "string") unread.push(source);
    else {
      audit.add(source);
      count++;
    }
  }
  if (count === 0) throw wrongUsage(`There is no source in ${sources.join(", ")} that can be read.`);
  return { article, sources: count, unread, findings: audit.findings() };
};

/** The article, and what it is known by, so that it is no source of itself. */
const articleFrom = async (given: string, effects: Effects) => {
  const [input, another] = await findInputs([rootOf(given, effects)], [], effects);
  if (input === undefined || another !== undefined || isDump(input.format))
    throw wrongUsage(`${given} is not one article: name a text, a Markdown or an HTML file.`);
  if (input.problem?.code === "missing-path" || input.format === null)
    throw wrongUsage(`${given}: ${input.problem?.message ?? "it is no article."}`);
  const reading = { textColumn: null, encoding: null };
  const source = await readItem({ kind: "file", input }, reading, effects);
  if ("quarantined" in source) throw new Stop(exit.failed, `${given}: ${source.document.error}`);
  return {
    itself: { path: input.path, sha256: source.document.sha256 },
    read: (reader: ReturnType<typeof createAuditReader>) => placed(reader(source.article, given), source),
  };
};
