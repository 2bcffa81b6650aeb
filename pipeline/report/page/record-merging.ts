import type { Compared, Detail } from "../model.ts";
import type { Data } from "./data.ts";
import { h } from "./dom.ts";
import { recordAddress } from "./route.ts";
import { clipped } from "./section.ts";

/** The comparisons that made it one record, and those that nearly did. */
export const mergingSection = ({ same, apart }: Detail, data: Data): HTMLElement | null =>
  same.length + apart.length === 0
    ? null
    : h(
        "details",
        { class: "merging" },
        h("summary", {}, "Why one record"),
        same.length === 0
          ? null
          : h(
              "ul",
              {},
              same.map((one) => comparedItem(one, data, "the same")),
            ),
        apart.length === 0 ? null : h("p", {}, "Nearly the same, and kept apart:"),
        apart.length === 0
          ? null
          : h(
              "ul",
              {},
              apart.map((one) => comparedItem(one, data, "apart")),
            ),
      );

const comparedItem = ({ a, b, other, reason, score }: Compared, data: Data, verdict: string): HTMLElement => {
  const record = other === null ? null : data.entry(other);
  return h(
    "li",
    {},
    record === null
      ? `${shortAddress(a)} and ${shortAddress(b)}`
      : h("a", { href: recordAddress(record.id) }, clipped(record.text)),
    " ",
    h("code", {}, reason),
    ` ${score.toFixed(2)}`,
    h("span", { class: "unseen" }, verdict),
  );
};

const shortAddress = (address: string): string => address.replace(/^(d-.{4})[^#]*/, "$1…");
