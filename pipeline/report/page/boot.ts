/** Runs before the first paint: the theme, and whether the overview is what was asked for. */
const theme = (): string => {
  try {
    return localStorage.getItem("attested-theme") ?? "auto";
  } catch {
    return "auto";
  }
};
document.documentElement.dataset.theme = theme();
document.documentElement.dataset.view = /^#\/r|^#\/a/.test(location.hash) ? "other" : "overview";
