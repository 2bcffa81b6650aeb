import { hasCode } from "./has-code.ts";

/** The system says that a disk is full, but not which, nor what to do about it. */
export const withAdvice = (error: unknown, path: string): unknown => {
  const code = ["ENOSPC", "EDQUOT"].find((one) => hasCode(error, one));
  if (code === undefined || !(error instanceof Error)) return error;
  const message = `${error.message} ${path}. The disk is full: make room where it stands, or name another folder; what is published stays as it was.`;
  return Object.assign(new Error(message, { cause: error }), { code });
};
