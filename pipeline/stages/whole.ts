import { wrongUsage } from "../exit.ts";
import type { Filter } from "./filter.ts";

/** Who feeds a pipe and is killed ends it like one who is done: only the last line tells them apart. */
export const counted = (filter: Filter): Filter => {
  const seen = { lines: 0, told: null as number | null };
  return {
    line: (given, number) => {
      if (seen.told !== null) throw wrongUsage(`Line ${number}: it comes after the tally, which is the last.`);
      if (given.is === "tally") seen.told = given.line.tally.written;
      else seen.lines++;
      return filter.line(given, number);
    },
    end: () => {
      if (seen.told === null) throw wrongUsage("The input does not end with its tally: it is not whole.");
      if (seen.told !== seen.lines)
        throw wrongUsage(`The input's tally tells of ${seen.told} lines; there were ${seen.lines}.`);
      return filter.end();
    },
  };
};
