/** The most items of a list that are read. */
const mostItems = 50;

/**
 * Read a value of front matter as people mean it: without quotes, a list (`[Nora Vell, "Piet Oster"]`) joined by commas, a wiki link
 * (`[[Nora Vell|Nora]]`) and a Markdown link as their words. Anything else comes back as it is.
 */
export function plainValue(value: string): string {
  const list = /^\[(?!\[)(.*)\]$/u.exec(value.trim())?.[1];
  if (list !== undefined && !/\]\(/u.test(value)) return joinItems(splitItems(list));
  return unlink(unquote(value.trim()));
}

/** Join the items of a list. */
export function joinItems(items: readonly string[]): string {
  return items
    .map((item) => unlink(unquote(item.replace(/^(?:name|title)[ \t]*:[ \t]*/iu, ""))))
    .filter((item) => item !== "")
    .join(", ");
}

/** Take the quotes of YAML and TOML off a value. */
export function unquote(value: string): string {
  const double = /^"((?:[^"\\]|\\.)*)"/u.exec(value)?.[1];
  if (double !== undefined) return double.replace(/\\(["\\/])/gu, "$1").trim();
  const single = /^'((?:[^']|'')*)'/u.exec(value)?.[1];
  return single === undefined ? value : single.replaceAll("''", "'").trim();
}

/** Split at commas outside quotes and brackets. */
function splitItems(list: string): string[] {
  const items = list.match(/(?:"(?:[^"\\]|\\.)*"|'[^']*'|\[\[[^\]]*\]\]|[^,])+/gu) ?? [];
  return items.slice(0, mostItems).map((item) => item.trim());
}

function unlink(value: string): string {
  return value
    .replace(/\[\[(?:[^\][|]*\|)?([^\][|]*)\]\]/gu, "$1")
    .replace(/^\[([^\][]+)\]\([^()\s]*\)$/u, "$1")
    .trim();
}
