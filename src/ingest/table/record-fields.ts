/** Write a JSON value as a table's field: text as it is, lists joined by commas, an object by its name; all else as nothing. */
export function fieldText(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (Array.isArray(value))
    return value
      .map((each) => fieldText(each))
      .filter((each) => each !== "")
      .join(", ");
  if (typeof value !== "object" || value === null) return "";
  for (const key of ["name", "title", "text", "main", "original", "rendered", "$date", "value"]) {
    const inner = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
    if (typeof inner === "string" || typeof inner === "number") return String(inner);
  }
  return "";
}
