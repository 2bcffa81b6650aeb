import { wrongUsage } from "../exit.ts";
import { messageOf } from "../message-of.ts";
import { repeatedKey } from "../read/json-place.ts";
import { utf8In } from "./utf8.ts";

/** The value of a JSON file that people write for the program: of a name that stands there twice it is not known which value is meant. */
export const jsonIn = (name: string, bytes: Uint8Array): unknown => {
  const text = utf8In(name, bytes);
  const value = parsed(name, text);
  const repeated = repeatedKey(text);
  if (repeated === null) return value;
  const line = text.slice(0, repeated.at).split("\n").length;
  throw wrongUsage(`${name}: line ${line} says “${repeated.key}” again: leave one of them.`);
};

const parsed = (name: string, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw wrongUsage(`${name}: it is not JSON: ${messageOf(error)}.`);
  }
};
