/** How campaigns end that are called what they want: "Shelter Now", "Tenants Together". */
export const calls: ReadonlySet<string> = new Set(
  "together now first matters forward everywhere again united".split(" "),
);
