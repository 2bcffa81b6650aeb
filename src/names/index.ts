export * from "./cast.ts";
export type { Narration } from "./narration.ts";
export * from "./speaker.ts";
export * from "./tools.ts";
