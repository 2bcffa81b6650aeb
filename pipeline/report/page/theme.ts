import { byId } from "./dom.ts";

const names = { auto: "Theme: auto", light: "Theme: light", dark: "Theme: dark" } as const;
type Theme = keyof typeof names;
const order: readonly Theme[] = ["auto", "light", "dark"];

/** The theme that the page was left with; the boot script has set it before the first paint. */
export const startTheme = (): void => {
  const button = byId("theme");
  const root = document.documentElement;
  const current = (): Theme => order.find((theme) => theme === root.dataset.theme) ?? "auto";
  const label = (): void => {
    button.textContent = names[current()];
  };
  label();
  button.addEventListener("click", () => {
    const theme = order[(order.indexOf(current()) + 1) % order.length] ?? "auto";
    root.dataset.theme = theme;
    label();
    try {
      localStorage.setItem("attested-theme", theme);
    } catch {
      // A browser that keeps nothing starts with the system's theme again.
    }
  });
};
