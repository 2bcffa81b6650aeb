/** The whole program as one script, for `start/load.ts`. Nothing of it is loaded before it is asked for. */
export const command = async (): Promise<void> => {
  const { main } = await import("./main.ts");
  const { nodeEffects } = await import("./node-effects.ts");
  // A reader that went away (`| head`) shows as EPIPE where it is written to; without a listener it would end the process with a stack.
  process.stdout.on("error", () => undefined);
  process.exitCode = await main(process.argv.slice(2), nodeEffects);
};

export const worker = async () => (await import("./workers/worker.ts")).createWorker();

export type Program = Readonly<{ command: typeof command; worker: typeof worker }>;
