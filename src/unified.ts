import { createExtract, type ExtractOptions } from "./extract.ts";
import type { Extraction } from "./records/index.ts";

/** What a node of the tree has to do with: one place of a quotation, sum or measure, in offsets of the file as unified counts them. */
export type NodeMention = Readonly<{
  kind: "quotes" | "figures" | "measures";
  /** Which of the extraction's list. */
  index: number;
  start: number;
  end: number;
  exact: string;
}>;

type Data = { attested?: Extraction; mentions?: NodeMention[] };
type Point = Readonly<{ line: number; column: number; offset?: number | undefined }>;
/** A node of any tree of unified's family. */
type Node = { type: string; data?: Data | undefined; position?: { start: Point; end: Point } | undefined };
/** As much of a vfile as is needed. */
type File = Readonly<{
  path?: string | undefined;
  message(reason: string, options: Readonly<{ place?: Place | undefined; ruleId: string; source: string }>): unknown;
}>;
type Place = { start: Point; end: Point };

export type AttestedOptions = Readonly<{
  /** Also say, as messages, which candidates became nothing, and why. */ drops?: boolean;
}>;

/**
 * `unified().use(remarkParse).use(attested)`: puts the extraction on the root (`tree.data.attested`), each mention on the smallest
 * node that holds it (`node.data.mentions`), and what is to be said about the text into the file's messages.
 */
export const attested = (options: AttestedOptions = {}) => {
  const explained: ExtractOptions = { explain: options.drops ?? false };
  const extract = createExtract(explained);
  return (tree: Node, file: File): void => {
    const text = String(file);
    const line = extract({ text, mediaType: "text/markdown" }, file.path ?? "text");
    const unit = unitsOf(text);
    for (const mention of mentionsOf(line, unit)) {
      const node = holderOf(tree, mention, text.startsWith("\uFEFF") ? 1 : 0);
      node.data = { ...node.data, mentions: [...(node.data?.mentions ?? []), mention] };
    }
    tree.data = { ...tree.data, attested: line };
    say(line, file, unit);
  };
};

const mentionsOf = (line: Extraction, unit: (point: number) => number): readonly NodeMention[] =>
  (["quotes", "figures", "measures"] as const).flatMap((kind) =>
    line[kind].flatMap((found, index) => {
      const places = "parts" in found ? found.parts : "mentions" in found ? found.mentions : [found];
      return places.map(({ start, end, exact }) => ({ kind, index, start: unit(start), end: unit(end), exact }));
    }),
  );

/** Down from the root, always into the child that holds all of the mention. */
const holderOf = (root: Node, { start, end }: NodeMention, shift: number): Node => {
  let node = root;
  for (;;) {
    const inner: Node | undefined = childrenOf(node).find(({ position }) => {
      const [from, to] = [position?.start.offset, position?.end.offset];
      return from !== undefined && to !== undefined && from + shift <= start && end <= to + shift;
    });
    if (inner === undefined) return node;
    node = inner;
  }
};

const childrenOf = (node: Node): readonly Node[] => ("children" in node ? (node.children as readonly Node[]) : []);

const say = ({ diagnostics, drops = [] }: Extraction, file: File, unit: (point: number) => number): void => {
  const at = (start: number | null, end: number | null) =>
    start === null || end === null ? undefined : { start: pointAt(file, unit(start)), end: pointAt(file, unit(end)) };
  for (const { code, message, start, end } of diagnostics)
    file.message(message, { place: at(start, end), ruleId: code, source: "attested" });
  for (const { kind, rule, reason, start, end, exact } of drops)
    file.message(`“${exact}” became none of the ${kind}: ${reason}`, {
      ...{ place: at(start, end), ruleId: rule, source: "attested" },
    });
};

const pointAt = (file: File, offset: number) => {
  const before = String(file).slice(0, offset);
  const line = before.split(/\r\n|\n|\r/);
  return { line: line.length, column: (line.at(-1)?.length ?? 0) + 1, offset };
};

/** Published places count code points, unified counts units of UTF-16. */
const unitsOf = (text: string): ((point: number) => number) => {
  const units: number[] = [];
  for (let unit = 0; unit < text.length; unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1) units.push(unit);
  return (point) => units[point] ?? text.length;
};
