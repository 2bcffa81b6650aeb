import { Tag } from "../clauses/index.ts";
import { isCapital, type Line, tagAt, wordAt, written } from "./line.ts";
import { isHonorific } from "./person-name.ts";
import { isGiven, isLabel, isPlace, isRole, isTime, isUnlisted } from "./vocabulary.ts";

/**
 * "who runs [Ploverio]", "joined [Second Tide] as": capitals where nothing but a body can stand, whatever words they are; no people,
 * and no place or office alone.
 */
export const plainBody = (line: Line, at: number): Readonly<{ name: string; to: number }> | null => {
  let to = at;
  while (to < at + 7 && (isNamed(line, to) || (to > at && JOINS.test(wordAt(line, to)) && isCapital(line, to + 1))))
    to++;
  if (to === at || isGiven(line, at) || isHonorific(line, at) || isRole(line, at)) return null;
  // "who chairs the [House]’s Harbours Committee"
  if (tagAt(line, to) === Tag.Genitive) return null;
  const alone = to === at + 1;
  if (alone && (isPlace(line, at) || isLabel(line, at) || !(isUnlisted(line, at) || wordAt(line, at).length > 3)))
    return null;
  return { name: written(line, at, to), to };
};
const isNamed = (line: Line, at: number): boolean => isCapital(line, at) && !isTime(line, at);
/** Small words inside names of bodies, of other tongues too. */
const JOINS = /^(?:of|and|for|&|to|against|on|the|de|der|des|du|del|della|di|do|da|für|y|e)$/;
