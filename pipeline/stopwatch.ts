import type { Effects } from "./effects.ts";

/** Times the steps of a run, in milliseconds; a clock that goes backwards adds nothing. */
export type Stopwatch = Readonly<{
  started: string;
  time<Result>(step: string, work: () => Promise<Result>): Promise<Result>;
  durations(): Readonly<Record<string, number>>;
}>;

export const stopwatch = ({ now }: Pick<Effects, "now">): Stopwatch => {
  const durations = new Map<string, number>();
  return {
    started: now().toISOString(),
    time: async (step, work) => {
      const from = now().getTime();
      try {
        return await work();
      } finally {
        durations.set(step, (durations.get(step) ?? 0) + Math.max(0, now().getTime() - from));
      }
    },
    durations: () => Object.fromEntries(durations),
  };
};
