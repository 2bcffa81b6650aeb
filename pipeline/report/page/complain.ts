import type { RecordKind } from "../model.ts";
import { placeOf, spaced } from "../words.ts";
import type { Data } from "./data.ts";
import { fill, h } from "./dom.ts";
import type { Review } from "./review.ts";

export type Reviewing = Readonly<{ data: Data; review: Review }>;
type Mention = Readonly<{ kind: RecordKind; record: string; document: string; key: string; words: string }>;

/** Asks what is wrong with a mention; the other mentions of its record are what it may be kept apart from. */
export const askAbout = async (mention: Mention, { data, review }: Reviewing): Promise<void> => {
  const { kind, record, document, key, words } = mention;
  const target = placeOf(document, key);
  const detail = await data.detail(record);
  const places = (detail?.mentions ?? []).map((one) => placeOf(one.document, one.key));
  review.ask({ kind, target, words, others: places.filter((place) => place !== target) });
};

/** What a reviewer has said of it already; `refreshFlags` keeps it so. */
export const flagsOf = (target: string, review: Review): HTMLElement => {
  const flags = h("div", { class: "flags", "data-flags": target });
  drawFlags(flags, review);
  return flags;
};

/** Draws all that are on the page anew. */
export const refreshFlags = (review: Review): void => {
  for (const flags of document.querySelectorAll<HTMLElement>("[data-flags]")) drawFlags(flags, review);
};

const drawFlags = (flags: HTMLElement, review: Review): void =>
  fill(
    flags,
    review
      .of(flags.dataset.flags ?? "")
      .map(({ field, value, why }) =>
        h(
          "p",
          { class: "flag" },
          h("b", {}, `Marked: ${[spaced(field), value].filter(Boolean).join(" ")}.`),
          ` ${why}`,
        ),
      ),
  );
