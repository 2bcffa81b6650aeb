import { pino } from "pino";
import type { Effects } from "./effects.ts";
import { type Exit, exit, Stop } from "./exit.ts";
import { messageOf } from "./message-of.ts";

/** The same world, with every line for a person as a JSON object: for programs that collect logs. */
export const withJsonLog = (effects: Effects): Effects => {
  const logger = pino(
    {
      base: { process: effects.owner.process, machine: effects.owner.machine },
      timestamp: () => `,"time":${JSON.stringify(effects.now().toISOString())}`,
      formatters: { level: (level) => ({ level }) },
    },
    { write: (line: string) => effects.log(line.trimEnd()) },
  );
  return {
    ...effects,
    status: null,
    log: (line) => {
      const message = line.trim();
      if (/^attested: /.test(message)) logger.error(message.replace(/^attested: /, ""));
      else if (message !== "") logger.info(message);
    },
  };
};

/** Work whose lines are JSON, the one it fails with too. */
export const loggedAsJson = async (work: (effects: Effects) => Promise<Exit>, effects: Effects): Promise<Exit> => {
  const world = withJsonLog(effects);
  try {
    return await work(world);
  } catch (error) {
    world.log(`attested: ${messageOf(error)}`);
    return error instanceof Stop ? error.status : exit.failed;
  }
};
