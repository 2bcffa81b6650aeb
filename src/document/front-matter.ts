import { parse } from "yaml";
import type { Metadata } from "./source.ts";

const LONGEST = 20_000;

/** Completes what the caller said with an article's front matter; one that is no YAML says nothing. */
export const frontMatter = (yaml: string, said: Metadata): Metadata => {
  const fields = fieldsOf(yaml);
  const first = (...names: readonly string[]): string | null =>
    names.map((name) => words(fields[name])).find((value) => value !== null) ?? null;
  return {
    ...said,
    title: said.title ?? first("title", "headline"),
    publisher: said.publisher ?? first("publisher", "site", "site_name", "source", "organisation", "organization"),
    author: said.author ?? first("author", "authors", "byline"),
    published: said.published ?? isoDate(first("published", "date", "published_at", "pubdate", "datePublished")),
    language: said.language ?? first("language", "lang", "locale"),
  };
};

const fieldsOf = (yaml: string): Readonly<Record<string, unknown>> => {
  if (yaml === "" || yaml.length > LONGEST) return {};
  try {
    const value: unknown = parse(yaml, { maxAliasCount: 10, logLevel: "silent" });
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
};

/** `Ada`, `[Ada, Ben]`, `{name: Ada}` */
const words = (value: unknown): string | null => {
  if (typeof value === "string") return value.trim().slice(0, 500) || null;
  if (Array.isArray(value))
    return (
      value
        .slice(0, 20)
        .map(words)
        .filter((word) => word !== null)
        .join(", ") || null
    );
  return typeof value === "object" && value !== null && "name" in value ? words(value.name) : null;
};

const isoDate = (value: string | null): string | null =>
  /^\d{4}-\d\d-\d\d(?:[T ][\d:.]{4,15}(?:Z| ?[+-]\d\d:?\d\d)?)?/.exec(value ?? "")?.[0].replace(" ", "T") ?? null;
