import type { Document } from "../document/index.ts";
import type { Bodies, Body } from "./bodies.ts";
import type { Mention } from "./mentions.ts";

/** How many bodies that only an office shows are looked for elsewhere, and how often each. */
const MOST_SOUGHT = 20;
const MOST_FOUND = 30;
/** "Ann Lee, head of Warmth for All": a body that its own words do not show to be one, wherever else the article names it. */
export const otherwiseNamed = (
  { text }: Document,
  bodies: Bodies,
  names: ReadonlySet<string>,
  read: readonly Mention[],
) => {
  const found: (Readonly<{ body: Body }> & Pick<Mention, "start" | "end" | "standing">)[] = [];
  const sought = [...names]
    .filter((name) => name.includes(" ") && bodies.find(name) === undefined)
    .slice(0, MOST_SOUGHT);
  for (const name of sought) {
    if (read.some((one) => one.kind === "person" && one.sure && one.name.name === name)) continue;
    const body = bodies.add(name, null, null);
    for (let at = text.indexOf(name), n = 0; at >= 0 && n < MOST_FOUND; at = text.indexOf(name, at + name.length), n++)
      found.push({
        body,
        start: at,
        end: at + name.length,
        standing: /(?:^|[\n.!?]\s?)(?:The )?$/.test(text.slice(Math.max(0, at - 6), at)) ? "subject" : "object",
      });
  }
  return found;
};
