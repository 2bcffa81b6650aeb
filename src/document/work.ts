/** Steps that one document may cost, counted where its rooms begin something: never the clock, so that it decides alike everywhere. */
export type Work = Readonly<{ spend(steps: number): void }>;

/** A step is about a microsecond: ten million are hundreds of times what an article of a hundred pages takes. */
export const MOST_STEPS = 10_000_000;

/** What is said of a document that would cost more. */
export const tooMuchWork = {
  code: "too-much-work",
  message: "The article holds more lines, sums or names of measures than can be read in reasonable time.",
  span: null,
};

/** Thrown where a document would cost more; whoever began its work catches it. */
export class TooMuchWork extends Error {
  constructor() {
    super(tooMuchWork.message);
    this.name = "TooMuchWork";
  }
}

export const workOf = (most: number): Work => {
  let spent = 0;
  return {
    spend: (steps) => {
      spent += steps;
      if (spent > most) throw new TooMuchWork();
    },
  };
};
