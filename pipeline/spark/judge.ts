import { tallyIn } from "../stages/tally.ts";
import type { Passed } from "./gauge.ts";

/** What was seen of a stage that has ended. */
export type Observed = Readonly<{
  status: number | null;
  signal: string | null;
  /** Seconds without a byte in or out, when it was ended for that. */
  late: number | null;
  given: Passed;
  answered: Passed;
  /** Its last line. */
  tally: string;
}>;

/** Why the answer is not whole; null when it is. */
export const faultIn = ({ status, signal, late, given, answered, tally }: Observed): string | null => {
  if (late !== null) return `it read and said nothing for ${late} s and was ended.`;
  if (signal !== null) return `it was ended by ${signal}.`;
  if (status !== 0) return `it ended with status ${status}.`;
  const told = tallyIn(tally);
  if (told === null) return `it ended before it had answered everything; its last line was ${shown(tally)}`;
  if (told.read !== given.lines) return `it was given ${given.lines} lines and says that it read ${told.read}.`;
  if (told.written !== answered.lines)
    return `it printed ${answered.lines} lines and says that it wrote ${told.written}.`;
  if (told.sha256Read !== given.sha256) return "what it read is not what it was given.";
  if (told.sha256Written !== answered.sha256) return "what came out is not what it says that it wrote.";
  return null;
};

const shown = (line: string): string => (line.trim() === "" ? "empty." : `“${line.trim().slice(0, 200)}”.`);
