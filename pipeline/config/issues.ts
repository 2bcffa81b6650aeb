import type { z } from "zod";

type Issue = z.core.$ZodIssue;

/**
 * What is wrong with a value, with its path: "lexicon.cues: expected array, received string". Of a value that may be one of several
 * kinds, it is the kind that comes closest; of a record's key, what is wrong with the key.
 */
export const issueText = (issue: Issue | undefined, whole: string): string => {
  if (issue === undefined) return `${whole}: it is not as its schema says`;
  const { path, message } = innermost(issue);
  return `${path.join(".") || whole}: ${message.replace(/^Invalid (?:input|option): /, "")}`;
};

type Told = Readonly<{ path: readonly PropertyKey[]; message: string }>;

const innermost = (issue: Issue): Told => {
  const inner = innerOf(issue);
  if (issue.code === "unrecognized_keys")
    return { path: issue.path, message: `${issue.message}; \`attested config --schema\` says which there are` };
  if (inner === null) return issue;
  const { path, message } = innermost(inner);
  return { path: [...issue.path, ...path], message };
};

const innerOf = (issue: Issue): Issue | null => {
  if (issue.code === "invalid_key") return issue.issues[0] ?? null;
  if (issue.code !== "invalid_union") return null;
  // Of another type altogether it is none of the kinds; the first that is the right type is meant.
  const meant = issue.errors.find(
    ([first]) => first !== undefined && !(first.code === "invalid_type" && first.path.length === 0),
  );
  return meant?.[0] ?? null;
};
