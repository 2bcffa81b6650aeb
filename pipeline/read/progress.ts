import type { Effects } from "../effects.ts";
import type { Extracted } from "../workers/reader.ts";

/** What is to be read: bytes are null where nobody can tell, as in a packed dump. */
export type Work = Readonly<{ files: number; bytes: number | null }>;
export type Progress = Readonly<{ add(found: readonly Extracted[]): void; end(): void }>;

/** On a terminal a bar that moves; elsewhere a plain line now and then. */
const PAUSE = { bar: 100, line: 2000 };
const WIDTH = 24;

export const createProgress = ({ files, bytes }: Work, effects: Effects): Progress => {
  const started = effects.now().getTime();
  const state = { articles: 0, read: 0, told: started };
  effects.log(`Reading ${files} ${files === 1 ? "file" : "files"} …`);
  const add = (found: readonly Extracted[]): void => {
    state.articles += found.length;
    for (const { document } of found) state.read += document.bytes ?? 0;
    const now = effects.now().getTime();
    if (now >= state.told && now - state.told < (effects.status === null ? PAUSE.line : PAUSE.bar)) return;
    state.told = now;
    const line = lineOf({ ...state, bytes, seconds: Math.max(0, now - started) / 1000 }, effects.status !== null);
    if (effects.status === null) effects.log(`  ${line}`);
    else effects.status(line);
  };
  const end = (): void => {
    if (effects.status !== null) effects.status("");
    else if (state.told > started) {
      const seconds = Math.max(0, effects.now().getTime() - started) / 1000;
      effects.log(`  100 %  ${rateOf({ ...state, seconds })}`);
    }
  };
  return { add, end };
};

type State = Readonly<{ articles: number; read: number; bytes: number | null; seconds: number }>;

/** `████░░░░ 50 %  1200 articles, 310 a second, 4 s left`; rows of a dump are smaller than its lines, so the share is a guess. */
const lineOf = ({ articles, read, bytes, seconds }: State, bar: boolean): string => {
  const share = bytes === null || bytes === 0 ? null : Math.min(1, read / bytes);
  const rate = rateOf({ articles, seconds });
  if (share === null || share === 0) return rate;
  const left = `${Math.ceil((seconds / share) * (1 - share))} s left`;
  const filled = Math.round(share * WIDTH);
  const drawn = bar ? `${"█".repeat(filled)}${"░".repeat(WIDTH - filled)} ` : "";
  return `${drawn}${Math.floor(share * 100)} %  ${rate}, ${left}`;
};

const rateOf = ({ articles, seconds }: Pick<State, "articles" | "seconds">): string =>
  `${articles} ${articles === 1 ? "article" : "articles"}, ${Math.round(articles / Math.max(seconds, 0.001))} a second`;
