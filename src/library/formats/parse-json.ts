/**
 * Read one of the library's JSON files as the object the build wrote.
 *
 * It is not checked field by field: the file is ours and its name is its hash. What does happen is that a host answers
 * with an error page, or that a download is cut; both are caught here and said in the reader's words.
 *
 * @param name what the file is, for the message: "catalog", "locator", …
 * @param fields some that must be there, the last one written among them
 */
export function parseJsonObject<T extends object>(
  text: string,
  name: string,
  fields: readonly (keyof T & string)[],
): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(`The library's ${name} could not be read: it is cut short or is another page. ${advice}`);
  }
  const missing = fields.find((field) => !isObject(value) || !Object.hasOwn(value, field));
  if (missing !== undefined)
    throw new Error(`The library's ${name} has no “${missing}”: it is from another version of Dateline. ${advice}`);
  return value as T;
}

const advice = "Reload the page; if that does not help, build the library again.";

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
