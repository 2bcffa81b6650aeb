import { fileURLToPath } from "node:url";
import type { Effects } from "../effects.ts";
import { exit, Stop } from "../exit.ts";
import type { Assets } from "./page.ts";

/** Beside the bundled command, or, when the command runs from its source, where the build puts it. */
const places = ["./report/", "../../dist/report/"] as const;

/** Reads the page's code and style. */
export const readAssets = async (effects: Effects): Promise<Assets> => {
  for (const place of places) {
    const folder = fileURLToPath(new URL(place, import.meta.url));
    if ((await effects.kind(`${folder}page.js`)) !== "file") continue;
    const text = async (name: string): Promise<string> =>
      new TextDecoder().decode(await effects.read(folder + name)).trimEnd();
    return { boot: await text("boot.js"), script: await text("page.js"), style: await text("style.css") };
  }
  throw new Stop(exit.failed, "The page's code is not there: run `npm run build`.");
};
