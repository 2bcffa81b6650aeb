import list from "./money-roles.json" with { type: "json" };

/** What a word beside a sum says of its role; weight 1 to 10: how seldom it stands there without saying so. */
export type RoleCue = Readonly<{ role: string; weight: number }>;

/** Cues of one to four words, in small letters; the first group that lists a cue decides. */
export const roleCues: ReadonlyMap<string, RoleCue> = new Map(
  [...list.groups]
    .reverse()
    .flatMap(({ role, weight, words }) => words.map((word) => [word, { role, weight }] as const)),
);

/** Words that cues begin and end with: what is none of these is passed over at one look. */
export const roleCueEdges = {
  first: new Set([...roleCues.keys()].map((cue) => cue.split(" ")[0] ?? "")),
  last: new Set([...roleCues.keys()].map((cue) => cue.slice(cue.lastIndexOf(" ") + 1))),
} as const;
