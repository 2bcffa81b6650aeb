import type { Judged } from "./judged.ts";
import { type Group, headOf } from "./namesakes.ts";

/** "The Safe Ponds Bill passed. The Safe Ponds Act will …": a bill is an act when it has passed. */
export const sameLaw = (groups: readonly Group[]): readonly Group[] => {
  const byName = new Map<string, Group>();
  const gone = new Set<Group>();
  for (const group of groups) {
    const name = group.members.map(nameOf).find((one) => one !== null);
    if (name == null) continue;
    const other = byName.get(name);
    if (other === undefined) byName.set(name, group);
    else if (other.key !== group.key) {
      other.members.push(...group.members);
      gone.add(group);
    }
  }
  return gone.size === 0 ? groups : groups.filter((group) => !gone.has(group));
};

const nameOf = (one: Judged): string | null =>
  one.verdict === "found" && one.phrase.capital && one.content.length > 1 && /^(?:act|bill)$/.test(headOf(one))
    ? one.content.join(" ")
    : null;
