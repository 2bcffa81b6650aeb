import { byCodePoint, type Correction, type Unmet } from "../records/index.ts";

/** It speaks of two things, whether they are one. */
export const isRuling = ({ field }: Correction): boolean => field === "merge" || field === "apart";

/**
 * Rows that say different things of one field of one target, or that two things are one and that they are two: the one with the
 * later `when` stands, of the same day the later row; the others are told of.
 */
export const latest = (
  corrections: readonly Correction[],
): Readonly<{ standing: readonly Correction[]; overruled: readonly Unmet[] }> => {
  const last = new Map<string, Correction>();
  for (const correction of corrections) {
    const known = last.get(subjectOf(correction));
    if (!known || byCodePoint(known.when, correction.when) <= 0) last.set(subjectOf(correction), correction);
  }
  const lastOf = (correction: Correction): Correction => last.get(subjectOf(correction)) ?? correction;
  const stands = (correction: Correction): boolean => sayingOf(correction) === sayingOf(lastOf(correction));
  return {
    standing: corrections.filter(stands),
    overruled: corrections
      .filter((correction) => !stands(correction))
      .map((correction) => ({ correction, reason: `row ${lastOf(correction).line} says otherwise, and later` })),
  };
};

const subjectOf = (correction: Correction): string => {
  const { target, field, value } = correction;
  const [about, what] = isRuling(correction) ? [[target, value ?? ""].sort(byCodePoint), "one"] : [[target], field];
  return JSON.stringify([about, what]);
};

const sayingOf = (correction: Correction): string | null =>
  isRuling(correction) ? correction.field : correction.value;
