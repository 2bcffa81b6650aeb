import { createExtract } from "../../src/index.ts";
import type { Effects } from "../effects.ts";
import { type Exit, exit, Stop, wrongUsage } from "../exit.ts";
import { findInputs, type Input, rootOf } from "../read/inputs.ts";
import { itemsOf } from "../read/items.ts";
import { readItem } from "../read/read.ts";
import type { Source } from "../read/source.ts";
import { render } from "./render.ts";

export type ExplainOptions = Readonly<{ file: string; json: boolean }>;

/** Shows an article, or each row of a dump, with everything that was a candidate in it. */
export const explain = async ({ file, json }: ExplainOptions, effects: Effects): Promise<Exit> => {
  const extract = createExtract({ explain: true });
  const inputs = await findInputs([rootOf(file, effects)], [], effects);
  for (const input of inputs)
    for await (const source of sourcesOf(input, effects)) {
      const { uri, error, errorCode } = source.document;
      if (errorCode === "missing-path") throw wrongUsage(`${file}: ${error}`);
      if ("quarantined" in source) throw new Stop(exit.failed, `${uri}: ${errorCode}: ${error}`);
      const line = extract(source.article, uri);
      await effects.print(json ? `${JSON.stringify(line)}\n` : render(source.article, line, effects.colour));
    }
  return exit.well;
};

async function* sourcesOf(input: Input, effects: Effects): AsyncGenerator<Source> {
  const reading = { textColumn: null, encoding: null };
  for await (const items of itemsOf(input, reading, effects))
    for (const item of items) yield readItem(item, reading, effects);
}
