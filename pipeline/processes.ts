import { readFileSync } from "node:fs";
import { hasCode } from "./has-code.ts";

/** What Linux tells of processes; elsewhere every answer is null, and a process is alive when a signal can reach it. */
const told = (path: string): string | null => {
  try {
    return readFileSync(path, "latin1");
  } catch {
    return null;
  }
};

/** Which start of the machine this is. */
export const bootOf = (): string | null => told("/proc/sys/kernel/random/boot_id")?.trim() ?? null;

/** The fields behind the name, which is in brackets and may hold brackets itself: state first. */
const fieldsOf = (process: number): readonly string[] | null => {
  const text = told(`/proc/${process}/stat`);
  return text === null ? null : text.slice(text.lastIndexOf(")") + 2).split(" ");
};

const STARTED = 19;

/** When a process started, in ticks since the machine did; null where nobody tells. */
export const startOf = (process: number): string | null => fieldsOf(process)?.[STARTED] ?? null;

/** Whether a process runs; one that ended, and that its parent has not looked after yet, does not. */
export const isAlive = (id: number): boolean => {
  try {
    process.kill(id, 0);
  } catch (error) {
    if (!hasCode(error, "EPERM")) return false;
  }
  return !/^[ZX]/.test(fieldsOf(id)?.[0] ?? "");
};
