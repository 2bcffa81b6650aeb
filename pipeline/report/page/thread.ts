import type { Mark } from "../model.ts";
import { s } from "./dom.ts";

type Point = Readonly<{ x: number; y: number }>;

/** A thread drawn over the text: from the speaker to the cue to the words. */
export const createThread = (text: HTMLElement) => {
  const element = s("svg", { class: "thread", "aria-hidden": "true" });
  const state: { mark: Mark | null } = { mark: null };
  const again = (): void => {
    element.replaceChildren();
    const { mark } = state;
    if (mark === null || mark.kind !== "quotes") return;
    const box = text.getBoundingClientRect();
    const at = (selector: string): Point | null => {
      const [rect] = text.querySelector(selector)?.getClientRects() ?? [];
      return rect === undefined
        ? null
        : { x: rect.left - box.left + Math.min(rect.width / 2, 60), y: rect.top - box.top };
    };
    const stops = [at(".on-speaker"), at(".on-cue"), at(".on-content")].filter((point) => point !== null);
    element.setAttribute("width", String(box.width));
    element.setAttribute("height", String(text.scrollHeight));
    stops.slice(1).forEach((to, index) => {
      const from = stops[index];
      if (from !== undefined)
        element.append(
          s("path", { d: arc(from, to), class: "thread-line" }),
          s("circle", { cx: from.x, cy: from.y, r: 3 }),
        );
    });
    const end = stops.at(-1);
    if (end !== undefined && stops.length > 1)
      element.append(
        s("path", {
          class: "thread-head",
          d: `M${end.x - 5} ${end.y - 7}L${end.x} ${end.y}L${end.x + 5} ${end.y - 7}`,
        }),
      );
  };
  return {
    element,
    again,
    draw: (mark: Mark): void => {
      state.mark = mark;
      again();
    },
  };
};

/** A bow above the line from one word to another. */
const arc = (from: Point, to: Point): string => {
  const lift = Math.min(34, 12 + Math.abs(to.x - from.x) / 12);
  const top = Math.min(from.y, to.y) - lift;
  return `M${from.x} ${from.y}C${from.x} ${top},${to.x} ${top},${to.x} ${to.y}`;
};
