/** What stands before a day or month that is a date: "on Friday", "since May", "late March". */
export const beforeDates: ReadonlySet<string> = new Set(
  "on by in since until till before after from late early mid".split(" "),
);

/** "last Friday", "this May" */
export const reckoningDates: ReadonlySet<string> = new Set(["last", "next", "this"]);
