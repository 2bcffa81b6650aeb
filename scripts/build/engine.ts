/**
 * The engine that code is written for. It knows `\p{L}`, which the bundler denies every version of Node: without this word each
 * such expression would become a call that makes it anew wherever it is asked.
 */
export const engine = {
  target: "node20.19",
  supported: { "regexp-unicode-property-escapes": true },
} as const;
