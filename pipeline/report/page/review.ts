import type { Index } from "../model.ts";
import type { Asked, Correction } from "./corrections.ts";
import { announce, byId, h } from "./dom.ts";
import { showForm } from "./review-form.ts";
import { showAll } from "./review-list.ts";

/** What the reviewer marked, kept in this browser until it is saved as a file. */
export type Review = Readonly<{
  of(target: string): readonly Correction[];
  /** Opens the form for a record, a mention or a document. */
  ask(asked: Asked): void;
  /** Calls back whenever a mark comes or goes, until it is told to stop. */
  onChange(listener: () => void): () => void;
}>;

type Kept = Readonly<{ corrections: readonly Correction[]; who: string }>;

export const createReview = ({ run, correctable }: Index, now: () => Date): Review => {
  const key = `attested-review-${run.runId}`;
  const state: { kept: Kept } = { kept: restored(key) };
  const listeners = new Set<() => void>();
  const keep = (kept: Kept): void => {
    state.kept = kept;
    store(key, kept);
    showCount(kept.corrections.length);
    for (const listener of listeners) listener();
  };
  const add = (said: readonly Omit<Correction, "when">[]): void => {
    const when = now().toISOString();
    const all = [...state.kept.corrections, ...said.map((correction) => ({ ...correction, when }))];
    keep({ corrections: all, who: said[0]?.who ?? state.kept.who });
    announce(`Marked. ${all.length} in the corrections file.`);
  };
  const remove = (gone: Correction): void => {
    keep({ ...state.kept, corrections: state.kept.corrections.filter((correction) => correction !== gone) });
  };
  const dialog = h("dialog", { id: "review-dialog", "aria-labelledby": "review-title" });
  document.body.append(dialog);
  byId("review").addEventListener("click", () => showAll(dialog, () => state.kept.corrections, remove));
  showCount(state.kept.corrections.length);
  return {
    of: (target) => state.kept.corrections.filter((correction) => correction.target === target),
    ask: (asked) => showForm(dialog, { asked, who: state.kept.who, fields: correctable }, add),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

const showCount = (count: number): void => {
  byId("review").textContent = count === 0 ? "Review" : `Review (${count})`;
};

const restored = (key: string): Kept => {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? "null") as Kept | null) ?? { corrections: [], who: "" };
  } catch {
    return { corrections: [], who: "" };
  }
};

const store = (key: string, kept: Kept): void => {
  try {
    localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    announce("This browser keeps nothing: save the file before you close the page.");
  }
};
