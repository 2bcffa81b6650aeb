import { hasCode } from "./has-code.ts";

/** What the system means by these, and what to do about it. */
const advice: Readonly<Record<string, string>> = {
  ENOSPC: "The disk is full: make room where it stands, or name another folder",
  EDQUOT: "The disk is full: make room where it stands, or name another folder",
  EACCES: "Whoever runs this may not write there: change the folder's permissions, or name another folder",
  EPERM: "Whoever runs this may not write there: change the folder's permissions, or name another folder",
  EROFS: "The disk is mounted for reading alone: name another folder",
};

/** The system says that it could not write, but not where, nor what to do about it. */
export const withAdvice = (error: unknown, path: string): unknown => {
  const code = Object.keys(advice).find((one) => hasCode(error, one));
  if (code === undefined || !(error instanceof Error)) return error;
  const place = error.message.includes(path) ? "" : ` ${path}`;
  const message = `${error.message}${place}. ${advice[code]}; what is published stays as it was.`;
  return Object.assign(new Error(message, { cause: error }), { code });
};
