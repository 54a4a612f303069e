/** A JSON object whose fields are looked at one by one: nothing is taken on trust. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Take a value as an object; null for arrays and all else. */
export function asObject(value: unknown): JsonObject | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
}

/** Read a field that the object itself has; undefined for what it inherits. */
export function fieldOf(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Read a field as text: strings as they are, numbers written out, all else as the empty string. */
export function textField(object: JsonObject, key: string): string {
  const value = fieldOf(object, key);
  return typeof value === "string" ? value : typeof value === "number" && Number.isFinite(value) ? String(value) : "";
}

/** Read a field as a list; empty when it is none. */
export function listField(object: JsonObject, key: string): readonly unknown[] {
  const value = fieldOf(object, key);
  return Array.isArray(value) ? value : [];
}

/** List a value's entries that are objects. */
export function objectsOf(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.map(asObject).filter((entry) => entry !== null) : [];
}

/** Read a field that is a name, a list of names, or objects with a name, joined by commas. */
export function namesField(object: JsonObject, key: string): string {
  const value = fieldOf(object, key);
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list
    .map((entry) => (typeof entry === "string" ? entry : textField(asObject(entry) ?? {}, "name")).trim())
    .filter((name) => name !== "")
    .join(", ");
}
