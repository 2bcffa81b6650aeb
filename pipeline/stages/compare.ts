import { type InOrder, type KeyLine, type Kind, type Remainder, stages } from "../../src/index.ts";
import { wrongUsage } from "../exit.ts";
import type { Filter } from "./filter.ts";

type Mention = KeyLine<unknown>["mention"];
type Held = Readonly<{ key: string; kind: Kind; members: Mention[] }>;

/** What was left uncompared is counted and told. */
const createRemainders = (log: (line: string) => void) => {
  let uncompared = 0;
  return {
    tell: (remainder: Remainder | null): void => {
      if (remainder === null) return;
      uncompared += remainder.uncompared;
      log(`${remainder.key}: of ${remainder.members} mentions ${remainder.uncompared} pairs were not compared.`);
    },
    counts: () => ({ uncompared }),
  };
};

/** `compare`: lines that share a key stand together; memory holds one key's mentions. */
export const compareFilter = (log: (line: string) => void): Filter => {
  const state: { held: Held | null } = { held: null };
  const remainders = createRemainders(log);
  const seen = new Set<string>();
  const flush = (): readonly unknown[] => {
    const { held } = state;
    state.held = null;
    if (held === null || held.members.length < 2) return [];
    const { edges, remainder } = stages[held.kind].compare(held);
    remainders.tell(remainder);
    return edges;
  };
  return {
    line: (given, number) => {
      if (given.is !== "key") return [];
      const { key, kind, mention } = given.line as KeyLine<unknown>;
      if (state.held?.key === key) {
        state.held.members.push(mention);
        return [];
      }
      if (seen.has(key)) throw wrongUsage(`Line ${number}: the key ${key} comes again; group the lines by their key.`);
      seen.add(key);
      const edges = flush();
      state.held = { key, kind, members: [mention] };
      return edges;
    },
    end: flush,
    counts: remainders.counts,
  };
};

/** `compare --sorted`: lines sorted by the columns that `keys --columns` prints; memory holds a few hundred mentions, however many share a key. */
export const compareSortedFilter = (log: (line: string) => void): Filter => {
  const state: { key: string; group: InOrder<unknown> | null } = { key: "", group: null };
  const remainders = createRemainders(log);
  const flush = (): readonly unknown[] => {
    const ended = state.group?.end();
    remainders.tell(ended?.remainder ?? null);
    return ended?.edges ?? [];
  };
  return {
    line: (given, number) => {
      if (given.is !== "key") return [];
      const { key, kind, mention } = given.line as KeyLine<unknown>;
      if (key < state.key)
        throw wrongUsage(`Line ${number}: the key ${key} comes too late; sort the lines by their key.`);
      const before = key === state.key ? [] : flush();
      if (key !== state.key || state.group === null) Object.assign(state, { key, group: stages[kind].inOrder(key) });
      const edges = state.group?.add(mention) ?? null;
      if (edges === null)
        throw wrongUsage(`Line ${number}: it comes too late under the key ${key}; sort by all columns of \`keys\`.`);
      return [...before, ...edges];
    },
    end: flush,
    counts: remainders.counts,
  };
};
