import { link, open, rm } from "node:fs/promises";
import { hasCode } from "./has-code.ts";
import { withAdvice } from "./with-advice.ts";

/** What a file is called while it is written: it ends with who writes it, so that what a killed process left is known. */
export const ASIDE = /~(\d+)-\d+$/;
const asideOf = (path: string): string => `${path}~${process.pid}-${++files}`;
let files = 0;

/**
 * Writes a new file aside and links it into place, which is one step: whoever finds it finds all of its words. False when one is there
 * already. Where the disk knows no links, it is there a moment before its words are.
 */
export const createWhole = async (path: string, text: string): Promise<boolean> => {
  try {
    for (let attempt = 1; ; attempt++) {
      const done = await linked(path, text);
      // Somebody who took what was written aside for a dead process's may have removed it.
      if (done === "gone" && attempt < ATTEMPTS) continue;
      if (done === "there" || done === "taken") return done === "there";
      return await createOpen(path, text);
    }
  } catch (error) {
    throw withAdvice(error, path);
  }
};

const ATTEMPTS = 5;

const linked = async (path: string, text: string): Promise<"there" | "taken" | "gone" | "no links"> => {
  const aside = asideOf(path);
  try {
    await createOpen(aside, text);
    await link(aside, path);
    return "there";
  } catch (error) {
    if (hasCode(error, "EEXIST")) return "taken";
    if (hasCode(error, "ENOENT")) return "gone";
    if (LINKLESS.some((code) => hasCode(error, code))) return "no links";
    throw error;
  } finally {
    await rm(aside, { force: true });
  }
};

const LINKLESS = ["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"];

const createOpen = async (path: string, text: string): Promise<boolean> => {
  const file = await open(path, "wx").catch((error: unknown) => {
    if (hasCode(error, "EEXIST")) return null;
    throw error;
  });
  if (file === null) return false;
  try {
    await file.writeFile(text, "utf8");
    await file.sync();
    return true;
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
};
