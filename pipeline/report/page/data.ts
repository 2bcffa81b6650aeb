import type { ArticleSheet, Detail, Entry, Index } from "../model.ts";

/** The data of the page: the index at once, records and articles when they are asked for. */
export type Data = Readonly<{
  index: Index;
  entry(id: string): Entry | null;
  detail(id: string): Promise<Detail | null>;
  article(id: string): Promise<ArticleSheet | null>;
}>;

export const openData = async (): Promise<Data> => {
  const index = (await unpack("index")) as Index;
  const places = new Map(index.entries.map(({ id }, at) => [id, at]));
  const records = blocks<Detail>("records");
  const articles = blocks<ArticleSheet>("articles");
  const part = async <Item>(
    block: typeof records | typeof articles,
    id: string,
    size: number,
  ): Promise<Item | null> => {
    const at = places.get(id);
    if (at === undefined) return null;
    return ((await block(Math.floor(at / size)))[at % size] as Item | undefined) ?? null;
  };
  return {
    index,
    entry: (id) => index.entries[places.get(id) ?? -1] ?? null,
    detail: (id) => part<Detail>(records, id, index.recordsPerBlock),
    article: (id) =>
      id.startsWith("d-") ? part<ArticleSheet>(articles, id, index.articlesPerBlock) : Promise.resolve(null),
  };
};

const HELD = 24;

/** Blocks as they are opened; the last few are kept. */
const blocks = <Item>(name: string): ((number: number) => Promise<readonly Item[]>) => {
  const held = new Map<number, Promise<readonly Item[]>>();
  return (number) => {
    const opened = held.get(number) ?? (unpack(`${name}-${number}`) as Promise<readonly Item[]>);
    held.delete(number);
    held.set(number, opened);
    const [oldest] = held.keys();
    if (held.size > HELD && oldest !== undefined) held.delete(oldest);
    return opened;
  };
};

const unpack = async (id: string): Promise<unknown> => {
  const text = document.getElementById(id)?.textContent ?? "";
  const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(plain).text());
};
