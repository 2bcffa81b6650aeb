/** A row without the articles' words around its places: every `prefix` and `suffix`, however deep, is null. */
export const withoutContext = <Value>(value: Value): Value => {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutContext) as Value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name === "prefix" || name === "suffix" ? null : withoutContext(inner),
    ]),
  ) as Value;
};
