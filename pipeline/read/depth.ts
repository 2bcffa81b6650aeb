/** Elements that need no end, or whose end is often left out: they do not nest without others in between. */
const endless = new Set(
  "area base br col embed hr img input link meta param source track wbr p li td th tr dt dd option thead tbody tfoot".split(
    " ",
  ),
);

/** Whether tags are nested deeper than `most`. Counts and builds nothing, so that a bomb of tags costs one pass. */
export const isTooDeep = (html: string, most: number): boolean => {
  let depth = 0;
  for (const [tag, end, name = ""] of html.matchAll(/<(\/?)([a-z][a-z0-9]{0,20})[^<>]{0,2000}>?/gi)) {
    if (endless.has(name.toLowerCase()) || tag.endsWith("/>")) continue;
    depth = end === "/" ? Math.max(0, depth - 1) : depth + 1;
    if (depth > most) return true;
  }
  return false;
};
