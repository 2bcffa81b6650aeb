import type { AtOnce } from "./signals.ts";

/** What a path is: links are not followed. */
export type PathKind = "file" | "folder" | "link" | "other";

/** Bytes put aside on disk. Reading and writing wait, so that what looks something up need not. */
export type Scratch = Readonly<{
  /** Where the bytes begin. */
  append(data: string | Uint8Array): number;
  size(): number;
  /** Up to so many bytes from there. */
  read(start: number, length: number): Uint8Array;
  /** Lets go of the file, and before that, when it is to stay, waits until it is on the disk. */
  close(kept?: boolean): void;
}>;

/** The outside world as one type, passed in: tests put another world in its place. */
export type Effects = Readonly<{
  /** Null when nothing is there. */
  kind(path: string): Promise<PathKind | null>;
  /** Where a path leads after all links. */
  real(path: string): Promise<string>;
  list(folder: string): Promise<readonly string[]>;
  read(path: string): Promise<Uint8Array>;
  /** Bytes of a file; 0 when nobody knows. */
  size(path: string): Promise<number>;
  stream(path: string): AsyncIterable<Uint8Array>;
  /** Writes the whole file and waits until it is on the disk. */
  write(path: string, chunks: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>): Promise<void>;
  /** A file to write to and read from at once, in place of memory; what was there is gone, unless it is to be read on. */
  scratch(path: string, existing?: boolean): Scratch;
  /** Writes a new file, which nobody sees before it is whole; false when one is there already. */
  create(path: string, text: string): Promise<boolean>;
  makeFolder(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Removes a file, a link, or a folder with all that is in it; nothing there is well too. */
  remove(path: string): Promise<void>;
  link(target: string, path: string): Promise<void>;
  readLink(path: string): Promise<string>;
  copy(from: string, to: string): Promise<void>;
  /** Shows a file to the person who runs this, in a program of theirs; false where that cannot be. */
  open(path: string): Promise<boolean>;
  /** Waits until a folder's own entries are on the disk. */
  sync(folder: string): Promise<void>;
  /** One line for a person, on standard error. */
  log(line: string): void;
  /** A line that the next one takes the place of, on a terminal; empty to take it away. Null where there is no terminal. */
  status: ((line: string) => void) | null;
  /** Data, on standard output; waits while the reader is busy. */
  print(text: string): Promise<void>;
  input: AsyncIterable<Uint8Array>;
  now(): Date;
  /** Who runs: a process of a machine, and since which start of both; null where the system does not tell. */
  owner: Readonly<{ process: number; machine: string; boot: string | null; started: string | null }>;
  /** Has something done when a signal ends this process; returns what takes that back. */
  onEnd(ending: (signal: string) => void): () => void;
  atOnce: AtOnce;
  /** Whether a process of this machine still runs. */
  alive(process: number): boolean;
  /** When a process of this machine started, in words that compare; null where the system does not tell. */
  startOf(process: number): string | null;
  /** A hash of the program itself; null where it is not built, as in tests. */
  program(): Promise<string | null>;
  /** The script of a worker thread; null where there is none, as in tests. */
  worker: string | null;
  /** How many threads this machine runs at once. */
  cores: number;
  /** Where relative paths start from. */
  folder: string;
  /** Whether standard output is a person's terminal that shows colour. */
  colour: boolean;
  /** How many columns of text fit beside each other. */
  columns: number;
}>;
