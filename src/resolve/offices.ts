import { firstWhere } from "../document/index.ts";
import { byCodePoint } from "../records/index.ts";
import { roleOf, unrelated } from "./roles.ts";
import { isFormer } from "./speaker.ts";

/** A role that a document gives somebody, and the day of the document. */
export type Stated = Readonly<{ role: string; document: string; day: number }>;

/**
 * The statements that another document contradicts within so many days, in the order given. Each role is read once, and
 * statements meet only those near them in time, so that a president quoted in 10,000 articles costs no more than 10,000 persons.
 */
export const clashing = <Item extends Stated>(stated: readonly Item[], days: number): readonly Item[] => {
  const held = new Map<string, Item[]>();
  for (const item of stated) {
    const known = held.get(item.role);
    if (known) known.push(item);
    else held.set(item.role, [item]);
  }
  const roles = [...held.keys()].map((name) => ({ name, role: roleOf(name), former: isFormer(name) }));
  const found = new Set<Item>();
  for (const one of roles)
    for (const other of roles) {
      if (one.former !== other.former || !unrelated(one.role, other.role)) continue;
      for (const item of contradicted(held.get(one.name) ?? [], held.get(other.name) ?? [], days)) found.add(item);
    }
  return stated.filter((item) => found.has(item));
};

/** Of `items` those near which in time another document has one of `others`. */
const contradicted = <Item extends Stated>(
  items: readonly Item[],
  others: readonly Item[],
  days: number,
): readonly Item[] => {
  const inTime = [...others].sort((a, b) => a.day - b.day || byCodePoint(a.document, b.document));
  return items.filter(({ document, day }) => {
    for (let at = firstSince(inTime, day - days); at < inTime.length; at++) {
      const other = inTime[at];
      if (other === undefined || other.day > day + days) return false;
      if (other.document !== document) return true;
    }
    return false;
  });
};

const firstSince = (inTime: readonly Stated[], day: number): number => {
  return firstWhere(inTime.length, (at) => (inTime[at]?.day ?? 0) >= day);
};
