import { spawn } from "node:child_process";

/** What opens a file on each system; null where nobody would see it. */
const openerOf = (): readonly [command: string, ...words: string[]] | null => {
  if (process.platform === "darwin") return ["open"];
  if (process.platform === "win32") return ["rundll32", "url.dll,FileProtocolHandler"];
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return DISPLAY || WAYLAND_DISPLAY ? ["xdg-open"] : null;
};

/** Opens a file as a double click would; false where there is no screen, or nothing to open it with. */
export const openInBrowser = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const opener = openerOf();
    if (opener === null) return resolve(false);
    const [command, ...words] = opener;
    const child = spawn(command, [...words, path], { detached: true, stdio: "ignore" });
    child.once("error", () => resolve(false));
    child.once("spawn", () => {
      child.unref();
      resolve(true);
    });
  });
