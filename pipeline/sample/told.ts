import { type Precision, type Reviewed, weighted, wilson } from "../../src/index.ts";
import type { Judgement } from "./reviewed.ts";
import type { SheetRow } from "./sheet.ts";

type Stratum = Reviewed & Readonly<{ unclear: number; precision: Precision | null }>;

/** What a review comes to: stratum by stratum, kind by kind, and of all mentions. */
export type Told = Readonly<{
  strata: readonly Stratum[];
  kinds: readonly Readonly<{ kind: string; precision: Precision | null }>[];
  overall: Precision | null;
}>;

export const precisions = (judgements: readonly Judgement[], sizes: ReadonlyMap<string, readonly SheetRow[]>): Told => {
  const strata = [...sizes].map(([stratum, { length: size }]) => {
    const here = judgements.filter((judgement) => judgement.stratum === stratum);
    const count = (said: boolean | null): number => here.filter(({ right }) => right === said).length;
    const [right, wrong, unclear] = [count(true), count(false), count(null)];
    return { stratum, size, right, wrong, unclear, precision: wilson(right, right + wrong) };
  });
  const kinds = [...new Set(strata.map(kindOf))].map((kind) => ({
    kind,
    precision: weighted(strata.filter((stratum) => kindOf(stratum) === kind)),
  }));
  return { strata, kinds, overall: weighted(strata) };
};

const kindOf = ({ stratum }: Pick<Reviewed, "stratum">): string => stratum.split(",")[0] ?? stratum;

/** One line each, precision with its 95 % interval. */
export const precisionTable = ({ strata, kinds, overall }: Told): string => {
  const rows: (readonly string[])[] = [
    ["", "mentions", "reviewed", "right", "precision", "95 % interval"],
    ...strata.map(({ stratum, size, right, precision }) => [stratum, String(size), ...told(precision, String(right))]),
    ...kinds.map(({ kind, precision }) => [`${kind}, weighted`, "", ...told(precision, "")]),
    ["all, weighted", "", ...told(overall, "")],
  ];
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, at) => padded(cell, widths[at] ?? 0, at))
          .join("  ")
          .trimEnd()}\n`,
    )
    .join("");
};

const padded = (cell: string, width: number, at: number): string =>
  at === 0 ? cell.padEnd(width) : cell.padStart(width);

const told = (precision: Precision | null, right: string): readonly string[] => {
  if (precision === null) return ["0", right, "–", "not reviewed"];
  const { precision: share, from, to, reviewed } = precision;
  return [String(reviewed), right, share.toFixed(3), `${from.toFixed(3)}–${to.toFixed(3)}`];
};
