import { h } from "./dom.ts";

/** A part of a record's page, under its heading. */
export const section = (title: string, ...children: Parameters<typeof h>[2][]): HTMLElement =>
  h("section", {}, h("h2", {}, title), ...children);

/** A name with its value in a list of both; nothing where there is no value. */
export const pair = (name: string, value: string | null): HTMLElement | null =>
  value === null || value === "" ? null : h("div", {}, h("dt", {}, name), h("dd", {}, value));

/** The beginning of a long text. */
export const clipped = (text: string): string => (text.length > 110 ? `${text.slice(0, 109)}…` : text);
