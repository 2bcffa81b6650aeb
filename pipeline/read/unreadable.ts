import type { ProblemCode } from "./problems.ts";

/** A problem of the file that ends its reading; what was read before stays. */
export class Unreadable extends Error {
  readonly code: ProblemCode;
  constructor(code: ProblemCode, message = "") {
    super(message);
    this.name = "Unreadable";
    this.code = code;
  }
}
