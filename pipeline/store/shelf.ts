import { type AnySource, type Founder, type Kind, oneRecordOf, type ResolveLine, stages } from "../../src/index.ts";
import type { Scratch } from "../effects.ts";
import { counts, offsets } from "./numbers.ts";

/** A mention's place in the words of its document, as a record may be named after it. */
export type Place = Pick<Founder, "exact" | "start" | "end" | "nth">;

/** All mentions of one kind, on disk but for where each is; in the order in which their documents came. */
export type Shelf = Readonly<{
  kind: Kind;
  add(line: ResolveLine): void;
  size(): number;
  /** Which in its document's list a mention is. */
  index(at: number): number;
  /** The first mention of a document, documents being numbered as they came. */
  first(document: number): number;
  facts(at: number): unknown;
  places(at: number): readonly Place[];
  source(at: number): Omit<AnySource, "founders">;
  /** Bytes of the pairs of a mention and one of its keys, eight each. */
  keyBytes(): number;
  keys(): Iterable<Uint32Array>;
}>;

/** Keys are read in pieces of this many bytes. */
const PIECE = 1 << 22;

export const createShelf = (kind: Kind, pieces: Scratch, keys: Scratch): Shelf => {
  const [starts, factsEnds, placesEnds, ends] = [offsets(), counts(), counts(), counts()];
  const [indexes, firsts] = [counts(), counts()];
  const add = (line: ResolveLine): void => {
    firsts.push(indexes.size());
    const members = stages[kind].facts(line);
    const sources = kind === "documents" ? [] : oneRecordOf[kind].sources(line);
    members.forEach((member, at) => {
      const mention = indexes.size();
      const texts = [factsText(member.facts), ...sourceTexts(sources[at])].map((text) => utf8.encode(text));
      starts.push(pieces.append(Buffer.concat(texts)));
      const [facts = 0, places = 0, source = 0] = texts.map(({ length }) => length);
      factsEnds.push(facts);
      placesEnds.push(facts + places);
      ends.push(facts + places + source);
      indexes.push(Number(member.address.slice(member.address.lastIndexOf("/") + 1)) || 0);
      const pairs = new Uint32Array(member.keys.length * 2);
      for (const [place, key] of member.keys.entries()) pairs.set([mention, key], place * 2);
      keys.append(new Uint8Array(pairs.buffer));
    });
  };
  const parsed = (at: number, from: number, to: number): unknown =>
    JSON.parse(decoder.decode(pieces.read(starts.at(at) + from, to - from)));
  return {
    kind,
    add,
    size: indexes.size,
    index: indexes.at,
    first: (document) => (document < firsts.size() ? firsts.at(document) : indexes.size()),
    facts: (at) => parsed(at, 0, factsEnds.at(at)),
    places: (at) => parsed(at, factsEnds.at(at), placesEnds.at(at)) as readonly Place[],
    source: (at) => parsed(at, placesEnds.at(at), ends.at(at)) as Omit<AnySource, "founders">,
    keyBytes: keys.size,
    *keys() {
      for (let at = 0; at < keys.size(); at += PIECE) {
        const bytes = keys.read(at, PIECE);
        yield new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
      }
    },
  };
};

const factsText = (facts: unknown): string => JSON.stringify(facts);

/** Founders are read for all mentions, lines only where a record is written: each a text of its own. */
const sourceTexts = (source: AnySource | undefined): readonly [string, string] => {
  if (source === undefined) return ["", ""];
  const { founders, ...rest } = source;
  return [
    JSON.stringify(founders.map(({ exact, start, end, nth }): Place => ({ exact, start, end, nth }))),
    JSON.stringify(rest),
  ];
};

const utf8 = new TextEncoder();
const decoder = new TextDecoder();
