import data from "./markup.json" with { type: "json" };

/** What HTML's elements and publishers' class names say about text. */
export const blockElements: ReadonlySet<string> = new Set(data.blocks.words);
export const silentElements: ReadonlySet<string> = new Set(data.silent.words);
export const voidElements: ReadonlySet<string> = new Set(data.voids.words);
export const boilerplateElements: ReadonlyMap<string, string> = new Map(Object.entries(data.boilerplateElements.words));
export const boilerplateNames: ReadonlyMap<string, string> = new Map(Object.entries(data.boilerplateNames.words));
export const wholeNamesOnly: ReadonlySet<string> = new Set(data.wholeNamesOnly.words);
export const hiddenNames: ReadonlySet<string> = new Set(data.hiddenNames.words);
export const styleElements: ReadonlyMap<string, string> = new Map(Object.entries(data.styles.words));
