import { createHash } from "node:crypto";
import { constants, createReadStream, existsSync, fstatSync, writeSync } from "node:fs";
import {
  copyFile,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  stat,
  symlink,
} from "node:fs/promises";
import { availableParallelism, hostname } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createWhole } from "./create-whole.ts";
import type { Effects, PathKind } from "./effects.ts";
import { hasCode } from "./has-code.ts";
import { openInBrowser } from "./open-in-browser.ts";
import { bootOf, isAlive, startOf } from "./processes.ts";
import { createScratch } from "./scratch.ts";
import { atOnce, onEnd } from "./signals.ts";
import { withAdvice } from "./with-advice.ts";

/** In the bundle it stands beside this; running from the sources there is none. */
const workerScript = fileURLToPath(new URL("./worker.js", import.meta.url));

/** The real world, as Node reaches it. */
export const nodeEffects: Effects = {
  kind: async (path) => {
    try {
      return kindOf(await lstat(path));
    } catch (error) {
      if (hasCode(error, "ENOENT") || hasCode(error, "ENOTDIR")) return null;
      throw error;
    }
  },
  real: (path) => realpath(path),
  list: (folder) => readdir(folder),
  read: (path) => readFile(path).catch(noFolder(path)),
  size: async (path) => {
    try {
      return (await stat(path)).size;
    } catch {
      return 0;
    }
  },
  stream: (path) => createReadStream(path, { highWaterMark: 1 << 18 }),
  write: async (path, chunks) => {
    const file = await open(path, "w").catch(advised(path));
    try {
      for await (const chunk of chunks) await file.appendFile(chunk, "utf8");
      await file.sync();
    } catch (error) {
      throw withAdvice(error, path);
    } finally {
      await file.close();
    }
  },
  scratch: createScratch,
  create: createWhole,
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true }).catch(advised(path));
  },
  rename: (from, to) => rename(from, to).catch(advised(to)),
  remove: (path) => rm(path, { recursive: true, force: true }),
  copy: (from, to) => copyFile(from, to, constants.COPYFILE_FICLONE),
  open: openInBrowser,
  link: (target, path) => symlink(target, path),
  readLink: (path) => readlink(path),
  sync: async (folder) => {
    const handle = await open(folder, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  log: (line) => {
    try {
      writeSync(2, `${line}\n`);
    } catch {
      // Nobody listens any more: the work goes on.
    }
  },
  status: process.stderr.isTTY ? (line) => void process.stderr.write(`\r\u001B[K${line}`) : null,
  print: (text) =>
    new Promise((resolve, reject) => {
      process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
    }),
  input: {
    [Symbol.asyncIterator]: () => {
      // Node takes a folder on standard input for an end of input.
      if (isFolder(STANDARD_INPUT)) throw new Error("Standard input is a folder, where articles should come from.");
      return process.stdin[Symbol.asyncIterator]();
    },
  },
  now: () => new Date(),
  owner: { process: process.pid, machine: hostname(), boot: bootOf(), started: startOf(process.pid) },
  onEnd,
  atOnce,
  alive: isAlive,
  startOf,
  program: async () => {
    if (!existsSync(workerScript)) return null;
    const folder = dirname(workerScript);
    const names = (await readdir(folder)).filter((name) => /\.c?js$/.test(name)).sort();
    const hash = createHash("sha256");
    for (const name of names) hash.update(await readFile(join(folder, name)));
    return hash.digest("hex");
  },
  worker: existsSync(workerScript) ? workerScript : null,
  cores: availableParallelism(),
  folder: process.cwd(),
  colour: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
  columns: process.stdout.columns ?? 100,
};

const STANDARD_INPUT = 0;
const isFolder = (descriptor: number): boolean => {
  try {
    return fstatSync(descriptor).isDirectory();
  } catch {
    return false;
  }
};

/** Throws the error with what to do about it. */
const advised =
  (path: string) =>
  (error: unknown): never => {
    throw withAdvice(error, path);
  };

/** The system does not say which. */
const noFolder =
  (path: string) =>
  (error: unknown): never => {
    throw hasCode(error, "EISDIR")
      ? new Error(`${path} is a folder, where a file should be.`, { cause: error })
      : error;
  };

const kindOf = (stats: Awaited<ReturnType<typeof lstat>>): PathKind => {
  if (stats.isFile()) return "file";
  if (stats.isDirectory()) return "folder";
  return stats.isSymbolicLink() ? "link" : "other";
};
