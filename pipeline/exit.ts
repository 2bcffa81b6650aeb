/** What the status of the process says; the same for every command. */
export const exit = {
  well: 0,
  failed: 1,
  usage: 2,
  quarantined: 3,
  unproven: 4,
  refused: 5,
} as const;
export type Exit = (typeof exit)[keyof typeof exit];

/** A problem that ends the command with a sentence instead of a stack. */
export class Stop extends Error {
  readonly status: Exit;
  constructor(status: Exit, message: string) {
    super(message);
    this.name = "Stop";
    this.status = status;
  }
}

/** The command was called in a way that cannot work. */
export const wrongUsage = (message: string): Stop => new Stop(exit.usage, message);
