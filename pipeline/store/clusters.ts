/** The clusters of one kind: members of each by their numbers, ascending; clusters in the order of their first members. */
export type Clusters = Readonly<{
  size: number;
  members(cluster: number): Uint32Array;
  /** The cluster of a member. */
  of: Uint32Array;
}>;

/** Out of what each member's first is. */
export const clustersOf = (firsts: Int32Array): Clusters => {
  const of = new Uint32Array(firsts.length);
  let size = 0;
  firsts.forEach((first, member) => {
    of[member] = first === member ? size++ : (of[first] ?? 0);
  });
  const starts = new Uint32Array(size + 1);
  for (const cluster of of) starts[cluster + 1] = (starts[cluster + 1] ?? 0) + 1;
  for (let cluster = 0; cluster < size; cluster++)
    starts[cluster + 1] = (starts[cluster + 1] ?? 0) + (starts[cluster] ?? 0);
  const next = starts.slice();
  const members = new Uint32Array(firsts.length);
  of.forEach((cluster, member) => {
    members[next[cluster] ?? 0] = member;
    next[cluster] = (next[cluster] ?? 0) + 1;
  });
  return { size, of, members: (cluster) => members.subarray(starts[cluster] ?? 0, starts[cluster + 1] ?? 0) };
};
