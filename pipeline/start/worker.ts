import { loadProgram } from "./load.ts";

/** The script of a worker thread. */
export const { readItems, answerLines } = await loadProgram().worker();
