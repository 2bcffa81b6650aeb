/** One thing to be timed: reads one text and throws the answer away. */
export type Subject = Readonly<{ name: string; read: (text: string) => unknown }>;
export type Speed = Readonly<{
  name: string;
  megabytesPerSecond: number;
  /** Of the first round: what a process reads that has just begun. */
  coldMegabytesPerSecond: number;
  /** CPU time until rounds no longer gained. */
  secondsOfWarmUp: number;
  bytes: number;
}>;
/** With the most memory that the process had meanwhile. */
export type Measured = Speed & Readonly<{ megabytesOfMemory: number }>;

/** Texts beyond this number are enough to warm up on other texts than those that are measured. */
const ENOUGH = 8;
/** A round gains where it is faster by more than this share. */
const GAIN = 0.02;
/** So many rounds without a gain, one after the other, and the compiler has done what it does. */
const IDLE = 5;

/**
 * CPU time of one core, best of `rounds` over as many of the texts as fit into `budget` seconds a round. Before that the subject
 * reads the last quarter of the texts, over and over, until rounds no longer gain, for `warmUp` seconds at most and half of them at
 * least: large subjects are compiled for long. With few texts it warms up on those that are measured.
 */
export const measure = (
  { name, read }: Subject,
  texts: readonly string[],
  { budget = 2, rounds = 3, warmUp = 30 } = {},
): Speed => {
  const apart = texts.length > ENOUGH ? Math.ceil(texts.length / 4) : 0;
  const { cold, seconds } = warmedUp(read, apart > 0 ? texts.slice(-apart) : texts, {
    budget: budget / 2,
    most: warmUp,
  });
  const runs = Array.from({ length: rounds }, () => pass(read, texts.slice(0, texts.length - apart), budget));
  const best = runs.reduce((a, b) => (speedOf(b) > speedOf(a) ? b : a));
  return {
    name,
    megabytesPerSecond: speedOf(best),
    coldMegabytesPerSecond: speedOf(cold),
    secondsOfWarmUp: seconds,
    bytes: best.bytes,
  };
};

type Pass = Readonly<{ bytes: number; seconds: number }>;

const speedOf = ({ bytes, seconds }: Pass): number => bytes / 1e6 / seconds;

/** At least one round; with `most` 0 no more. */
const warmedUp = (
  read: Subject["read"],
  texts: readonly string[],
  { budget, most }: Readonly<{ budget: number; most: number }>,
): Readonly<{ cold: Pass; seconds: number }> => {
  const cold = pass(read, texts, budget);
  let seconds = cold.seconds;
  let best = speedOf(cold);
  for (let idle = 0; seconds < most && (idle < IDLE || seconds < most / 2); ) {
    const round = pass(read, texts, budget);
    seconds += round.seconds;
    idle = speedOf(round) > best * (1 + GAIN) ? 0 : idle + 1;
    best = Math.max(best, speedOf(round));
  }
  return { cold, seconds };
};

/** Through the texts once, or until the budget is spent. */
const pass = (read: Subject["read"], texts: readonly string[], budget: number): Pass => {
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
