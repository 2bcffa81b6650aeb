import { exit } from "./exit.ts";

/** The whole program as one script, for `start/load.ts`. Nothing of it is loaded before it is asked for. */
export const command = async (): Promise<void> => {
  if (!isSomewhere()) {
    process.stderr.write("attested: failed: the folder that it was called in is gone; change to another.\n");
    process.exitCode = exit.failed;
    return;
  }
  const { main } = await import("./main.ts");
  const { nodeEffects } = await import("./node-effects.ts");
  // A reader that went away (`| head`) shows as EPIPE where it is written to; without a listener it would end the process with a stack.
  process.stdout.on("error", () => undefined);
  // Nothing is left that could go on, and the command has not ended: it waits for what will not come. Node would say 13, and not a word.
  const stuck = (): void => {
    process.stderr.write("attested: failed: the program waits for something that will not come; please report it.\n");
    process.exitCode = exit.failed;
  };
  process.once("beforeExit", stuck);
  process.exitCode = await main(process.argv.slice(2), nodeEffects);
  process.removeListener("beforeExit", stuck);
};

const isSomewhere = (): boolean => {
  try {
    process.cwd();
    return true;
  } catch {
    return false;
  }
};

export const worker = async () => (await import("./workers/worker.ts")).createWorker();

export type Program = Readonly<{ command: typeof command; worker: typeof worker }>;
