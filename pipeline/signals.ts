import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** What is done at once, while nothing else of this process goes on. */
export type AtOnce = Readonly<{
  has(path: string): boolean;
  remove(path: string): void;
  /** Makes the folder, too. */
  write(path: string, text: string): void;
}>;

export const atOnce: AtOnce = {
  has: existsSync,
  remove: (path) => rmSync(path, { recursive: true, force: true }),
  write: (path, text) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flush: true });
  },
};

/** A person's ^C, a scheduler whose time is up, a terminal that is closed. */
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Lets `ending` do what is left to do when the process is told to end; it ends by that signal then, as it would without. */
export const onEnd = (ending: (signal: string) => void): (() => void) => {
  const off = (): void => {
    for (const signal of signals) process.removeListener(signal, ended);
  };
  const ended = (signal: NodeJS.Signals): void => {
    off();
    try {
      ending(signal);
    } finally {
      process.kill(process.pid, signal);
    }
  };
  for (const signal of signals) process.on(signal, ended);
  return off;
};
