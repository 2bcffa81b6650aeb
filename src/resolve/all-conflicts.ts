import { addressOf, byCodePoint, type ConflictRecord, type Resolution } from "../records/index.ts";
import {
  amountConflicts,
  figureConflicts,
  measureConflicts,
  quoteConflicts,
  type SumFor,
  speakerConflicts,
} from "./conflicts.ts";
import { statedDate } from "./dates.ts";
import type { ResolveLine } from "./members.ts";
import type { Origin } from "./standing.ts";
import { sumKey } from "./sum-key.ts";

type Records = Pick<Resolution, "quotes" | "figures" | "measures" | "speakers">;

/** Everything that different sources say differently about one thing, sorted by id. */
export const allConflicts = (
  records: Records,
  lines: readonly ResolveLine[],
  origins: ReadonlyMap<string, Origin>,
): readonly ConflictRecord[] => {
  const said = statedIn(lines);
  const found = [
    ...records.quotes.flatMap(quoteConflicts),
    ...records.speakers.flatMap((speaker) =>
      speakerConflicts(speaker, (address) => said.roles.get(address) ?? null, origins),
    ),
    ...records.figures.flatMap((figure) => figureConflicts(figure, (address) => said.purposes.get(address) ?? null)),
    ...records.measures.flatMap((measure) => measureConflicts(measure, (address) => said.dates.get(address) ?? null)),
    ...amountConflicts(sumsByPurpose(records, lines)),
  ];
  return [...new Map(found.map((conflict) => [conflict.id, conflict])).values()].sort((a, b) =>
    byCodePoint(a.id, b.id),
  );
};

/** Roles of speakers and of figures, and dates of measures, by address. */
const statedIn = (lines: readonly ResolveLine[]) => ({
  roles: new Map(
    lines.flatMap(({ document, line }) =>
      line.quotes.flatMap(({ speaker }, at) =>
        speaker?.role ? [[addressOf(document, "speakers", at), speaker.role] as const] : [],
      ),
    ),
  ),
  purposes: new Map(
    lines.flatMap(({ document, line }) =>
      line.figures.flatMap(({ role }, at) =>
        role === "other" ? [] : [[addressOf(document, "figures", at), role] as const],
      ),
    ),
  ),
  dates: new Map(
    lines.flatMap(({ document, line }) =>
      line.measures.flatMap(({ date }, at) =>
        date ? [[addressOf(document, "measures", at), statedDate(date)] as const] : [],
      ),
    ),
  ),
});

/** Each figure of which it is known what it is for, under that. */
const sumsByPurpose = ({ figures, measures }: Records, lines: readonly ResolveLine[]): readonly SumFor[] => {
  const measureOf = new Map(
    measures.flatMap(({ id, mentions }) => mentions.map(({ address }) => [address, id] as const)),
  );
  const figureOf = new Map(
    figures.flatMap((record) => record.mentions.map(({ address }) => [address, record] as const)),
  );
  return lines.flatMap(({ document, line }) =>
    line.figures.flatMap((figure, at) => {
      const measure =
        figure.measure === null ? undefined : measureOf.get(addressOf(document, "measures", figure.measure));
      const record = figureOf.get(addressOf(document, "figures", at));
      const key = sumKey(figure, { measure, published: line.published ?? null });
      return key === null || !record ? [] : [{ key, record }];
    }),
  );
};
