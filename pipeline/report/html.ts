import { tame } from "./words.ts";

/** Markup that is safe to write: everything put into it was escaped. */
export type Html = Readonly<{ markup: string }>;

type Piece = string | number | Html | null | readonly Html[];

/** Markup with values in it; what is no markup itself is escaped: html`<b>${"<i>"}</b>` is `<b>&lt;i&gt;</b>`. */
export const html = (words: TemplateStringsArray, ...values: readonly Piece[]): Html => ({
  markup: words.map((word, at) => word + (at < values.length ? written(values[at] ?? null) : "")).join(""),
});

const written = (value: Piece): string => {
  if (value === null) return "";
  if (typeof value === "string") return escaped(value);
  if (typeof value === "number") return String(value);
  return "markup" in value ? value.markup : value.map(({ markup }) => markup).join("");
};

/** Fit for text and for attributes in double quotes. */
export const escaped = (text: string): string => tame(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** `#/records?kind=quotes&q=…`: where the page shows these records. */
export const recordsLink = (filters: Readonly<Record<string, string>>): string =>
  `#/records?${new URLSearchParams(filters).toString()}`;
