import type { Metadata } from "./source.ts";

/** Collects what a page says about its article: JSON-LD first, then OpenGraph and `<meta>`, then the first heading, `<title>` and `<html lang>`. */
export type MetadataReader = Readonly<{
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(element: string, value: string): void;
  /** What the caller said stays; the rest is completed. */
  result(said: Metadata): Metadata;
}>;

type Field = "title" | "publisher" | "author" | "published" | "language";
type Fields = Partial<Record<Field, string>>;

const META: ReadonlyMap<string, Field> = new Map([
  ["og:title", "title"],
  ["twitter:title", "title"],
  ["dc.title", "title"],
  ["og:site_name", "publisher"],
  ["dc.publisher", "publisher"],
  ["author", "author"],
  ["article:author", "author"],
  ["parsely-author", "author"],
  ["dc.creator", "author"],
  ["article:published_time", "published"],
  ["parsely-pub-date", "published"],
  ["datepublished", "published"],
  ["dc.date", "published"],
  ["dcterms.issued", "published"],
  ["pubdate", "published"],
  ["date", "published"],
  ["og:locale", "language"],
]);

/** Longest JSON-LD that is parsed, in UTF-16 units. */
const LONGEST = 200_000;

export const metadataReader = (): MetadataReader => {
  const meta: Fields = {};
  const linked: string[] = [];
  let isLinked = false;
  let title = "";
  let headline = "";
  let language: string | undefined;
  let time: string | undefined;
  return {
    open: (name, attributes) => {
      isLinked = name === "script" && attributes.type === "application/ld+json";
      if (isLinked) linked.push("");
      if (name === "html") language ??= attributes.lang;
      if (name === "time") time ??= attributes.datetime;
      const field =
        name === "meta"
          ? META.get((attributes.property ?? attributes.name ?? attributes.itemprop ?? "").toLowerCase())
          : undefined;
      if (field !== undefined && attributes.content !== undefined) meta[field] ??= attributes.content;
    },
    text: (element, value) => {
      if (element === "script" && isLinked) linked.push((linked.pop() ?? "") + value);
      if (element === "title" && title.length < 500) title += value;
      if (element === "h1" && headline.length < 500) headline += value;
    },
    result: (said) => {
      const fields = { ...meta, ...Object.assign({}, ...linked.map(linkedFields).reverse()) } as Fields;
      return {
        ...said,
        title: said.title ?? clean(fields.title) ?? clean(headline) ?? clean(title),
        publisher: said.publisher ?? clean(fields.publisher),
        author: said.author ?? person(fields.author),
        published: said.published ?? isoDate(fields.published) ?? isoDate(time),
        language: said.language ?? clean(fields.language ?? language)?.replace("_", "-") ?? null,
      };
    },
  };
};

const clean = (value: string | undefined): string | null =>
  value
    ?.replace(/\s{1,500}/g, " ")
    .trim()
    .slice(0, 500) || null;
const person = (value: string | undefined): string | null => (/^https?:/.test(value ?? "") ? null : clean(value));
const isoDate = (value: string | undefined): string | null =>
  /^\d{4}-\d\d-\d\d(?:T[\d:.]{4,15}(?:Z|[+-]\d\d:?\d\d)?)?/.exec(value?.trim() ?? "")?.[0] ?? null;

/** The fields of the first article in a JSON-LD text; of a text that is no JSON, none. */
const linkedFields = (text: string): Fields => {
  if (text === "" || text.length > LONGEST) return {};
  try {
    const article = articleIn(JSON.parse(text), 0);
    if (article === null) return {};
    const fields: Record<Field, string | undefined> = {
      title: nameOf(article.headline),
      publisher: nameOf(article.publisher),
      author: nameOf(article.author),
      published: nameOf(article.datePublished),
      language: nameOf(article.inLanguage),
    };
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  } catch {
    return {};
  }
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const articleIn = (value: unknown, depth: number): Record<string, unknown> | null => {
  if (depth > 4 || !isRecord(value)) return null;
  if (!Array.isArray(value) && typeof value.headline === "string") return value;
  for (const inner of Array.isArray(value) ? value.slice(0, 100) : [value["@graph"], value.mainEntity]) {
    const found = articleIn(inner, depth + 1);
    if (found !== null) return found;
  }
  return null;
};

/** `"Ada"`, `{"name": "Ada"}`, `[{"name": "Ada"}, {"name": "Ben"}]` → `"Ada, Ben"`. */
const nameOf = (value: unknown): string | undefined => {
  if (typeof value === "string") return value;
  if (Array.isArray(value))
    return (
      value
        .slice(0, 20)
        .map(nameOf)
        .filter((name) => name !== undefined)
        .join(", ") || undefined
    );
  return isRecord(value) && typeof value.name === "string" ? value.name : undefined;
};
