import type { Told } from "./write/manifest.ts";

/** What a run came to, as soon as that is known: should it fail while it writes or publishes, its manifest still tells. */
export type Account = Readonly<{ tell(told: Told): void; told(): Told | null }>;

export const createAccount = (): Account => {
  let known: Told | null = null;
  return {
    tell: (told) => {
      known = told;
    },
    told: () => known,
  };
};
