import { mostShared, type Part } from "./screen.ts";
import { LEAST, ONE_STORY } from "./topic.ts";

/** Whether two topics may share what makes them one story. */
export const mayBeOneStory = (table: Int32Array, a: number, b: number, topic: Part): boolean => {
  const least = Math.min(table[a + topic.size] ?? 0, table[b + topic.size] ?? 0);
  return mostShared(table, a, b, topic) / Math.max(LEAST, least) >= ONE_STORY;
};
