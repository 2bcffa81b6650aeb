import { tame } from "../words.ts";

type Child = Node | string | null | false | readonly Child[];
type Attribute = string | number | boolean | null | ((event: Event) => void);
export type Attributes = Readonly<Record<string, Attribute>>;

/** An element with attributes, listeners (`onclick`) and children; strings become text, never markup. */
export const h = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) set(element, name, value);
  append(element, children);
  return element;
};

/** Likewise for SVG. */
export const s = (tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement => {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
};

const set = (element: HTMLElement, name: string, value: Attribute): void => {
  if (typeof value === "function") element.addEventListener(name.slice(2), value);
  else if (name === "href" && !/^(?:#|https?:\/\/)/i.test(String(value))) return;
  else if (value === true) element.setAttribute(name, "");
  else if (value !== false && value !== null)
    element.setAttribute(name, typeof value === "string" ? tame(value) : String(value));
};

const append = (parent: Node, children: readonly Child[]): void => {
  for (const child of children) {
    if (child === null || child === false) continue;
    if (typeof child === "string") parent.appendChild(document.createTextNode(tame(child)));
    else if (child instanceof Node) parent.appendChild(child);
    else append(parent, child as readonly Child[]);
  }
};

/** Puts these in the place of everything that is there. */
export const fill = (parent: Element, ...children: readonly Child[]): void => {
  parent.replaceChildren();
  append(parent, children);
};

/** The element with this id, which the page is known to have. */
export const byId = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no ${id}.`);
  return element;
};

/** Says something to those who listen instead of look. */
export const announce = (words: string): void => {
  byId("status").textContent = tame(words);
};
