import {
  clusterNumbers,
  createEdgeTable,
  type EdgeTable,
  type Kind,
  keyGroups,
  type Pass,
  type Resolved,
  type Ruled,
  type Ruling,
  ruledOf,
  stages,
} from "../../src/index.ts";
import type { Numbering } from "./numbering.ts";
import type { Shelf } from "./shelf.ts";
import type { Shuffle } from "./shuffle.ts";

/** What comparing all mentions of one kind came to. */
export type JoinedKind = Readonly<{
  edges: EdgeTable;
  /** For each mention the first of its cluster. */
  firsts: Int32Array;
  remainder: Resolved["remainder"];
}>;

/** The stages keys, compare and cluster of one kind: facts come from the shelf, a share of them is kept at hand. */
export const joinKind = async (
  shelf: Shelf,
  numbering: Numbering,
  { shuffle, rulings }: Readonly<{ shuffle: Shuffle; rulings: readonly Ruling[] }>,
): Promise<JoinedKind> => {
  const { kind } = shelf;
  const { size, number, shelved } = numbering;
  const edges = createEdgeTable();
  const remainder: Resolved["remainder"][number][] = [];
  const factsAt = atHand(AT_HAND[kind], (at) => shelf.facts(shelved[at] ?? 0));
  const compare = stages[kind].comparer(size, factsAt, edges);
  const large = shelf.keyBytes() > shuffle.most;
  const groups =
    (large ? await shuffle.groups(pairsOf(shelf, number)) : null) ?? keyGroups(size, packed(shelf, number));
  for await (const group of groups) {
    const left = compare(group);
    if (left !== null) remainder.push(left);
  }
  const all = withRulings(edges, numbering, ruledOf(kind, rulings));
  return { edges: all, firsts: clusterNumbers(kind, size, all), remainder };
};

/** Edges of mentions by their numbers, with what people have ruled of their addresses. */
const withRulings = (edges: EdgeTable, { size, address }: Numbering, ruled: Ruled | null): EdgeTable => {
  if (ruled === null) return edges;
  const named = new Set(ruled.human.flatMap(({ a, b }) => [a, b]));
  const numbers = new Map<string, number>();
  for (let at = 0; at < size; at++) if (named.has(address(at))) numbers.set(address(at), at);
  const all = createEdgeTable();
  for (const edge of ruled.human) {
    const [a, b] = [numbers.get(edge.a), numbers.get(edge.b)];
    if (a !== undefined && b !== undefined) all.add({ ...edge, a, b });
  }
  for (let edge = 0; edge < edges.size(); edge++) {
    const [a, b] = [edges.a(edge), edges.b(edge)];
    if (!ruled.counts(address(a), address(b))) continue;
    const { same, apart, reason, score } = edges;
    all.add({ a, b, same: same(edge), apart: apart(edge), reason: reason(edge), score: score(edge) });
  }
  return all;
};

/** So many facts fill some hundred megabytes; a document's are the words of an article. */
const AT_HAND: Readonly<Record<Kind, number>> = {
  documents: 1 << 14,
  quotes: 1 << 16,
  figures: 1 << 16,
  measures: 1 << 16,
  speakers: 1 << 16,
};

/** Remembers the last of those numbers that share a place. */
const atHand = (places: number, look: (at: number) => unknown): ((at: number) => unknown) => {
  const numbers = new Int32Array(places).fill(-1);
  const held: unknown[] = new Array(places);
  return (at) => {
    const place = at % places;
    if (numbers[place] === at) return held[place];
    const found = look(at);
    numbers[place] = at;
    held[place] = found;
    return found;
  };
};

function* pairsOf(shelf: Shelf, number: Uint32Array): Generator<readonly [key: number, place: number]> {
  for (const piece of shelf.keys())
    for (let at = 0; at < piece.length; at += 2) yield [piece[at + 1] ?? 0, number[piece[at] ?? 0] ?? 0];
}

const packed =
  (shelf: Shelf, number: Uint32Array) =>
  ({ pass, passes, places }: Pass): Float64Array => {
    const pairs = new Float64Array(shelf.keyBytes() / 8);
    let filled = 0;
    for (const piece of shelf.keys())
      for (let at = 0; at < piece.length; at += 2) {
        const key = piece[at + 1] ?? 0;
        if (key % passes !== pass) continue;
        pairs[filled++] = Math.floor(key / passes) * places + (number[piece[at] ?? 0] ?? 0);
      }
    return pairs.subarray(0, filled);
  };
