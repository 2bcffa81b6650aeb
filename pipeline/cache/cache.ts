import { createHash } from "node:crypto";
import { basename, join, relative } from "node:path";
import pLimit from "p-limit";
import { CORRECTIONS, type CorrectionFile, takenDownBy } from "../corrections/corrections.ts";
import type { Effects } from "../effects.ts";
import { messageOf } from "../message-of.ts";
import { hashOf } from "../publish/copy.ts";
import type { Input } from "../read/inputs.ts";
import type { ProblemCode } from "../read/problems.ts";
import type { Run } from "../run.ts";
import { VERSION } from "../version.ts";
import { withFiles } from "../with-files.ts";
import { openPack, type Pack, packIn } from "./pack.ts";

/** The files that a run read, by their hashes, and the output that it made of them. */
type Memory = Readonly<{ key: string; extraction: string; seal: string; files: Readonly<Record<string, string>> }>;

/** What the cache folder knows of the run before, and what it will know of this one. */
export type Cache = Readonly<{
  /** Hash of program and configuration: another one writes the datasets anew. */
  key: string;
  /** Hash of that of both which what is found in a document depends on: another one reads everything anew. */
  extraction: string;
  /** The inputs as they are now: a hash, or `!` and what is wrong with it; null for one that cannot be told. */
  files: ReadonlyMap<string, string | null>;
  before: Memory | null;
  /** For a run that reads; null, and told, where nothing can be kept: then everything is read anew. */
  open(): Promise<Opened | null>;
  /** Keeps what is known of the inputs for the next run, once this one is published under that seal. */
  remember(seal: string): Promise<void>;
}>;

/** The cache while documents are read, and what was found in them before. */
export type Opened = Readonly<{
  key: string;
  pack: Pack;
  /** Ids or uris of sources of which it keeps nothing. */
  takenDown: ReadonlySet<string>;
  /** Keeps everything for the next run, once this one is published under that seal. */
  keep(seal: string): Promise<void>;
}>;

/** Null where there is no cache: switched off, or a program without a hash of its own. */
export const openCache = async (
  inputs: readonly Input[],
  corrections: CorrectionFile | null,
  { options, roots, place, effects }: Pick<Run, "options" | "roots" | "place" | "effects">,
): Promise<Cache | null> => {
  const program = await effects.program();
  if (program === null || !options.cache) return null;
  const folder = join(place.parent, ".attested-cache");
  const name = basename(place.folder);
  const where = roots.map(({ name, parent }) => [name, relative(place.folder, parent)]);
  const { textColumn, encoding, own, text, limits } = options.reading;
  const extraction = hashed([VERSION, program, textColumn, encoding, own, limits]);
  const key = hashed([extraction, text, options.excel, options.formats, options.gates, where]);
  const memory = join(folder, `${name}.json`);
  const before = await readMemory(memory, effects);
  const corrected = corrections === null ? [] : [[CORRECTIONS, corrections.sha256] as const];
  const files = new Map([...(await filesOf(inputs, effects)), ...corrected]);
  /** What is published stands whether or not the next run will know of it: a cache that fails is told, and costs time alone. */
  const orTold = async <Value>(work: () => Promise<Value>): Promise<Value | null> => {
    try {
      return await work();
    } catch (error) {
      effects.log(`Nothing is kept in ${folder}, so that the next run reads everything anew: ${messageOf(error)}`);
      return null;
    }
  };
  const write = async (seal: string): Promise<void> => {
    const known = Object.fromEntries([...files].flatMap(([uri, hash]) => (hash === null ? [] : [[uri, hash]])));
    await effects.write(`${memory}.part`, [JSON.stringify({ key, extraction, seal, files: known } satisfies Memory)]);
    await effects.rename(`${memory}.part`, memory);
  };
  const remember = async (seal: string): Promise<void> => void (await orTold(() => write(seal)));
  const open = (): Promise<Opened | null> =>
    orTold(async () => {
      await effects.makeFolder(folder);
      const pack = await openPack(packIn(folder, name), effects);
      const keep = async (seal: string): Promise<void> =>
        void (await orTold(async () => {
          await pack.keep();
          await write(seal);
        }));
      return { key: extraction, pack, takenDown: takenDownBy(corrections), keep };
    });
  return { key, extraction, files, before, open, remember };
};

const hashed = (value: unknown): string => createHash("sha256").update(JSON.stringify(value)).digest("hex");

const readMemory = async (path: string, effects: Effects): Promise<Memory | null> => {
  const bytes = await effects.read(path).catch(() => null);
  return bytes && withFiles<Memory>(bytes);
};

const AT_ONCE = 8;

const filesOf = async (inputs: readonly Input[], effects: Effects): Promise<ReadonlyMap<string, string | null>> => {
  const limit = pLimit(AT_ONCE);
  const hashes = await Promise.all(
    inputs.map(({ uri, path, problem }) =>
      limit(async () => {
        if (problem !== null) return [uri, wrong(problem.code, problem.message)] as const;
        return [uri, path === "-" ? null : ((await hashOf(path, effects)) ?? wrong("unreadable"))] as const;
      }),
    ),
  );
  return new Map(hashes);
};

const wrong = (code: ProblemCode, message = ""): string => `!${code} ${message}`;
/** What is wrong with an input that is no source; null where it is one. */
const codeIn = (state: string | null): string | null => /^!(\S+)/.exec(state ?? "")?.[1] ?? null;

/** Whether what was wrong with an input, which may be well any day, is just the same today. */
export const isAsBefore = ({ files }: Cache, uri: string | null, code: string): boolean =>
  uri !== null && codeIn(files.get(uri) ?? null) === code;

/** Whether program, configuration and every input are what they were. */
export const isUnchanged = ({ key, files, before }: Cache): boolean =>
  before !== null &&
  before.key === key &&
  Object.keys(before.files).length === files.size &&
  [...files].every(([uri, hash]) => hash !== null && before.files[uri] === hash);

/** What would be done with each input, and why. */
export const planOf = ({ extraction, files, before }: Cache): readonly string[] => {
  const known = before?.files ?? {};
  const why = before !== null && before.extraction !== extraction ? "the program or its configuration changed" : null;
  const sources = [...files].filter(([uri]) => uri !== CORRECTIONS);
  const now = sources.map(([uri, state]) => {
    const code = codeIn(state);
    const end = code === null ? "" : `; it is quarantined as ${code}`;
    if (state === null) return `read   ${uri}  it cannot be told whether it changed`;
    if (known[uri] === undefined) return `read   ${uri}  new${end}`;
    if (known[uri] !== state) return `read   ${uri}  changed${end}`;
    return why === null || code !== null ? `keep   ${uri}  unchanged${end}` : `read   ${uri}  ${why}`;
  });
  const gone = Object.keys(known).filter((uri) => uri !== CORRECTIONS && !files.has(uri));
  return [...now, ...gone.map((uri) => `remove ${uri}  no longer there`)];
};

/** Why the datasets would be written anew though every input is what it was; null where they would not, or it is not. */
export const rewritten = ({ key, files, before }: Cache): string | null => {
  if (before === null) return null;
  if (before.files[CORRECTIONS] !== files.get(CORRECTIONS)) return "the corrections changed";
  return before.key === key ? null : "the program or its configuration changed";
};
