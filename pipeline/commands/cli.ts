import type { Effects } from "../effects.ts";
import type { Exit } from "../exit.ts";

/** What a command is given: the world, and a way to say how it ended. */
export type Cli = Readonly<{ effects: Effects; end(status: Exit): void }>;
