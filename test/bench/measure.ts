/** One thing to be timed: reads one text and throws the answer away. */
export type Subject = Readonly<{ name: string; read: (text: string) => unknown }>;
export type Speed = Readonly<{ name: string; megabytesPerSecond: number; bytes: number }>;
/** With the most memory that the process had meanwhile. */
export type Measured = Speed & Readonly<{ megabytesOfMemory: number }>;

/**
 * CPU time of one core, best of `rounds` over as many of the texts as fit into `budget` seconds a round.
 * The first, unmeasured pass warms the compiler up on other texts where there are enough.
 */
export const measure = ({ name, read }: Subject, texts: readonly string[], { budget = 2, rounds = 3 } = {}): Speed => {
  pass(read, texts.slice(-Math.ceil(texts.length / 4)), budget / 2);
  const runs = Array.from({ length: rounds }, () => pass(read, texts, budget));
  const best = runs.reduce((a, b) => (b.bytes / b.seconds > a.bytes / a.seconds ? b : a));
  return { name, megabytesPerSecond: best.bytes / 1e6 / best.seconds, bytes: best.bytes };
};

const pass = (read: Subject["read"], texts: readonly string[], budget: number): { bytes: number; seconds: number } => {
  const started = process.cpuUsage();
  const spent = () => {
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1e6;
  };
  let bytes = 0;
  for (const text of texts) {
    read(text);
    bytes += Buffer.byteLength(text);
    if (spent() > budget) break;
  }
  return { bytes, seconds: spent() };
};
